"""Builds the services. The only place that constructs things."""

import sqlite3
from functools import partial

from eventsourcing.persistence import PersistenceError
from sqlalchemy import URL, Engine
from sqlalchemy.exc import DatabaseError

from domain.application import CapacityPlanning
from domain.kernel.clock import Clock, system_clock
from kraamplan.database import (
    DatabaseUnusableError,
    engine_for,
    parse_url,
    shown,
    store_settings,
)
from kraamplan.planning_turn import take_turn
from kraamplan.services import Services
from kraamplan.wholeness import DatabaseDamagedError, is_malformed, refuse_damaged_file
from projections.catalogue import PROJECTIONS
from projections.runner import ProjectionRunner
from projections.schema import ForeignDatabaseError, alone, claim
from projections.view import Projection

_TRIES = 50


def build_services(
    database_url: str,
    clock: Clock = system_clock,
    projections: tuple[Projection, ...] = PROJECTIONS,
) -> Services:
    """Open the database, or make a new one, and put the services together.

    Raises DatabaseUnusableError when the URL cannot be used or the database is not ours, and
    DatabaseDamagedError when an SQLite file is found to be damaged, as a small one always is; such
    a database is left as it was.
    """
    url = parse_url(database_url)
    try:
        engine = engine_for(url)
    except OSError as error:
        raise DatabaseUnusableError(
            f"{shown(url)} is niet te maken: {error}", f"{shown(url)} cannot be made: {error}"
        ) from error
    application: CapacityPlanning | None = None
    try:
        refuse_damaged_file(engine, url)
        with alone(engine) as connection:
            claim(connection)
        application = _open_log(url, engine)
        runner = ProjectionRunner(application.recorder, application.mapper, engine, projections)
        runner.prepare()
    except BaseException as error:
        if application is not None:
            application.close()
        engine.dispose()
        match error:
            case ForeignDatabaseError():
                raise DatabaseUnusableError(
                    f"{shown(url)}: {error.text_nl}", f"{shown(url)}: {error.text_en}"
                ) from error
            case DatabaseError() | PersistenceError() | sqlite3.Error() if is_malformed(error):
                raise DatabaseDamagedError(url, getattr(error, "orig", error)) from error
            case DatabaseError() | PersistenceError() | sqlite3.Error():
                said = getattr(error, "orig", error)
                raise DatabaseUnusableError(
                    f"{shown(url)} is niet te openen: {said}",
                    f"{shown(url)} cannot be opened: {said}",
                ) from error
        raise
    return Services(application, runner, engine, clock, partial(take_turn, engine))


def _open_log(url: URL, engine: Engine) -> CapacityPlanning:
    """The event store makes its tables here, one program at a time."""
    if url.get_backend_name() == "sqlite":
        # It lets one at a time make tables anyway, and would wait for our own lock.
        _write_ahead(engine)
        return CapacityPlanning(store_settings(url))
    with alone(engine):
        return CapacityPlanning(store_settings(url))


def _write_ahead(engine: Engine) -> None:
    """Have the file in write-ahead mode, as the event store wants it.

    Unlike anything else, going there does not wait for others who use the file, but fails. Being
    alone for a moment does wait for them.
    """
    for attempt in range(1, _TRIES + 1):
        connection = engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA journal_mode = WAL").close()
            return
        except sqlite3.OperationalError:
            if attempt == _TRIES:
                raise
        finally:
            connection.close()
        with alone(engine):
            pass

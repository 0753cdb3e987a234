"""Builds the services. The only place that constructs things."""

from contextlib import nullcontext

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
from kraamplan.services import Services
from projections.catalogue import PROJECTIONS
from projections.runner import ProjectionRunner
from projections.schema import ForeignDatabaseError, alone, claim


def build_services(database_url: str, clock: Clock = system_clock) -> Services:
    """Open the database, or make a new one, and put the services together.

    Raises DatabaseUnusableError when the URL cannot be used or the database is not ours; such a
    database is left as it was.
    """
    url = parse_url(database_url)
    try:
        engine = engine_for(url)
    except OSError as error:
        raise DatabaseUnusableError(
            f"{shown(url)} is niet te maken: {error}", f"{shown(url)} cannot be made: {error}"
        ) from error
    try:
        with alone(engine) as connection:
            claim(connection)
        # SQLite lets one at a time make tables anyway, and would wait for our own lock here.
        with nullcontext() if url.get_backend_name() == "sqlite" else alone(engine):
            application = CapacityPlanning(store_settings(url))
        runner = ProjectionRunner(application.recorder, application.mapper, engine, PROJECTIONS)
        runner.prepare()
    except ForeignDatabaseError as error:
        engine.dispose()
        raise DatabaseUnusableError(
            f"{shown(url)}: {error.text_nl}", f"{shown(url)}: {error.text_en}"
        ) from error
    except DatabaseError as error:
        engine.dispose()
        raise DatabaseUnusableError(
            f"{shown(url)} is niet te openen: {error.orig}",
            f"{shown(url)} cannot be opened: {error.orig}",
        ) from error
    return Services(application, runner, engine, clock)

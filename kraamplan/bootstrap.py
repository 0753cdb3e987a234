"""Builds the services. The only place that constructs things."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError

from domain.application import CapacityPlanning
from domain.kernel.clock import Clock, system_clock
from kraamplan.services import Services
from projections.catalogue import PROJECTIONS
from projections.runner import ProjectionRunner
from projections.schema import ForeignDatabaseError, claim

_LOCK_TIMEOUT_SECONDS = 30


class DatabaseUnusableError(Exception):
    """The database URL leads nowhere, or to something that is not ours."""


def build_services(database_url: str, clock: Clock = system_clock) -> Services:
    """Open the database, or make a new one, and put the services together.

    Raises DatabaseUnusableError when the URL cannot be used or the database is not ours.
    """
    try:
        url = make_url(database_url)
        store, engine = _store_of(url), _engine_of(url)
    except (ArgumentError, ValueError, ModuleNotFoundError) as error:
        raise DatabaseUnusableError(f"{database_url!r} is not a database URL: {error}") from error
    try:
        with engine.begin() as connection:
            claim(connection)
        application = CapacityPlanning(store)
        runner = ProjectionRunner(application.recorder, application.mapper, engine, PROJECTIONS)
        runner.prepare()
    except ForeignDatabaseError as error:
        engine.dispose()
        raise DatabaseUnusableError(f"{_shown(url)}: {error}") from error
    except DatabaseError as error:
        engine.dispose()
        raise DatabaseUnusableError(f"{_shown(url)} cannot be opened: {error.orig}") from error
    return Services(application, runner, engine, clock)


def _store_of(url: URL) -> dict[str, str]:
    """The event store's settings for a database URL."""
    match url.get_backend_name():
        case "sqlite":
            if not url.database or url.database == ":memory:":
                raise ValueError("an SQLite database needs a file")
            Path(url.database).expanduser().parent.mkdir(parents=True, exist_ok=True)
            return {
                "PERSISTENCE_MODULE": "eventsourcing.sqlite",
                "SQLITE_DBNAME": str(Path(url.database).expanduser()),
                "SQLITE_LOCK_TIMEOUT": str(_LOCK_TIMEOUT_SECONDS),
            }
        case "postgresql":
            return {
                "PERSISTENCE_MODULE": "eventsourcing.postgres",
                "POSTGRES_DBNAME": url.database or "",
                "POSTGRES_HOST": url.host or str(url.query.get("host", "")),
                "POSTGRES_PORT": str(url.port or 5432),
                "POSTGRES_USER": url.username or "",
                "POSTGRES_PASSWORD": str(url.password or ""),
            }
        case other:
            raise ValueError(f"kraamplan runs on sqlite and postgresql, not on {other}")


def _engine_of(url: URL) -> Engine:
    if url.get_backend_name() == "postgresql":
        return create_engine(url.set(drivername="postgresql+psycopg"))
    database = str(Path(url.database or "").expanduser())
    engine = create_engine(
        url.set(database=database), connect_args={"timeout": _LOCK_TIMEOUT_SECONDS}
    )
    event.listen(engine, "connect", _leave_transactions_to_us)
    event.listen(engine, "begin", _begin)
    return engine


def _leave_transactions_to_us(connection: Any, _record: object) -> None:
    # Python's driver commits before DDL and begins late; with this it does neither.
    # Write-ahead mode is left to the event store: it lasts in the file, and a file that turns out
    # not to be ours must stay as it was.
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _shown(url: URL) -> str:
    return url.render_as_string(hide_password=True)

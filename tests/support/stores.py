"""The log in each store it can live in."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from eventsourcing.persistence import Notification

from domain.application import CapacityPlanning
from domain.kernel.event import Event

IN_MEMORY = {"PERSISTENCE_MODULE": "eventsourcing.popo"}

_EVERYTHING = 1_000_000


def settings_of(database_url: str) -> dict[str, str]:
    """The event store's settings for the database at this address."""
    if database_url.startswith("sqlite:///"):
        return {
            "PERSISTENCE_MODULE": "eventsourcing.sqlite",
            "SQLITE_DBNAME": database_url.removeprefix("sqlite:///"),
        }
    address = urlsplit(database_url)
    return {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "POSTGRES_DBNAME": address.path.removeprefix("/"),
        "POSTGRES_HOST": address.hostname or "",
        "POSTGRES_PORT": str(address.port),
        "POSTGRES_USER": address.username or "",
        "POSTGRES_PASSWORD": address.password or "",
    }


@contextmanager
def opened(database_url: str, *, made: bool = False) -> Iterator[CapacityPlanning]:
    """The application on the log in this database, closed afterwards.

    Its tables are made unless they are known to be there: PostgreSQL lets only one at a time.
    """
    app = CapacityPlanning(
        env={**settings_of(database_url), "CREATE_TABLE": "no" if made else "yes"}
    )
    try:
        yield app
    finally:
        app.close()


def stored_log(app: CapacityPlanning) -> list[Notification]:
    """Everything stored, in the order of the log."""
    return list(app.recorder.select_notifications(start=1, limit=_EVERYTHING))


def log_of(app: CapacityPlanning) -> list[Event]:
    """Every event, read back from its stored bytes, in the order of the log."""
    events = [app.mapper.to_domain_event(stored) for stored in stored_log(app)]
    assert all(isinstance(event, Event) for event in events)
    return [event for event in events if isinstance(event, Event)]

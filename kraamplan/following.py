"""Keeps the read models up to date for as long as it is let, woken by what is recorded.

On PostgreSQL the event store notifies whoever listens of every insert. SQLite cannot: there the log
is looked at again and again, less often the longer nothing happens.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from typing import Any

from eventsourcing.postgres import PostgresApplicationRecorder
from psycopg.sql import SQL, Identifier

from kraamplan.services import Services

_SHORTEST_WAIT_SECONDS = 0.01
_LONGEST_WAIT_SECONDS = 0.5

Wait = Callable[[bool], None]
"""Waits until something may have been recorded; told whether there was anything the last time."""


def follow(services: Services, stop: Event, told: Callable[[int], None]) -> int:
    """Catch up whenever something is recorded, until stopped; returns the position reached.

    Tells every position it catches up to. Any number may do so at once, beside others who catch up
    for themselves.
    """
    position = -1
    with _waiting(services, stop) as wait:
        while not stop.is_set():
            reached = services.runner.catch_up()
            moved = reached != position
            if moved:
                told(reached)
            position = reached
            wait(moved)
    return position


@contextmanager
def _waiting(services: Services, stop: Event) -> Iterator[Wait]:
    recorder = services.application.recorder
    if isinstance(recorder, PostgresApplicationRecorder):
        with services.engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT")
            driver: Any = connection.connection.driver_connection
            # From before the first look at the log, so that nothing falls in between.
            driver.execute(SQL("LISTEN {}").format(Identifier(recorder.channel_name)))
            yield lambda _moved: _listen(driver, stop)
    else:
        yield _Backoff(stop).wait


def _listen(driver: Any, stop: Event) -> None:
    while not stop.is_set():
        # Several notices wake once: catching up takes whatever there is.
        if list(driver.notifies(timeout=_LONGEST_WAIT_SECONDS, stop_after=1)):
            return


class _Backoff:
    """Waits twice as long each time nothing happened, up to a bound."""

    def __init__(self, stop: Event) -> None:
        self._stop = stop
        self._seconds = _SHORTEST_WAIT_SECONDS

    def wait(self, moved: bool) -> None:
        longer = min(2 * self._seconds, _LONGEST_WAIT_SECONDS)
        self._seconds = _SHORTEST_WAIT_SECONDS if moved else longer
        self._stop.wait(self._seconds)

"""Sets aside what a read model cannot digest, and what waits behind it."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence

import psycopg
from eventsourcing.domain import EventSourcingError
from sqlalchemy.exc import SQLAlchemyError

from domain.kernel.errors import LogDamagedError
from domain.kernel.event import Event
from domain.organisation.skipped_events import SkippedEvents
from projections.parked_events import PARKED, PARKED_EVENTS, subject_of
from projections.refusals import refuses_values, said_of
from projections.view import Projection, View

_NOT_THE_EVENTS_FAULT = (
    LogDamagedError,
    SQLAlchemyError,
    psycopg.Error,
    sqlite3.Error,
    EventSourcingError,
    MemoryError,
)
"""The log, the database or the machine: whatever comes next would fail as well."""
_LONGEST_ERROR = 500


def is_the_events_fault(error: Exception) -> bool:
    """Whether another event may well do better."""
    return not isinstance(error, _NOT_THE_EVENTS_FAULT) or refuses_values(error)


class Parking:
    """What is parked in one set of tables, while a batch of events is applied.

    Whether the database takes the rows shows when they are written. With `writing` that is at once,
    for each event and read model on its own, so that what it refuses is parked as well; without it
    is left to whoever flushes the view.
    """

    def __init__(
        self,
        view: View,
        projections: Iterable[Projection],
        event_at: Callable[[int], Event],
        *,
        writing: bool = False,
    ) -> None:
        self._view = view
        self._writing = writing
        self._projections = {each.name: each for each in projections}
        self._event_at = event_at
        self._waiting: dict[tuple[str, str], set[int]] = {}
        if PARKED_EVENTS.name in self._projections:
            for (projection, position), row in view.rows(PARKED):
                self._wait(projection, row["subject"], position)

    def digest(self, projections: Sequence[Projection], event: Event) -> None:
        """Let the event change the rows of read models; who cannot digest it leaves them be."""
        if not self._waiting and not self._writing:
            for each in projections:
                each.project(event, self._view)
            return
        for each in projections:
            self._digest(each, event)

    def _digest(self, projection: Projection, event: Event) -> None:
        """Let the event change one read model's rows, or park it and leave them as they are."""
        if self._waiting and (projection.name, subject_of(event)) in self._waiting:
            self._park(projection, event, self._view.position, None)
        else:
            self._try(projection, event, self._view.position)

    def release(self, skipped: SkippedEvents.ParkedEventSkipped) -> None:
        """Let in what waited behind an event that was skipped, in order, up to the next failure."""
        found = [
            (name, subject)
            for (name, subject), waiting in self._waiting.items()
            if name == skipped.projection and skipped.parked_position in waiting
        ]
        if not found:
            return
        queue = self._waiting[found[0]]
        was_first = skipped.parked_position == min(queue)
        queue.discard(skipped.parked_position)
        if was_first:
            self._let_in(self._projections[skipped.projection], queue)
        if not queue:
            del self._waiting[found[0]]

    def _let_in(self, projection: Projection, queue: set[int]) -> None:
        for position in sorted(queue):
            self._view.remove(PARKED, projection.name, position)
            queue.discard(position)
            if not self._try(projection, self._event_at(position), position):
                return

    def _try(self, projection: Projection, event: Event, position: int) -> bool:
        if not self._writing:
            projection.project(event, self._view)
            return True
        # What is yet to be written is not this one's to take back.
        self._view.flush()
        try:
            with self._view.connection.begin_nested():
                projection.project(event, self._view)
                self._view.flush()
        except Exception as error:
            if PARKED_EVENTS.name not in self._projections or not is_the_events_fault(error):
                raise
            self._view.take_back()
            self._park(projection, event, position, self._said(projection, error))
            return False
        return True

    def _said(self, projection: Projection, error: Exception) -> str:
        """The words of an error, the same whether rows are written for the first time or anew."""
        said = said_of(error)
        for table in projection.tables:
            said = said.replace(self._view.name_of(table), table.name)
        return said[:_LONGEST_ERROR]

    def _park(self, projection: Projection, event: Event, position: int, error: str | None) -> None:
        self._wait(projection.name, subject_of(event), position)
        self._view.put(
            PARKED,
            projection.name,
            position,
            subject=subject_of(event),
            family=getattr(event, "family", None),
            topic=event.TOPIC,
            error=error,
        )

    def _wait(self, projection: str, subject: str, position: int) -> None:
        self._waiting.setdefault((projection, subject), set()).add(position)

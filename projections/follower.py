"""Follows the log with one set of tables, batch by batch."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from operator import attrgetter

from eventsourcing.persistence import Notification
from sqlalchemy import Connection, Engine, Table

from domain.kernel.event import Event
from domain.organisation.skipped_events import SkippedEvents
from projections.changes import BeforeReading
from projections.heeding import heeds
from projections.log import Log
from projections.parking import Parking, is_the_events_fault
from projections.position import Position
from projections.temporal import TemporalTable
from projections.view import Projection, View, as_it_is

Progress = Callable[[int], None]
"""Told each position that is reached."""


@dataclass(frozen=True, slots=True)
class Follower:
    """Brings tables up to date. Rows and position move in one transaction per batch."""

    log: Log
    engine: Engine
    projections: tuple[Projection, ...]
    position: Position
    table_of: Callable[[TemporalTable], Table] = attrgetter("table")
    before_reading: BeforeReading = as_it_is
    _heeders: dict[type[Event], tuple[Projection, ...]] = field(default_factory=dict)

    def batches(self) -> Iterator[int]:
        """Apply batch after batch up to the end of the log; yields the position after each.

        The log is read before the position is locked, so nobody waits for a connection while
        holding a lock; who finds that others got further in the meantime reads again.
        """
        view, known = None, -1
        while True:
            position = self.reached()
            notifications = self.log.after(position)
            if notifications:
                with self.engine.begin() as connection:
                    reached = notifications[-1].id
                    if not self.position.move(connection, position, reached):
                        continue
                    # What a view remembers holds as long as nobody else writes.
                    if view is None or known != position:
                        view = self.view(connection, position)
                    view.connection = connection
                    self.apply(view, notifications)
                position = known = reached
            yield position
            if len(notifications) < self.log.batch_size:
                return

    def reached(self) -> int:
        """The position the tables have reached."""
        with self.engine.connect() as connection:
            return self.position.reached(connection)

    def view(self, connection: Connection, position: int) -> View:
        """A view of the tables as they are at this position."""
        return View(
            connection,
            empty=position == 0,
            table_of=self.table_of,
            before_reading=self.before_reading,
        )

    def apply(self, view: View, notifications: Sequence[Notification]) -> None:
        """Let events change the tables.

        When the database refuses what they would write, they are applied in ever smaller parts
        until it is known of which event and read model that is; it is parked.
        """
        try:
            with view.connection.begin_nested():
                self._project(view, notifications)
                view.flush()
        except Exception as error:
            if not is_the_events_fault(error):
                raise
            view.take_back()
            half = len(notifications) // 2
            if half:
                self.apply(view, notifications[:half])
                self.apply(view, notifications[half:])
            else:
                self._project(view, notifications, writing=True)
                view.flush()

    def _project(
        self, view: View, notifications: Sequence[Notification], *, writing: bool = False
    ) -> None:
        parking = Parking(view, self.projections, self.log.event_at, writing=writing)
        for notification in notifications:
            event = self.log.event(notification)
            view.position = notification.id
            parking.digest(self._heeding(type(event)), event)
            if isinstance(event, SkippedEvents.ParkedEventSkipped):
                parking.release(event)

    def _heeding(self, kind: type[Event]) -> tuple[Projection, ...]:
        """The projections that want events of one kind."""
        found = self._heeders.get(kind)
        if found is None:
            found = tuple(each for each in self.projections if heeds(each.project, kind))
            self._heeders[kind] = found
        return found


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Pause Python's search for cycles.

    Batches make many rows and no cycles; looking through the rows time and again cost a fifth, and
    once after each batch still a tenth.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

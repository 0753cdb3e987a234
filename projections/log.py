"""The log as read models see it: every event, in order, by position."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from eventsourcing.persistence import ApplicationRecorder, Mapper, Notification

from domain.kernel.event import Event

_PAGE = 500
"""Events held at once when somebody looks something up."""


@dataclass(frozen=True, slots=True)
class Log:
    """The log, read in batches."""

    recorder: ApplicationRecorder
    mapper: Mapper[UUID]
    batch_size: int

    def after(self, position: int) -> Sequence[Notification]:
        """The next batch, undecoded; empty at the end of the log."""
        return self._select(position + 1, limit=self.batch_size)

    def between(self, first: int, last: int) -> Iterator[Notification]:
        """What stands from one position up to and including another, undecoded."""
        page, size = self._select(first, last, 1), 1
        while page:
            yield from page
            # Often the first is all anybody wants.
            page, size = self._select(page[-1].id + 1, last, size), min(2 * size, _PAGE)

    def event(self, notification: Notification) -> Event:
        """The event. Raises LogDamagedError when it is not what was written."""
        event = self.mapper.to_domain_event(notification)
        assert isinstance(event, Event)
        return event

    def event_at(self, position: int) -> Event:
        """The event at a position there is."""
        [notification] = self._select(position, limit=1)
        return self.event(notification)

    def _select(
        self, first: int, last: int | None = None, limit: int = _PAGE
    ) -> Sequence[Notification]:
        return self.recorder.select_notifications(start=first, stop=last, limit=limit)

"""Events that a read model need not digest any more.

Invariants
- skipping says why; it is of one event and one read model, and holds for ever
"""

from typing import ClassVar
from uuid import UUID

from domain.kernel.event import Event
from domain.organisation.errors import SkippedWithoutReasonError
from domain.organisation.record import OrganisationRecord


class SkippedEvents(OrganisationRecord):
    """What was parked by a read model and is left out of it."""

    class ParkedEventSkipped(Event, frozen=True, kw_only=True):
        """A read model may go on without the event at that position; origin.reason says why."""

        TOPIC: ClassVar[str] = "organisation.parked-event-skipped"
        projection: str
        parked_position: int

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.skipped: set[tuple[str, int]] = set()

    def skip_parked_event(self, projection: str, parked_position: int) -> None:
        """Leave an event out of one read model; again changes nothing."""
        if (projection, parked_position) in self.skipped:
            return
        if not self.reason:
            raise SkippedWithoutReasonError(projection=projection, position=parked_position)
        self.record(self.ParkedEventSkipped(projection=projection, parked_position=parked_position))

    def evolve(self, event: Event) -> None:
        match event:
            case self.ParkedEventSkipped():
                self.skipped.add((event.projection, event.parked_position))
            case _:
                super().evolve(event)

"""How a child was fed, day by day.

Invariants
- feeding is observed of a day since the birth that has come, with a kind of feeding there is
- a day has one observation that counts; another one replaces it, with a reason
"""

from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.care import feeding_errors as errors
from domain.care.facts import Feeding
from domain.care.sessions import Sessions
from domain.kernel.event import Event


class FeedingDays(Sessions):
    """The part of a family's care that knows how the child was fed on each day."""

    class FeedingObserved(Event, frozen=True, kw_only=True):
        """How the child was fed on a day; it replaces what was observed of that day before."""

        TOPIC: ClassVar[str] = "care.feeding-observed"
        family: str
        observed_on: date
        feeding: Feeding

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.feedings: dict[date, Feeding] = {}

    def observe_feeding(self, observed_on: date, feeding: Feeding) -> None:
        """Record how the child was fed on a day; the same again changes nothing."""
        known = self.feedings.get(observed_on)
        if known is feeding:
            return
        self.must_be_open()
        born_on = self._born_at.date()
        if observed_on < born_on:
            raise errors.FedBeforeBirthError(
                family=self.family, observed_on=observed_on, born_on=born_on
            )
        self._must_have_come(observed_on)
        if feeding is Feeding.UNDECIDED:
            raise errors.FeedingUnclearError(family=self.family, observed_on=observed_on)
        if known is not None and not self.reason:
            raise errors.FedDifferentlyError(
                family=self.family, observed_on=observed_on, recorded=known
            )
        self.record(
            self.FeedingObserved(family=self.family, observed_on=observed_on, feeding=feeding)
        )

    def evolve(self, event: Event) -> None:
        match event:
            case self.FeedingObserved():
                self.feedings[event.observed_on] = event.feeding
            case _:
                super().evolve(event)

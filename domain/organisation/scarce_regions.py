"""How scarce care is in each region.

Invariants
- a region has one level of scarcity at a time, never below the floor; it says whom it hits in turn
- only a level that holds is lifted; setting and lifting say why
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import ClassVar
from uuid import UUID

from domain.kernel.event import Event
from domain.organisation import errors
from domain.organisation.facts import (
    SCARCITY_LADDER,
    Births,
    ReductionGroup,
    Scarcity,
    overlap_in,
)
from domain.organisation.record import OrganisationRecord
from domain.values.floor import FLOOR_MINUTES

_PACKAGES = range(1, 14)


class ScarceRegions(OrganisationRecord):
    """Levels of scarcity, set and lifted."""

    class ScarcityLevelSet(Event, frozen=True, kw_only=True):
        """Families in a region get no more than so many minutes; origin.reason says why.

        last_day is included; None means until it is lifted.
        """

        TOPIC: ClassVar[str] = "organisation.scarcity-level-set"
        region: str
        minutes: int
        first_day: date
        last_day: date | None
        order: tuple[ReductionGroup, ...]

    class ScarcityLevelLifted(Event, frozen=True, kw_only=True):
        """From this day on the norm holds again; the level that began on first_day is over."""

        TOPIC: ClassVar[str] = "organisation.scarcity-level-lifted"
        region: str
        first_day: date
        lifted_on: date

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.scarcity: dict[tuple[str, date], Scarcity] = {}

    def scarcity_on(self, region: str, day: date) -> Scarcity | None:
        """The level that holds in a region on a day; None when the norm does."""
        return next((level for level in self._levels(region) if level.covers(day)), None)

    def set_scarcity_level(self, region: str, level: Scarcity) -> None:
        """Cap the hours of families in a region; the same level again changes nothing."""
        self.must_have(region)
        if self.scarcity.get((region, level.first_day)) == level:
            return
        self._check(region, level)
        for known in self._levels(region):
            if known.overlaps(level):
                raise errors.ScarcityAlreadySetError(
                    region=region, first_day=known.first_day, hours=f"{known.minutes / 60:g}"
                )
        if not self.reason:
            raise errors.ScarcityWithoutReasonError(region=region)
        self.record(
            self.ScarcityLevelSet(
                region=region,
                minutes=level.minutes,
                first_day=level.first_day,
                last_day=level.last_day,
                order=level.order,
            )
        )

    def lift_scarcity_level(self, region: str, lifted_on: date) -> None:
        """Let the norm hold again from a day on; on its first day the level never came about."""
        self.must_have(region)
        level = self.scarcity_on(region, lifted_on)
        if level is None:
            raise errors.ScarcityNotSetError(region=region, day=lifted_on)
        if not self.reason:
            raise errors.ScarcityWithoutReasonError(region=region)
        self.record(
            self.ScarcityLevelLifted(region=region, first_day=level.first_day, lifted_on=lifted_on)
        )

    def evolve(self, event: Event) -> None:
        match event:
            case self.ScarcityLevelSet():
                self.scarcity[event.region, event.first_day] = Scarcity(
                    event.minutes, event.first_day, event.last_day, event.order
                )
            case self.ScarcityLevelLifted() if event.lifted_on == event.first_day:
                del self.scarcity[event.region, event.first_day]
            case self.ScarcityLevelLifted():
                place = (event.region, event.first_day)
                last_day = event.lifted_on - timedelta(days=1)
                self.scarcity[place] = replace(self.scarcity[place], last_day=last_day)

    def _levels(self, region: str) -> Sequence[Scarcity]:
        return [level for (own, _), level in self.scarcity.items() if own == region]

    def _check(self, region: str, level: Scarcity) -> None:
        hours = f"{level.minutes / 60:g}"
        if level.minutes < FLOOR_MINUTES:
            raise errors.BelowFloorError(
                region=region, hours=hours, floor=f"{FLOOR_MINUTES / 60:g}"
            )
        if level.minutes not in SCARCITY_LADDER:
            known = ", ".join(f"{minutes / 60:g}" for minutes in SCARCITY_LADDER)
            raise errors.ScarcityLevelUnknownError(region=region, hours=hours, known=known)
        if level.last_day is not None and level.last_day < level.first_day:
            raise errors.ScarcityRunsBackwardsError(
                region=region, first_day=level.first_day, last_day=level.last_day
            )
        numbers = {number for group in level.order for number in group.packages}
        unknown = sorted(numbers.difference(_PACKAGES))
        unclear = (unknown[0], Births.ANY) if unknown else overlap_in(level.order)
        if unclear is not None:
            package, births = unclear
            raise errors.ReductionOrderUnclearError(region=region, package=package, births=births)

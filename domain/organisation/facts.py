"""The words of scarcity. Values are stored, so never renamed or reused.

When a region has too few carers, no family there gets more hours than its level says. The level
bites group by group: a group gives hours only when those before it gave theirs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.values.floor import FLOOR_MINUTES

SCARCITY_LADDER = (36 * 60, FLOOR_MINUTES)
"""Most minutes a family gets at each level below the norm.

Source: levels seen in the sector's summers of 2024 and 2025, and its floor of 24 hours.
"""


class Births(StrEnum):
    """Whether a group holds first children, later ones, or both."""

    FIRST = "first"
    LATER = "later"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class ReductionGroup:
    """Families that give hours together: these packages, first children or later ones."""

    packages: tuple[int, ...]
    births: Births = Births.ANY

    def holds(self, package: int, parity: int) -> bool:
        """Whether a family is in this group; parity counts earlier births."""
        own = Births.FIRST if parity == 0 else Births.LATER
        return package in self.packages and self.births in (own, Births.ANY)


DEFAULT_ORDER = (
    ReductionGroup((1,), Births.LATER),
    ReductionGroup((1,), Births.FIRST),
    ReductionGroup(tuple(range(2, 13)), Births.LATER),
    ReductionGroup(tuple(range(2, 13)), Births.FIRST),
)
"""Package 1 before packages 2-12, and later children before first ones; deferred care gives none.

A default of this project: who is hit last is a choice of the organisation, and set with each level.
"""


@dataclass(frozen=True, slots=True)
class Scarcity:
    """A level in force: most minutes per family, the days it holds, and whom it hits in turn.

    last_day is included; None means until it is lifted.
    """

    minutes: int
    first_day: date
    last_day: date | None
    order: tuple[ReductionGroup, ...]

    def covers(self, day: date) -> bool:
        """Whether the level holds on that day."""
        return self.first_day <= day <= (self.last_day or date.max)

    def overlaps(self, other: "Scarcity") -> bool:
        """Whether both hold on some day."""
        return self.first_day <= (other.last_day or date.max) and other.first_day <= (
            self.last_day or date.max
        )


def turn_of(order: Sequence[ReductionGroup], package: int, parity: int) -> int | None:
    """In which turn a family gives hours, 0 being the first; None when it never does."""
    return next((turn for turn, group in enumerate(order) if group.holds(package, parity)), None)


def overlap_in(order: Sequence[ReductionGroup]) -> tuple[int, Births] | None:
    """A package and births that stand in more than one group; None when every family has a turn."""
    seen: set[tuple[int, Births]] = set()
    for group in order:
        both = (Births.FIRST, Births.LATER) if group.births is Births.ANY else (group.births,)
        for place in ((package, births) for package in group.packages for births in both):
            if place in seen:
                return place
            seen.add(place)
    return None

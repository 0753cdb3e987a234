"""Which indication policies the organisation works by, and from when.

One policy drives: its hours are the ones that are planned. It does so until another one drives.
Any number run in the shadow: indicated on paper beside it, to see what they would have given.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PolicyUse(StrEnum):
    """What an adopted policy is used for."""

    DRIVING = "driving"
    SHADOW = "shadow"


@dataclass(frozen=True, slots=True)
class Adoption:
    """A version in one use from effective_on up to, not including, dropped_on.

    One dropped on the day it would have taken effect was withdrawn and never held.
    """

    policy: str
    version: int
    use: PolicyUse
    effective_on: date
    dropped_on: date | None = None

    @property
    def withdrawn(self) -> bool:
        """Whether it was taken back before it took effect."""
        return self.dropped_on == self.effective_on

    def holds_on(self, day: date) -> bool:
        """Whether it lies within its own dates; for a driving one a later one may go before."""
        return self.effective_on <= day and (self.dropped_on is None or day < self.dropped_on)


def driving_on(adoptions: Sequence[Adoption], day: date) -> Adoption | None:
    """The adoption that drives on this day: of those that hold the latest to take effect."""
    holding = [each for each in adoptions if each.use is PolicyUse.DRIVING and each.holds_on(day)]
    return max(holding, key=lambda each: each.effective_on, default=None)


def shadows_on(adoptions: Sequence[Adoption], day: date) -> tuple[Adoption, ...]:
    """The adoptions that run in the shadow on this day, by policy and version.

    A version that drives on that day casts no shadow of its own.
    """
    driving = driving_on(adoptions, day)
    drives = None if driving is None else (driving.policy, driving.version)
    holding = [
        each
        for each in adoptions
        if each.use is PolicyUse.SHADOW
        and each.holds_on(day)
        and (each.policy, each.version) != drives
    ]
    return tuple(sorted(holding, key=lambda each: (each.policy, each.version)))


def adopted_from(
    adoptions: Sequence[Adoption], policy: str, version: int, day: date
) -> Adoption | None:
    """An adoption by which this version is in use on this day or later, or None."""
    days = [day, *(each.effective_on for each in adoptions if each.effective_on > day)]
    for each in (found for one in days for found in _in_use(adoptions, one)):
        if (each.policy, each.version) == (policy, version):
            return each
    return None


def _in_use(adoptions: Sequence[Adoption], day: date) -> tuple[Adoption, ...]:
    driving = driving_on(adoptions, day)
    return (*(() if driving is None else (driving,)), *shadows_on(adoptions, day))

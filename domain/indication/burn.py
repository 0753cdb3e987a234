"""Whether the hours of a family go as fast as its day pattern says.

INVENTED DEFAULT: the band around what is expected is one mean day of care wide on either side,
because parents and carer divide the hours over the days together. No source gives a band.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class BurnStatus(StrEnum):
    """Where what was delivered lies against the band."""

    UNDER = "under"
    WITHIN = "within"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Burn:
    """Minutes delivered up to and including a day, against what is expected by its end.

    day is the day of care, 1 being the first; 0 before care starts.
    """

    day: int
    expected: int
    least: int
    most: int
    delivered: int

    @property
    def status(self) -> BurnStatus:
        """Under, within or over the band, whose ends belong to it."""
        if self.delivered < self.least:
            return BurnStatus.UNDER
        return BurnStatus.OVER if self.delivered > self.most else BurnStatus.WITHIN


def burn(pattern: Sequence[int], day: int, delivered: int) -> Burn:
    """The burn at the end of a day of care; pattern is minutes per day, day 1 the first.

    Before the first day nothing is expected, and after the last one everything is.
    """
    expected = sum(pattern[: max(0, day)])
    slack = -(-sum(pattern) // len(pattern)) if pattern else 0
    return Burn(
        day=max(0, day),
        expected=expected,
        least=max(0, expected - slack),
        most=min(sum(pattern), expected + slack),
        delivered=delivered,
    )

"""Families in care as dots of a chart: how far each is ahead of its days or behind them."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.indication.burn import BurnStatus
from projections.budget_rollups import FamilyBurn

LEFT, COLUMN, HEIGHT = 60, 110, 220
"""Of the chart, in its own units; so is everything below."""
_REACH = 3
"""Mean days of care above and below what is expected that the chart shows."""
_DOTS_A_ROW, _APART = 9, 10
_DAYS = 10
"""Care takes no more days from the birth on, but for care that starts late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One family: mean days of care delivered beyond what was expected, and where it stands."""

    family: str
    status: BurnStatus
    days_ahead: float
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BurnChart:
    """Families in care by day of care; the band is one mean day on either side."""

    dots: tuple[Dot, ...]
    days: tuple[tuple[int, int], ...]
    """Days of care, and where each stands."""
    counts: dict[BurnStatus, int]

    @property
    def width(self) -> int:
        """Of the chart."""
        return LEFT + COLUMN * len(self.days)

    @property
    def ticks(self) -> tuple[tuple[int, int], ...]:
        """Mean days ahead, at a height."""
        return tuple((days, height(days)) for days in range(_REACH, -_REACH - 1, -1))


def burn_chart(burns: Sequence[FamilyBurn]) -> BurnChart:
    """The families whose care is not closed; dots of one day stand beside each other."""
    running = [each for each in burns if not each.closed]
    last = max((each.burn.day for each in running), default=0)
    days = range(1, max(_DAYS, last) + 1)
    beside: dict[int, int] = {}
    dots = []
    for each in running:
        at = each.burn
        place = beside[at.day] = beside.get(at.day, -1) + 1
        # One mean day of care, of whichever end of the band is not cut off.
        mean_day = max(at.most - at.expected, at.expected - at.least, 1)
        ahead = (at.delivered - at.expected) / mean_day
        dots.append(
            Dot(
                family=each.family,
                status=at.status,
                days_ahead=ahead,
                x=_middle(at.day) + (place % _DOTS_A_ROW - _DOTS_A_ROW // 2) * _APART,
                y=height(max(-_REACH, min(_REACH, ahead))),
            )
        )
    return BurnChart(
        dots=tuple(dots),
        days=tuple((day, _middle(day)) for day in days),
        counts={status: sum(dot.status is status for dot in dots) for status in BurnStatus},
    )


def height(days_ahead: float) -> int:
    """From the top: families ahead stand higher."""
    return round(HEIGHT / 2 * (1 - days_ahead / _REACH))


def _middle(day: int) -> int:
    return LEFT + (day - 1) * COLUMN + COLUMN // 2

"""Whether a row of numbers in time says more than noise: a chart of individual values (XmR).

Limits
    The centre is the mean of the values, the moving range the distance between neighbours. The
    natural limits are the centre plus and minus 2.66 times the mean range; no range should exceed
    3.267 times the mean range. 2.66 is 3 / d2, with d2 = 1.128 the expected range of two normal
    values in standard deviations; 3.267 is D4 = 1 + 3 d3 / d2, with d3 = 0.853 its own deviation.
Rules
    Four, of Wheeler: a value outside the limits; a range above its limit; eight values in a row on
    one side of the centre; three of four values in a row nearer to the same limit than to the
    centre. A rule fires at the value that completes it. A value on the centre is on neither side.
Source
    Donald J. Wheeler and David S. Chambers, Understanding Statistical Process Control (2nd ed.,
    1992); Donald J. Wheeler, Understanding Variation (1993). Of Lloyd S. Nelson's eight tests
    (Journal of Quality Technology, 1984) the first is the same; his run is of nine values, and his
    trend is left out.

All is reckoned in fractions. In floating point the mean of equal values may miss them by their last
digit, and without a range the limits lie on the mean: each of them would stand outside.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from statistics import mean

LIMIT_FACTOR = Fraction("2.66")
RANGE_FACTOR = Fraction("3.267")
FEWEST = 6
"""Fewer values than this have no limits: a choice of this project."""
_RUN = 8
_NEAR, _OF = 3, 4


class Rule(StrEnum):
    """What a signal was found by."""

    OUTSIDE_LIMITS = "outside_limits"
    RANGE_ABOVE_LIMIT = "range_above_limit"
    RUN_ON_ONE_SIDE = "run_on_one_side"
    NEAR_ONE_LIMIT = "near_one_limit"


@dataclass(frozen=True, slots=True)
class Signal:
    """A value that says more than noise, by its place in the row, and the rule that says so."""

    index: int
    rule: Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlChart:
    """Centre and limits of a row of values, and its signals in order of place and rule."""

    centre: float
    lower: float
    upper: float
    mean_range: float
    range_limit: float
    signals: tuple[Signal, ...]


def control_chart(values: Sequence[float | Fraction]) -> ControlChart | None:
    """The chart of values in order of time; None of fewer than FEWEST."""
    if len(values) < FEWEST:
        return None
    exact = [Fraction(value) for value in values]
    ranges = [abs(after - before) for before, after in pairwise(exact)]
    centre, mean_range = mean(exact), mean(ranges)
    reach = LIMIT_FACTOR * mean_range
    found = [
        Signal(index, rule)
        for index in range(len(exact))
        for rule in Rule
        if _fires(rule, index, exact, ranges, centre, mean_range)
    ]
    return ControlChart(
        centre=float(centre),
        lower=float(centre - reach),
        upper=float(centre + reach),
        mean_range=float(mean_range),
        range_limit=float(RANGE_FACTOR * mean_range),
        signals=tuple(found),
    )


def _fires(
    rule: Rule,
    index: int,
    values: Sequence[Fraction],
    ranges: Sequence[Fraction],
    centre: Fraction,
    mean_range: Fraction,
) -> bool:
    reach = LIMIT_FACTOR * mean_range
    match rule:
        case Rule.OUTSIDE_LIMITS:
            return abs(values[index] - centre) > reach
        case Rule.RANGE_ABOVE_LIMIT:
            return index > 0 and ranges[index - 1] > RANGE_FACTOR * mean_range
        case Rule.RUN_ON_ONE_SIDE:
            last = [value - centre for value in values[max(0, index - _RUN + 1) : index + 1]]
            return len(last) == _RUN and (min(last) > 0 or max(last) < 0)
        case Rule.NEAR_ONE_LIMIT:
            last = [value - centre for value in values[max(0, index - _OF + 1) : index + 1]]
            near = reach / 2
            # The value at hand is one of the three: the signal is told once it is complete.
            return len(last) == _OF and (
                (last[-1] > near and sum(each > near for each in last) >= _NEAR)
                or (last[-1] < -near and sum(each < -near for each in last) >= _NEAR)
            )

"""What a heap of numbers comes down to: mean, spread, and how sure the mean is.

The interval is the two-sided 95 % interval of Student's t: the mean plus and minus the 0.975
quantile of t with n - 1 degrees of freedom times the standard error. It takes clients as
independent draws and the mean of that many as about normal; with fewer than FEWEST there is none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from statistics import mean, quantiles, stdev

from domain.statistics.student import t_quantile

FEWEST = 10
"""Fewer numbers than this give no interval: a choice of this project, on the careful side."""
_UPPER = 0.975


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """The values a mean lies between with 95 % confidence."""

    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """So many whole numbers: their exact mean, spread and quartiles.

    spread is the sample standard deviation, None of a single number; the quartiles are those of the
    sample itself, by linear interpolation, None of nothing. interval is None of too few.
    """

    count: int
    mean: Fraction | None
    spread: float | None
    quartiles: tuple[float, float, float] | None
    interval: Interval | None


def summary(values: Sequence[int]) -> Summary:
    """The numbers in short."""
    count = len(values)
    exact = Fraction(sum(values), count) if count else None
    spread = float(stdev(values)) if count > 1 else None
    return Summary(
        count=count,
        mean=exact,
        spread=spread,
        quartiles=_quartiles(values),
        interval=mean_interval(values),
    )


def mean_interval(values: Sequence[int]) -> Interval | None:
    """The 95 % interval of the mean; None of fewer than FEWEST."""
    count = len(values)
    if count < FEWEST:
        return None
    middle = float(mean(values))
    reach = t_quantile(_UPPER, count - 1) * stdev(values) / sqrt(count)
    return Interval(low=middle - reach, high=middle + reach)


def _quartiles(values: Sequence[int]) -> tuple[float, float, float] | None:
    if not values:
        return None
    if len(values) == 1:
        return (float(values[0]),) * 3
    low, middle, high = quantiles(values, n=4, method="inclusive")
    return float(low), float(middle), float(high)

"""Sums of independent families, exactly: the distribution of a sum is a convolution.

Not a projection: arithmetic on distributions that read models share. Days of one family depend on
each other, families do not; so whatever is asked of a stretch of days is first summed within each
family, over her birth day and her course of care together, and only then over families.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

import numpy as np
from numpy.typing import NDArray

from domain.demand.birth_day import BirthDays
from domain.demand.courses import Shares

GRID_MINUTES = 30
"""Minutes of care are counted in half hours; a stretch of days is rounded to the nearest."""
TRIMMED = 1e-15
"""Chances this small at the upper end of a sum are added to the value below them."""
_ROUNDING = 1e-12
_FAR = 60
"""Standard deviations beyond which nothing of a compound sum is left."""

Chances = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Distribution:
    """Chances of lowest, lowest + 1, lowest + 2 and so on, in some unit the owner names."""

    lowest: int
    chances: Chances

    @classmethod
    def certain(cls, value: int) -> Self:
        """A value nobody doubts."""
        return cls(value, np.ones(1))

    @classmethod
    def total(cls, known: int, uncertain: Iterable[Chances]) -> Self:
        """A known value and independent ones, each given as chances of 0, 1, 2 and so on."""
        return cls(known, convolved(uncertain))

    @property
    def mean(self) -> float:
        """The expected value."""
        return self.lowest + float(np.arange(len(self.chances)) @ self.chances)

    def quantile(self, level: float) -> int:
        """The least value that is not exceeded with at least this chance."""
        at = int(np.searchsorted(np.cumsum(self.chances), level - _ROUNDING))
        return self.lowest + min(at, len(self.chances) - 1)

    def above(self, value: float) -> float:
        """The chance of more than this value."""
        first = int(np.floor(value + _ROUNDING)) + 1 - self.lowest
        return float(min(1.0, self.chances[max(0, first) :].sum()))

    def plus(self, other: Chances) -> "Distribution":
        """The sum with one more that is independent, given as chances of 0, 1, 2 and so on."""
        return Distribution(self.lowest, trimmed(np.convolve(self.chances, other)))


def convolved(parts: Iterable[Chances]) -> Chances:
    """The distribution of the sum of independent parts, each chances of 0, 1, 2 and so on.

    Pairs are joined first, so that short arrays meet short ones.
    """
    level = [part for part in parts if len(part) > 1] or [np.ones(1)]
    while len(level) > 1:
        joined = [
            trimmed(np.convolve(one, other))
            for one, other in zip(level[::2], level[1::2], strict=False)
        ]
        level = [*joined, *level[len(joined) * 2 :]]
    return level[0]


def compound(expected: Chances, shape: float, rate: float) -> Chances:
    """The distribution of what an unknown number of independent families ask for together.

    expected says how many families ask for 0, 1, 2 and so on at a pace of one; the pace is a gamma
    with this shape and rate, and given it their number is Poisson. Their sum is a compound negative
    binomial, whose generating function is (1 + (E(1) - E(z)) / rate) to the power of -shape; it is
    inverted by a Fourier transform long enough that what wraps around is less than rounding.
    """
    sizes = np.arange(len(expected))
    mean = shape / rate * float(sizes @ expected)
    if not mean:
        return np.ones(1)
    variance = shape / rate * float(sizes**2 @ expected) + mean**2 / shape
    longest = mean + _FAR * variance**0.5 + len(expected)
    length = 1 << int(longest).bit_length()
    counted = np.where(sizes, expected, 0.0)
    turned = np.fft.rfft(counted, length)
    found = np.fft.irfft((1 + (counted.sum() - turned) / rate) ** -shape, length)
    return trimmed(np.maximum(0.0, found))


def trimmed(chances: Chances) -> Chances:
    """The same without its nearly impossible highest values; the sum stays what it was."""
    tail = np.cumsum(chances[::-1])
    cut = int(np.searchsorted(tail, TRIMMED, side="right"))
    if not cut:
        return chances
    kept = chances[:-cut].copy()
    kept[-1] += tail[cut - 1]
    return kept


def care_after_birth(courses: Shares, days: int) -> Chances:
    """What a stretch of so many days holds, by how long after the birth it starts.

    Row 0 is a stretch that ends on the day of birth, each next row starts a day later; columns are
    the chances of 0, 1, 2 and so on half hours of care in it.
    """
    starts = range(1 - days, max((course.days for course in courses), default=0))
    sums = [
        [
            (
                round(sum(course.minutes(start + day) for day in range(days)) / GRID_MINUTES),
                share,
            )
            for course, share in courses.items()
        ]
        for start in starts
    ]
    most = max((half_hours for row in sums for half_hours, _ in row), default=0)
    table = np.zeros((len(starts), most + 1))
    for row, found in zip(table, sums, strict=True):
        for half_hours, share in found:
            row[half_hours] += share
    return table


def half_hours_of_family(
    birth: BirthDays, table: Chances, days: int, first_days: Sequence[date]
) -> Chances:
    """Chances of half hours (columns) in the stretches from these first days on (rows).

    table is care_after_birth of as many days.
    """
    born = np.asarray(birth.chances)
    stretches = np.array([(first - birth.first_day).days for first in first_days])
    after = np.arange(len(table)) + 1 - days
    at = stretches[:, None] - after[None, :]
    chances = np.where((at >= 0) & (at < len(born)), born[np.clip(at, 0, len(born) - 1)], 0.0)
    found: Chances = chances @ table
    found[:, 0] += np.maximum(0.0, 1 - chances.sum(axis=1))
    return found


def served(half_hours: Chances) -> Chances:
    """Chances of no care and of care, from chances of half hours: one family counted as one."""
    return np.array([half_hours[0], max(0.0, 1 - half_hours[0])])

"""How long pregnancies last, as a versioned fact: shares by completed week, and by day.

Sources name what is published; how those sums are split over weeks is inferred or invented and
says so. A day's share follows from the weeks by a smooth curve (see daily_shares), because nobody
published days.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from domain.indication.sourced import Evidence, Provenance

FULL_TERM_DAYS = 280
"""Days of pregnancy on the due date."""
_DAYS = 7

_PRETERM = Evidence(
    Provenance.INVENTED,
    "split of a published sum: 5.8 % before 37+0 (AOGS 2011-2019, singletons and multiples)",
)
_TERM = Evidence(
    Provenance.INFERRED,
    "split of published sums: 56 % before 40+0 (Declercq, PLOS ONE 2023), 5 % on the due date",
)
_POST_TERM = Evidence(Provenance.PUBLISHED, "1.5 to 1.6 % at 42+0 or later (VeCaS 2015, table 2)")
_MULTIPLES = Evidence(
    Provenance.INVENTED, "split of a published sum: 54.1 % before 37+0 (AOGS 2011-2019)"
)


@dataclass(frozen=True, slots=True)
class WeekShare:
    """Per cent of births in one completed week of pregnancy."""

    week: int
    percent: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class GestationTable:
    """One version of the facts; each list runs over consecutive weeks and adds up to 100."""

    version: str
    all_births: tuple[WeekShare, ...]
    multiples: tuple[WeekShare, ...]

    def daily(self, *, multiple: bool) -> tuple[int, tuple[float, ...]]:
        """First day of pregnancy with a birth, and the chance of each day from there on."""
        weeks = self.multiples if multiple else self.all_births
        return weeks[0].week * _DAYS, daily_shares(tuple(week.percent / 100 for week in weeks))


def _weeks(first: int, percents: Sequence[float], evidence: Evidence) -> tuple[WeekShare, ...]:
    return tuple(WeekShare(first + at, percent, evidence) for at, percent in enumerate(percents))


NL_2020 = GestationTable(
    version="nl-2020-1",
    all_births=(
        *_weeks(
            24,
            (0.05, 0.05, 0.05, 0.06, 0.08, 0.1, 0.13, 0.18, 0.27, 0.43, 0.75, 1.25, 2.4),
            _PRETERM,
        ),
        *_weeks(37, (6.2, 16.0, 28.0, 28.0, 14.4), _TERM),
        *_weeks(42, (1.6,), _POST_TERM),
    ),
    multiples=_weeks(
        24,
        (
            0.6, 0.6, 0.7, 0.8, 1.0, 1.3, 1.7, 2.3, 3.4, 5.0, 8.2, 11.5, 17.0, 30.0, 12.0, 2.9, 0.8,
            0.2,
        ),
        _MULTIPLES,
    ),
)  # fmt: skip
"""Dutch births of 2011 to 2020; all_births counts multiples too, for who may expect one."""

GESTATION_TABLES = {table.version: table for table in (NL_2020,)}
"""Every version there was, so that a forecast of then can be computed again."""


@cache
def daily_shares(weekly: tuple[float, ...]) -> tuple[float, ...]:
    """Shares of days from shares of consecutive weeks, seven to a week, each week's sum kept.

    The share born by the end of each week is joined by a monotone cubic curve whose slope at the
    end of a week is the harmonic mean of the weeks on both sides, and nought at both ends (Fritsch
    and Butland, SIAM J. Sci. Stat. Comput. 5 (1984) 300-304).
    """
    slopes = (
        0.0,
        *(_harmonic_mean(before, after) for before, after in itertools.pairwise(weekly)),
        0.0,
    )
    days: list[float] = []
    for week, share in enumerate(weekly):
        born = [_hermite(day / _DAYS, share, slopes[week], slopes[week + 1]) for day in range(8)]
        days.extend(after - before for before, after in itertools.pairwise(born))
    return tuple(days)


def _harmonic_mean(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one and other else 0.0


def _hermite(at: float, rise: float, start: float, end: float) -> float:
    """A cubic from 0 at 0 to `rise` at 1, with these slopes at its ends."""
    curve = rise * (3 * at**2 - 2 * at**3)
    return curve + start * (at - 2 * at**2 + at**3) + end * (at**3 - at**2)

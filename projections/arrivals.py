"""Registrations yet to come: how many, due when, and how unsure both are.

Not a projection: arithmetic on the registrations the log holds. So many registrations a day came,
each so long before its due date; those to come are taken to come at the same pace and as early.
Given the pace they are Poisson and independent. The pace itself is known from a count alone: after
n registrations in d days it is a gamma with shape n + 1/2 and rate d (Jeffreys' prior), so what
they ask for together is a compound negative binomial. How early they come counts as known.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from domain.demand.birth_day import BirthDays, expected_birth
from domain.demand.gestation import FULL_TERM_DAYS, GestationTable
from projections.convolution import Chances, Distribution, compound

LEAST_DAYS = 28
"""Registrations of fewer days say too little of those to come: a choice of this project."""
_PAST = timedelta(days=365)
_AHEAD_DAYS = 7 * (52 + 15)
"""A forecast begins within a year and looks fifteen weeks further at most."""
_PRIOR = 0.5
_TAKING_OVER = timedelta(days=7)
"""A log's first week takes over who was registered elsewhere before it began."""


@dataclass(frozen=True, slots=True, eq=False)
class Arrivals:
    """Registrations of the past, and when children of those to come would be born.

    births holds, for a pace of one registration a day, how many are expected on each day; it adds
    up to more than one.
    """

    registrations: int
    days: int
    births: BirthDays

    @property
    def per_day(self) -> float:
        """The expected pace."""
        return (self.registrations + _PRIOR) / self.days

    def total(self, expected: Chances) -> Distribution:
        """What those to come ask for together.

        expected is the number of families, at one registration a day, that ask for 0, 1, 2 and so
        on; what asks for nothing does not matter.
        """
        return Distribution(0, compound(expected, self.registrations + _PRIOR, self.days))


def arrivals(
    registered: Iterable[tuple[date, date]], not_before: date, table: GestationTable
) -> Arrivals | None:
    """From days of registration and due dates; None when too few days are known.

    not_before is the first day to come.
    """
    known = sorted(registered)
    if not known:
        return None
    begin = max(not_before - _PAST, known[0][0] + _TAKING_OVER)
    days = (not_before - begin).days
    if days < LEAST_DAYS:
        return None
    leads = [max(0, (due - on).days) for on, due in known if begin <= on < not_before]
    first, _ = table.daily(multiple=False)
    reach = _AHEAD_DAYS + FULL_TERM_DAYS - first  # whoever is due later may still be born in time
    if not leads:
        return Arrivals(0, days, BirthDays(not_before, (0.0,)))
    sooner = np.cumsum(np.bincount(leads, minlength=reach)[:reach]) / len(leads)
    expected = np.zeros(reach + FULL_TERM_DAYS)
    for at, share in enumerate(sooner):
        # Of those due so far ahead this part has yet to come by then.
        birth = expected_birth(not_before + timedelta(days=at), not_before, table=table)
        if share and birth is not None:
            start = (birth.first_day - not_before).days
            expected[start : start + len(birth.chances)] += share * np.array(birth.chances)
    return Arrivals(len(leads), days, BirthDays(not_before, tuple(expected.tolist())))

"""Care that families in care and pregnancies will ask for, by day or by week, as distributions.

Not a projection: what read models make of the families they know.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

import numpy as np

from domain.demand.birth_day import BirthDays
from domain.demand.courses import Course, KnownBeforehand, Shares, expected_courses, leaving
from domain.demand.gestation import GestationTable
from projections.arrivals import Arrivals
from projections.convolution import (
    GRID_MINUTES,
    Chances,
    Distribution,
    care_after_birth,
    half_hours_of_family,
    served,
)

LEVELS = (0.1, 0.5, 0.8, 0.9, 0.95)
"""The quantiles a forecast tells; the first and the fourth are the ends of its 80 % band."""
WEEK = 7
WEEKS_AHEAD = 12


class Known(StrEnum):
    """How sure it is when a family's care will be."""

    IN_CARE = "in_care"
    PLANNED = "planned"
    EXPECTED = "expected"
    TO_REGISTER = "to_register"


@dataclass(frozen=True, slots=True)
class InCare:
    """Care whose days are known: minutes per day from first_day on."""

    first_day: date
    pattern: tuple[int, ...]

    def minutes(self, first_day: date, days: int) -> int:
        """Minutes in a stretch of so many days."""
        skipped = (first_day - self.first_day).days
        return sum(self.pattern[max(0, skipped) : max(0, skipped + days)])


@dataclass(frozen=True, slots=True, eq=False)
class CareAhead:
    """What may follow a birth, on one day and in one week; shared by families alike."""

    courses: Shares
    of_day: Chances
    of_week: Chances

    @classmethod
    def of(cls, courses: Shares) -> Self:
        """From shares of courses."""
        return cls(courses, care_after_birth(courses, 1), care_after_birth(courses, WEEK))

    def chances(self, birth: BirthDays, days: int, first_days: Sequence[date]) -> Chances:
        """Half hours (columns) in the days, or the weeks, that start on these days (rows)."""
        table = self.of_day if days == 1 else self.of_week
        return half_hours_of_family(birth, table, days, first_days)


@dataclass(frozen=True, slots=True, eq=False)
class Expecting:
    """A family whose care has no days yet."""

    birth: BirthDays
    care: CareAhead
    known: Known


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """Care asked for on one day, or in one week: who, how much, and the mean minutes by part."""

    first_day: date
    families: Distribution
    half_hours: Distribution
    mean_minutes: dict[Known, float]


def stretches(
    first_days: Sequence[date],
    days: int,
    in_care: Sequence[InCare],
    expecting: Sequence[Expecting],
    to_register: tuple[Arrivals, CareAhead] | None = None,
) -> list[Stretch]:
    """What is asked for in the days (days is 1) or weeks (7) that start on these days.

    to_register are registrations yet to come and what may follow on their births.
    """
    arriving = None if to_register is None else to_register[0]
    coming = (
        None
        if to_register is None
        else to_register[1].chances(to_register[0].births, days, first_days)
    )
    rows = [(each.known, each.care.chances(each.birth, days, first_days)) for each in expecting]
    found = []
    for at, first_day in enumerate(first_days):
        known = [each.minutes(first_day, days) for each in in_care]
        half_hours = sum(round(minutes / GRID_MINUTES) for minutes in known)
        here = [(part, row[at]) for part, row in rows if row[at][0] < 1]
        means = dict.fromkeys(Known, 0.0) | {Known.IN_CARE: float(sum(known))}
        for part, chances in here:
            means[part] += Distribution(0, chances).mean * GRID_MINUTES
        families = Distribution.total(
            sum(minutes > 0 for minutes in known), (served(row) for _, row in here)
        )
        asked = Distribution.total(half_hours, (row for _, row in here))
        if arriving is not None and coming is not None:
            more = arriving.total(coming[at])
            means[Known.TO_REGISTER] = more.mean * GRID_MINUTES
            asked = asked.plus(more.chances)
            some = arriving.total(np.array([0.0, coming[at][1:].sum()]))
            families = families.plus(some.chances)
        found.append(
            Stretch(first_day=first_day, families=families, half_hours=asked, mean_minutes=means)
        )
    return found


def days_from(first_day: date, days: int) -> list[date]:
    """Consecutive days."""
    return [first_day + timedelta(days=at) for at in range(days)]


@dataclass(frozen=True, slots=True, eq=False)
class Outlook:
    """What is known of the care to come; births are told up to the day before not_before."""

    not_before: date
    table: GestationTable
    in_care: tuple[InCare, ...]
    expecting: tuple[Expecting, ...]
    overdue: int
    """Pregnancies beyond the table: births that must have been missed. They ask for nothing."""
    newcomer: CareAhead
    """What may follow on a registration of which nothing is known yet."""
    arrivals: Arrivals | None = None
    """Registrations yet to come; None when they are left out, or too little is known of them."""

    def by_day(self, first_day: date, weeks: int = WEEKS_AHEAD) -> list[Stretch]:
        """Day by day; first_day is not_before or later."""
        first_days = days_from(first_day, weeks * WEEK)
        return stretches(first_days, 1, self.in_care, self.expecting, self._to_register)

    def by_week(self, first_day: date, weeks: int = WEEKS_AHEAD) -> list[Stretch]:
        """Seven days at a time; first_day is not_before or later."""
        first_days = days_from(first_day, weeks * WEEK)[::WEEK]
        return stretches(first_days, WEEK, self.in_care, self.expecting, self._to_register)

    @property
    def _to_register(self) -> tuple[Arrivals, CareAhead] | None:
        return None if self.arrivals is None else (self.arrivals, self.newcomer)


class CareAheadOfKinds:
    """What care may follow, for each kind of family once."""

    def __init__(self, past: dict[KnownBeforehand, dict[Course, int]], leaves: float) -> None:
        self._past = past
        self._leaves = leaves
        self._found: dict[tuple[KnownBeforehand, bool], CareAhead] = {}

    def courses(self, known: KnownBeforehand) -> dict[Course, float]:
        """Shares of courses for who stays."""
        return expected_courses(self._past, known)

    def ahead(self, known: KnownBeforehand, *, intake: bool) -> CareAhead:
        """Before the intake some leave, and what the package will be is not known yet."""
        kind = (known, intake)
        if kind not in self._found:
            courses = self.courses(known)
            self._found[kind] = CareAhead.of(courses if intake else leaving(courses, self._leaves))
        return self._found[kind]


def day_after(day: date) -> date:
    """The next day."""
    return day + timedelta(days=1)

"""The chance of each day for one pregnancy, given that it still lasts."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from domain.demand.gestation import FULL_TERM_DAYS, NL_2020, GestationTable
from domain.demand.rhythm import weekday_weight

BEFORE_PLANNED_DAY = 0.01
"""INVENTED: chance per day that a child comes before its planned day; two weeks ahead 13 %."""


@dataclass(frozen=True, slots=True)
class BirthDays:
    """Chances of consecutive days from first_day on; they add up to one."""

    first_day: date
    chances: tuple[float, ...]

    def by(self, day: date) -> float:
        """The chance that the child is born on or before this day."""
        return sum(self.chances[: max(0, (day - self.first_day).days + 1)])


def expected_birth(
    due_date: date, not_before: date, *, multiple: bool = False, table: GestationTable = NL_2020
) -> BirthDays | None:
    """When the child comes, being born on not_before at the earliest.

    The table's share of each day, weighed by its day of the week, as a part of what is left. None
    when the table has nothing left: a birth that long ago must have been missed.
    """
    first, shares = table.daily(multiple=multiple)
    first_day = due_date + timedelta(days=first - FULL_TERM_DAYS)
    gone = max(0, (not_before - first_day).days)
    first_day += timedelta(days=gone)
    weights = [
        share * weekday_weight(first_day + timedelta(days=at))
        for at, share in enumerate(shares[gone:])
    ]
    whole = sum(weights)
    if whole <= 0:
        return None
    return BirthDays(first_day, tuple(weight / whole for weight in weights))


def planned_birth(planned_on: date, not_before: date) -> BirthDays:
    """When the child comes that is to be born on a planned day.

    On that day, unless it comes before. A planned day that passed without a birth on record means
    today.
    """
    days = max(0, (planned_on - not_before).days)
    left = tuple(accumulate([1.0, *[1 - BEFORE_PLANNED_DAY] * days], lambda one, two: one * two))
    return BirthDays(not_before, (*(still * BEFORE_PLANNED_DAY for still in left[:-1]), left[-1]))

"""The chance of each day for one pregnancy, given that it still lasts."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from domain.demand.gestation import FULL_TERM_DAYS, NL_2020, GestationTable
from domain.demand.rhythm import weekday_weight

BEFORE_PLANNED_DAY = 0.01
"""INVENTED: most chance per day that a child comes before its planned day; two weeks ahead 13 %."""


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


def planned_birth(
    planned_on: date,
    not_before: date,
    due_date: date,
    *,
    multiple: bool = False,
    table: GestationTable = NL_2020,
) -> BirthDays:
    """When the child comes that is to be born on a planned day.

    On that day, unless it comes before: on each day with the chance the table gives a pregnancy
    that still lasts, and BEFORE_PLANNED_DAY at the most. A planned day that passed without a birth
    on record means today.
    """
    first, shares = table.daily(multiple=multiple)
    begin = due_date + timedelta(days=first - FULL_TERM_DAYS)
    still_there = [*accumulate(reversed(shares))][::-1]
    chances, left = [], 1.0
    for at in range((not_before - begin).days, (planned_on - begin).days):
        if at < 0:
            soon = 0.0
        elif at < len(shares):
            soon = min(BEFORE_PLANNED_DAY, shares[at] / still_there[at])
        else:
            soon = BEFORE_PLANNED_DAY
        chances.append(left * soon)
        left -= chances[-1]
    return BirthDays(not_before, (*chances, left))

"""How hours are spread over the days of care: when they are set, and when they are set anew."""

from collections.abc import Collection, Sequence
from datetime import date

from domain.care import errors
from domain.care.facts import AssignedHours
from domain.care.plausibility import check_deferral
from domain.indication.day_pattern import (
    LONGEST_VISIT_MINUTES,
    MOST_DAYS,
    USUAL_DAYS,
    day_pattern,
)

_DEFERRED_CARE_PACKAGE = 13


def most_days(hours: AssignedHours, born_on: date, first_day: date, *, deferred: bool) -> int:
    """How many days care may take from its first day: it ends ten days from the day of birth.

    Deferred care may start later. Source: Besluit zorgverzekering art. 2.11.
    """
    days_left = MOST_DAYS - (first_day - born_on).days
    if deferred or hours.package == _DEFERRED_CARE_PACKAGE:
        return max(days_left, USUAL_DAYS)
    return days_left


def spread(
    family: str, hours: AssignedHours, born_on: date, first_day: date, *, deferred: bool
) -> tuple[int, ...]:
    """Minutes per day from first_day on. Refuses a first day too early or too late for them."""
    check_deferral(family, first_day, born_on)
    days = most_days(hours, born_on, first_day, deferred=deferred)
    usual = max(USUAL_DAYS, -(-hours.minutes // LONGEST_VISIT_MINUTES))
    try:
        if first_day < born_on:
            raise ValueError("care starts after birth")
        return day_pattern(hours.minutes, min(days, usual))
    except ValueError:
        raise errors.FirstDayOutsideCareError(
            family=family, first_day=first_day, born_on=born_on, hours=hours.minutes / 60
        ) from None


def spread_left(
    fresh: Sequence[int], known: Sequence[int], gone: int, missed: Collection[int], most: int
) -> tuple[int, ...]:
    """Minutes per day when hours are set anew on the way: what is left, over the days left.

    Days gone by keep what they were to hold, but for those in hospital, whose hours come back.
    Where what is left makes no day of care, or more than the days left can hold, everything is
    spread as on the first day.

    Args:
        fresh: Minutes per day when nothing has gone by.
        known: Minutes per day as they were until now.
        gone: Days gone by; 0 and less leave everything fresh.
        missed: Those of them, 0 being the first, on which nobody could be cared for at home.
        most: Days that care may take altogether.
    """
    if gone <= 0:
        return tuple(fresh)
    kept = [0 if day in missed else minutes for day, minutes in enumerate(known[:gone])]
    left = sum(fresh) - sum(kept)
    if left == sum(known[gone:]):
        return (*kept, *known[gone:])
    kept += [0] * (gone - len(kept))
    usual = max(len(fresh) - gone + len(missed), -(-left // LONGEST_VISIT_MINUTES))
    try:
        return (*kept, *day_pattern(left, min(usual, most - gone)))
    except ValueError:
        return tuple(fresh)

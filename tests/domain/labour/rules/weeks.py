"""Work and history by week; week 0 starts on Monday 2026-11-30."""

from datetime import timedelta

from domain.labour.rule import Counted, History, Work
from domain.values.week import Week
from tests.domain.labour.rules.shifts import MONDAY, shift


def week(number: int) -> Week:
    return Week.containing(MONDAY + timedelta(weeks=number))


def hours(number: int, count: float) -> list[Work]:
    """So many hours in a week, in shifts of ten hours from Monday on."""
    found = []
    for day in range(7):
        length = min(10.0, count - 10 * day)
        if length > 0:
            found.append(shift(number * 7 + day, 8, 8 + length))
    return found


def counted(number: int, count: float, carer: str = "anna") -> History:
    return History(counted=(Counted(carer, week(number), round(count * 60)),))

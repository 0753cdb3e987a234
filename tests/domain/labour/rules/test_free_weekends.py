"""Twenty-two free weekends in 52 weeks, so at most 30 worked (CAO Kraamzorg art. 4.6)."""

from datetime import timedelta

from domain.labour.rule import History
from domain.labour.rules.free_weekends import FreeWeekends
from tests.domain.labour.rules.shifts import MONDAY, shift, shifts

RULE = FreeWeekends(free=22)
SATURDAY, SUNDAY = 5, 6


def worked(*weeks: int, day: int = SATURDAY) -> History:
    first = MONDAY + timedelta(days=day)
    return History(weekend_days=tuple(("anna", first - timedelta(weeks=back)) for back in weeks))


def test_thirty_worked_weekends_leave_twenty_two_free() -> None:
    assert not RULE.violations(shifts([SATURDAY, SUNDAY]), worked(*range(1, 30)))


def test_the_thirty_first_violates_whichever_day_is_worked() -> None:
    for day in (SATURDAY, SUNDAY):
        (violation,) = RULE.violations([shift(day)], worked(*range(1, 31), day=11 - day))
        assert (violation.rule, violation.measured) == ("free_weekends", 21)
        assert violation.allowed == 22
    assert "weekend van 2026-12-06" in violation.message_nl
    assert "21 free weekends" in violation.message_en


def test_both_days_of_one_weekend_are_one_weekend() -> None:
    twice = worked(*range(1, 30)).weekend_days + worked(*range(1, 30), day=SUNDAY).weekend_days
    assert not RULE.violations(shifts([SATURDAY, SUNDAY]), History(weekend_days=twice))


def test_working_days_and_weekends_of_more_than_a_year_ago_do_not_count() -> None:
    assert not RULE.violations(shifts(range(5)), worked(*range(1, 52)))
    assert not RULE.violations([shift(SUNDAY)], worked(*range(1, 30), 52))


def test_a_rulebook_without_free_weekends_asks_nothing() -> None:
    assert FreeWeekends(None).violations([shift(SUNDAY)], worked(*range(1, 52))) == ()
    assert not FreeWeekends(None).in_force

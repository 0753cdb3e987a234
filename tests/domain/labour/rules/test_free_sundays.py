"""Thirteen free Sundays in 52 weeks, so at most 39 worked (Arbeidstijdenwet art. 5:6)."""

from datetime import timedelta

from domain.labour.rule import History
from domain.labour.rules.free_sundays import FreeSundays
from tests.domain.labour.rules.shifts import MONDAY, shift, shifts

RULE = FreeSundays(free=13)
SUNDAY = 6


def worked(*weeks: int, carer: str = "anna") -> History:
    """Sundays worked so many weeks before that of week 0."""
    sunday = MONDAY + timedelta(days=SUNDAY)
    return History(weekend_days=tuple((carer, sunday - timedelta(weeks=back)) for back in weeks))


def test_thirty_nine_worked_sundays_leave_thirteen_free() -> None:
    assert not RULE.violations([shift(SUNDAY)], worked(*range(1, 39)))


def test_the_fortieth_violates() -> None:
    (violation,) = RULE.violations([shift(SUNDAY)], worked(*range(1, 40)))

    assert (violation.rule, violation.measured, violation.allowed) == ("free_sundays", 12, 13)
    assert "zondag 2026-12-06" in violation.message_nl
    assert "12 free Sundays" in violation.message_en


def test_a_sunday_of_more_than_a_year_ago_does_not_count() -> None:
    assert not RULE.violations([shift(SUNDAY)], worked(*range(1, 39), 52))
    assert RULE.violations([shift(SUNDAY)], worked(*range(1, 39), 51))


def test_saturdays_other_days_and_other_carers_do_not_count() -> None:
    assert not RULE.violations(shifts(range(6)), worked(*range(1, 52)))
    assert not RULE.violations([shift(SUNDAY)], worked(*range(1, 52), carer="bea"))


def test_a_sunday_that_is_shown_and_remembered_counts_once() -> None:
    assert not RULE.violations(shifts([SUNDAY, SUNDAY - 7]), worked(*range(1, 39)))


def test_a_rulebook_without_free_sundays_asks_nothing() -> None:
    assert FreeSundays(None).violations([shift(SUNDAY)], worked(*range(1, 52))) == ()
    assert not FreeSundays(None).in_force

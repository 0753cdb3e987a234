"""At most 55 hours a week on average over 4 weeks: 220 hours (Arbeidstijdenwet art. 5:7)."""

from domain.labour.rules.mean_4_weeks import Mean4Weeks
from tests.domain.labour.rules.shifts import shift
from tests.domain.labour.rules.weeks import counted, hours

MEAN = Mean4Weeks(minutes=55 * 60)
FULL = [*hours(0, 55), *hours(1, 60), *hours(2, 50), *hours(3, 55)]


def test_four_weeks_of_fifty_five_hours_pass() -> None:
    assert not MEAN.violations(FULL)


def test_one_hour_more_violates() -> None:
    (violation,) = MEAN.violations([*hours(0, 56), *FULL[6:]])

    assert (violation.rule, violation.carer) == ("mean_4_weeks", "anna")
    assert (violation.measured, violation.allowed) == (221 * 60, 220 * 60)
    assert "week 2026-W52" in violation.message_nl
    assert "221 uur" in violation.message_nl
    assert "220 h" in violation.message_en


def test_every_four_successive_weeks_are_looked_at() -> None:
    # 55 + 60 + 50 + 55 = 220, then 60 + 50 + 55 + 56 = 221.
    (violation,) = MEAN.violations([*FULL, *hours(4, 56)])
    assert violation.measured == 221 * 60


def test_a_fifth_week_does_not_count() -> None:
    assert not MEAN.violations([*hours(-1, 60), *hours(1, 60), *hours(2, 60), *hours(3, 60)])


def test_sickness_leave_and_older_work_count_as_worked() -> None:
    later = [*hours(1, 60), *hours(2, 50), *hours(3, 55)]
    assert not MEAN.violations(later, counted(0, 55))
    assert [one.measured for one in MEAN.violations(later, counted(0, 56))] == [221 * 60]


def test_weeks_without_any_work_break_nothing_and_carers_have_their_own() -> None:
    assert not MEAN.violations([], counted(0, 300))
    assert not MEAN.violations([shift(0, carer="bea")], counted(0, 300))


def test_a_rulebook_without_the_mean_asks_nothing() -> None:
    assert Mean4Weeks(None).violations(hours(0, 70) * 9) == ()

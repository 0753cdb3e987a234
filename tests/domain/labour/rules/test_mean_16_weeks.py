"""At most 48 hours a week on average over 16 weeks: 768 hours (Arbeidstijdenwet art. 5:7)."""

from domain.labour.rules.mean_16_weeks import Mean16Weeks
from tests.domain.labour.rules.weeks import counted, hours

MEAN = Mean16Weeks(minutes=48 * 60)
FULL = [work for week in range(16) for work in hours(week, 48)]


def test_sixteen_weeks_of_forty_eight_hours_pass() -> None:
    assert not MEAN.violations(FULL)


def test_eight_weeks_of_forty_and_eight_of_fifty_seven_violate() -> None:
    quiet = [work for week in range(8) for work in hours(week, 40)]
    busy = [work for week in range(8, 16) for work in hours(week, 57)]

    (violation,) = MEAN.violations([*quiet, *busy])

    assert (violation.rule, violation.measured) == ("mean_16_weeks", 776 * 60)
    assert violation.allowed == 768 * 60
    assert "16 weken" in violation.message_nl
    assert "776 h" in violation.message_en


def test_the_week_before_the_sixteen_does_not_count_and_leave_within_them_does() -> None:
    assert not MEAN.violations(FULL, counted(-1, 48))
    assert [one.measured for one in MEAN.violations(FULL, counted(3, 1))] == [769 * 60]


def test_a_rulebook_without_the_mean_asks_nothing() -> None:
    assert Mean16Weeks(None).violations([*FULL, *FULL]) == ()

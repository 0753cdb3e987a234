"""Length and number of night shifts, and the mean with many of them (Arbeidstijdenwet art. 5:8)."""

from domain.labour.rule import History
from domain.labour.rules.night_work import LongNights, NightWork
from tests.domain.labour.rules.shifts import MONDAY, at, shift
from tests.domain.labour.rules.weeks import hours

RULE = NightWork(shift=600, in_16_weeks=36, many=16, mean=40 * 60)
KNOWN = History(first_day=MONDAY)


def test_ten_hours_at_night_pass_and_half_an_hour_more_violates() -> None:
    assert not RULE.violations([shift(0, 20, 30)], KNOWN)
    (violation,) = RULE.violations([shift(0, 20, 30.5)], KNOWN)

    assert (violation.rule, violation.carer) == ("night_work", "anna")
    assert (violation.measured, violation.allowed) == (630, 600)
    assert (violation.start, violation.end) == (at(0, 20), at(0, 30.5))
    assert "een nachtdienst van 10 uur 30; 10 uur mag ten hoogste" in violation.message_nl
    assert "Arbeidstijdenwet art. 5:8" in violation.message_en


def test_by_day_more_hours_are_no_matter_of_nights() -> None:
    assert not RULE.violations([shift(0, 8, 19)], KNOWN)


def test_twelve_hours_do_five_times_in_two_weeks_when_worked() -> None:
    judged = NightWork(shift=600, long=LongNights(minutes=720, in_2_weeks=5, in_52_weeks=22))
    long = [shift(day, 19, 31) for day in (0, 2, 4, 6, 8)]

    assert not judged.violations(long, KNOWN)
    (violation,) = judged.violations([*long, shift(13, 19, 31)], KNOWN)
    assert violation.start == at(13, 19)
    # The fourteen days that end on the fifteenth day hold four of them.
    assert not judged.violations([*long, shift(14, 19, 31)], KNOWN)
    assert judged.violations([shift(0, 19, 31.25)], KNOWN)


def test_twelve_hours_do_two_and_twenty_times_in_a_year() -> None:
    judged = NightWork(shift=600, long=LongNights(minutes=720, in_2_weeks=5, in_52_weeks=22))
    monthly = [shift(14 * number, 19, 31) for number in range(22)]
    assert not judged.violations(monthly, KNOWN)
    assert len(judged.violations([*monthly, shift(14 * 22, 19, 31)], KNOWN)) == 1


def test_six_and_thirty_nights_in_sixteen_weeks_pass_and_one_more_violates() -> None:
    # Three a week in twelve of sixteen weeks: 36.
    nights = [shift(7 * week + day, 23, 26) for week in range(12) for day in (0, 2, 4)]
    few = NightWork(shift=None, in_16_weeks=36)

    assert not few.violations(nights, KNOWN)
    violation, *later = few.violations([*nights, shift(7 * 15, 23, 26)], KNOWN)
    assert (violation.measured, violation.allowed) == (37, 36)
    # A week later the first three are out of sight.
    assert not later


def test_with_sixteen_nights_the_mean_is_forty_hours() -> None:
    # One night of three hours and 38 hours by day in each of sixteen weeks: 656 of 640 hours.
    days = [work for week in range(16) for work in hours(week, 38)]
    nights = [shift(7 * week + 6, 23, 26) for week in range(16)]

    (violation,) = RULE.violations([*days, *nights], KNOWN)
    assert (violation.measured, violation.allowed) == (656 * 60, 640 * 60)
    assert not RULE.violations([*days, *nights[:15]], KNOWN)


def test_a_rulebook_without_limits_asks_nothing() -> None:
    work = [shift(day, 19, 33) for day in range(0, 112, 2)]
    assert NightWork(shift=None).violations(work, KNOWN) == ()

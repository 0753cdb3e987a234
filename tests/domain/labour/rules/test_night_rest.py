"""Fourteen hours of rest after a night shift (Arbeidstijdenwet art. 5:8 and 1:7)."""

from datetime import date

import pytest

from domain.labour.rule import History, Work
from domain.labour.rules.night_rest import NightRest
from tests.domain.labour.rules.shifts import MONDAY, at, shift

RULE = NightRest(minutes=14 * 60)
KNOWN = History(first_day=MONDAY)
EVENING_INTO_NIGHT = shift(0, 23, 29)
"""Monday from 23:00 to Tuesday 5:00."""


def test_fourteen_hours_after_the_night_pass() -> None:
    assert not RULE.violations([EVENING_INTO_NIGHT, shift(1, 19, 22)], KNOWN)


def test_thirteen_and_a_half_violate() -> None:
    (violation,) = RULE.violations([EVENING_INTO_NIGHT, shift(1, 18.5, 22)], KNOWN)

    assert (violation.rule, violation.carer) == ("night_rest", "anna")
    assert (violation.measured, violation.allowed) == (13 * 60 + 30, 14 * 60)
    assert (violation.start, violation.end) == (at(1, 5), at(1, 18.5))
    assert "13 uur 30" in violation.message_nl
    assert "Arbeidstijdenwet art. 5:8" in violation.message_en


@pytest.mark.parametrize(
    "night",
    [shift(0, 0.5, 5), shift(0, 22, 26.5), shift(0, 4.5, 8)],
    ids=["after midnight", "ends at half past two", "early morning"],
)
def test_more_than_an_hour_between_midnight_and_six_is_a_night_shift(night: Work) -> None:
    assert not RULE.violations([night, _after(night, 14)], KNOWN)
    assert len(RULE.violations([night, _after(night, 13)], KNOWN)) == 1


@pytest.mark.parametrize(
    "evening",
    [shift(0, 18, 26), shift(0, 20, 25), shift(0, 5, 9)],
    ids=["ends at two", "an hour of night", "an hour before six"],
)
def test_an_hour_of_night_or_an_end_by_two_is_none(evening: Work) -> None:
    assert not RULE.violations([evening, _after(evening, 13)], KNOWN)


def test_the_clock_that_is_turned_in_autumn_is_followed() -> None:
    # On 2027-10-31 the clock goes back at 3:00. From 23:00 on Saturday 300 minutes are 3:00 in
    # winter time; 13 hours later it is 16:00.
    saturday, sunday = date(2027, 10, 30), date(2027, 10, 31)
    work = [
        Work(carer="anna", day=saturday, start=23 * 60, end=28 * 60),
        Work(carer="anna", day=sunday, start=41 * 60, end=44 * 60),
    ]
    assert len(RULE.violations(work, History(first_day=saturday))) == 1


def test_a_rulebook_without_night_rest_asks_nothing() -> None:
    assert NightRest(None).violations([EVENING_INTO_NIGHT, shift(1, 8)], KNOWN) == ()


def test_after_three_nights_on_end_forty_six_hours_pass() -> None:
    nights = [shift(day, 23, 29) for day in range(3)]
    rule = NightRest(14 * 60, series=3, after_series=46 * 60)

    # The third ends on Thursday at 5:00; 46 hours later it is Saturday, 3:00.
    assert not rule.violations([*nights, shift(5, 3, 8)], KNOWN)
    (violation,) = rule.violations([*nights, shift(4, 8, 12)], KNOWN)
    assert (violation.measured, violation.allowed) == (27 * 60, 46 * 60)
    assert (violation.start, violation.end) == (at(3, 5), at(4, 8))


def test_a_fourth_night_belongs_to_the_series_and_needs_the_shorter_rest() -> None:
    nights = [shift(day, 23, 29) for day in range(4)]
    rule = NightRest(14 * 60, series=3, after_series=46 * 60)
    assert not rule.violations(nights, KNOWN)
    assert len(rule.violations([*nights, shift(5, 8, 12)], KNOWN)) == 1


def test_two_nights_or_three_with_a_night_off_are_no_series() -> None:
    rule = NightRest(14 * 60, series=3, after_series=46 * 60)
    assert not rule.violations([shift(0, 23, 29), shift(1, 23, 29), shift(3, 8, 12)], KNOWN)
    apart = [shift(day, 23, 29) for day in (0, 1, 3)]
    assert not rule.violations([*apart, shift(5, 8, 12)], KNOWN)


def _after(night: Work, hours: int) -> Work:
    """Work on the day after, so many hours after the night."""
    start = night.end + hours * 60
    return Work(carer="anna", day=date(2026, 12, 1), start=start, end=start + 120)

"""Lower limits for the protected, and days away (Arbeidstijdenwet art. 4:5 and 4:6)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.labour.rule import History, Protected, Work
from domain.labour.rules.protection import Protection
from tests.domain.labour.rules.shifts import MONDAY, at, shift
from tests.domain.labour.rules.weeks import hours

RULE = Protection(shift=600, mean_4_weeks=50 * 60, mean_16_weeks=45 * 60)


def protected(first: int, last: int, away: int, until: int, carer: str = "anna") -> History:
    days = [MONDAY + timedelta(days=number) for number in (first, last, away, until)]
    return History(first_day=MONDAY, protected=(Protected(carer, *days),))


FROM_TUESDAY = protected(1, 30, 20, 30)


def test_ten_hours_pass_and_a_quarter_more_violates() -> None:
    assert not RULE.violations([shift(1, 8, 18)], FROM_TUESDAY)
    (violation,) = RULE.violations([shift(1, 8, 12), shift(1, 15, 18.25)], FROM_TUESDAY)

    assert (violation.rule, violation.carer) == ("protection", "anna")
    assert (violation.measured, violation.allowed) == (615, 600)
    assert (violation.start, violation.end) == (at(1, 8), at(1, 18.25))
    assert "anna is beschermd en werkt 10 uur 15 achtereen" in violation.message_nl
    assert "Arbeidstijdenwet art. 4:5" in violation.message_en


def test_before_she_told_and_for_others_nothing_changes() -> None:
    assert not RULE.violations([shift(0, 8, 20), shift(2, 8, 20, carer="bea")], FROM_TUESDAY)


def test_nothing_said_of_the_cause_reaches_the_words() -> None:
    (violation,) = RULE.violations([shift(20)], FROM_TUESDAY)
    said = f"{violation.message_nl} {violation.message_en}".lower()
    assert not any(word in said for word in ("zwanger", "pregnan", "bevalling", "birth"))


@pytest.mark.parametrize(("day", "found"), [(19, 0), (20, 1), (30, 1), (31, 0)])
def test_on_the_days_away_all_work_violates(day: int, found: int) -> None:
    violations = RULE.violations([shift(day, 8, 11)], FROM_TUESDAY)
    assert [(one.measured, one.allowed) for one in violations] == [(180, 0)] * found
    assert all("art. 4:6" in one.message_nl for one in violations)


@pytest.mark.parametrize(
    ("night", "minutes"),
    [(shift(2, 23, 25), None), (shift(2, 22, 26), 120), (shift(3, 4, 9), 120)],
    ids=["an hour of night", "two hours after midnight", "two hours before six"],
)
def test_a_night_shift_violates(night: Work, minutes: int | None) -> None:
    found = [(one.measured, one.allowed) for one in RULE.violations([night], FROM_TUESDAY)]
    assert found == ([] if minutes is None else [(minutes, 60)])


def test_fifty_hours_a_week_over_four_weeks_are_the_most() -> None:
    # 4 x 50 = 200 hours pass; one more does not.
    full = [work for number in range(4) for work in hours(number, 50)]
    told = protected(21, 60, 50, 60)

    assert not RULE.violations(full, told)
    (violation,) = RULE.violations([*full, shift(26, 8, 9)], told)
    assert (violation.measured, violation.allowed) == (201 * 60, 200 * 60)
    assert "in de 4 weken tot en met week 2026-W52" in violation.message_nl


def test_forty_five_hours_a_week_over_sixteen_weeks_are_the_most() -> None:
    # 16 x 45 = 720 hours pass; one more does not.
    full = [work for number in range(16) for work in hours(number, 45)]
    told = protected(15 * 7, 130, 120, 130)

    assert not RULE.violations(full, told)
    (violation,) = RULE.violations([*full, shift(15 * 7 + 5, 8, 9)], told)
    assert (violation.measured, violation.allowed) == (721 * 60, 720 * 60)


def test_weeks_that_end_before_she_is_protected_are_those_of_everybody() -> None:
    full = [work for number in range(4) for work in hours(number, 60)]
    assert not RULE.violations(full, protected(28, 60, 50, 60))


def test_being_on_call_counts_on_days_away_and_not_in_a_shift() -> None:
    block = replace(shift(2, 8, 24), on_call=True)
    assert not RULE.violations([block, shift(2, 8, 18)], FROM_TUESDAY)
    (violation,) = RULE.violations([replace(shift(21, 8, 24), on_call=True)], FROM_TUESDAY)
    assert (violation.measured, violation.allowed) == (16 * 60, 0)


def test_without_limits_only_days_away_and_nights_are_asked_about() -> None:
    alone = replace(RULE, shift=None, mean_4_weeks=None, mean_16_weeks=None)
    assert not alone.violations([shift(2, 8, 20)], FROM_TUESDAY)
    assert alone.violations([shift(20, 8, 11)], FROM_TUESDAY)

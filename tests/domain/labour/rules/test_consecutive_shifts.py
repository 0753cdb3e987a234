"""Seven shifts on end when one is a night (Arbeidstijdenwet art. 5:8)."""

import pytest

from domain.labour.rule import History, Work
from domain.labour.rules.consecutive_shifts import ConsecutiveShifts
from tests.domain.labour.rules.shifts import MONDAY, at, shift, shifts

RULE = ConsecutiveShifts(most=7)
KNOWN = History(first_day=MONDAY)
NIGHT = shift(0, 23, 29)


def test_a_night_and_six_days_pass() -> None:
    assert not RULE.violations([NIGHT, *shifts(range(1, 7))], KNOWN)


def test_a_night_and_seven_days_violate() -> None:
    (violation,) = RULE.violations([NIGHT, *shifts(range(1, 8))], KNOWN)

    assert (violation.rule, violation.carer) == ("consecutive_shifts", "anna")
    assert (violation.measured, violation.allowed) == (8, 7)
    assert (violation.start, violation.end) == (at(0, 23), at(7, 18))
    assert "van 2026-11-30 tot en met 2026-12-07 8 diensten" in violation.message_nl
    assert "Arbeidstijdenwet art. 5:8" in violation.message_en


@pytest.mark.parametrize(
    "work",
    [
        shifts(range(9)),
        [NIGHT, *shifts(range(1, 5)), *shifts(range(6, 12))],
        [shift(0, 20, 25), *shifts(range(1, 9))],
    ],
    ids=["no night", "a day off in between", "an hour of night"],
)
def test_without_a_night_in_the_row_there_is_no_such_limit(work: list[Work]) -> None:
    assert not RULE.violations(work, KNOWN)


def test_two_families_on_a_day_are_one_shift() -> None:
    work = [NIGHT, *shifts(range(1, 7), 8, 11), *shifts(range(1, 7), 14, 17)]
    assert not RULE.violations(work, KNOWN)


def test_a_rulebook_without_it_asks_nothing() -> None:
    assert not ConsecutiveShifts(None).violations([NIGHT, *shifts(range(1, 12))], KNOWN)
    assert not ConsecutiveShifts(None).in_force

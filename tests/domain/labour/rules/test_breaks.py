"""Thirty minutes of break after five and a half hours of work (Arbeidstijdenwet art. 5:4)."""

from dataclasses import replace

import pytest

from domain.labour.rule import Work
from domain.labour.rules.breaks import Break, Breaks
from tests.domain.labour.rules.shifts import at, shift

RULE = Breaks(after=330, minutes=30, long_after=600, long=45, part=15)


def after_drive(minutes: int, work: Work) -> Work:
    return replace(work, drive=minutes)


def test_half_an_hour_beside_the_drive_passes() -> None:
    # 3 h 30, half an hour on the road, 3 h 30; from 11:30 to 12:30 that leaves 30 minutes.
    assert not RULE.violations([shift(0, 8, 11.5), after_drive(30, shift(0, 12.5, 16))])


def test_a_drive_that_leaves_a_quarter_violates() -> None:
    (violation,) = RULE.violations([shift(0, 8, 11.5), after_drive(30, shift(0, 12.25, 15.75))])

    assert (violation.rule, violation.carer) == ("breaks", "anna")
    # 45 minutes between two families, 30 of them on the road.
    assert (violation.measured, violation.allowed) == (15, 30)
    assert (violation.start, violation.end) == (at(0, 8), at(0, 15.75))
    assert "7 uur 30 werk 15 minuten pauze" in violation.message_nl
    assert "Arbeidstijdenwet art. 5:4" in violation.message_en


@pytest.mark.parametrize(
    ("second", "breaks"), [(14, 0), (14.5, 1)], ids=["five and a half hours", "half an hour more"]
)
def test_five_and_a_half_hours_need_no_break(second: float, breaks: int) -> None:
    # Three hours and two and a half; or three; with no time between them at all.
    assert len(RULE.violations([shift(0, 8, 11), shift(0, 11, second - 0.5)])) == breaks


def test_the_drive_is_work() -> None:
    # 5 h 30 with families: ten minutes on the road make it more than that, and leave no break.
    assert not RULE.violations([shift(0, 8, 11), shift(0, 11, 13.5)])
    assert RULE.violations([shift(0, 8, 11), after_drive(10, shift(0, 11.2, 13.7))])


def test_less_than_a_quarter_is_no_break() -> None:
    # Twice fourteen minutes are none; twice a quarter are the whole break.
    fourteen = [shift(0, 8, 10), shift(0, 10 + 14 / 60, 12), shift(0, 12 + 14 / 60, 15)]
    quarters = [shift(0, 8, 10), shift(0, 10.25, 12.25), shift(0, 12.5, 15)]

    assert [one.measured for one in RULE.violations(fourteen)] == [0]
    assert not RULE.violations(quarters)
    assert [one.minutes for one in RULE.witness(quarters)] == [15, 15]


def test_a_long_stretch_with_one_family_holds_its_own_break() -> None:
    assert not RULE.violations([shift(0, 8, 14)])
    assert RULE.witness([shift(0, 8, 14)]) == (Break(at(0, 8), at(0, 14), 30),)
    assert not RULE.violations([shift(0, 8, 14), shift(0, 14, 17)])


def test_more_than_ten_hours_need_three_quarters() -> None:
    # 6 h and 4 h 15: the long visit holds 30 minutes, 15 more lie between the two.
    assert [
        (one.measured, one.allowed)
        for one in RULE.violations([shift(0, 8, 14), shift(0, 14, 18.25)])
    ] == [(30, 45)]
    assert not RULE.violations([shift(0, 8, 14), shift(0, 14.25, 18.5)])


@pytest.mark.parametrize(
    ("one", "other", "drive", "apart"),
    [
        (180, 150, 0, 0),
        (180, 150, 10, 40),
        (210, 210, 10, 40),
        (360, 180, 10, 10),
        # The long break less what the long visit holds.
        (360, 255, 0, 15),
    ],
)
def test_two_visits_lie_as_far_apart_as_drive_and_break_need(
    one: int, other: int, drive: int, apart: int
) -> None:
    assert RULE.apart(one, other, drive) == apart


def test_days_and_carers_are_looked_at_by_themselves() -> None:
    assert not RULE.violations([shift(0, 13, 18), shift(1, 8, 13), shift(0, 8, 13, carer="bea")])


def test_a_rulebook_without_breaks_asks_nothing() -> None:
    assert not Breaks(None, 30).violations([shift(0, 8, 11), shift(0, 11, 18)])
    assert not Breaks(330, None).violations([shift(0, 8, 11), shift(0, 11, 18)])

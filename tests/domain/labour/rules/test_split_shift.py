"""Parts of at least two hours when a day is interrupted (CAO Kraamzorg art. 4.9)."""

from domain.labour.rules.split_shift import SplitShift
from tests.domain.labour.rules.shifts import at, shift

RULE = SplitShift(minutes=2 * 60)


def test_two_parts_of_two_hours_or_more_pass() -> None:
    assert not RULE.violations([shift(0, 8, 12), shift(0, 14, 16)])


def test_a_part_of_an_hour_and_a_half_violates() -> None:
    (violation,) = RULE.violations([shift(0, 8, 12), shift(0, 14, 15.5)])

    assert (violation.rule, violation.measured, violation.allowed) == ("split_shift", 90, 120)
    assert (violation.start, violation.end) == (at(0, 14), at(0, 15.5))
    assert "1 uur 30" in violation.message_nl
    assert "CAO Kraamzorg art. 4.9" in violation.message_en


def test_a_short_day_without_interruption_passes() -> None:
    assert not RULE.violations([shift(0, 8, 9), shift(1, 8, 9), shift(0, 8, 9, carer="bea")])


def test_stretches_that_touch_are_one_part() -> None:
    assert not RULE.violations([shift(0, 8, 9), shift(0, 9, 10)])


def test_a_rulebook_without_it_asks_nothing() -> None:
    assert SplitShift(None).violations([shift(0, 8, 9), shift(0, 12, 13)]) == ()

"""Eleven hours between care of one day and being on call on another (CAO Kraamzorg art. 4.7)."""

from dataclasses import replace

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from domain.labour.rules.on_call_rest import OnCallRest
from tests.domain.labour.rules.blocks import EVENING, NIGHT, block
from tests.domain.labour.rules.shifts import at, shift

RULE = OnCallRest(minutes=11 * 60)


def test_care_until_one_leaves_rest_before_a_night_on_call() -> None:
    assert not RULE.violations([shift(0, 8, 13), block(1, NIGHT)])


def test_care_until_four_does_not() -> None:
    (violation,) = RULE.violations([shift(0, 8, 16), block(1, NIGHT)])

    assert (violation.rule, violation.measured, violation.allowed) == ("on_call_rest", 480, 660)
    assert (violation.start, violation.end) == (at(0, 16), at(1, 0))
    assert "8 uur rust" in violation.message_nl
    assert "CAO Kraamzorg art. 4.7" in violation.message_en


def test_after_an_evening_on_call_care_begins_at_eleven() -> None:
    assert not RULE.violations([block(0, EVENING), shift(1, 11, 14)])
    assert len(RULE.violations([block(0, EVENING), shift(1, 10, 13)])) == 1


def test_a_block_that_runs_into_the_next_day_is_looked_at_from_its_own_day() -> None:
    # From 23:00 to 7:00: the eleven hours end at 18:00.
    (violation,) = RULE.violations([block(0, (23, 31)), shift(1, 8, 18)])
    assert violation.measured == 60


def test_one_day_may_hold_both_and_blocks_need_no_such_rest_between_them() -> None:
    assert not RULE.violations([block(0, NIGHT), shift(0, 8, 10)])
    assert not RULE.violations([block(0, EVENING), block(1, NIGHT)])


def test_it_is_asked_where_the_agreement_speaks_of_being_on_call() -> None:
    silent = CAO_KRAAMZORG_2022
    assert not OnCallRest.under(silent).violations([shift(0, 8, 16), block(1, NIGHT)])
    speaking = replace(silent, on_call_rest_minutes=8 * 60)
    assert OnCallRest.under(speaking) == RULE

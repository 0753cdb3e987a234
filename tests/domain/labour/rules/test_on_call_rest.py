"""Eleven hours between care of one day and being on call on another (CAO Kraamzorg art. 4.7)."""

from dataclasses import replace

from domain.labour.rule import History
from domain.labour.rulebook import CAO_KRAAMZORG_2022
from domain.labour.rules.on_call_rest import OnCallRest
from tests.domain.labour.rules.blocks import EVENING, NIGHT, block
from tests.domain.labour.rules.shifts import MONDAY, at, shift

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


AFTER_NIGHT = OnCallRest(minutes=11 * 60, after_night=14 * 60)
WEEK = History(first_day=MONDAY)


def test_after_a_birth_at_night_nobody_is_on_call_for_fourteen_hours_on_that_day_either() -> None:
    # A birth on Monday from 23:00 to 5:00: on call on Tuesday from 19:00, not from 16:00.
    birth = shift(0, 23, 29)
    assert not AFTER_NIGHT.violations([birth, block(1, (19, 27))], WEEK)
    (violation,) = AFTER_NIGHT.violations([birth, block(1, EVENING)], WEEK)
    assert (violation.measured, violation.allowed) == (11 * 60, 14 * 60)
    assert (violation.start, violation.end) == (at(1, 5), at(1, 16))
    assert "Tussen nachtdienst en wachtdienst" in violation.message_nl
    assert "Arbeidstijdenwet art. 5:9" in violation.message_en
    # From 1:00 to 5:00 is work of the Tuesday itself.
    assert len(AFTER_NIGHT.violations([shift(1, 1, 5), block(1, EVENING)], WEEK)) == 1


def test_an_hour_in_the_night_is_no_night_shift() -> None:
    # From 21:00 to 1:00 one hour lies in the night, to 1:30 one and a half.
    assert not AFTER_NIGHT.violations([shift(0, 21, 25), block(1, (13, 21))], WEEK)
    assert len(AFTER_NIGHT.violations([shift(0, 21, 25.5), block(1, (13, 21))], WEEK)) == 1


def test_a_night_after_being_on_call_asks_the_rest_of_a_day() -> None:
    # On call on Monday until 8:00, a birth on Tuesday from 0:00: 16 hours; until 16:00, 8 hours.
    assert not AFTER_NIGHT.violations([block(0, NIGHT), shift(1, 0, 4)], WEEK)
    (violation,) = AFTER_NIGHT.violations([block(0, (8, 16)), shift(1, 0, 4)], WEEK)
    assert (violation.measured, violation.allowed) == (8 * 60, 11 * 60)


def test_called_in_the_night_she_may_stay_on_call_to_the_end_of_that_block_and_no_more() -> None:
    # Called from 1:00 to 5:00 out of the night, on call again until 8:00.
    called = [block(1, (0, 1)), shift(1, 1, 5), block(1, (5, 8))]
    assert not AFTER_NIGHT.violations(called, WEEK)
    (violation,) = AFTER_NIGHT.violations([*called, block(1, EVENING)], WEEK)
    assert violation.measured == 11 * 60


def test_the_rest_after_a_night_is_asked_where_it_is_on_record() -> None:
    night = replace(CAO_KRAAMZORG_2022, on_call_after_night_minutes=14 * 60)
    assert OnCallRest.under(night) == OnCallRest(minutes=None, after_night=14 * 60)
    assert not OnCallRest.under(night).violations([shift(0, 8, 16), block(1, NIGHT)], WEEK)
    assert OnCallRest.under(night).violations([shift(1, 1, 5), block(1, EVENING)], WEEK)

"""At most two blocks on end, then eight hours of rest (CAO Kraamzorg art. 4.7)."""

from datetime import date, time

from domain.labour.on_call import time_on_call
from domain.labour.rule import History, Work
from domain.labour.rules.on_call_blocks import OnCallBlocks
from domain.values.horizon import Horizon
from tests.domain.labour.rules.blocks import DAY, EVENING, NIGHT, block
from tests.domain.labour.rules.shifts import at, shift

RULE = OnCallBlocks(stretch=16 * 60, rest=8 * 60)


def test_two_blocks_on_end_and_a_third_after_eight_hours_pass() -> None:
    assert not RULE.violations([block(0, EVENING), block(1, NIGHT), block(1, EVENING)])


def test_a_third_block_on_end_violates() -> None:
    (violation,) = RULE.violations([block(0, EVENING), block(1, NIGHT), block(1, DAY)])

    assert (violation.rule, violation.measured, violation.allowed) == ("on_call_blocks", 1440, 960)
    assert (violation.start, violation.end) == (at(0, 16), at(1, 16))
    assert "24 uur wachtdienst" in violation.message_nl
    assert "CAO Kraamzorg art. 4.7" in violation.message_en


def test_a_block_after_less_than_the_rest_counts_with_the_ones_before() -> None:
    # Seven hours after the first; 20 hours in all.
    (violation,) = RULE.violations([block(0, (0, 12)), block(0, (19, 27))])

    assert violation.measured == 20 * 60


def test_care_begins_eight_hours_after_two_blocks_on_end() -> None:
    on_call = [block(0, EVENING), block(1, NIGHT)]

    (violation,) = RULE.violations([*on_call, shift(1, 15, 18)])
    assert (violation.measured, violation.allowed) == (7 * 60, 8 * 60)
    assert "7 uur rust" in violation.message_nl
    assert not RULE.violations([*on_call, shift(1, 16, 18)])


def block_on(monday: date, day: int, starts: int, ends: int) -> Work:
    """Day 6 is the Sunday; hours are of the clock."""
    horizon = Horizon(monday, 7)
    begins = horizon.offset_at(day, time(starts))
    stops = horizon.offset_at(day + ends // 24, time(ends % 24))
    return time_on_call("anna", horizon.day(day), begins, stops)


def test_an_evening_and_the_night_the_clock_changes_are_two_blocks() -> None:
    # The night is 7 hours long on 2027-03-28, and 9 on 2027-10-31.
    for monday, night in ((date(2027, 3, 22), 7 * 60), (date(2027, 10, 25), 9 * 60)):
        on_call = [block_on(monday, 5, 16, 24), block_on(monday, 6, 0, 8)]
        assert on_call[1].end - on_call[1].start == night
        ended, history = on_call[1].end, History(first_day=monday)
        assert not RULE.violations(on_call, history)
        early = Work(carer="anna", day=date.max, start=ended + 420, end=ended + 600)
        assert [one.measured for one in RULE.violations([*on_call, early], history)] == [420]
        assert RULE.violations([*on_call, block_on(monday, 6, 8, 16)], history)


def test_after_one_block_care_may_begin_at_once() -> None:
    assert not RULE.violations([block(0, NIGHT), shift(0, 8, 10)])


def test_care_and_other_carers_are_no_part_of_a_stretch() -> None:
    assert not RULE.violations(
        [block(0, EVENING), block(1, NIGHT), block(1, DAY, carer="bea"), shift(2, 8, 18)]
    )


def test_a_rulebook_without_it_asks_nothing() -> None:
    assert not OnCallBlocks(None, None).violations([block(0, NIGHT), block(0), block(0, EVENING)])

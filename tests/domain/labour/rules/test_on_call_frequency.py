"""Three times in 7 times 24 hours, 32 in 16 weeks (Arbeidstijdenbesluit art. 5.19)."""

from dataclasses import replace

from domain.labour.rules.on_call_frequency import OnCallFrequency
from tests.domain.labour.rules.blocks import DAY, EVENING, NIGHT, block, blocks
from tests.domain.labour.rules.shifts import at, shift, shifts

RULE = OnCallFrequency(in_7_days=3, in_16_weeks=32)


def test_three_times_in_a_week_pass_and_a_fourth_violates() -> None:
    assert not RULE.violations(blocks([0, 2, 4]))

    (violation,) = RULE.violations(blocks([0, 2, 4, 6]))
    assert (violation.rule, violation.measured, violation.allowed) == ("on_call_frequency", 4, 3)
    assert (violation.start, violation.end) == (at(0, 8), at(6, 16))
    assert "4 keer wachtdienst" in violation.message_nl
    assert "Arbeidstijdenbesluit art. 5.19" in violation.message_en


def test_a_period_begins_with_any_block_and_ends_168_hours_later() -> None:
    # From Monday 16:00 the period ends the next Monday at 16:00: the day block still counts.
    assert RULE.violations([block(0, EVENING), *blocks([2, 4]), block(7, DAY)])
    assert not RULE.violations([block(0, EVENING), *blocks([2, 4]), block(7, EVENING)])


def test_in_sixteen_weeks_a_thirty_third_time_violates() -> None:
    # Two times a week: 32 in 16 weeks; one time more in the last of them.
    twice = blocks(day for week in range(16) for day in (week * 7, week * 7 + 3))
    assert not RULE.violations(twice)

    (violation,) = RULE.violations([*twice, block(15 * 7 + 5)])
    assert (violation.measured, violation.allowed) == (33, 32)


def test_two_blocks_on_end_are_two_times_and_care_is_none() -> None:
    assert RULE.violations([*blocks([0, 2]), block(4, NIGHT), block(4, DAY)])
    assert not RULE.violations([*blocks([0, 2, 4]), *shifts([1, 3, 5])])


def test_a_block_she_was_called_from_is_one_time() -> None:
    called = [block(4, (8, 10)), shift(4, 10, 13), block(4, (13, 16))]
    known = replace(RULE, block=8 * 60)
    assert not known.violations([*blocks([0, 2]), *called])
    # Nobody says how long a block is: each part is a time.
    assert RULE.violations([*blocks([0, 2]), *called])


def test_parts_of_two_blocks_are_two_times_whatever_lies_between() -> None:
    known = replace(RULE, block=8 * 60)
    # Called from the day block until an hour into that of the evening.
    overrun = [block(4, (8, 10)), shift(4, 10, 17), block(4, (17, 24))]
    assert known.violations([*blocks([0, 2]), *overrun])
    # Two hours of rest, and not of work, lie between these.
    assert known.violations([*blocks([0, 2]), block(4, (8, 10)), block(4, (12, 16))])


def test_a_rulebook_without_it_asks_nothing() -> None:
    assert not OnCallFrequency(None, None).violations(blocks(range(7)))

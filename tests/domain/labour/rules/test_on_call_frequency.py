"""Three times in 7 times 24 hours, 32 in 16 weeks (Arbeidstijdenbesluit art. 5.19)."""

from domain.labour.rules.on_call_frequency import OnCallFrequency
from tests.domain.labour.rules.blocks import DAY, EVENING, NIGHT, block, blocks
from tests.domain.labour.rules.shifts import at, shifts

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


def test_a_rulebook_without_it_asks_nothing() -> None:
    assert not OnCallFrequency(None, None).violations(blocks(range(7)))

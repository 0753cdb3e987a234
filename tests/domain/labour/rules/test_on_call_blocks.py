"""At most two blocks on end, then eight hours of rest (CAO Kraamzorg art. 4.7)."""

from domain.labour.rules.on_call_blocks import OnCallBlocks
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


def test_after_one_block_care_may_begin_at_once() -> None:
    assert not RULE.violations([block(0, NIGHT), shift(0, 8, 10)])


def test_care_and_other_carers_are_no_part_of_a_stretch() -> None:
    assert not RULE.violations(
        [block(0, EVENING), block(1, NIGHT), block(1, DAY, carer="bea"), shift(2, 8, 18)]
    )


def test_a_rulebook_without_it_asks_nothing() -> None:
    assert not OnCallBlocks(None, None).violations([block(0, NIGHT), block(0), block(0, EVENING)])

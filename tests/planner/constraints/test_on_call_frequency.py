"""How often on call: check and model agree on every set of blocks."""

from dataclasses import replace

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from planner.on_call.verify import verify
from tests.planner.on_call.toys import answers, assert_agreement, block, week
from tests.planner.toys import carer, on_call, worked

OFTEN = replace(CAO_KRAAMZORG_2022, on_call_in_7_days=3, on_call_in_16_weeks=5)


def test_check_and_model_agree_within_seven_days() -> None:
    # One stands on Sunday before: of six days on end no three of the first six with it.
    asked = week(
        [block(day, "day") for day in range(7)],
        [carer("anna", most=60)],
        stands=[on_call("anna", -1, 8, 16)],
        rulebook=replace(OFTEN, on_call_in_16_weeks=None),
    )
    assert_agreement(asked)


def test_check_and_model_agree_on_sixteen_weeks() -> None:
    # Four stand already, the first fifteen weeks and a day ago: one more before Saturday.
    asked = week(
        [block(day, "day") for day in (0, 2, 5, 6)],
        [carer("anna", most=60)],
        stands=[on_call("anna", day, 8, 16) for day in (-107, -60, -40, -20)],
        rulebook=replace(OFTEN, on_call_in_7_days=None),
    )
    assert_agreement(asked)


def test_check_and_model_agree_on_a_block_she_was_called_from() -> None:
    # Sunday's block was called from for two hours in its midst: with it two more in the week.
    asked = week(
        [block(day, "day") for day in range(5)],
        [carer("anna", most=60)],
        stands=[on_call("anna", -1, 8, 10), on_call("anna", -1, 12, 16)],
        past=[worked("anna", "gone", -1, 10, 12)],
        rulebook=replace(OFTEN, on_call_stretch_minutes=16 * 60, on_call_rest_minutes=8 * 60),
    )
    assert_agreement(asked)
    assert max(len(taken) for taken in answers(asked) if not verify(asked, taken)) == 2

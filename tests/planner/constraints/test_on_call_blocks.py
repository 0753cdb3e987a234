"""Blocks on call on end: check and model agree on visits around them and on blocks to give."""

from dataclasses import replace
from datetime import date, time

import msgspec
import pytest

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from domain.values.horizon import Horizon
from planner.on_call.problem import BlockToFill
from planner.on_call.result import Taken
from planner.on_call.verify import verify
from planner.possible import choices_in
from planner.problem import PlanningProblem
from planner.situation import Situation
from tests.planner.on_call.toys import assert_agreement as assert_agreement_on_blocks
from tests.planner.on_call.toys import block, week
from tests.planner.toys import assert_agreement, at, carer, on_call, problem, visit, with_blocks

TWO_BLOCKS = replace(
    CAO_KRAAMZORG_2022, on_call_stretch_minutes=16 * 60, on_call_rest_minutes=8 * 60
)


def after_an_evening_and_a_night() -> PlanningProblem:
    """On call until Tuesday 8:00: the eight hours end at 16:00, the daily rest does not bind."""
    return with_blocks(
        problem(
            [visit("a", 1, 2, (8, 11)), visit("b", 1, 2, (12, 19)), visit("c", 2, 3, (8, 11))],
            [carer("anna"), carer("bea", free=[(1, 8, 18)])],
            rulebook=replace(TWO_BLOCKS, daily_rest_minutes=60),
        ),
        on_call("anna", 0, 16, 24),
        on_call("anna", 1, 0, 8),
    )


def test_check_model_and_ledger_agree_on_every_division() -> None:
    assert_agreement(after_an_evening_and_a_night())


def test_the_first_start_lies_eight_hours_after_the_second_block() -> None:
    starts = choices_in(Situation.of(after_an_evening_and_a_night())).starts
    assert ("a/2026-12-01", "anna") not in starts
    assert starts["b/2026-12-01", "anna"] == ((at(1, 16), at(1, 17)),)


def test_check_and_model_agree_on_every_set_of_blocks() -> None:
    # Six blocks on end after one that stands: no three of them without a block in between.
    asked = week(
        [block(day, name) for day in (0, 1) for name in ("night", "day", "evening")],
        [carer("anna", most=60)],
        stands=[on_call("anna", -1, 16, 24)],
        rulebook=TWO_BLOCKS,
    )
    assert_agreement_on_blocks(asked)


@pytest.mark.parametrize("monday", [date(2027, 3, 22), date(2027, 10, 25)])
def test_an_evening_and_the_night_the_clock_changes_may_be_given_together(monday: date) -> None:
    horizon = Horizon(monday, 7)
    blocks = tuple(
        BlockToFill(
            id=f"{horizon.day(day)}/{first}",
            day=day,
            start=horizon.offset_at(day, time(first)),
            end=horizon.offset_at(day + (first + 8) // 24, time((first + 8) % 24)),
            carers=1,
        )
        for day, first in ((5, 16), (6, 0), (6, 8))
    )
    asked = week([], [carer("anna", most=60)], rulebook=TWO_BLOCKS)
    asked = msgspec.structs.replace(
        asked, staff=msgspec.structs.replace(asked.staff, first_day=monday), blocks=blocks
    )
    assert_agreement_on_blocks(asked)
    two = [Taken(block=one.id, carer="anna") for one in blocks[:2]]
    assert not verify(asked, two)

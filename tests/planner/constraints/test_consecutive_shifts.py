"""Shifts on end after a night: check, model and ledger leave the same day free."""

from dataclasses import replace

import pytest

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from domain.labour.rules.consecutive_shifts import ConsecutiveShifts
from planner.possible import choices_in
from planner.problem import PlanningProblem
from planner.situation import Situation
from tests.planner.toys import (
    assert_agreement,
    carer,
    on_call,
    problem,
    visit,
    with_blocks,
    worked,
)

THREE = replace(CAO_KRAAMZORG_2022, shifts_with_night=3)


def after_a_night(days: int = 7) -> PlanningProblem:
    """A birth in the night to Sunday, a family on Sunday: one of Monday and Tuesday at the most."""
    free = [(day, 12.0, 18.0) for day in range(days)]
    return problem(
        [visit("a", day, 3, (12, 18)) for day in (0, 1, 3)],
        [carer("anna", free=free), carer("bea", free=[(1, 12, 18)])],
        past=[worked("anna", "z", -2, 23, 28), worked("anna", "z", -1, 20, 23)],
        rulebook=THREE,
        days=days,
    )


@pytest.mark.parametrize("days", [7, 14])
def test_check_model_and_ledger_agree_on_every_division(days: int) -> None:
    assert_agreement(after_a_night(days))


def test_a_block_on_call_makes_no_row_longer() -> None:
    # Three shifts up to Sunday night: no visit on Monday, on which she is on call in the evening.
    past = [worked("anna", "z", day, 20, 27) for day in (-3, -2, -1)]
    asked = problem(
        [visit("a", day, 3, (14, 17)) for day in (0, 2)], [carer("anna")], past=past, rulebook=THREE
    )
    assert_agreement(with_blocks(asked, on_call("anna", 0, 18, 24)))


def test_the_two_days_that_do_not_go_together_are_found() -> None:
    patterns = choices_in(Situation.of(after_a_night())).patterns
    assert patterns.forbidden("anna", ConsecutiveShifts) == [(0, 1)]
    assert patterns.forbidden("bea", ConsecutiveShifts) == []


def test_days_by_themselves_make_no_such_row() -> None:
    asked = problem([visit("a", day) for day in range(5)], [carer("anna")], rulebook=THREE)
    patterns = choices_in(Situation.of(asked)).patterns
    assert patterns.forbidden("anna", ConsecutiveShifts) == []

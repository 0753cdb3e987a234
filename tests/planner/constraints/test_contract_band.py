"""Hours around the contract: check, model and ledger allow the same."""

from collections.abc import Callable

import pytest

from planner.problem import PlanningProblem
from tests.planner.toys import assert_agreement, carer, on_call, problem, visit, with_blocks, worked


def two_bands() -> PlanningProblem:
    return problem(
        [visit("a", day, hours, (8, 8 + hours)) for day, hours in enumerate((5, 4, 4))],
        [carer("anna", most=9), carer("bea", most=4)],
    )


def hours_gone_by() -> PlanningProblem:
    # Monday's three hours count, last Sunday's nine do not.
    return problem(
        [visit("a", day, 4, (8, 12)) for day in (1, 2, 3)],
        [carer("anna", most=11)],
        past=[worked("anna", "a", 0, 8, 11), worked("anna", "a", -1, 8, 17)],
    )


def a_block_on_call() -> PlanningProblem:
    # Eight of the twelve hours she is on call.
    asked = problem([visit("a", day, 3, (8, 11)) for day in (2, 3)], [carer("anna", most=12)])
    return with_blocks(asked, on_call("anna", 0, 8, 16))


@pytest.mark.parametrize("make", [two_bands, hours_gone_by, a_block_on_call])
def test_check_model_and_ledger_agree_on_every_division(
    make: Callable[[], PlanningProblem],
) -> None:
    assert_agreement(make())

"""Ten hours on call and in care together: check, model and ledger agree on every division."""

from dataclasses import replace

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from planner.problem import PlanningProblem
from tests.planner.toys import (
    assert_agreement,
    carer,
    given,
    on_call,
    problem,
    rules_broken,
    visit,
    with_blocks,
    worked,
)

TEN_HOURS = replace(CAO_KRAAMZORG_2022, on_call_and_care_minutes=10 * 60)


def beside_a_night_on_call() -> PlanningProblem:
    """Of two short visits one fits beside eight hours on call; of three hours none does."""
    return with_blocks(
        problem(
            [
                visit("a", 0, 2, (8, 11)),
                visit("b", 0, 2, (8, 13)),
                visit("c", 0, 3, (14, 17)),
                visit("d", 1, 6, (8, 14)),
            ],
            [carer("anna"), carer("bea", free=[(0, 8, 18)])],
            rulebook=TEN_HOURS,
        ),
        on_call("anna", 0, 0, 8),
    )


def beside_part_of_a_block_and_a_birth() -> PlanningProblem:
    """Called from 2:00 to 5:00: five hours on call and three of work leave two."""
    return with_blocks(
        problem(
            [visit("a", 0, 2, (8, 18)), visit("b", 0, 3, (8, 18))],
            [carer("anna"), carer("bea", free=[(0, 8, 11)])],
            past=[worked("anna", "z", 0, 2, 5)],
            rulebook=replace(TEN_HOURS, max_shift_minutes=20 * 60),
        ),
        on_call("anna", 0, 0, 2),
        on_call("anna", 0, 5, 8),
    )


def test_check_model_and_ledger_agree_on_every_division() -> None:
    assert_agreement(beside_a_night_on_call())


def test_check_model_and_ledger_agree_after_a_call() -> None:
    assert_agreement(beside_part_of_a_block_and_a_birth())


def test_a_block_counts_in_the_hours_of_her_week() -> None:
    # Eight hours on call and eleven of care, where she may work eighteen.
    asked = with_blocks(
        problem(
            [visit("a", 2, 6), visit("b", 3, 5)],
            [carer("anna", most=18)],
        ),
        on_call("anna", 0, 0, 8),
    )
    roster = [given(one, "anna") for one in asked.visits]
    assert rules_broken(asked, roster) == ["contract_band"]
    assert_agreement(asked)

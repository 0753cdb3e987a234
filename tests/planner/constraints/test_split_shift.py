"""Parts of an interrupted day: check, model and ledger allow the same two visits."""

from dataclasses import replace

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from tests.planner.toys import assert_agreement, carer, problem, visit, worked

TWO_HOURS = replace(CAO_KRAAMZORG_2022, split_part_minutes=2 * 60)


def test_check_model_and_ledger_agree_on_two_visits_of_a_day() -> None:
    assert_agreement(
        problem(
            [visit("a", 0, 3, (8, 11)), visit("b", 0, 1.5, (12, 14)), visit("c", 0, 2, (12, 15))],
            [carer("anna"), carer("bea", free=[(0, 12, 14)])],
            rulebook=TWO_HOURS,
        )
    )


def test_check_model_and_ledger_agree_beside_work_that_was_done() -> None:
    assert_agreement(
        problem(
            [visit("a", 0, 1.5, (12, 15)), visit("b", 1, 2, (12, 15)), visit("c", 2, 3, (12, 16))],
            [carer("anna")],
            past=[
                worked("anna", "z", 0, 8, 10),
                worked("anna", "z", 1, 8, 10),
                worked("anna", "z", 2, 8, 9),
            ],
            rulebook=TWO_HOURS,
        )
    )

"""Hours of a week: the model allows what the rule allows."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from planner.problem import PlanningProblem
from tests.planner.toys import assert_agreement, carer, problem, visit, worked

TWELVE_HOURS = replace(CAO_KRAAMZORG_2022, max_week_minutes=12 * 60)


def four_mornings() -> PlanningProblem:
    return problem(
        [visit("a", day, hours, (8, 8 + hours)) for day, hours in enumerate((5, 4, 4, 3))],
        [carer("anna")],
        rulebook=TWELVE_HOURS,
    )


def hours_gone_by() -> PlanningProblem:
    # Monday's three hours count, last Sunday's nine do not: they are another week's.
    return problem(
        [visit("a", day, 4, (8, 12)) for day in (1, 2, 3)],
        [carer("anna")],
        past=[worked("anna", "a", 0, 8, 11), worked("anna", "a", -1, 8, 17)],
        rulebook=TWELVE_HOURS,
    )


def two_weeks() -> PlanningProblem:
    return problem(
        [visit("a", day, hours, (8, 8 + hours)) for day, hours in ((5, 6), (6, 7), (7, 6), (8, 7))],
        [carer("anna", free=[(day, 0, 23) for day in range(9)])],
        rulebook=TWELVE_HOURS,
        days=14,
    )


@pytest.mark.parametrize("make", [four_mornings, hours_gone_by, two_weeks])
def test_check_model_and_ledger_agree_on_every_division(
    make: Callable[[], PlanningProblem],
) -> None:
    assert_agreement(make())

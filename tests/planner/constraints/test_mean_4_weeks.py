"""Hours over four weeks: check, model and ledger count the same weeks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from planner.problem import PlanningProblem, WeekMinutes
from tests.planner.toys import MONDAY, assert_agreement, carer, problem, visit, worked

# Four weeks of ten hours on average: forty hours.
TEN_A_WEEK = replace(CAO_KRAAMZORG_2022, mean_4_weeks_minutes=10 * 60)


def after_three_weeks() -> PlanningProblem:
    """Thirty hours in the three weeks before; the ten of the fourth do not count any more."""
    past = [worked("anna", "z", day, 8, 18) for day in (-21, -14, -7, -28)]
    return problem(
        [visit("a", 0, 6, (8, 14)), visit("b", 1, 4, (8, 12)), visit("c", 2, 3, (8, 11))],
        [carer("anna"), carer("bea", free=[(2, 8, 18)])],
        past=past,
        rulebook=TEN_A_WEEK,
    )


def after_leave() -> PlanningProblem:
    asked = problem(
        [visit("a", 0, 6, (8, 14)), visit("b", 1, 4, (8, 12))], [carer("anna")], rulebook=TEN_A_WEEK
    )
    leave = WeekMinutes(monday=MONDAY - timedelta(weeks=2), minutes=32 * 60)
    return msgspec.structs.replace(
        asked, carers=(msgspec.structs.replace(asked.carers[0], counted=(leave,)),)
    )


def over_two_weeks() -> PlanningProblem:
    """A horizon of two weeks: forty hours together, and those before count for both."""
    return problem(
        [visit("a", 0, 10), visit("a", 1, 10), visit("b", 7, 10), visit("b", 8, 10)],
        [carer("anna", most=80, free=[(day, 8, 18) for day in range(14)])],
        past=[worked("anna", "z", -7, 8, 13)],
        rulebook=TEN_A_WEEK,
        days=14,
    )


@pytest.mark.parametrize("make", [after_three_weeks, after_leave, over_two_weeks])
def test_check_model_and_ledger_agree_on_every_division(
    make: Callable[[], PlanningProblem],
) -> None:
    assert_agreement(make())

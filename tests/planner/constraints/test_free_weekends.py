"""Free weekends: one day of it, or both, makes a weekend worked."""

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from planner.problem import PlanningProblem
from tests.planner.toys import MONDAY, assert_agreement, carer, problem, visit

FIFTY_FREE = replace(CAO_KRAAMZORG_2022, free_weekends=50)
"""Two weekends in 52 weeks may be worked."""


def after(*weeks_ago: int, days: int = 7) -> PlanningProblem:
    saturday = MONDAY + timedelta(days=5)
    working = [4, 5, 6, 12, 13][: 3 if days == 7 else 5]
    asked = problem(
        [visit("a", day, 10) for day in working],
        [carer("anna", free=[(day, 8, 18) for day in working])],
        rulebook=FIFTY_FREE,
        days=days,
    )
    anna = msgspec.structs.replace(
        asked.carers[0],
        weekend_days=tuple(saturday - timedelta(weeks=each) for each in weeks_ago),
    )
    return msgspec.structs.replace(asked, carers=(anna,))


@pytest.mark.parametrize(
    "asked", [after(3, 51), after(3, days=14)], ids=["used up", "one of two weekends"]
)
def test_check_model_and_ledger_agree_on_every_division(asked: PlanningProblem) -> None:
    assert_agreement(asked)

"""Free Sundays: who has worked too many in the year before gets none."""

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from planner.problem import PlanningProblem
from tests.planner.toys import MONDAY, assert_agreement, carer, problem, visit, worked

FORTY_NINE_FREE = replace(CAO_KRAAMZORG_2022, free_sundays=49)
"""Three Sundays in 52 weeks may be worked."""


def after(*weeks_ago: int, days: int = 7) -> PlanningProblem:
    sunday = MONDAY + timedelta(days=6)
    asked = problem(
        [visit("a", 5, 10), visit("a", 6, 10), *([visit("b", 13, 10)] if days > 7 else [])],
        [carer("anna", free=[(5, 8, 18), (6, 8, 18), (13, 8, 18)]), carer("bea", free=[])],
        past=[worked("anna", "z", -1, 8, 12)],
        rulebook=FORTY_NINE_FREE,
        days=days,
    )
    anna = msgspec.structs.replace(
        asked.carers[0],
        weekend_days=tuple(sunday - timedelta(weeks=each) for each in weeks_ago),
    )
    return msgspec.structs.replace(asked, carers=(anna, asked.carers[1]))


@pytest.mark.parametrize(
    "asked",
    [after(20, 51), after(1, 20, 30), after(20, days=14), after(50, 51, days=14)],
    ids=["used up", "used up, one of them shown too", "one of two Sundays", "years roll on"],
)
def test_check_model_and_ledger_agree_on_every_division(asked: PlanningProblem) -> None:
    assert_agreement(asked)

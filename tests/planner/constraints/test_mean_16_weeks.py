"""Hours over sixteen weeks: what lies too far back to be shown is told as minutes of weeks."""

from dataclasses import replace
from datetime import timedelta

import msgspec

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from planner.problem import PlanningProblem, WeekMinutes
from tests.planner.toys import (
    MONDAY,
    assert_agreement,
    carer,
    ledger_allows,
    model_allows,
    problem,
    visit,
    worked,
)

# Sixteen weeks of one hour on average: sixteen hours.
ONE_A_WEEK = replace(CAO_KRAAMZORG_2022, mean_16_weeks_minutes=60)


def test_check_model_and_ledger_agree_on_every_division() -> None:
    asked = problem(
        [visit("a", 0, 4, (8, 12)), visit("b", 1, 3, (8, 11)), visit("c", 2, 5, (8, 13))],
        [carer("anna"), carer("bea", free=[(0, 8, 18)])],
        past=[worked("anna", "z", -3, 8, 12)],
        rulebook=ONE_A_WEEK,
    )
    assert_agreement(after(asked, weeks_ago=15, hours=4))
    # Four shown and four told leave eight of sixteen: 4 + 3 and 3 + 5 fit, 4 + 5 does not.


def test_a_week_before_the_sixteen_does_not_count() -> None:
    asked = problem([visit("a", 0, 4)], [carer("anna"), carer("bea")], rulebook=ONE_A_WEEK)
    long_ago, within = after(asked, weeks_ago=16, hours=16), after(asked, weeks_ago=15, hours=16)

    assert _may(long_ago, "anna")
    assert not _may(within, "anna")


def after(asked: PlanningProblem, weeks_ago: int, hours: int) -> PlanningProblem:
    told = WeekMinutes(monday=MONDAY - timedelta(weeks=weeks_ago), minutes=hours * 60)
    anna = msgspec.structs.replace(asked.carers[0], counted=(told,))
    return msgspec.structs.replace(asked, carers=(anna, *asked.carers[1:]))


def _may(asked: PlanningProblem, name: str) -> bool:
    carer_of = {asked.visits[0].id: name}
    verdict = model_allows(asked, carer_of)
    assert ledger_allows(asked, carer_of) is verdict
    return verdict

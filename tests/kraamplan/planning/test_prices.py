"""A price for one run is understood, refused in words, and kept with the problem."""

import pytest

from domain.organisation.planning_goal_errors import GoalPriceImplausibleError, GoalStandsTwiceError
from domain.organisation.planning_goals import GoalPrice
from domain.values.goal import Goal
from kraamplan.asking import BadQuestionError
from kraamplan.planning.prices import prices_of
from kraamplan.planning.week import plan
from planner.problem import PlanningProblem
from planner.wishes import Wishes
from projections.planning_runs import planning_run, problem_of
from tests.kraamplan.planned_region import QUICK, region_on_the_eve_of


def test_a_goal_is_named_in_full_or_by_its_beginning() -> None:
    assert prices_of(["travel=20", "day_off=0"]) == (
        GoalPrice(Goal.TRAVEL_MINUTE, 20),
        GoalPrice(Goal.DAY_OFF, 0),
    )
    assert prices_of(["weekend_day=5"]) == (GoalPrice(Goal.WEEKEND_DAY, 5),)


@pytest.mark.parametrize("text", ["beauty=1", "uncovered=1", "=1", ""])
def test_an_unknown_or_unclear_goal_is_told_which_there_are(text: str) -> None:
    with pytest.raises(BadQuestionError) as refused:
        prices_of([text])
    assert "travel_minute" in refused.value.text_nl
    assert "travel_minute" in refused.value.text_en


def test_what_is_no_price_is_refused() -> None:
    with pytest.raises(BadQuestionError, match="write a weight as travel_minute=20"):
        prices_of(["travel=veel"])
    with pytest.raises(GoalPriceImplausibleError):
        prices_of(["travel=-1"])
    with pytest.raises(GoalStandsTwiceError):
        prices_of(["travel=1", "travel_minute=2"])


def test_the_run_keeps_the_prices_it_was_asked_with() -> None:
    with region_on_the_eve_of("2026-W49") as region:
        planned = plan(
            region.services,
            region.sender,
            "utrecht",
            region.week,
            effort=QUICK,
            prices=prices_of(["travel=20", "changed=7"]),
        )
        run = region.told.ask(planning_run, str(planned.run))
        assert run is not None
        kept = PlanningProblem.from_json(region.told.ask(problem_of, run["problem_hash"]))
    wishes = Wishes.of(kept.wishes)
    assert wishes is not None
    assert (kept.weights.travel_minute, wishes.weights.changed_visit) == (20, 7)
    assert kept.weights.second_carer == 1_500

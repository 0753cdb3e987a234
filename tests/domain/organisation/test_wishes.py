"""Wishes of families and carers and the goals of the organisation: the newest counts."""

from domain.care.aggregate import Care
from domain.care.facts import CarerWish, WishGround
from domain.carer.aggregate import Carer
from domain.organisation.aggregate import Organisation
from domain.organisation.planning_goals import GoalPrice, PlanningGoals, goals_on
from domain.values.goal import INVENTED_PRICES, Goal
from planner.problem import Weights
from planner.wishes import WishWeights
from tests.support.builders import ORGANISATION, day, in_care
from tests.support.carer_builders import hire_carer
from tests.support.given_when_then import given
from tests.support.wish_builders import (
    prioritise_family,
    set_planning_goals,
    wish_carer,
    wish_days_off,
    withdraw_days_off,
)


def test_a_family_prefers_a_carer_and_then_has_no_wish_any_more() -> None:
    story = given(*in_care(), hire_carer("K1"))
    story.when(wish_carer(wish=CarerWish.NONE)).then_nothing()
    story.when(wish_carer()).then(
        Care.CarerWished(
            family="G1", carer="K1", wish=CarerWish.PREFERRED, ground=WishGround.KNOWN_BEFORE
        )
    )
    story.when(wish_carer()).then_nothing()
    story.when(wish_carer(wish=CarerWish.NONE, ground=WishGround.FAMILY_ASKED)).then(
        Care.CarerWished(
            family="G1", carer="K1", wish=CarerWish.NONE, ground=WishGround.FAMILY_ASKED
        )
    )


def test_a_family_goes_before_others_until_it_is_like_any_other() -> None:
    story = given(*in_care())
    story.when(prioritise_family(percent=100)).then_nothing()
    story.when(prioritise_family(percent=150)).then(Care.PrioritySet(family="G1", percent=150))
    story.when(prioritise_family(percent=100)).then(Care.PrioritySet(family="G1", percent=100))


def test_a_weekend_asked_off_is_withdrawn_for_one_of_its_days() -> None:
    story = given(*ORGANISATION, hire_carer("K1"))
    story.when(withdraw_days_off()).then_nothing()
    saturday, sunday = day("2026-12-05"), day("2026-12-06")
    story.when(wish_days_off()).then(
        Carer.DaysOffWished(carer="K1", first_day=saturday, last_day=sunday)
    )
    story.when(wish_days_off(last_day="2026-12-05")).then_nothing()
    story.when(withdraw_days_off()).then(
        Carer.DaysOffWithdrawn(carer="K1", first_day=sunday, last_day=sunday)
    )
    story.when(withdraw_days_off()).then_nothing()


def test_goals_are_replaced_from_the_same_day_with_a_reason() -> None:
    story = given(*ORGANISATION)
    goals = set_planning_goals((Goal.TRAVEL_MINUTE, 20), most_carers=3)
    recorded = Organisation.PlanningGoalsSet(
        effective_on=day("2026-01-01"),
        prices=(GoalPrice(Goal.TRAVEL_MINUTE, 20),),
        most_carers=3,
    )
    story.when(goals).then(recorded)
    story.when(goals).then_nothing()
    story.when(set_planning_goals(), reason="proef voorbij").then(
        Organisation.PlanningGoalsSet(effective_on=day("2026-01-01"), prices=(), most_carers=None)
    )


def test_goals_hold_from_their_day_on_and_before_it_there_are_none() -> None:
    first, later = PlanningGoals(day("2026-01-01")), PlanningGoals(day("2026-07-01"), (), 3)
    assert goals_on((later, first), day("2026-06-30")) == first
    assert goals_on((later, first), day("2026-07-01")) == later
    assert goals_on((later, first), day("2025-12-31")).prices == ()


def test_every_price_of_the_planner_is_a_goal_and_the_usual_one() -> None:
    usual = {str(goal): price.points for goal, price in INVENTED_PRICES.items()}
    of_planner = {
        name: getattr(weights, name)
        for weights in (Weights(), WishWeights(weekend_of_quarter=50, far_trip_of_quarter=20))
        for name in weights.__struct_fields__
    }
    assert usual == of_planner
    assert set(INVENTED_PRICES) == set(Goal)

"""What was wished and wanted reaches the planner, as of any position and from its day on."""

from datetime import date

from domain.care.facts import CarerWish, WishGround
from domain.values.goal import Goal
from domain.values.week import Week
from planner.problem import PlanningProblem, Weights
from planner.wishes import DayOff, Pair, Priority, Wishes, WishWeights
from projections.planning_problem import planning_problem
from tests.projections.telling import Told
from tests.support.builders import assign_package, in_care
from tests.support.carer_builders import hire_carer
from tests.support.wish_builders import (
    prioritise_family,
    set_planning_goals,
    wish_carer,
    wish_days_off,
    withdraw_days_off,
)

WEEK = Week.parse("2026-W49")
STORY = (*in_care(), assign_package(), hire_carer("K1"), hire_carer("K2"))
USUAL = Wishes(weights=WishWeights(weekend_of_quarter=50, far_trip_of_quarter=20), far_minutes=30)
NEVER = wish_carer(carer="K2", wish=CarerWish.FORBIDDEN, ground=WishGround.PRIVATE_TIE)


def problem(told: Told, week: Week = WEEK) -> PlanningProblem:
    return told.ask(planning_problem, "utrecht", week, not_before=date(2026, 11, 30))


def wishes(told: Told, week: Week = WEEK) -> Wishes:
    found = Wishes.of(problem(told, week).wishes)
    assert found is not None
    return found


def test_where_nobody_asked_for_anything_the_usual_prices_hold(told: Told) -> None:
    told.tell(*STORY)
    assert (problem(told).weights, wishes(told)) == (
        Weights(),
        USUAL,
    )


def test_pairs_are_told_apart_and_end_with_the_wish(told: Told) -> None:
    told.tell(*STORY, wish_carer(), NEVER)
    assert wishes(told).preferred == (Pair(carer="K1", family="G1"),)
    assert wishes(told).forbidden == (Pair(carer="K2", family="G1"),)
    position = told.tell(wish_carer(carer="K2", wish=CarerWish.NONE))
    assert wishes(told).forbidden == ()
    assert wishes(told.as_of(position - 1)).forbidden == (Pair(carer="K2", family="G1"),)


def test_days_off_are_told_by_their_number_in_the_week(told: Told) -> None:
    # Saturday 5 and Sunday 6 December are days 5 and 6 of week 49; Monday 7 is in week 50.
    told.tell(*STORY, wish_days_off(last_day="2026-12-07"))
    assert wishes(told).days_off == (DayOff(carer="K1", day=5), DayOff(carer="K1", day=6))
    assert wishes(told, WEEK.shifted(1)).days_off == (DayOff(carer="K1", day=0),)
    told.tell(withdraw_days_off())
    assert wishes(told).days_off == (DayOff(carer="K1", day=5),)


def test_a_priority_is_told_until_it_is_the_usual_one(told: Told) -> None:
    told.tell(*STORY, prioritise_family(percent=150))
    assert wishes(told).priorities == (Priority(family="G1", percent=150),)
    told.tell(prioritise_family(percent=100))
    assert wishes(told).priorities == ()


def test_goals_hold_for_weeks_that_begin_on_their_day_or_later(told: Told) -> None:
    prices = ((Goal.TRAVEL_MINUTE, 20), (Goal.DAY_OFF, 900))
    told.tell(*STORY, set_planning_goals(*prices, effective_on="2026-12-07", most_carers=2))
    assert (problem(told).weights, wishes(told)) == (
        Weights(),
        USUAL,
    )
    later = WEEK.shifted(1)
    assert problem(told, later).weights == Weights(travel_minute=20)
    dearer = WishWeights(day_off=900, weekend_of_quarter=50, far_trip_of_quarter=20)
    assert wishes(told, later) == Wishes(weights=dearer, most_carers=2, far_minutes=30)

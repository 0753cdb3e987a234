"""Everything refused about wishes and goals."""

from domain.care.errors import CareClosedError
from domain.care.wish_errors import PriorityImplausibleError
from domain.carer.days_off_errors import DaysOffRunBackwardsError, DaysOffTooLongError
from domain.kernel.errors import NotFoundError
from domain.organisation import planning_goal_errors as errors
from domain.values.goal import Goal
from tests.support.builders import ORGANISATION, close_care, in_care
from tests.support.carer_builders import hire_carer
from tests.support.refusal import Refusal
from tests.support.wish_builders import (
    prioritise_family,
    set_planning_goals,
    wish_carer,
    wish_days_off,
    withdraw_days_off,
)

_HIRED = (*ORGANISATION, hire_carer("K1"))

WISHES = (
    Refusal(
        because="a family prefers a carer nobody hired",
        error=NotFoundError,
        rule="must-exist",
        given=in_care(),
        when=wish_carer(carer="K9"),
        facts=("K9",),
    ),
    Refusal(
        because="a wish comes after care was closed",
        error=CareClosedError,
        rule="care-is-closed",
        given=(*in_care(), hire_carer("K1"), close_care()),
        when=wish_carer(),
        facts=("G1",),
    ),
    Refusal(
        because="a family is to be worth more than ten times another",
        error=PriorityImplausibleError,
        rule="priority-implausible",
        given=in_care(),
        when=prioritise_family(percent=1_001),
        facts=("1001", "G1", "1000"),
    ),
    Refusal(
        because="days off end before they begin",
        error=DaysOffRunBackwardsError,
        rule="days-off-run-backwards",
        given=_HIRED,
        when=wish_days_off(last_day="2026-12-04"),
        facts=("K1", "2026-12-05", "2026-12-04"),
    ),
    Refusal(
        because="days off are withdrawn backwards",
        error=DaysOffRunBackwardsError,
        rule="days-off-run-backwards",
        given=_HIRED,
        when=withdraw_days_off(last_day="2026-12-04"),
        facts=("K1", "2026-12-06"),
    ),
    # From 5 December to 5 January are 32 days.
    Refusal(
        because="days off take longer than a month",
        error=DaysOffTooLongError,
        rule="days-off-too-long",
        given=_HIRED,
        when=wish_days_off(last_day="2027-01-05"),
        facts=("K1", "2027-01-05", "31"),
    ),
    Refusal(
        because="a goal is to pay back",
        error=errors.GoalPriceImplausibleError,
        rule="goal-price-implausible",
        given=ORGANISATION,
        when=set_planning_goals((Goal.TRAVEL_MINUTE, -1)),
        facts=("travel_minute", "-1", "1000000"),
    ),
    Refusal(
        because="a goal has two prices",
        error=errors.GoalStandsTwiceError,
        rule="goal-stands-twice",
        given=ORGANISATION,
        when=set_planning_goals((Goal.DAY_OFF, 1), (Goal.DAY_OFF, 2)),
        facts=("day_off",),
    ),
    Refusal(
        because="a family is to see nobody",
        error=errors.MostCarersImplausibleError,
        rule="most-carers-implausible",
        given=ORGANISATION,
        when=set_planning_goals(most_carers=0),
        facts=("0",),
    ),
    Refusal(
        because="other goals are set from the same day without a reason",
        error=errors.PlanningGoalsAlreadySetError,
        rule="planning-goals-already-set",
        given=(*ORGANISATION, set_planning_goals()),
        when=set_planning_goals(most_carers=3),
        facts=("2026-01-01",),
    ),
)

"""Everything that keeps care from being closed as completed."""

from domain.care import course_errors as errors
from domain.care.facts import ClosingReason
from domain.kernel.command import Command
from tests.support.builders import assign_package, close_care
from tests.support.course_builders import BORN, IN_CARE, explain_shortfall, visits
from tests.support.plan_builders import (
    AGREED,
    REACHED,
    agree_closing_below_floor,
    find_goal_unreachable,
    hand_over_goal,
    make_after_period_plan,
    propose_goal,
    record_signal,
    withdraw_goal,
)
from tests.support.refusal import Refusal

COMPLETE = close_care(why=ClosingReason.COMPLETED)
PACKAGE_1 = assign_package(first_day="2026-11-21")


def not_ready(because: str, given: tuple[Command, ...], *facts: str) -> Refusal:
    return Refusal(
        because=because,
        error=errors.CareNotReadyError,
        rule="care-not-ready",
        given=given,
        when=COMPLETE,
        facts=("G1", *facts),
    )


CLOSING = (
    not_ready("no carer ever came", (*BORN, *REACHED, agree_closing_below_floor())),
    not_ready("the family has no care plan", IN_CARE),
    not_ready("a goal was only proposed", (*IN_CARE, propose_goal())),
    not_ready("the one goal was withdrawn", (*IN_CARE, *AGREED, withdraw_goal())),
    not_ready("an agreed goal is open", (*IN_CARE, *AGREED), "voeden"),
    not_ready(
        "a goal out of reach is not handed over",
        (*IN_CARE, *AGREED, find_goal_unreachable(), make_after_period_plan()),
        "voeden",
    ),
    not_ready(
        "a goal handed over has no after-period plan",
        (*IN_CARE, *AGREED, find_goal_unreachable(), hand_over_goal()),
        "voeden",
    ),
    not_ready("nothing was done about a signal", (*IN_CARE, *REACHED, record_signal()), "s1"),
    not_ready("18 hours are too few without consent", (*BORN, *visits(3), *REACHED), "24"),
    Refusal(
        because="14 hours short have no cause",
        error=errors.ShortfallUnexplainedError,
        rule="shortfall-unexplained",
        given=(*IN_CARE, PACKAGE_1, *REACHED),
        when=COMPLETE,
        facts=("G1", "840", "ExplainShortfall"),
    ),
    Refusal(
        because="a minute short has no cause",
        error=errors.ShortfallUnexplainedError,
        rule="shortfall-unexplained",
        given=(*IN_CARE, PACKAGE_1, *REACHED, explain_shortfall(839)),
        when=COMPLETE,
        facts=("G1", "840", "1"),
    ),
    Refusal(
        because="a minute more is explained than is short",
        error=errors.ShortfallOverexplainedError,
        rule="shortfall-overexplained",
        given=(*IN_CARE, PACKAGE_1, *REACHED, explain_shortfall(841)),
        when=COMPLETE,
        facts=("G1", "840", "841"),
    ),
)

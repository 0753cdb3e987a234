"""The care plan of the story in `course_builders`, with sensible defaults."""

from domain.care_plan.commands import (
    ActOnSignal,
    AgreeClosingBelowFloor,
    AgreeGoal,
    FindGoalUnreachable,
    HandOverGoal,
    MakeAfterPeriodPlan,
    ProposeGoal,
    ReachGoal,
    RecordSignal,
    ReopenGoal,
    WithdrawGoal,
)
from domain.care_plan.facts import Action, Professional, SignalAbout, SignalKind
from domain.care_plan.themes import Theme
from domain.kernel.command import Command
from tests.support.builders import day

FEEDING = "Wij herkennen de voedingssignalen en voeden zelf."


def propose_goal(
    goal: str = "voeden",
    theme: Theme = Theme.NEWBORN_FEEDING,
    wording: str = FEEDING,
    *,
    family: str = "G1",
) -> ProposeGoal:
    return ProposeGoal(family=family, goal=goal, theme=theme, wording=wording)


def agree_goal(goal: str = "voeden", on: str = "2026-11-21") -> AgreeGoal:
    return AgreeGoal(family="G1", goal=goal, agreed_on=day(on))


def reach_goal(goal: str = "voeden", on: str = "2026-11-28") -> ReachGoal:
    return ReachGoal(family="G1", goal=goal, reached_on=day(on))


def find_goal_unreachable(goal: str = "voeden", on: str = "2026-11-27") -> FindGoalUnreachable:
    return FindGoalUnreachable(family="G1", goal=goal, found_on=day(on))


def hand_over_goal(
    goal: str = "voeden",
    to: Professional = Professional.LACTATION_CONSULTANT,
    on: str = "2026-11-28",
    *,
    client_consents: bool = True,
) -> HandOverGoal:
    return HandOverGoal(
        family="G1", goal=goal, to=to, handed_over_on=day(on), client_consents=client_consents
    )


def withdraw_goal(goal: str = "voeden", on: str = "2026-11-26") -> WithdrawGoal:
    return WithdrawGoal(family="G1", goal=goal, withdrawn_on=day(on))


def reopen_goal(goal: str = "voeden", on: str = "2026-11-29") -> ReopenGoal:
    return ReopenGoal(family="G1", goal=goal, reopened_on=day(on))


def make_after_period_plan(
    goal: str = "voeden",
    professionals: tuple[Professional, ...] = (Professional.LACTATION_CONSULTANT,),
    *,
    network: bool = False,
    on: str = "2026-11-27",
) -> MakeAfterPeriodPlan:
    return MakeAfterPeriodPlan(
        family="G1", goal=goal, agreed_on=day(on), professionals=professionals, network=network
    )


def record_signal(
    signal: str = "s1",
    *,
    family: str = "G1",
    wording: str = "slaapt niet, huilt veel",
    on: str = "2026-11-23",
) -> RecordSignal:
    return RecordSignal(
        family=family,
        signal=signal,
        about=SignalAbout.MOTHER,
        kind=SignalKind.PSYCHOSOCIAL,
        wording=wording,
        noticed_on=day(on),
    )


def act_on_signal(
    signal: str = "s1",
    action: Action = Action.REPORTED,
    called_in: Professional | None = None,
    on: str = "2026-11-23",
) -> ActOnSignal:
    return ActOnSignal(
        family="G1", signal=signal, action=action, called_in=called_in, acted_on=day(on)
    )


def agree_closing_below_floor(
    on: str = "2026-11-28", *, family: str = "G1"
) -> AgreeClosingBelowFloor:
    return AgreeClosingBelowFloor(family=family, agreed_on=day(on))


AGREED: tuple[Command, ...] = (propose_goal(), agree_goal())
"""One goal, agreed with the parents."""

REACHED: tuple[Command, ...] = (*AGREED, reach_goal())
"""One goal, reached."""

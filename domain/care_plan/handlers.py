"""From a command to the care plan of a family. Nothing is added once its care is closed."""

from domain.care.aggregate import Care
from domain.care.commands import care_stream
from domain.care_plan.aggregate import CarePlan
from domain.care_plan.commands import (
    ActOnSignal,
    AgreeClosingBelowFloor,
    AgreeGoal,
    CarePlanCommand,
    FindGoalUnreachable,
    HandOverGoal,
    MakeAfterPeriodPlan,
    ProposeGoal,
    ReachGoal,
    RecordSignal,
    ReopenGoal,
    WithdrawGoal,
)
from domain.care_plan.facts import AfterPeriodPlan, Signal, SignalAction
from domain.kernel.unit_of_work import Handlers, UnitOfWork


def propose_goal(command: ProposeGoal, work: UnitOfWork) -> None:
    """Propose a goal; one on the theme of birth needs birth assistance on record."""
    care = _open_care(command, work)
    work.start(CarePlan, command.stream_id).propose_goal(
        command.family,
        command.goal,
        command.theme,
        command.wording,
        birth_assisted=bool(care.assistance),
    )


def agree_goal(command: AgreeGoal, work: UnitOfWork) -> None:
    """Record that the parents agreed."""
    _plan(command, work).agree_goal(command.goal, command.agreed_on)


def reach_goal(command: ReachGoal, work: UnitOfWork) -> None:
    """Record that a goal was reached."""
    _plan(command, work).reach_goal(command.goal, command.reached_on)


def find_goal_unreachable(command: FindGoalUnreachable, work: UnitOfWork) -> None:
    """Record that a goal is out of reach."""
    _plan(command, work).find_goal_unreachable(command.goal, command.found_on)


def hand_over_goal(command: HandOverGoal, work: UnitOfWork) -> None:
    """Hand a goal over."""
    _plan(command, work).hand_over_goal(
        command.goal,
        command.to,
        command.handed_over_on,
        client_consents=command.client_consents,
    )


def withdraw_goal(command: WithdrawGoal, work: UnitOfWork) -> None:
    """Record that the parents no longer want a goal."""
    _plan(command, work).withdraw_goal(command.goal, command.withdrawn_on)


def reopen_goal(command: ReopenGoal, work: UnitOfWork) -> None:
    """Work on a settled goal again."""
    _plan(command, work).reopen_goal(command.goal, command.reopened_on)


def make_after_period_plan(command: MakeAfterPeriodPlan, work: UnitOfWork) -> None:
    """Record how a goal is reached after the care period."""
    plan = AfterPeriodPlan(command.professionals, command.network, command.agreed_on)
    _plan(command, work).make_after_period_plan(command.goal, plan)


def record_signal(command: RecordSignal, work: UnitOfWork) -> None:
    """Record what a carer noticed."""
    _open_care(command, work)
    signal = Signal(command.about, command.kind, command.wording, command.noticed_on)
    work.start(CarePlan, command.stream_id).record_signal(command.family, command.signal, signal)


def act_on_signal(command: ActOnSignal, work: UnitOfWork) -> None:
    """Record what was done about a signal."""
    action = SignalAction(command.action, command.called_in, command.acted_on)
    _plan(command, work).act_on_signal(command.signal, action)


def agree_closing_below_floor(command: AgreeClosingBelowFloor, work: UnitOfWork) -> None:
    """Record the client's agreement to end below the floor."""
    _open_care(command, work)
    work.start(CarePlan, command.stream_id).agree_closing_below_floor(
        command.family, command.agreed_on
    )


def _open_care(command: CarePlanCommand, work: UnitOfWork) -> Care:
    care = work.get(Care, care_stream(command.family), command.family)
    care.must_be_open()
    return care


def _plan(command: CarePlanCommand, work: UnitOfWork) -> CarePlan:
    _open_care(command, work)
    return work.get(CarePlan, command.stream_id, command.family)


HANDLERS: Handlers = {
    ProposeGoal: propose_goal,
    AgreeGoal: agree_goal,
    ReachGoal: reach_goal,
    FindGoalUnreachable: find_goal_unreachable,
    HandOverGoal: hand_over_goal,
    WithdrawGoal: withdraw_goal,
    ReopenGoal: reopen_goal,
    MakeAfterPeriodPlan: make_after_period_plan,
    RecordSignal: record_signal,
    ActOnSignal: act_on_signal,
    AgreeClosingBelowFloor: agree_closing_below_floor,
}

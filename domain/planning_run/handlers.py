"""From a command to a planning run."""

from domain.kernel.unit_of_work import Handlers, UnitOfWork
from domain.planning_run.aggregate import PlanningRun
from domain.planning_run.commands import (
    CancelPlanningRun,
    CompletePlanningRun,
    FailPlanningRun,
    PlanningRunCommand,
    StartPlanningRun,
)


def start_planning_run(command: StartPlanningRun, work: UnitOfWork) -> None:
    """Record what the planner is asked."""
    work.start(PlanningRun, command.stream_id).start(command.run, command.question)


def complete_planning_run(command: CompletePlanningRun, work: UnitOfWork) -> None:
    """Record what the planner answered."""
    _run(command, work).complete(command.outcome)


def cancel_planning_run(command: CancelPlanningRun, work: UnitOfWork) -> None:
    """Record that somebody stopped the planner."""
    _run(command, work).cancel(command.outcome)


def fail_planning_run(command: FailPlanningRun, work: UnitOfWork) -> None:
    """Record that the planner gave no answer."""
    _run(command, work).fail(command.failure)


def _run(command: PlanningRunCommand, work: UnitOfWork) -> PlanningRun:
    return work.get(PlanningRun, command.stream_id, str(command.run))


HANDLERS: Handlers = {
    StartPlanningRun: start_planning_run,
    CompletePlanningRun: complete_planning_run,
    CancelPlanningRun: cancel_planning_run,
    FailPlanningRun: fail_planning_run,
}

"""From a command to a planning problem."""

from domain.kernel.unit_of_work import Handlers, UnitOfWork
from domain.planning_problem.aggregate import RecordedProblem
from domain.planning_problem.commands import RecordPlanningProblem


def record_planning_problem(command: RecordPlanningProblem, work: UnitOfWork) -> None:
    """Keep a problem for the runs that ask it."""
    work.start(RecordedProblem, command.stream_id).keep(command.problem_hash, command.problem)


HANDLERS: Handlers = {RecordPlanningProblem: record_planning_problem}

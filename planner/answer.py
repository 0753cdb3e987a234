"""Any problem answered: with least change where a roster is to be kept, else from nothing."""

from collections.abc import Callable

import msgspec

from planner.problem import PlanningProblem
from planner.progress import Progress
from planner.replanning.replan import replan
from planner.result import PlanningResult, Settings
from planner.solve import solve


def answer(
    problem: PlanningProblem,
    settings: Settings,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> PlanningResult:
    """What the planner says to a problem; the arguments and errors are those of `solve`."""
    if problem.to_keep is msgspec.UNSET:
        return solve(problem, settings, progress, cancelled)
    return replan(problem, settings, progress, cancelled).result

"""Toys whose best roster is plain, and that roster."""

from planner.explaining.planned import Planned
from planner.problem import PlanningProblem
from planner.result import Settings
from planner.solve import solve

QUICK = Settings(seed=1, workers=1, deterministic_limit=0.5)


def best(problem: PlanningProblem) -> Planned:
    """The roster of a toy, proven to be the cheapest."""
    result = solve(problem, QUICK)
    assert result.lower_bound == result.objective
    return Planned.of_result(problem, result)

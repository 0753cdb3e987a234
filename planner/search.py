"""CP-SAT on a whole problem or a part of it, always to a limit of work and never to one of time."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from planner.choices import Choices
from planner.model import build
from planner.result import Assignment


@dataclass(frozen=True, slots=True)
class Found:
    """What CP-SAT found."""

    carer_of: dict[str, str] | None
    """visit -> carer, or None when it found no roster within its limit."""
    lower_bound: int
    work: float
    """In CP-SAT's deterministic time."""


def search(
    choices: Choices, hint: Sequence[Assignment], seed: int, workers: int, limit: float
) -> Found:
    """Solve the model of these choices, starting from a roster.

    Args:
        choices: Of the problem, or of a part.
        hint: A roster; visits and carers of no choice are passed over.
        seed: Of the search.
        workers: Searches that take turns; their number and not the cores decides the result.
        limit: Deterministic time.
    """
    variables = build(choices)
    hinted = {(one.visit, one.carer) for one in hint}
    for key, serve in variables.serve.items():
        variables.cp.add_hint(serve, key in hinted)
    solver = cp_model.CpSolver()
    solver.parameters.max_deterministic_time = limit
    solver.parameters.num_workers = workers
    solver.parameters.interleave_search = workers > 1
    solver.parameters.random_seed = seed
    status = solver.solve(variables.cp)
    solved = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return Found(
        carer_of={
            visit: carer
            for (visit, carer), serve in variables.serve.items()
            if solver.boolean_value(serve)
        }
        if solved
        else None,
        # A whole number, told as a float that may lie a hair above it.
        lower_bound=math.ceil(solver.best_objective_bound - 1e-6) if solved else 0,
        work=solver.response_proto.deterministic_time,
    )

"""CP-SAT on a whole problem or a part of it, always to a limit of work and never to one of time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from planner.choices import Choices
from planner.model import build
from planner.result import Assignment
from planner.stopping import Met, solve_model


@dataclass(frozen=True, slots=True)
class Found:
    """What CP-SAT found."""

    carer_of: dict[str, str] | None
    """visit -> carer, or None when it found no roster within its limit."""
    lower_bound: int
    work: float
    """In CP-SAT's deterministic time."""
    stopped: bool
    """Whether somebody stopped it."""


def search(
    choices: Choices,
    hint: Sequence[Assignment],
    seed: int,
    workers: int,
    limit: float,
    *,
    cancelled: Callable[[], bool] | None = None,
    met: Met | None = None,
) -> Found:
    """Solve the model of these choices, starting from a roster.

    Args:
        choices: Of the problem, or of a part.
        hint: A roster; visits and carers of no choice are passed over.
        seed: Of the search.
        workers: Searches that take turns; their number and not the cores decides the result.
        limit: Deterministic time.
        cancelled: Asked while it searches whether to stop.
        met: Told of every better roster while it searches.
    """
    variables = build(choices)
    hinted = {(one.visit, one.carer) for one in hint}
    for key, serve in variables.serve.items():
        variables.cp.add_hint(serve, key in hinted)
    ended = solve_model(
        variables.cp, seed=seed, limit=limit, workers=workers, cancelled=cancelled, met=met
    )
    solver = ended.solver
    return Found(
        carer_of={
            visit: carer
            for (visit, carer), serve in variables.serve.items()
            if solver.boolean_value(serve)
        }
        if ended.found
        else None,
        lower_bound=ended.lower_bound if ended.found else 0,
        work=solver.response_proto.deterministic_time,
        stopped=ended.stopped,
    )

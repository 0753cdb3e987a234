"""CP-SAT that stops when it is told to while it searches, and tells what it meets on the way.

Left alone it takes Ctrl-C for itself: the key would end one call of many, unseen by whoever counts
on the answer, and the next one would end the program. So it does not listen, and somebody is asked
a few times a second whether to go on.
"""

import math
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass

from ortools.sat.python import cp_model

ASKED_EVERY_SECONDS = 0.2

Met = Callable[[int, int, float], None]
"""Told of a better roster: its cost, what is proven by then, and the work done."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How one call ended."""

    solver: cp_model.CpSolver
    status: cp_model.CpSolverStatus
    stopped: bool
    """Whether somebody stopped it, at a moment that no replay can find again."""

    @property
    def found(self) -> bool:
        """Whether there is a roster."""
        return self.status in (cp_model.OPTIMAL, cp_model.FEASIBLE)

    @property
    def lower_bound(self) -> int:
        """Proven of what was minimised; a whole number, told as one that may lie a hair above."""
        return bound_of(self.solver.best_objective_bound)


def solve_model(
    model: cp_model.CpModel,
    *,
    seed: int,
    limit: float,
    workers: int = 1,
    whole_relaxation: bool = False,
    cancelled: Callable[[], bool] | None = None,
    met: Met | None = None,
) -> Ended:
    """Solve a model to a limit of work, never of time.

    Args:
        model: To be minimised.
        seed: Of the search.
        limit: Deterministic time.
        workers: Searches that take turns; their number and not the cores decides the result.
        whole_relaxation: Put every constraint into the linear relaxation: dear, and worth it where
            that says nearly all, as of weeks chosen for carers.
        cancelled: Asked while it searches; once it says yes the search ends with what it has.
        met: Told of every better roster, in another thread.
    """
    solver = cp_model.CpSolver()
    solver.parameters.max_deterministic_time = limit
    solver.parameters.num_workers = workers
    solver.parameters.interleave_search = workers > 1
    solver.parameters.random_seed = seed
    if whole_relaxation:
        solver.parameters.linearization_level = 2
    solver.parameters.catch_sigint_signal = False
    telling = None if met is None else _Telling(met)
    if cancelled is None:
        return Ended(solver, solver.solve(model, telling), stopped=False)
    stopped = False
    with ThreadPoolExecutor(max_workers=1) as beside:
        running = beside.submit(solver.solve, model, telling)
        try:
            while not wait([running], timeout=ASKED_EVERY_SECONDS).done:
                if cancelled():
                    stopped = True
                    solver.stop_search()
        except BaseException:
            solver.stop_search()
            raise
    return Ended(solver, running.result(), stopped)


def bound_of(told: float) -> int:
    """A proven bound as a whole number."""
    return math.ceil(told - 1e-6)


class _Telling(cp_model.CpSolverSolutionCallback):
    def __init__(self, met: Met) -> None:
        super().__init__()
        self._met = met

    def on_solution_callback(self) -> None:
        """Tell what was found."""
        cost, bound = round(self.objective_value), bound_of(self.best_objective_bound)
        self._met(cost, bound, self.deterministic_time)

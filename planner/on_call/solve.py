"""From problem to result: greedy, CP-SAT from there, check.

The search ends on work done, never on a clock, so the same problem and settings give the same
result again.
"""

import math

from ortools.sat.python import cp_model

from planner.on_call.choices import BlockChoices
from planner.on_call.fairness import price
from planner.on_call.greedy import fill_greedily
from planner.on_call.model import MODEL_VERSION, build
from planner.on_call.problem import OnCallProblem
from planner.on_call.result import OnCallResult, Taken
from planner.on_call.verify import verify
from planner.result import Settings, Status
from planner.solve import SOLVER_VERSION, UnlawfulRosterError

DEFAULT = Settings(deterministic_limit=8.0)


def fill_blocks(problem: OnCallProblem, settings: Settings = DEFAULT) -> OnCallResult:
    """Who takes which block. Raises UnlawfulRosterError when the own check refuses the answer."""
    choices = BlockChoices.of(problem)
    taken = fill_greedily(choices)
    baseline = price(problem, choices.situation, taken)
    found, lower_bound = _search(choices, taken, settings)
    if found is not None and price(problem, choices.situation, found) < baseline:
        taken = found
    violations = verify(problem, taken)
    if violations:
        raise UnlawfulRosterError(violations)
    objective = price(problem, choices.situation, taken)
    return OnCallResult(
        status=Status.OPTIMAL if objective == lower_bound else Status.FEASIBLE,
        taken=taken,
        objective=objective,
        lower_bound=lower_bound,
        baseline_objective=baseline,
        settings=settings,
        model_version=MODEL_VERSION,
        solver_version=SOLVER_VERSION,
    )


def _search(
    choices: BlockChoices, hint: tuple[Taken, ...], settings: Settings
) -> tuple[tuple[Taken, ...] | None, int]:
    """(what CP-SAT found, if anything; its bound)."""
    variables = build(choices)
    hinted = {(one.carer, one.block) for one in hint}
    for key, take in variables.take.items():
        variables.cp.add_hint(take, key in hinted)
    solver = cp_model.CpSolver()
    solver.parameters.max_deterministic_time = settings.deterministic_limit
    solver.parameters.num_workers = settings.workers
    solver.parameters.interleave_search = settings.workers > 1
    solver.parameters.random_seed = settings.seed
    status = solver.solve(variables.cp)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None, 0
    found = [
        Taken(block=block, carer=carer)
        for (carer, block), take in variables.take.items()
        if solver.boolean_value(take)
    ]
    return tuple(sorted(found)), math.ceil(solver.best_objective_bound - 1e-6)

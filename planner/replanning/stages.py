"""Open visits first, then changes, then cost: each goal solved with what was reached as a bound."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ortools.sat.python import cp_model

from planner.choices import Choices
from planner.model import build
from planner.objectives import uncovered
from planner.stopping import solve_model
from planner.variables import Variables


@dataclass(frozen=True, slots=True)
class Reached:
    """What one part came to."""

    carer_of: dict[str, str]
    """Visit -> carer, of the visits in the part."""
    open_cost: int
    """Price of the visits of the part that nobody has, in points."""
    changed: int
    """Visits of the part that another has than before, or nobody."""
    proven: tuple[bool, bool]
    """Whether the part allows no lower price of open visits; and then no fewer changes."""
    work: float
    """In CP-SAT's deterministic time."""


def least_change(
    choices: Choices,
    before: Mapping[str, str],
    seed: int,
    limit: float,
    cancelled: Callable[[], bool] | None = None,
) -> Reached | None:
    """The part's roster with the fewest open visits, then changes, then the lowest cost.

    Args:
        choices: Of the part.
        before: Visit -> who had it, of the part's visits that somebody had.
        seed: Of the search.
        limit: Work for each of the three, in CP-SAT's deterministic time.
        cancelled: Asked all the while whether to stop.

    Returns:
        None when not even a first roster was found within the limit.
    """
    goals = build(choices)
    open_cost, changed = _open_cost(goals), _changed(goals, before)
    for key, serve in goals.serve.items():
        goals.cp.add_hint(serve, before.get(key[0]) == key[1])
    first = _solve(goals, open_cost, seed, limit, cancelled)
    if first is None:
        return None
    goals.cp.add(open_cost <= first.value)
    _hint(goals, first.carer_of)
    second = _solve(goals, changed, seed, limit, cancelled) or first
    fewest = _count(second.carer_of, before)
    cost = build(choices)
    cost.cp.add(_open_cost(cost) <= first.value)
    cost.cp.add(_changed(cost, before) <= fewest)
    _hint(cost, second.carer_of)
    third = _solve(cost, None, seed, limit, cancelled)
    cheapest = second if third is None else third
    return Reached(
        carer_of=cheapest.carer_of,
        open_cost=first.value,
        changed=fewest,
        proven=(first.proven, first.proven and second is not first and second.proven),
        work=first.work + second.work + (third.work if third else limit),
    )


@dataclass(frozen=True, slots=True)
class _Solved:
    carer_of: dict[str, str]
    value: int
    proven: bool
    work: float


def _open_cost(variables: Variables) -> cp_model.LinearExprT:
    situation = variables.situation
    price = {visit: uncovered.of_visit(situation, visit) for visit in situation.visits}
    return sum(price.values()) - sum(
        price[visit] * serve for (visit, _), serve in variables.serve.items()
    )


def _changed(variables: Variables, before: Mapping[str, str]) -> cp_model.LinearExprT:
    stays = [variables.serve[key] for key in before.items() if key in variables.serve]
    return len(before) - sum(stays)


def _count(carer_of: Mapping[str, str], before: Mapping[str, str]) -> int:
    return sum(carer_of.get(visit) != carer for visit, carer in before.items())


def _hint(variables: Variables, carer_of: Mapping[str, str]) -> None:
    variables.cp.clear_hints()  # type: ignore[no-untyped-call]
    for key, serve in variables.serve.items():
        variables.cp.add_hint(serve, carer_of.get(key[0]) == key[1])


def _solve(
    variables: Variables,
    goal: cp_model.LinearExprT | None,
    seed: int,
    limit: float,
    cancelled: Callable[[], bool] | None,
) -> _Solved | None:
    if goal is not None:
        variables.cp.minimize(goal)
    ended = solve_model(variables.cp, seed=seed, limit=limit, cancelled=cancelled)
    if not ended.found:
        return None
    solver = ended.solver
    return _Solved(
        carer_of={
            visit: carer
            for (visit, carer), serve in variables.serve.items()
            if solver.boolean_value(serve)
        },
        value=round(solver.objective_value),
        proven=ended.status == cp_model.OPTIMAL,
        work=solver.response_proto.deterministic_time,
    )

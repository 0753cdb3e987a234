"""The smallest set of limits that has to give before a demand can be met.

Found by lifting limits and solving again. First all are lifted; then each is put back in turn, and
stays when the demand can still be met: what is left is minimal, none of it can be missed. Then
every smaller set is tried, so that the answer also says whether a smaller one exists.
"""

from dataclasses import dataclass
from itertools import combinations

import msgspec

from planner.explaining.forcing import Demand, Verdict, can_be
from planner.explaining.limits import Limit, limits_in, without
from planner.possible import choices_in
from planner.problem import PlanningProblem
from planner.situation import Situation

TRIED = 120
"""Sets tried at the most in search of a smaller one."""


@dataclass(frozen=True, slots=True)
class Relaxation:
    """Limits that have to give."""

    limits: tuple[Limit, ...]
    smallest: bool
    """Whether it is proven that no smaller set would do."""


def smallest_relaxation(problem: PlanningProblem, demand: Demand) -> Relaxation | Verdict:
    """The limits to lift; none of them when the demand can be met as it is.

    When lifting them all does not help, or is not known to, the verdict on that.
    """
    limits = limits_in(problem)
    whatever = _verdict(problem, demand, limits)
    if whatever is not Verdict.POSSIBLE:
        return whatever
    kept = list(limits)
    # What the law asks is put back first, so that of two ways out the lawful one is left.
    for limit in reversed(limits):
        without_it = tuple(one for one in kept if one is not limit)
        if _verdict(problem, demand, without_it) is Verdict.POSSIBLE:
            kept.remove(limit)
    proven, tried = True, 0
    for size in range(len(kept)):
        for some in combinations(limits, size):
            tried += 1
            if tried > TRIED:
                return Relaxation(tuple(kept), smallest=False)
            verdict = _verdict(problem, demand, some)
            if verdict is Verdict.POSSIBLE:
                return Relaxation(some, smallest=proven)
            proven = proven and verdict is Verdict.IMPOSSIBLE
    return Relaxation(tuple(kept), smallest=proven)


def alone(problem: PlanningProblem, visit: str, carer: str | None = None) -> PlanningProblem:
    """The problem of one visit as if it were the only one, for one carer or for all."""
    return msgspec.structs.replace(
        problem,
        visits=tuple(one for one in problem.visits if one.id == visit),
        carers=tuple(one for one in problem.carers if carer in (None, one.id)),
        worked=tuple(one for one in problem.worked if carer in (None, one.carer)),
    )


def _verdict(problem: PlanningProblem, demand: Demand, lifted: tuple[Limit, ...]) -> Verdict:
    return can_be(choices_in(Situation.of(without(problem, lifted))), demand)

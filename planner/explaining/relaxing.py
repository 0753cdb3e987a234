"""The smallest set of limits that has to give before a demand can be met.

Found by lifting limits and solving again. First none is lifted, then all, then each on its own. If
none helps alone, all are lifted and each is put back in turn, staying when the demand can still be
met: what is left is minimal, none of it can be missed. Then every smaller set is tried, so that the
answer also says whether a smaller one exists.
"""

from collections.abc import Callable, Sequence
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
    return smallest_of(
        limits_in(problem),
        lambda lifted: can_be(choices_in(Situation.of(without(problem, lifted))), demand),
    )


def smallest_of(
    limits: Sequence[Limit], verdict: Callable[[tuple[Limit, ...]], Verdict]
) -> Relaxation | Verdict:
    """The smallest of these limits to lift before the verdict is that it can be.

    Args:
        limits: In the order in which they should rather give.
        verdict: Whether it can be with some of them lifted; more lifted never makes it less so.
    """
    as_it_is = verdict(())
    if as_it_is is Verdict.POSSIBLE:
        return Relaxation((), smallest=True)
    whatever = verdict(tuple(limits))
    if whatever is not Verdict.POSSIBLE:
        return whatever
    proven = as_it_is is Verdict.IMPOSSIBLE
    for limit in limits:
        found = verdict((limit,))
        if found is Verdict.POSSIBLE:
            return Relaxation((limit,), smallest=as_it_is is Verdict.IMPOSSIBLE)
        proven = proven and found is Verdict.IMPOSSIBLE
    kept = list(limits)
    # What the law asks is put back first, so that of two ways out the lawful one is left.
    for limit in reversed(limits):
        without_it = tuple(one for one in kept if one is not limit)
        if verdict(without_it) is Verdict.POSSIBLE:
            kept.remove(limit)
    return _smaller(limits, verdict, tuple(kept), proven)


def _smaller(
    limits: Sequence[Limit],
    verdict: Callable[[tuple[Limit, ...]], Verdict],
    kept: tuple[Limit, ...],
    proven: bool,
) -> Relaxation:
    """What is kept, unless fewer do; one alone was tried before."""
    tried = 0
    for size in range(2, len(kept)):
        for some in combinations(limits, size):
            tried += 1
            if tried > TRIED:
                return Relaxation(kept, smallest=False)
            found = verdict(some)
            if found is Verdict.POSSIBLE:
                return Relaxation(some, smallest=proven)
            proven = proven and found is Verdict.IMPOSSIBLE
    return Relaxation(kept, smallest=proven)


def alone(problem: PlanningProblem, visit: str, carer: str | None = None) -> PlanningProblem:
    """The problem of one visit as if it were the only one, for one carer or for all."""
    return msgspec.structs.replace(
        problem,
        visits=tuple(one for one in problem.visits if one.id == visit),
        carers=tuple(one for one in problem.carers if carer in (None, one.id)),
        worked=tuple(one for one in problem.worked if carer in (None, one.carer)),
    )

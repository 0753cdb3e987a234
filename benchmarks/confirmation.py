"""Whether what an explanation claims is true, by solving small problems whole with it forced.

Nothing of how the answers were found is used, but for what a limit and a wish are: each claim is
put to the whole model once more, to the end, as one or more forced problems. A claim about prices
holds when optimum with force less the cost of the roster lies where it was said to lie.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

import msgspec
from ortools.sat.python import cp_model

from planner.explaining.answer import Explanation, Finding
from planner.explaining.candidates import Candidate
from planner.explaining.limits import Limit, limits_in, without
from planner.explaining.planned import Planned
from planner.explaining.relaxing import alone
from planner.model import build
from planner.possible import choices_in
from planner.problem import PlanningProblem
from planner.situation import Situation
from planner.wishes import Pin, Wishes

NOBODY = ""


def optimum(problem: PlanningProblem, forced: Mapping[str, str | None]) -> int | None:
    """The least it can cost, in points, or None when it cannot be.

    Args:
        problem: Small enough to be solved to the end.
        forced: Visit -> its carer, NOBODY, or None for whichever.
    """
    variables = build(choices_in(Situation.of(problem)))
    for visit, carer in forced.items():
        serving = {who: variables.serve[visit, who] for who in variables.carers_of.get(visit, ())}
        if carer is None:
            variables.cp.add(sum(serving.values()) == 1)
        elif carer != NOBODY and carer not in serving:
            return None
        else:
            variables.cp.add(sum(serving.values()) == int(carer != NOBODY))
            if carer != NOBODY:
                variables.cp.add(serving[carer] == 1)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.catch_sigint_signal = False
    status = solver.solve(variables.cp)
    if status == cp_model.INFEASIBLE:
        return None
    assert status == cp_model.OPTIMAL, "small problems are solved to the end"
    return round(solver.objective_value)


def holds(planned: Planned, answer: Explanation) -> bool | None:
    """Whether an answer about one visit is true; None when it leaves it open."""
    forced = dict.fromkeys(answer.demand.visits) | dict(answer.demand.pairs)
    match answer.finding:
        case Finding.UNKNOWN:
            return None
        case Finding.ALREADY:
            now = planned.carer_of
            return all(v in now and carer in (None, now[v]) for v, carer in forced.items())
        case Finding.POSSIBLE:
            return _priced(planned, planned.problem, forced, answer)
        case Finding.FORBIDDEN | Finding.IMPOSSIBLE:
            [visit] = answer.visits
            only = alone(planned.problem, visit, answer.carer)
            return gives(only, {visit: answer.carer}, answer.limits, smallest=answer.smallest)


def all_covered_holds(planned: Planned, answer: Explanation) -> bool | None:
    """The same of what must give before every visit has a carer."""
    every = dict.fromkeys(planned.situation.visits)
    match answer.finding:
        case Finding.UNKNOWN:
            return None
        case Finding.ALREADY:
            return set(every) == set(planned.carer_of)
        case Finding.IMPOSSIBLE:
            return gives(planned.problem, every, ())
        case Finding.POSSIBLE | Finding.FORBIDDEN:
            looser = without(planned.problem, answer.limits)
            true = not answer.limits or gives(
                planned.problem, every, answer.limits, smallest=answer.smallest
            )
            return true and _priced(planned, looser, every, answer)


def gives(
    problem: PlanningProblem,
    forced: Mapping[str, str | None],
    limits: tuple[Limit, ...],
    *,
    smallest: bool = False,
) -> bool:
    """Whether it cannot be as it is, can once these limits give, and not with fewer if so said.

    Without limits: whether it cannot be, even if all of them give.
    """
    if not limits:
        return optimum(without(problem, limits_in(problem)), forced) is None
    fewer = (some for size in range(len(limits)) for some in combinations(limits_in(problem), size))
    tried = fewer if smallest else iter([()])
    return optimum(without(problem, limits), forced) is not None and all(
        optimum(without(problem, some), forced) is None for some in tried
    )


def candidate_holds(planned: Planned, visit: str, one: Candidate) -> Iterator[tuple[str, bool]]:
    """(claim, whether it is true) of one carer for one visit, nothing else moving."""
    given = planned.carer_of | {visit: one.carer}
    if one.simply is not None:
        still = dict.fromkeys(planned.situation.visits, NOBODY)
        cost = optimum(planned.problem, still | given)
        yield "simply", cost is not None and cost - planned.objective == one.simply
    elif one.obstacle is not None:
        found = one.obstacle
        yield "beside", not fits(planned.problem, given)
        if found.limits:
            yield "beside", fits(without(planned.problem, found.limits), given)
        if found.visits:
            less = {each: who for each, who in given.items() if each not in found.visits}
            yield "beside", fits(planned.problem, less)
            for back in found.visits:
                yield "beside", not fits(planned.problem, less | {back: one.carer})


def fits(problem: PlanningProblem, carer_of: Mapping[str, str]) -> bool:
    """Whether exactly these visits can be made by these carers.

    What else they could have made is left out: in a roster that is settled it has no say in how
    long a day may last, and so in which days leave a weekly rest.
    """
    wishes = Wishes.of(problem.wishes) or Wishes()
    pins = {one.visit: one for one in wishes.pins}
    if any(visit in pins and pins[visit].carer != who for visit, who in carer_of.items()):
        return False
    settled = msgspec.structs.replace(
        problem,
        visits=tuple(one for one in problem.visits if one.id in carer_of),
        wishes=msgspec.structs.replace(
            wishes,
            pins=tuple(
                pins.get(visit, Pin(visit=visit, carer=who)) for visit, who in carer_of.items()
            ),
        ),
    )
    return optimum(settled, carer_of) is not None


def gain_holds(
    problem: PlanningProblem, looser: PlanningProblem, at_least: int, at_most: int
) -> bool:
    """Whether what a looser problem saves lies where it was said to lie."""
    now, then = optimum(problem, {}), optimum(looser, {})
    assert now is not None, "leaving every visit open is lawful"
    assert then is not None, "leaving every visit open is lawful"
    return at_least <= now - then <= at_most


def _priced(
    planned: Planned,
    problem: PlanningProblem,
    forced: Mapping[str, str | None],
    answer: Explanation,
) -> bool:
    cost, found = optimum(problem, forced), answer.witness
    if cost is None or found is None:
        return False
    return found.price.at_least <= cost - planned.objective <= found.price.at_most

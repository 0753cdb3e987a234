"""Why has this visit no carer, or not this one: demand it, solve again, and see what gives.

If it can be, the answer is a price. If limits forbid it, the answer is the smallest set of them
that has to give: found on this visit alone, because a carer who cannot serve it with nothing else
to do cannot serve it at all. The roster shown then lets them give for one carer and no other.
"""

from planner.explaining.answer import BrokenLimit, Explanation, Finding, confirm
from planner.explaining.forcing import Demand, Verdict, force, force_on
from planner.explaining.limits import Limit, without
from planner.explaining.planned import Planned
from planner.explaining.relaxing import Relaxation, alone, smallest_relaxation
from planner.explaining.witness import Witness, broken_by, witness
from planner.explaining.wording import sentences
from planner.possible import choices_in
from planner.situation import Situation

TRIED_CARERS = 5
"""Carers tried when limits have to give for one of them."""


def why(
    planned: Planned, visit: str, carer: str | None = None, *, shown: bool = True
) -> Explanation:
    """What it takes that a visit has a carer, or has this one.

    Unless shown, what limits forbid has them named and no roster in which they give: that is what
    takes long. Raises ProblemError when the problem has no such visit or carer.
    """
    planned.must_know(visit, carer)
    now = planned.carer_of.get(visit)
    if now is not None and carer in (None, now):
        return explanation(planned, (visit,), carer, Finding.ALREADY)
    demand = Demand(pairs=((visit, carer),)) if carer else Demand(visits=(visit,))
    relaxation = smallest_relaxation(alone(planned.problem, visit, carer), demand)
    if isinstance(relaxation, Verdict):
        return explanation(planned, (visit,), carer, Finding(relaxation))
    if relaxation.limits:
        limits = relaxation.limits
        found = _with_limits_lifted(planned, visit, carer, limits) if shown else None
        return explanation(planned, (visit,), carer, Finding.FORBIDDEN, relaxation, found)
    forced = force(planned, demand)
    if forced.verdict is not Verdict.POSSIBLE:
        return explanation(planned, (visit,), carer, Finding.UNKNOWN)
    proof = witness(planned, forced.assignments, forced.lower_bound)
    return explanation(planned, (visit,), carer, Finding.POSSIBLE, relaxation, proof, forced.around)


def explanation(
    planned: Planned,
    visits: tuple[str, ...],
    carer: str | None,
    finding: Finding,
    relaxation: Relaxation | None = None,
    found: Witness | None = None,
    around: int | None = None,
) -> Explanation:
    """An answer with its sentences, confirmed."""
    limits: tuple[Limit, ...] = relaxation.limits if relaxation else ()
    smallest = relaxation is not None and relaxation.smallest
    text_nl, text_en = sentences(visits, carer, finding, limits, smallest, found, around)
    answer = Explanation(
        visits=visits,
        carer=carer,
        finding=finding,
        limits=limits,
        smallest=smallest,
        broken=tuple(
            BrokenLimit(
                rule=one.rule, carer=one.carer, text_nl=one.message_nl, text_en=one.message_en
            )
            for one in (() if found is None else broken_by(planned, found))
        ),
        witness=found,
        around=around,
        text_nl=text_nl,
        text_en=text_en,
    )
    confirm(planned, answer)
    return answer


def _with_limits_lifted(
    planned: Planned, visit: str, carer: str | None, limits: tuple[Limit, ...]
) -> Witness | None:
    """The least that passing the limits does: fewest passed, then cheapest."""
    lifted = without(planned.problem, limits)
    choices = choices_in(Situation.of(alone(lifted, visit, carer)))
    nearest = sorted(
        (planned.situation.from_home(one, visit_family(planned, visit)), one)
        for _, one in choices.starts
    )
    found = []
    for _, one in nearest[:TRIED_CARERS]:
        forced = force_on(planned, lifted, visit, one)
        if forced.verdict is Verdict.POSSIBLE:
            shown = witness(planned, forced.assignments, forced.lower_bound, limits)
            found.append((len(broken_by(planned, shown)), shown.objective, one, shown))
    return min(found)[-1] if found else None


def visit_family(planned: Planned, visit: str) -> str:
    """The family a visit is for."""
    return planned.situation.visits[visit].family

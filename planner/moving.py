"""A roster with one visit moved by hand: when it could start, what that breaks, what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from domain.labour.rule import Violation
from planner.price import objective, price
from planner.problem import PlanningProblem
from planner.result import Assignment
from planner.verify import verify

GRAIN = 15
"""Minutes between the starts that are tried when nobody says at what time."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The roster after a move."""

    assignments: tuple[Assignment, ...]
    assignment: Assignment | None
    """Of the visit that moved; None when nobody has it."""
    broken: tuple[Violation, ...]
    """What the roster did not break before."""
    more: int | None
    """Points the roster costs more than before; None when the carer is not in the problem."""


def moved(
    problem: PlanningProblem,
    roster: Sequence[Assignment],
    visit: str,
    carer: str | None,
    start: int | None = None,
) -> Moved:
    """Give a visit of the problem to a carer, or to nobody, everything else left as it is.

    Args:
        problem: As it is known now; it must hold the visit.
        roster: As it stands, lawful or not.
        visit: To be moved.
        carer: Who gets it; None is nobody.
        start: Minute of the horizon; without it the one nearest to where it stands that is
            lawful, or where none is that breaks least.
    """
    others = tuple(one for one in roster if one.visit != visit)
    before = next((one for one in roster if one.visit == visit), None)
    if carer is None:
        return _judged(problem, roster, others, None)
    chosen, _ = _placed(problem, others, before, visit, carer, start)
    return _judged(problem, roster, others, chosen)


@dataclass(frozen=True, slots=True)
class Offer:
    """What it takes that one carer has a visit, everything else left as it is."""

    carer: str
    start: int
    has_it: bool
    more: int
    """Points more than the roster as it is."""
    broken: tuple[Violation, ...]
    """Of her own week; none means that she can have it."""


def offers(problem: PlanningProblem, roster: Sequence[Assignment], visit: str) -> tuple[Offer, ...]:
    """Every carer for one visit: those who can have it by price, then those a rule forbids it."""
    others = tuple(one for one in roster if one.visit != visit)
    before = next((one for one in roster if one.visit == visit), None)
    now = objective(price(problem, roster))
    found = []
    for carer in problem.carers:
        chosen, broken = _placed(problem, others, before, visit, carer.id, None)
        found.append(
            Offer(
                carer=carer.id,
                start=chosen.start,
                has_it=before is not None and before.carer == carer.id,
                more=objective(price(problem, (*others, chosen))) - now,
                broken=broken,
            )
        )
    return tuple(sorted(found, key=lambda one: (bool(one.broken), one.more, one.carer)))


def _placed(
    problem: PlanningProblem,
    others: Sequence[Assignment],
    before: Assignment | None,
    visit: str,
    carer: str,
    start: int | None,
) -> tuple[Assignment, tuple[Violation, ...]]:
    """The visit in a carer's week at the first start that breaks least, and what it breaks."""
    minutes = {one.id: one.minutes for one in problem.visits}[visit]
    tried = [
        Assignment(visit=visit, carer=carer, start=one, end=one + minutes)
        for one in ([start] if start is not None else _starts(problem, visit, before))
    ]
    hers = tuple(one for one in others if one.carer == carer)
    week = _week_of(problem, carer, {visit, *(one.visit for one in hers)})
    known = set(verify(week, hers))
    least: tuple[Assignment, tuple[Violation, ...]] | None = None
    for one in tried:
        broken = tuple(each for each in verify(week, (*hers, one)) if each not in known)
        if least is None or len(broken) < len(least[1]):
            least = one, broken
        if not broken:
            break
    assert least is not None, "at least one start is tried"
    return least


def _judged(
    problem: PlanningProblem,
    roster: Sequence[Assignment],
    others: tuple[Assignment, ...],
    chosen: Assignment | None,
) -> Moved:
    after = others if chosen is None else (*others, chosen)
    in_order = tuple(sorted(after, key=lambda one: one.visit))
    before = set(verify(problem, roster))
    known = {one.id for one in problem.carers}
    return Moved(
        assignments=in_order,
        assignment=chosen,
        broken=tuple(one for one in verify(problem, in_order) if one not in before),
        more=objective(price(problem, in_order)) - objective(price(problem, roster))
        if {one.carer for one in (*roster, *in_order)} <= known
        else None,
    )


def _starts(problem: PlanningProblem, visit: str, before: Assignment | None) -> list[int]:
    """Starts in the window of the visit, the nearest to where it stands first."""
    (part,) = (one for one in problem.visits if one.id == visit)
    now = part.earliest if before is None else before.start
    steps = range(part.earliest, part.latest - part.minutes + 1, GRAIN)
    return [now, *sorted(set(steps) - {now}, key=lambda one: (abs(one - now), one))]


def _week_of(problem: PlanningProblem, carer: str, visits: set[str]) -> PlanningProblem:
    """The problem of one carer and these visits, all else left out."""
    return msgspec.structs.replace(
        problem,
        visits=tuple(one for one in problem.visits if one.id in visits),
        carers=tuple(one for one in problem.carers if one.id == carer),
        worked=tuple(one for one in problem.worked if one.carer == carer),
    )

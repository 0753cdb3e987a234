"""Solve again with something demanded: some visits must have a carer, or this very carer.

A small problem is solved whole, and what comes back optimal is exact. A large one is solved around
the visit: a few carers and all they serve, everything else held still. Its answer is a real roster,
so a price is never too low, but one further away might cost less.

CP-SAT's own account of what made a problem infeasible is not used: it is unreliable after presolve.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import msgspec
from ortools.sat.python import cp_model

from planner.choices import Choices
from planner.explaining.planned import Planned
from planner.ledger import Ledger
from planner.model import build
from planner.neighbourhood import part_of
from planner.possible import choices_in
from planner.problem import PlanningProblem
from planner.result import Assignment
from planner.situation import Situation
from planner.stopping import solve_model
from planner.tables import Tables

WHOLE = 3_000
"""Choices (of a carer for a visit, of a pair) up to which a problem is solved whole."""
AROUND = 8
"""Carers in the part around a visit."""
LIMIT = 2.0
"""Work allowed for one answer, in CP-SAT's deterministic time."""
SEED = 1


@dataclass(frozen=True, slots=True)
class Demand:
    """What the roster must hold."""

    visits: tuple[str, ...] = ()
    """Each with some carer."""
    pairs: tuple[tuple[str, str], ...] = ()
    """(visit, carer): this visit with this carer."""

    @property
    def named(self) -> tuple[str, ...]:
        """Every visit it speaks of."""
        return (*self.visits, *(visit for visit, _ in self.pairs))


class Verdict(StrEnum):
    """How a demand fared."""

    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"
    UNKNOWN = "unknown"
    """Not settled within the work allowed."""


@dataclass(frozen=True, slots=True)
class Forced:
    """What came of a demand."""

    verdict: Verdict
    assignments: tuple[Assignment, ...] = ()
    """Of the whole roster, when possible."""
    lower_bound: int = 0
    """No lawful roster that meets the demand costs less, in points."""
    around: int | None = None
    """Carers whose weeks could move, everybody else's held still; None: everybody's."""


def force(planned: Planned, demand: Demand, choices: Choices | None = None) -> Forced:
    """The cheapest roster found that meets a demand.

    Args:
        planned: The roster to start from.
        demand: What must be.
        choices: Of the problem with limits lifted; without them those of the problem as it is.
    """
    choices = choices or planned.choices
    if len(choices.starts) + len(choices.pairs) <= WHOLE:
        found = _solve(choices, demand, planned.assignments)
        if found.carer_of is None:
            return Forced(found.verdict)
        return Forced(
            found.verdict,
            Ledger(Tables.of(choices)).hold(found.carer_of).assignments(),
            max(found.lower_bound, 0),
        )
    carers = _carers_around(planned, demand, choices)
    return force_among(planned, demand, choices.situation, carers)


def force_on(planned: Planned, lifted: PlanningProblem, visit: str, carer: str) -> Forced:
    """The cheapest way found to give one carer a visit, everybody else's week held still.

    Args:
        planned: The roster to start from.
        lifted: The problem with some limits lifted; they are passed for this carer only.
        visit: Demanded.
        carer: Who is to have it.
    """
    choices = choices_in(Situation.of(her_week(planned, lifted, visit, carer)))
    found = _solve(choices, Demand(pairs=((visit, carer),)), planned.assignments)
    if found.carer_of is None:
        return Forced(found.verdict)
    timed = Ledger(Tables.of(choices)).hold(found.carer_of).assignments()
    still = [one for one in planned.assignments if one.visit != visit and one.carer != carer]
    return Forced(Verdict.POSSIBLE, tuple(sorted((*still, *timed), key=lambda one: one.visit)))


def her_week(planned: Planned, problem: PlanningProblem, visit: str, carer: str) -> PlanningProblem:
    """The problem of one carer with the visits she has and one more, all others held still."""
    others = [one for one in planned.assignments if one.visit != visit]
    part = part_of(Situation.of(problem), others, (carer,))
    hers = {one.visit for one in others if one.carer == carer} | {visit}
    return msgspec.structs.replace(part, visits=tuple(one for one in part.visits if one.id in hers))


def can_be(choices: Choices, demand: Demand) -> Verdict:
    """Whether any lawful roster meets a demand, whatever it costs."""
    return _solve(choices, demand, (), for_cost=False).verdict


@dataclass(frozen=True, slots=True)
class _Solved:
    verdict: Verdict
    carer_of: dict[str, str] | None = None
    lower_bound: int = 0


def force_among(
    planned: Planned, demand: Demand, situation: Situation, carers: Sequence[str]
) -> Forced:
    """The cheapest roster found that meets a demand and moves the weeks of these carers only."""
    part = part_of(situation, planned.assignments, carers)
    inside = choices_in(Situation.of(part))
    found = _solve(inside, demand, planned.assignments)
    if found.carer_of is None:
        # Outside the part there may be room.
        verdict = Verdict.UNKNOWN if found.verdict is Verdict.IMPOSSIBLE else found.verdict
        return Forced(verdict)
    timed = Ledger(Tables.of(inside)).hold(found.carer_of).assignments()
    still = [one for one in planned.assignments if one.carer not in carers]
    roster = tuple(sorted((*still, *timed), key=lambda one: one.visit))
    return Forced(Verdict.POSSIBLE, roster, around=len(carers))


def _carers_around(planned: Planned, demand: Demand, choices: Choices) -> tuple[str, ...]:
    """Who is demanded, who has the visits now, and those to whom they cost least."""
    tables = Tables.of(choices)
    ledger = Ledger(tables).hold(planned.carer_of)
    chosen = [carer for _, carer in demand.pairs]
    chosen += [planned.carer_of[visit] for visit in demand.named if visit in planned.carer_of]
    offers = []
    for visit in demand.named:
        number = tables.visits.index(visit)
        if visit in planned.carer_of:
            ledger.take(number)
        for carer in tables.alone[number]:
            cost = ledger.give_cost(number, carer)
            nearness = tables.alone[number][carer]
            offers.append((cost is None, cost or 0, nearness, tables.carers[carer]))
    family = {planned.situation.visits[visit].family for visit in demand.named}
    faces = [one.carer for one in planned.assignments if _family(planned, one) in family]
    for one in [*(offer[-1] for offer in sorted(offers)), *faces]:
        if one not in chosen and len(chosen) < AROUND:
            chosen.append(one)
    return tuple(sorted(set(chosen)))


def _family(planned: Planned, one: Assignment) -> str:
    return planned.situation.visits[one.visit].family


def _solve(
    choices: Choices, demand: Demand, hint: Sequence[Assignment], *, for_cost: bool = True
) -> _Solved:
    variables = build(choices)
    if not for_cost:
        variables.cp.minimize(0)
    for visit in demand.visits:
        carers = variables.carers_of.get(visit, [])
        if not carers:
            return _Solved(Verdict.IMPOSSIBLE)
        variables.cp.add_at_least_one(variables.serve[visit, carer] for carer in carers)
    for pair in demand.pairs:
        if pair not in variables.serve:
            return _Solved(Verdict.IMPOSSIBLE)
        variables.cp.add(variables.serve[pair] == 1)
    hinted = {(one.visit, one.carer) for one in hint}
    for key, serve in variables.serve.items():
        if hinted:
            variables.cp.add_hint(serve, key in hinted)
    ended = solve_model(variables.cp, seed=SEED, limit=LIMIT)
    if ended.status == cp_model.INFEASIBLE:
        return _Solved(Verdict.IMPOSSIBLE)
    if not ended.found:
        return _Solved(Verdict.UNKNOWN)
    carer_of = {
        visit: carer
        for (visit, carer), serve in variables.serve.items()
        if ended.solver.boolean_value(serve)
    }
    return _Solved(Verdict.POSSIBLE, carer_of, ended.lower_bound if for_cost else 0)

"""The CP-SAT model of a problem, as a table of contents."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from planner.constraints import (
    availability,
    coverage,
    daily_rest,
    max_shift,
    max_week,
    no_overlap,
    qualification,
    reach,
)
from planner.objectives import continuity, contract_balance, travel, uncovered
from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import Slot, Starts
from planner.variables import Variables

MODEL_VERSION = "pairs-1"
"""Changes whenever the same problem may come out differently."""

NARROWING = (qualification, reach, availability, no_overlap, daily_rest, max_shift)
FITTING = (no_overlap, max_shift)
STRUCTURE = (coverage, no_overlap)
LABOUR_RULES = (daily_rest, max_shift, max_week)
OBJECTIVES = (uncovered, continuity, contract_balance, travel)


def build(situation: Situation) -> Variables:
    """The whole model: its minimum is the cheapest lawful roster, its bound a proven one."""
    starts = possible_starts(situation)
    variables = Variables(situation, starts).with_pairs(possible_pairs(situation, starts))
    if daily_rest.binds(situation, starts):
        variables.with_moments()
    for constraint in STRUCTURE:
        constraint.add(variables)
    for rule in LABOUR_RULES:
        rule.add(variables)
    variables.cp.minimize(sum(objective.cost(variables) for objective in OBJECTIVES))
    return variables


def starts_of(situation: Situation, visit: Visit, carer: Carer) -> Starts:
    """When a carer without other visits in the horizon could start this one."""
    starts: Starts = ((visit.earliest, visit.latest - visit.minutes),)
    for constraint in NARROWING:
        starts = constraint.narrow(situation, visit, carer, starts)
        if not starts:
            break
    return starts


def possible_starts(situation: Situation) -> dict[tuple[str, str], Starts]:
    """(visit, carer) -> starts, for every carer who could serve the visit, in order of id."""
    found = {}
    for visit in situation.visits.values():
        for carer in situation.carers.values():
            starts = starts_of(situation, visit, carer)
            if starts:
                found[visit.id, carer.id] = starts
    return found


def possible_pairs(
    situation: Situation, starts: Mapping[tuple[str, str], Starts]
) -> Iterator[tuple[str, str, str]]:
    """(carer, visit, visit) for every two visits of one day that one carer could both serve."""
    days: defaultdict[tuple[str, int], list[Slot]] = defaultdict(list)
    for (visit, carer), hers in starts.items():
        part = situation.visits[visit]
        days[carer, part.day].append(Slot(part, hers))
    known: dict[tuple[str, str, str, Starts, Starts], bool] = {}
    for (carer, _), slots in days.items():
        whose = carer if carer in situation.past_of else ""
        for index, one in enumerate(slots):
            for other in slots[index + 1 :]:
                key = whose, one.visit.id, other.visit.id, one.starts, other.starts
                if key not in known:
                    known[key] = all(
                        rule.fits(situation, situation.carers[carer], one, other)
                        for rule in FITTING
                    )
                if known[key]:
                    yield carer, one.visit.id, other.visit.id

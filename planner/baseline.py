"""The greedy planner: day by day, the hardest visit first, to the carer who adds least to the cost.

That is what a person at a planning board does, with more patience. It starts the search, stands in
when the search finds nothing better, and is the opponent every result is measured against.
"""

from planner.draft import Draft
from planner.model import possible_starts
from planner.result import Assignment
from planner.situation import Situation


def plan_greedily(situation: Situation) -> tuple[Assignment, ...]:
    """A lawful roster, ordered by visit id; a visit nobody can take any more stays uncovered."""
    return fill(Draft(situation, possible_starts(situation))).assignments()


def fill(draft: Draft) -> Draft:
    """Give every open visit that some carer can take and that is cheaper taken than left."""
    situation = draft.situation
    choice = {
        visit: sum((visit, carer) in draft.starts for carer in situation.carers)
        for visit in situation.visits
    }
    order = sorted(
        (one for one in situation.visits.values() if one.id not in draft.carer_of),
        key=lambda one: (one.day, choice[one.id], -one.minutes, one.id),
    )
    for visit in order:
        offers = [
            (draft.added_cost(visit, carer), carer.id)
            for carer in situation.carers.values()
            if draft.fits(visit, carer)
        ]
        if offers and min(offers)[0] < 0:
            draft.give(visit, situation.carers[min(offers)[1]])
    return draft

"""Breaks in a working day, as domain.labour.rules.breaks has it, said of two visits.

A visit that needs a break by itself holds it, so only the time between two visits is asked for one.
"""

from ortools.sat.python import cp_model

from domain.labour.rules.breaks import Breaks
from planner.gap import gap
from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import Slot, Starts, arrange, without
from planner.variables import Variables

_FAR = 10**9


def narrow(situation: Situation, visit: Visit, carer: Carer, starts: Starts) -> Starts:
    """The starts that leave the break between the visit and what she already did that day."""
    rule, day = Breaks.under(situation.problem.rulebook), situation.date(visit.day)
    for one in situation.past_of.get(carer.id, ()):
        if one.work.day == day:
            done = one.work.end - one.work.start
            there = rule.apart(visit.minutes, done, situation.between(visit.family, one.family))
            back = rule.apart(done, visit.minutes, situation.between(one.family, visit.family))
            before, after = one.work.start - there - visit.minutes, one.work.end + back
            starts = without(starts, before + 1, after - 1)
    return starts


def fits(situation: Situation, carer: Carer, one: Slot, other: Slot) -> bool:
    """Whether one of the two orders leaves room for the break in one shift."""
    longest = situation.longest(carer.id, one.visit.day)
    return any(
        arrange(first, second, gap(situation, first.visit, second.visit), longest)
        for first, second in ((one, other), (other, one))
    )


def add(variables: Variables) -> None:
    """Where starts are decided, the two visits of a pair lie so far apart."""
    if not variables.moment:
        return
    cp, situation = variables.cp, variables.situation
    for (_, first, second), pair in variables.pair.items():
        one, other = situation.visits[first], situation.visits[second]
        there = one.minutes + gap(situation, one, other)
        back = other.minutes + gap(situation, other, one)
        later = variables.moment[second] - variables.moment[first]
        cp.add_linear_expression_in_domain(later, _outside(-back, there)).only_enforce_if(pair)


def _outside(low: int, high: int) -> cp_model.Domain:
    return cp_model.Domain.from_intervals([[-_FAR, low], [high, _FAR]])

"""Which limits must give before every visit has a carer: demand them all and solve again."""

from planner.explaining.answer import Explanation, Finding
from planner.explaining.forcing import WHOLE, Demand, Verdict, force
from planner.explaining.limits import without
from planner.explaining.planned import Planned
from planner.explaining.relaxing import smallest_relaxation
from planner.explaining.why import explanation
from planner.explaining.witness import witness
from planner.possible import choices_in
from planner.situation import Situation


def what_must_give(planned: Planned) -> Explanation:
    """The smallest set of limits to lift before nothing is uncovered, and the price of it.

    Every visit is demanded, so covering one may not open another. That a part of a large problem
    cannot be covered proves nothing about the whole: there the answer is left unsettled, and each
    uncovered visit can be asked about on its own.
    """
    every = tuple(planned.situation.visits)
    missing = tuple(one for one in every if one not in planned.carer_of)
    if not missing:
        return explanation(planned, every, None, Finding.ALREADY)
    demand = Demand(visits=every)
    if len(planned.choices.starts) + len(planned.choices.pairs) > WHOLE:
        return explanation(planned, missing, None, Finding.UNKNOWN)
    relaxation = smallest_relaxation(planned.problem, demand)
    if isinstance(relaxation, Verdict):
        return explanation(planned, missing, None, Finding(relaxation))
    lifted = relaxation.limits
    forced = force(planned, demand, choices_in(Situation.of(without(planned.problem, lifted))))
    finding = Finding.FORBIDDEN if lifted else Finding.POSSIBLE
    if forced.verdict is not Verdict.POSSIBLE:
        return explanation(planned, missing, None, Finding.UNKNOWN)
    found = witness(planned, forced.assignments, forced.lower_bound, lifted)
    return explanation(planned, missing, None, finding, relaxation, found)

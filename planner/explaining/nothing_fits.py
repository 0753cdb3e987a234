"""Which limits must give before every visit has a carer: demand them all and solve again."""

from planner.explaining.answer import Explanation, Finding
from planner.explaining.around import Neighbourhood
from planner.explaining.forcing import WHOLE, Demand, Forced, Verdict, force, force_among
from planner.explaining.limits import limits_in, without
from planner.explaining.planned import Planned
from planner.explaining.relaxing import Relaxation, smallest_of, smallest_relaxation
from planner.explaining.why import explanation
from planner.explaining.witness import witness
from planner.possible import choices_in
from planner.situation import Situation


def what_must_give(planned: Planned) -> Explanation:
    """The smallest set of limits to lift before nothing is uncovered, and the price of it.

    Every visit is demanded, so covering one may not open another. A small problem is solved whole.
    In a large one the weeks of a few carers around the uncovered visits move: what is found holds,
    and whether fewer limits would do is proved or left open (planner.explaining.around).
    """
    every = tuple(planned.situation.visits)
    missing = tuple(one for one in every if one not in planned.carer_of)
    if not missing:
        return explanation(planned, every, None, Finding.ALREADY)
    small = len(planned.choices.starts) + len(planned.choices.pairs) <= WHOLE
    relaxation, forced = _whole(planned, every) if small else _around(planned, missing)
    if isinstance(relaxation, Verdict):
        return explanation(planned, missing, None, Finding(relaxation))
    if forced.verdict is not Verdict.POSSIBLE:
        return explanation(planned, missing, None, Finding.UNKNOWN)
    lifted = relaxation.limits
    finding = Finding.FORBIDDEN if lifted else Finding.POSSIBLE
    found = witness(planned, forced.assignments, forced.lower_bound, lifted)
    return explanation(planned, missing, None, finding, relaxation, found, forced.around)


def _whole(planned: Planned, every: tuple[str, ...]) -> tuple[Relaxation | Verdict, Forced]:
    demand = Demand(visits=every)
    relaxation = smallest_relaxation(planned.problem, demand)
    if isinstance(relaxation, Verdict):
        return relaxation, Forced(relaxation)
    looser = without(planned.problem, relaxation.limits)
    return relaxation, force(planned, demand, choices_in(Situation.of(looser)))


def _around(planned: Planned, missing: tuple[str, ...]) -> tuple[Relaxation | Verdict, Forced]:
    around = Neighbourhood(planned, missing)
    relaxation = smallest_of(limits_in(planned.problem), around.verdict)
    if isinstance(relaxation, Verdict):
        return relaxation, Forced(relaxation)
    looser = Situation.of(without(planned.problem, relaxation.limits))
    carers = around.carers(relaxation.limits)
    return relaxation, force_among(planned, around.demand(carers), looser, carers)

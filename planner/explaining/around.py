"""Which limits must give in a region too large to solve whole: proved from both sides.

That something can be is shown by moving the weeks of a few carers and holding everything else
still: what they can do, the region can. That it cannot be is shown on the visits without a carer
and those that compete for the same carers most, with every carer there is and nothing else to do:
what they cannot do so, they cannot do beside the rest. Between the two it is not settled, and is
said to be so.
"""

from collections import defaultdict
from itertools import chain, zip_longest

import msgspec

from planner.explaining.forcing import Demand, Verdict, can_be
from planner.explaining.limits import Limit, without
from planner.explaining.planned import Planned
from planner.neighbourhood import part_of
from planner.possible import choices_in
from planner.problem import PlanningProblem
from planner.situation import Situation

CARERS = (6, 12, 18)
"""Carers whose weeks move, ever more."""
PART = 15_000
"""Choices (of a carer for a visit, of a pair) up to which more weeks move."""
RIVALS = (0, 8, 24)
"""Visits that compete for the same carers, ever more."""


class Neighbourhood:
    """The visits without a carer, who could have them, and what competes with them."""

    def __init__(self, planned: Planned, missing: tuple[str, ...]) -> None:
        self.planned, self.missing = planned, missing
        self._carers = _nearest(planned, missing)
        self._rivals = _rivals(planned, missing)
        self._by_limits: dict[tuple[Limit, ...], tuple[str, ...]] = {}

    def verdict(self, lifted: tuple[Limit, ...]) -> Verdict:
        """Whether every visit can have a carer with some limits lifted."""
        looser = without(self.planned.problem, lifted)
        if self._cannot(looser, RIVALS[0]):
            return Verdict.IMPOSSIBLE
        for size in CARERS:
            if self._can(looser, size):
                self._by_limits[lifted] = self._carers[:size]
                return Verdict.POSSIBLE
        if any(self._cannot(looser, many) for many in RIVALS[1:]):
            return Verdict.IMPOSSIBLE
        return Verdict.UNKNOWN

    def carers(self, lifted: tuple[Limit, ...]) -> tuple[str, ...]:
        """Whose weeks had to move, with limits lifted with which it can be."""
        return self._by_limits[lifted]

    def demand(self, carers: tuple[str, ...]) -> Demand:
        """Every visit without a carer and every visit of these carers: none may open instead."""
        hers = [one.visit for one in self.planned.assignments if one.carer in carers]
        return Demand(visits=tuple(sorted((*self.missing, *hers))))

    def _can(self, looser: PlanningProblem, size: int) -> bool:
        carers = self._carers[:size]
        part = part_of(Situation.of(looser), self.planned.assignments, carers)
        choices = choices_in(Situation.of(part))
        if size > CARERS[0] and len(choices.starts) + len(choices.pairs) > PART:
            return False
        return can_be(choices, self.demand(carers)) is Verdict.POSSIBLE

    def _cannot(self, looser: PlanningProblem, rivals: int) -> bool:
        visits = (*self.missing, *self._rivals[:rivals])
        few = msgspec.structs.replace(
            looser, visits=tuple(one for one in looser.visits if one.id in visits)
        )
        choices = choices_in(Situation.of(few))
        return can_be(choices, Demand(visits=visits)) is Verdict.IMPOSSIBLE


def _nearest(planned: Planned, missing: tuple[str, ...]) -> tuple[str, ...]:
    """Every carer: who could have a missing visit before who could not, the nearest first."""
    situation = planned.situation
    able = defaultdict(set)
    for visit, carer in planned.choices.starts:
        able[visit].add(carer)
    near = [
        [
            who
            for _, _, who in sorted(
                (carer not in able[visit], situation.from_home(carer, family), carer)
                for carer in situation.carers
            )
        ]
        for visit in missing
        for family in [situation.visits[visit].family]
    ]
    return tuple(dict.fromkeys(one for one in chain(*zip_longest(*near)) if one is not None))


def _rivals(planned: Planned, missing: tuple[str, ...]) -> tuple[str, ...]:
    """The other visits, those first that fewest others than the missing ones' carers could have."""
    able = defaultdict(set)
    for visit, carer in planned.choices.starts:
        able[visit].add(carer)
    wanted = set().union(*(able[one] for one in missing))
    others = [one for one in planned.situation.visits if one not in missing]
    return tuple(sorted(others, key=lambda one: (len(able[one] - wanted), len(able[one]), one)))

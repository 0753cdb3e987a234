"""Why a carer cannot have a visit beside those she has, while nobody else's visits move.

Her own visits may move in time, and stay hers. Both ways out are proved by solving her week again:
the smallest set of limits that has to give, and the fewest of her visits that another would have to
make; each is infeasible as it is and feasible with them gone.
"""

import msgspec

from planner.explaining.forcing import Demand, Verdict, can_be, her_week
from planner.explaining.limits import Limit, limits_in
from planner.explaining.planned import Planned
from planner.explaining.relaxing import Relaxation, smallest_relaxation
from planner.explaining.wording_beside import beside_sentences
from planner.possible import choices_in
from planner.problem import PlanningProblem
from planner.situation import Situation


class Obstacle(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands in the way of one more visit in a carer's week as it is."""

    visit: str
    carer: str
    limits: tuple[Limit, ...]
    """What has to give; nothing when no limit helps, or it is not settled."""
    smallest: bool
    """Whether it is proven that no smaller set of limits would do."""
    visits: tuple[str, ...]
    """Hers that another would have to make instead; none of them can be missed. Nothing when her
    own visits are not what is in the way."""
    text_nl: str
    text_en: str


def obstacle(planned: Planned, visit: str, carer: str) -> Obstacle | None:
    """What stands in the way, or None when nothing does.

    Raises ProblemError when the problem has no such visit or carer.
    """
    planned.must_know(visit, carer)
    week = her_week(planned, planned.problem, visit, carer)
    relaxation = smallest_relaxation(week, _all_hers(week, carer))
    limits: tuple[Limit, ...] = ()
    smallest = False
    if isinstance(relaxation, Relaxation):
        limits, smallest = relaxation.limits, relaxation.smallest
        if not limits:
            return None
    visits = _in_the_way(week, visit, carer)
    settled = relaxation is not Verdict.UNKNOWN
    tried = limits_in(week) if settled and not limits else ()
    text_nl, text_en = beside_sentences(visit, carer, limits, smallest, visits, tried)
    return Obstacle(
        visit=visit,
        carer=carer,
        limits=limits,
        smallest=smallest,
        visits=visits,
        text_nl=text_nl,
        text_en=text_en,
    )


def _all_hers(week: PlanningProblem, carer: str) -> Demand:
    return Demand(pairs=tuple((one.id, carer) for one in week.visits))


def _in_the_way(week: PlanningProblem, visit: str, carer: str) -> tuple[str, ...]:
    """A minimal set of her visits without which she could have this one; nothing if none helps.

    Those of other days are kept first: a clash on the day itself is what a planner looks at.
    """
    day = next(one.day for one in week.visits if one.id == visit)
    hers = sorted(
        (one for one in week.visits if one.id != visit), key=lambda one: (one.day == day, one.id)
    )
    kept = {visit}
    if not _possible(week, carer, kept):
        return ()
    gone = []
    for one in hers:
        if _possible(week, carer, {*kept, one.id}):
            kept.add(one.id)
        else:
            gone.append(one.id)
    return tuple(sorted(gone))


def _possible(week: PlanningProblem, carer: str, visits: set[str]) -> bool:
    less = msgspec.structs.replace(
        week, visits=tuple(one for one in week.visits if one.id in visits)
    )
    verdict = can_be(choices_in(Situation.of(less)), _all_hers(less, carer))
    return verdict is Verdict.POSSIBLE

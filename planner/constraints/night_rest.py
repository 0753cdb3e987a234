"""Rest after a night shift, as domain.labour.rules.night_rest has it, said of single visits.

Visits are planned by day: one that would be a night shift itself has no start at all.
"""

from itertools import groupby

from domain.labour.rules.night_rest import ends_at_night
from planner.nights import by_day
from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import Starts, within


def narrow(situation: Situation, visit: Visit, carer: Carer, starts: Starts) -> Starts:
    """The starts by day, and late enough after a night shift of an earlier day."""
    problem = situation.problem
    rest = problem.rulebook.night_rest_minutes
    if rest is None:
        return starts
    today = situation.date(visit.day)
    starts = by_day(situation, visit, starts)
    past = [one.work for one in situation.past_of.get(carer.id, ()) if one.work.day < today]
    for day, shift in groupby(past, key=lambda work: work.day):
        ended = ends_at_night(day, list(shift), problem.first_day)
        if ended is not None:
            starts = within(starts, ended + rest, visit.latest)
    return starts

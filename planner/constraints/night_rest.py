"""Rest after a night shift, as domain.labour.rules.night_rest has it, said of single visits.

Visits are planned by day: one that would be a night shift itself has no start at all.
"""

from itertools import groupby

from domain.labour.rules.night_rest import NIGHT, SOME_NIGHT_MINUTES, ends_at_night
from domain.values.horizon import Horizon
from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import Starts, within, without


def narrow(situation: Situation, visit: Visit, carer: Carer, starts: Starts) -> Starts:
    """The starts by day, and late enough after a night shift of an earlier day."""
    problem = situation.problem
    rest = problem.rulebook.night_rest_minutes
    if rest is None:
        return starts
    horizon, today = Horizon(problem.first_day, problem.days), situation.date(visit.day)
    for index in (visit.day, visit.day + 1):
        begins, ends = (horizon.offset_at(index, clock) for clock in NIGHT)
        first = begins - visit.minutes + SOME_NIGHT_MINUTES + 1
        last = ends - SOME_NIGHT_MINUTES - 1
        if visit.minutes > SOME_NIGHT_MINUTES:
            starts = without(starts, first, last)
    past = [one.work for one in situation.past_of.get(carer.id, ()) if one.work.day < today]
    for day, shift in groupby(past, key=lambda work: work.day):
        ended = ends_at_night(day, list(shift), problem.first_day)
        if ended is not None:
            starts = within(starts, ended + rest, visit.latest)
    return starts

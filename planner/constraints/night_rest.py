"""Rest after a night shift, as domain.labour.rules.night_rest has it, said of single visits.

Visits are planned by day: one that would be a night shift itself has no start at all.
"""

from domain.labour.rules.night_rest import NightRest
from planner.nights import by_day
from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import Starts, within


def narrow(situation: Situation, visit: Visit, carer: Carer, starts: Starts) -> Starts:
    """The starts by day, and late enough after night shifts of earlier days."""
    problem = situation.problem
    rule = NightRest.under(problem.rulebook)
    if rule.minutes is None:
        return starts
    today = situation.date(visit.day)
    past = [one.work for one in situation.past_of.get(carer.id, ()) if one.work.day < today]
    free_from = rule.free_from(past, problem.first_day)
    starts = by_day(situation, visit, starts)
    return starts if free_from is None else within(starts, free_from, visit.latest)

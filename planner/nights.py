"""Starts that make no night shift of a visit: what the constraints about nights share."""

from domain.labour.nights import NIGHT, SOME_NIGHT_MINUTES
from domain.values.horizon import Horizon
from planner.problem import Visit
from planner.situation import Situation
from planner.starts import Starts, without


def by_day(situation: Situation, visit: Visit, starts: Starts) -> Starts:
    """The starts that leave at most an hour of the visit in a night."""
    if visit.minutes <= SOME_NIGHT_MINUTES:
        return starts
    horizon = Horizon(situation.problem.first_day, situation.problem.days)
    for index in (visit.day, visit.day + 1):
        begins, ends = (horizon.offset_at(index, clock) for clock in NIGHT)
        first = begins - visit.minutes + SOME_NIGHT_MINUTES + 1
        last = ends - SOME_NIGHT_MINUTES - 1
        starts = without(starts, first, last)
    return starts

"""A visit lies within one stretch of the carer's availability; absence is already cut out of it."""

from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import Starts, within


def narrow(_: Situation, visit: Visit, carer: Carer, starts: Starts) -> Starts:
    """The starts that leave the whole visit in one of her stretches."""
    return tuple(
        kept
        for begin, end in carer.available
        for kept in within(starts, begin, end - visit.minutes)
    )

"""How long after one visit of a day the next may start."""

from domain.labour.rules.breaks import Breaks
from planner.problem import Visit
from planner.situation import Situation


def gap(situation: Situation, one: Visit, other: Visit) -> int:
    """The least minutes from the end of a visit to the start of the next: drive and break."""
    drive = situation.between(one.family, other.family)
    return Breaks.under(situation.problem.rulebook).apart(one.minutes, other.minutes, drive)

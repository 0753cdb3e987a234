"""A working day in two parts, as domain.labour.rules.split_shift has it, said of two visits."""

from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import NEVER, Slot, Starts


def narrow(situation: Situation, visit: Visit, carer: Carer, starts: Starts) -> Starts:
    """The starts, unless the visit or her work of that day is too short to be a part."""
    shortest, day = situation.problem.rulebook.split_part_minutes, situation.date(visit.day)
    today = [one.work for one in situation.past_of.get(carer.id, ()) if one.work.day == day]
    if shortest is None or not today:
        return starts
    parts = [visit.minutes, *(work.end - work.start for work in today)]
    return starts if min(parts) >= shortest else NEVER


def fits(situation: Situation, _: Carer, one: Slot, other: Slot) -> bool:
    """Whether both are long enough to be a part of a day."""
    shortest = situation.problem.rulebook.split_part_minutes
    return shortest is None or min(one.visit.minutes, other.visit.minutes) >= shortest

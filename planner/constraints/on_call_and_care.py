"""Being on call and care on one day, as domain.labour.rules.on_call_and_care has it."""

from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import NEVER, Slot, Starts


def narrow(situation: Situation, visit: Visit, carer: Carer, starts: Starts) -> Starts:
    """The starts, unless the visit is too long for a day on which she is on call."""
    return starts if _leaves_room(situation, carer, visit.day, visit.minutes) else NEVER


def fits(situation: Situation, carer: Carer, one: Slot, other: Slot) -> bool:
    """Whether her time on call that day leaves room for both."""
    together = one.visit.minutes + other.visit.minutes
    return _leaves_room(situation, carer, one.visit.day, together)


def _leaves_room(situation: Situation, carer: Carer, day: int, minutes: int) -> bool:
    longest, local = situation.problem.rulebook.on_call_and_care_minutes, situation.date(day)
    standing = [one for one in situation.fixed(carer.id) if one.day == local]
    if longest is None or not any(one.on_call for one in standing):
        return True
    return minutes + sum(one.end - one.start for one in standing) <= longest

"""Rest between being on call and care, as domain.labour.rules.on_call_rest has it."""

from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import Starts, within


def narrow(situation: Situation, visit: Visit, carer: Carer, starts: Starts) -> Starts:
    """The starts that leave rest after blocks of earlier days and before those of later ones."""
    rulebook, day = situation.problem.rulebook, situation.date(visit.day)
    if rulebook.on_call_rest_minutes is None:
        return starts
    rest = rulebook.daily_rest_minutes
    for block in situation.on_call_of.get(carer.id, ()):
        if block.day < day:
            starts = within(starts, block.end + rest, visit.latest)
        elif block.day > day:
            starts = within(starts, visit.earliest, block.start - rest - visit.minutes)
    return starts

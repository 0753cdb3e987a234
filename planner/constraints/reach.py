"""A family is within the longest drive from home a carer agreed to."""

from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import NEVER, Starts


def narrow(situation: Situation, visit: Visit, carer: Carer, starts: Starts) -> Starts:
    """Never, when the drive from her home is too long."""
    drive = situation.from_home(carer.id, visit.family)
    return starts if drive <= carer.max_travel_minutes else NEVER

"""Skills a family asks for, as domain.labour.rules.qualification has it."""

from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import NEVER, Starts


def narrow(_: Situation, visit: Visit, carer: Carer, starts: Starts) -> Starts:
    """Never, when she lacks a skill."""
    return starts if set(visit.skills) <= set(carer.skills) else NEVER

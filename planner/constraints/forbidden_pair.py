"""Some carers do not go to some families, whoever of the two asked for that."""

from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import NEVER, Starts


def narrow(situation: Situation, visit: Visit, carer: Carer, starts: Starts) -> Starts:
    """Never, when the pair is forbidden."""
    return NEVER if (carer.id, visit.family) in situation.wished.forbidden else starts

"""A pinned visit is made by its carer, at its minute if it has one, or not at all."""

from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import NEVER, Starts, within


def narrow(situation: Situation, visit: Visit, carer: Carer, starts: Starts) -> Starts:
    """Never for anybody else; for her the pinned minute, where she could keep it."""
    pin = situation.wished.pins.get(visit.id)
    if pin is None:
        return starts
    if pin.carer != carer.id:
        return NEVER
    return starts if pin.start is None else within(starts, pin.start, pin.start)

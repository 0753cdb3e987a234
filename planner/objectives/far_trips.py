"""Far trips are shared: one more costs the more of them she drove in the quarter before.

What the drive itself costs is in travel; this only says whose turn it is.
"""

from ortools.sat.python import cp_model

from planner.situation import Situation
from planner.variables import Variables


def of_visit(situation: Situation, visit: str, carer: str) -> int:
    """What it costs more that this carer makes the visit, when it is far from her home."""
    drive = situation.from_home(carer, situation.visits[visit].family)
    return situation.wished.far_price(carer) if situation.wished.is_far(drive) else 0


def cost(variables: Variables) -> cp_model.LinearExprT:
    """The price of every far visit."""
    situation = variables.situation
    return sum(
        of_visit(situation, visit, carer) * serve
        for (visit, carer), serve in variables.serve.items()
    )

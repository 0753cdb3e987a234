"""Least change: a published visit that its carer does not make has its price, open or not."""

from ortools.sat.python import cp_model

from planner.situation import Situation
from planner.variables import Variables


def of_visit(situation: Situation, visit: str, carer: str | None) -> int:
    """What it costs that this carer makes the visit, or nobody."""
    named = situation.wished.published.get(visit)
    return 0 if named in (None, carer) else situation.wished.weights.changed_visit


def cost(variables: Variables) -> cp_model.LinearExprT:
    """The price of all published visits, less that of those their carer makes."""
    situation = variables.situation
    published = {
        visit: carer
        for visit, carer in situation.wished.published.items()
        if visit in situation.visits
    }
    kept = [variables.serve[key] for key in published.items() if key in variables.serve]
    return situation.wished.weights.changed_visit * (len(published) - sum(kept))

"""A visit without a carer: a price for the visit and one for each of its minutes."""

from ortools.sat.python import cp_model

from planner.situation import Situation
from planner.variables import Variables


def of_visit(situation: Situation, visit: str) -> int:
    """What it costs to leave a visit open; the minutes of some families are dearer than others."""
    weights, part = situation.problem.weights, situation.visits[visit]
    percent = situation.wished.percent.get(part.family, 100)
    return weights.uncovered_visit + weights.uncovered_minute * part.minutes * percent // 100


def cost(variables: Variables) -> cp_model.LinearExprT:
    """The price of all visits, less that of the ones with a carer."""
    situation = variables.situation
    price = {visit: of_visit(situation, visit) for visit in situation.visits}
    return sum(price.values()) - sum(
        price[visit] * serve for (visit, _), serve in variables.serve.items()
    )

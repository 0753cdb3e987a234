"""A visit without a carer: a price for the visit and one for each of its minutes."""

from ortools.sat.python import cp_model

from planner.variables import Variables


def cost(variables: Variables) -> cp_model.LinearExprT:
    """The price of all visits, less that of the ones with a carer."""
    weights = variables.situation.problem.weights
    price = {
        visit.id: weights.uncovered_visit + weights.uncovered_minute * visit.minutes
        for visit in variables.situation.visits.values()
    }
    return sum(price.values()) - sum(
        price[visit] * serve for (visit, _), serve in variables.serve.items()
    )

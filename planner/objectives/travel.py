"""Driving: from home to a family and home again, or by way of two families.

Two families of one day are priced in the longer of the two orders, because who comes first is
settled after the carers are. In a table that is the same both ways the orders cost the same.
"""

from ortools.sat.python import cp_model

from planner.situation import Situation
from planner.variables import Variables


def there_and_back(situation: Situation, carer: str, family: str) -> int:
    """Minutes from home to one family and home again."""
    return situation.from_home(carer, family) + situation.to_home(carer, family)


def round_trip(situation: Situation, carer: str, one: str, other: str) -> int:
    """Minutes from home by way of two families home again, in the longer order."""
    return max(
        situation.from_home(carer, first)
        + situation.between(first, second)
        + situation.to_home(carer, second)
        for first, second in ((one, other), (other, one))
    )


def cost(variables: Variables) -> cp_model.LinearExprT:
    """The price of every visit driven to on its own, corrected for visits that share a day."""
    situation = variables.situation
    family = {visit.id: visit.family for visit in situation.visits.values()}
    alone = {
        (visit, carer): there_and_back(situation, carer, family[visit])
        for visit, carer in variables.serve
    }
    minutes = sum(alone[key] * serve for key, serve in variables.serve.items()) + sum(
        (
            round_trip(situation, carer, family[one], family[other])
            - alone[one, carer]
            - alone[other, carer]
        )
        * pair
        for (carer, one, other), pair in variables.pair.items()
    )
    return situation.problem.weights.travel_minute * minutes

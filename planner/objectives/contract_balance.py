"""Hours by contract: every half hour begun over or under what the contract asks has its price."""

from ortools.sat.python import cp_model

from planner.compiled.grid import HALF_HOUR
from planner.variables import Variables


def cost(variables: Variables) -> cp_model.LinearExprT:
    """The price of each carer's half hours away from her contract, past work of the horizon in."""
    situation, cp = variables.situation, variables.cp
    halves = []
    for carer in situation.carers.values():
        owed = carer.contract_minutes - situation.past_minutes(carer.id)
        possible = sum(situation.visits[visit].minutes for visit in variables.visits_of[carer.id])
        most = -(-max(abs(owed), abs(possible - owed)) // HALF_HOUR)
        away = cp.new_int_var(0, most, f"half hours away {carer.id}")
        planned = variables.minutes(carer.id)
        cp.add(HALF_HOUR * away >= planned - owed)
        cp.add(HALF_HOUR * away >= owed - planned)
        halves.append(away)
    return situation.problem.weights.contract_half_hour * sum(halves)

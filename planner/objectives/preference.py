"""What carers and families asked for: days off, and the carers a family prefers."""

from ortools.sat.python import cp_model

from planner.situation import Situation
from planner.variables import Variables


def of_visit(situation: Situation, visit: str, carer: str) -> int:
    """What it costs that this carer makes the visit."""
    preferred = situation.wished.preferred.get(situation.visits[visit].family)
    return 0 if preferred is None or carer in preferred else situation.wished.weights.other_carer


def of_day(situation: Situation, carer: str, day: int) -> int:
    """What it costs that she works on this day, when she did not already."""
    asked = (carer, day) in situation.wished.days_off
    return situation.wished.weights.day_off if asked and not situation.worked(carer, day) else 0


def cost(variables: Variables) -> cp_model.LinearExprT:
    """The price of visits by others than preferred, and of days worked that were asked off."""
    situation = variables.situation
    others = [
        of_visit(situation, visit, carer) * serve
        for (visit, carer), serve in variables.serve.items()
    ]
    days = variables.days_price(lambda carer, day: of_day(situation, carer, day))
    return sum([*others, *days])

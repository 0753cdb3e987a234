"""Weekends are shared: a day worked in one has its price, a higher one after other weekends."""

from ortools.sat.python import cp_model

from planner.situation import Situation
from planner.variables import Variables


def of_day(situation: Situation, carer: str, day: int) -> int:
    """What it costs that she works on this day, when she did not already.

    The weekend before is that before the horizon; in a longer one every weekend follows it.
    """
    wished = situation.wished
    if not wished.asked or situation.date(day).isoweekday() < 6 or situation.worked(carer, day):
        return 0
    return wished.weekend_price(carer)


def cost(variables: Variables) -> cp_model.LinearExprT:
    """The price of every weekend day worked."""
    situation = variables.situation
    return sum(variables.days_price(lambda carer, day: of_day(situation, carer, day)))

"""Days off of who is on call, as domain.labour.rules.on_call_free_periods has it, said as days."""

from domain.labour.rules.on_call_free_periods import OnCallFreePeriods
from planner.variables import Variables


def add(variables: Variables) -> None:
    """Of each least set of days she may not work together, one stays free."""
    for carer in variables.visits_of:
        for days in variables.patterns.forbidden(carer, OnCallFreePeriods):
            works = [variables.works(carer, day) for day in days]
            variables.cp.add(sum(works) < len(works))

"""Free Sundays in a year, as domain.labour.rules.free_sundays has it, said to CP-SAT as days."""

from domain.labour.rules.free_sundays import FreeSundays
from planner.variables import Variables


def add(variables: Variables) -> None:
    """Of each least set of days she may not work together, one stays free."""
    for carer in variables.visits_of:
        for days in variables.patterns.forbidden(carer, FreeSundays):
            works = [variables.works(carer, day) for day in days]
            variables.cp.add(sum(works) < len(works))

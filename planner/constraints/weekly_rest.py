"""Long unbroken rest, as domain.labour.rules.weekly_rest has it, said to CP-SAT as days.

Every way of resting is offered where a carer could work on 14 days or fewer; a week is always
planned so. In a longer horizon each 7 times 24 hours keep the weekly rest: stricter than the law.
"""

from domain.labour.rules.weekly_rest import WeeklyRest
from planner.variables import Variables


def add(variables: Variables) -> None:
    """Of each least set of days she may not work together, one stays free."""
    for carer in variables.visits_of:
        for days in variables.patterns.forbidden(carer, WeeklyRest):
            works = [variables.works(carer, day) for day in days]
            variables.cp.add(sum(works) < len(works))

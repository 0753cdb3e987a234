"""Working days on end, as domain.labour.rules.consecutive_shifts has it, said to CP-SAT as days.

No visit is a night shift, so only a row that began with a night in the past can become too long.
"""

from domain.labour.rules.consecutive_shifts import ConsecutiveShifts
from planner.variables import Variables


def add(variables: Variables) -> None:
    """Of each least set of days she may not work together, one stays free."""
    for carer in variables.visits_of:
        for days in variables.patterns.forbidden(carer, ConsecutiveShifts):
            works = [variables.works(carer, day) for day in days]
            variables.cp.add(sum(works) < len(works))

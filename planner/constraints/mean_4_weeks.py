"""Hours a week on average over 4 weeks, as domain.labour.rules.mean_4_weeks has it."""

from domain.labour.rules.mean_4_weeks import Mean4Weeks
from planner.means import runs_of
from planner.variables import Variables


def add(variables: Variables) -> None:
    """What is planned in the last of 4 weeks fits on top of what was worked in all of them."""
    mean = variables.situation.problem.rulebook.mean_4_weeks_minutes
    if mean is None:
        return
    for carer in variables.visits_of:
        for run in runs_of(variables.situation, carer, Mean4Weeks.weeks, mean):
            days = variables.situation.days_of(run.weeks)
            variables.cp.add(variables.minutes(carer, days) <= run.minutes)

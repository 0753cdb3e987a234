"""Hours of a week, as domain.labour.rules.max_week has it."""

from collections import defaultdict

from domain.values.week import Week
from planner.variables import Variables


def add(variables: Variables) -> None:
    """What is planned in a week fits on top of what was worked already."""
    situation = variables.situation
    longest = situation.problem.rulebook.max_week_minutes
    weeks: defaultdict[Week, list[int]] = defaultdict(list)
    for day in range(situation.problem.days):
        weeks[Week.containing(situation.date(day))].append(day)
    for carer in variables.visits_of:
        for week, days in weeks.items():
            past = situation.week_minutes(carer, week)
            variables.cp.add(variables.minutes(carer, days) <= max(0, longest - past))

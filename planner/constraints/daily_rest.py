"""Rest between the work of two days, as domain.labour.rules.daily_rest has it, said to CP-SAT."""

from collections.abc import Mapping

from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import Starts, within
from planner.variables import Variables


def narrow(situation: Situation, visit: Visit, carer: Carer, starts: Starts) -> Starts:
    """The starts that leave rest after work of earlier days and before work of later ones."""
    rest, day = situation.problem.rulebook.daily_rest_minutes, situation.date(visit.day)
    for one in situation.past_of.get(carer.id, ()):
        if one.work.day < day:
            starts = within(starts, one.work.end + rest, visit.latest)
        elif one.work.day > day:
            starts = within(starts, visit.earliest, one.work.start - rest - visit.minutes)
    return starts


def binds(situation: Situation, starts: Mapping[tuple[str, str], Starts]) -> bool:
    """Whether a carer could start on one day so early after a late end that rest falls short."""
    rest, visits = situation.problem.rulebook.daily_rest_minutes, situation.visits
    latest: dict[tuple[str, int], int] = {}
    earliest: dict[tuple[str, int], int] = {}
    for (visit, carer), hers in starts.items():
        part = visits[visit]
        key = carer, part.day
        end = hers[-1][1] + part.minutes
        latest[key] = max(latest.get(key, end), end)
        earliest[key] = min(earliest.get(key, hers[0][0]), hers[0][0])
    days = range(situation.problem.days)
    return any(
        latest[carer, day] + rest > earliest[carer, later]
        for carer, day in latest
        for later in days[day + 1 :]
        if (carer, later) in earliest
    )


def add(variables: Variables) -> None:
    """A visit of an earlier day ends, and the rest passes, before one of a later day starts."""
    if not variables.moment:
        return
    cp, visits = variables.cp, variables.situation.visits
    rest = variables.situation.problem.rulebook.daily_rest_minutes
    for carer, hers in variables.visits_of.items():
        for first in hers:
            for second in hers:
                one, other = visits[first], visits[second]
                if one.day >= other.day:
                    continue
                starts, other_starts = (
                    variables.starts[first, carer],
                    variables.starts[second, carer],
                )
                apart = one.minutes + rest
                if starts[-1][1] + apart <= other_starts[0][0]:
                    continue
                both = variables.serve[first, carer], variables.serve[second, carer]
                if starts[0][0] + apart > other_starts[-1][1]:
                    cp.add_at_most_one(both)
                else:
                    cp.add(
                        variables.moment[second] >= variables.moment[first] + apart
                    ).only_enforce_if(*both)

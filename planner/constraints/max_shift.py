"""First to last minute of a day, as domain.labour.rules.max_shift has it, said to CP-SAT."""

from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import NEVER, Slot, Starts, arrange, within
from planner.variables import Variables


def narrow(situation: Situation, visit: Visit, carer: Carer, starts: Starts) -> Starts:
    """The starts that keep the day, with what she already did of it, short enough."""
    longest, day = situation.problem.rulebook.max_shift_minutes, situation.date(visit.day)
    if visit.minutes > longest:
        return NEVER
    for one in situation.past_of.get(carer.id, ()):
        if one.work.day == day:
            starts = within(
                starts, one.work.end - longest, one.work.start + longest - visit.minutes
            )
    return starts


def fits(situation: Situation, _: Carer, one: Slot, other: Slot) -> bool:
    """Whether the two can stand in one shift, drive included, in one of the two orders."""
    longest = situation.problem.rulebook.max_shift_minutes
    return any(
        arrange(first, second, situation.between(first.visit.family, second.visit.family), longest)
        for first, second in ((one, other), (other, one))
    )


def add(variables: Variables) -> None:
    """Where starts are decided, neither visit of a pair ends too long after the other starts."""
    if not variables.moment:
        return
    cp, visits = variables.cp, variables.situation.visits
    longest = variables.situation.problem.rulebook.max_shift_minutes
    for (_, first, second), pair in variables.pair.items():
        for early, late in ((first, second), (second, first)):
            cp.add(
                variables.moment[late] + visits[late].minutes - variables.moment[early] <= longest
            ).only_enforce_if(pair)

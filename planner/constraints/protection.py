"""The protected, as domain.labour.rules.protection has it, said to CP-SAT."""

from domain.labour.rules.protection import Protection
from planner.means import runs_of
from planner.nights import by_day
from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import NEVER, Slot, Starts, arrange, within
from planner.variables import Variables


def narrow(situation: Situation, visit: Visit, carer: Carer, starts: Starts) -> Starts:
    """Never while she is away; by day and within a short shift while she is protected."""
    hers, day = situation.protected_on(carer.id, visit.day), situation.date(visit.day)
    if not hers:
        return starts
    longest = situation.longest(carer.id, visit.day)
    if any(one.is_away(day) for one in hers) or visit.minutes > longest:
        return NEVER
    for past in situation.past_of.get(carer.id, ()):
        if past.work.day == day:
            starts = within(
                starts, past.work.end - longest, past.work.start + longest - visit.minutes
            )
    return by_day(situation, visit, starts)


def fits(situation: Situation, carer: Carer, one: Slot, other: Slot) -> bool:
    """Whether the two can stand in one shift of hers, drive included, in one of the two orders."""
    day = one.visit.day
    return not situation.protected_on(carer.id, day) or any(
        arrange(
            first,
            second,
            situation.between(first.visit.family, second.visit.family),
            situation.longest(carer.id, day),
        )
        for first, second in ((one, other), (other, one))
    )


def add(variables: Variables) -> None:
    """What is planned in weeks fits on what was worked; pairs lie within a shift."""
    situation = variables.situation
    visits = situation.visits
    for carer in variables.visits_of:
        for weeks, mean in Protection.under(situation.problem.rulebook).means:
            for run in runs_of(situation, carer, weeks, mean):
                if situation.protected_in(carer, run.weeks[-1]):
                    days = situation.days_of(run.weeks)
                    variables.cp.add(variables.minutes(carer, days) <= run.minutes)
    for (carer, first, second), pair in variables.pair.items() if variables.moment else ():
        day = visits[first].day
        if situation.protected_on(carer, day):
            longest = situation.longest(carer, day)
            for early, late in ((first, second), (second, first)):
                apart = variables.moment[late] - variables.moment[early]
                variables.cp.add(apart + visits[late].minutes <= longest).only_enforce_if(pair)

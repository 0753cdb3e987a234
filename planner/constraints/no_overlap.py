"""At most two visits a day, one after the other, with time to drive from family to family."""

from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import NEVER, Slot, Starts, arrange, without
from planner.variables import Variables

VISITS_A_DAY = 2


def narrow(situation: Situation, visit: Visit, carer: Carer, starts: Starts) -> Starts:
    """The starts beside what she already did that day and her time on call; never after two."""
    day = situation.date(visit.day)
    today = [one for one in situation.past_of.get(carer.id, ()) if one.work.day == day]
    if len(today) >= VISITS_A_DAY:
        return NEVER
    for one in today:
        before = one.work.start - situation.between(visit.family, one.family) - visit.minutes
        after = one.work.end + situation.between(one.family, visit.family)
        starts = without(starts, before + 1, after - 1)
    for block in situation.on_call_of.get(carer.id, ()):
        starts = without(starts, block.start - visit.minutes + 1, block.end - 1)
    return starts


def fits(situation: Situation, carer: Carer, one: Slot, other: Slot) -> bool:
    """Whether one of the two orders leaves time to drive, on a day without earlier work."""
    day = situation.date(one.visit.day)
    if any(past.work.day == day for past in situation.past_of.get(carer.id, ())):
        return False
    return any(
        arrange(first, second, situation.between(first.visit.family, second.visit.family))
        for first, second in ((one, other), (other, one))
    )


def add(variables: Variables) -> None:
    """A day of a carer is free, one visit, or a pair that fits.

    Each visit stands in one pair at the most, and visits less pairs are one at the most: that is
    true of exactly these days, and leaves the relaxation no room for fractions of a third visit.
    """
    cp, visits = variables.cp, variables.situation.visits
    for carer, hers in variables.visits_of.items():
        days: dict[int, list[str]] = {}
        for visit in hers:
            days.setdefault(visits[visit].day, []).append(visit)
        for day, served in days.items():
            pairs = variables.pairs_on[carer, day]
            if not pairs:
                cp.add_at_most_one(variables.serve[visit, carer] for visit in served)
                continue
            cp.add(
                sum(variables.serve[visit, carer] for visit in served)
                - sum(variables.pair[key] for key in pairs)
                <= 1
            )
            for visit in served:
                with_it = [variables.pair[key] for key in pairs if visit in key[1:]]
                if with_it:
                    cp.add(sum(with_it) <= variables.serve[visit, carer])
    _keep_in_order(variables)


def _keep_in_order(variables: Variables) -> None:
    """Where starts are decided, one visit of a pair ends and the drive is made before the other."""
    if not variables.moment:
        return
    cp, situation = variables.cp, variables.situation
    for (carer, first, second), pair in variables.pair.items():
        one, other = situation.visits[first], situation.visits[second]
        ahead = cp.new_bool_var(f"ahead {carer} {first} {second}")
        there = one.minutes + situation.between(one.family, other.family)
        back = other.minutes + situation.between(other.family, one.family)
        start, other_start = variables.moment[first], variables.moment[second]
        cp.add(other_start >= start + there).only_enforce_if(pair, ahead)
        cp.add(start >= other_start + back).only_enforce_if(pair, ahead.negated())

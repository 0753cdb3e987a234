"""From "who" to "when": the starts of a carer's visits, days in order, each day over early.

A day that ends as early as it can leaves the most rest before the next, so going through the days
in order finds starts whenever there are any. Starts are quarters of an hour where that is lawful,
else multiples of five minutes, else whole minutes; of two visits on a day the second follows the
first as soon as drive, break and that rounding allow.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby

from planner.gap import gap
from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import Slot, Starts, arrange, next_start

GRAINS = (15, 5, 1)


def timetable(
    situation: Situation,
    carer: Carer,
    visits: Sequence[str],
    starts: Mapping[tuple[str, str], Starts],
    grains: Sequence[int] = GRAINS,
) -> dict[str, int] | None:
    """Start of each visit in minutes of the horizon, or None when one carer cannot serve them all.

    Args:
        situation: The problem.
        carer: Who serves the visits.
        visits: Ids; at most two on one day can be served.
        starts: (visit, carer) -> starts she could keep if each visit were her only one.
        grains: Roundings to try, coarsest first.
    """
    order = sorted((situation.visits[visit].day, visit) for visit in visits)
    days = [[visit for _, visit in group] for _, group in groupby(order, key=lambda one: one[0])]
    for grain in grains:
        found = _in_order(situation, carer, days, starts, grain)
        if found is not None:
            return found
    return None


def _in_order(
    situation: Situation,
    carer: Carer,
    days: list[list[str]],
    starts: Mapping[tuple[str, str], Starts],
    grain: int,
) -> dict[str, int] | None:
    rest = situation.problem.rulebook.daily_rest_minutes
    found: dict[str, int] = {}
    not_before = -(10**9)
    for day in days:
        slots = [Slot(situation.visits[one], starts.get((one, carer.id), ())) for one in day]
        planned = _one_day(situation, carer, slots, not_before, grain)
        if planned is None:
            return None
        found |= planned
        ends = [planned[slot.visit.id] + slot.visit.minutes for slot in slots]
        not_before = max(ends) + rest
    return found


def _one_day(
    situation: Situation, carer: Carer, slots: list[Slot], not_before: int, grain: int
) -> dict[str, int] | None:
    if len(slots) == 1:
        start = next_start(slots[0].starts, not_before, grain)
        return None if start is None else {slots[0].visit.id: start}
    if len(slots) > 2 or _worked_on(situation, carer, slots[0].visit):
        return None
    longest = situation.longest(carer.id, slots[0].visit.day)
    best: dict[str, int] | None = None
    earliest_end: int | None = None
    for first, second in ((slots[0], slots[1]), (slots[1], slots[0])):
        apart = gap(situation, first.visit, second.visit)
        pair = arrange(first, second, apart, longest, not_before, grain)
        if pair is None:
            continue
        end = pair[1] + second.visit.minutes
        if earliest_end is None or end < earliest_end:
            best, earliest_end = {first.visit.id: pair[0], second.visit.id: pair[1]}, end
    return best


def _worked_on(situation: Situation, carer: Carer, visit: Visit) -> bool:
    day = situation.date(visit.day)
    return any(one.work.day == day for one in situation.past_of.get(carer.id, ()))

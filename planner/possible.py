"""Which choices a problem leaves: every constraint is asked about one visit, and about two."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from planner.choices import Choices
from planner.constraints import (
    availability,
    breaks,
    daily_rest,
    forbidden_pair,
    max_shift,
    night_rest,
    no_overlap,
    on_call_and_care,
    on_call_blocks,
    on_call_rest,
    pin,
    protection,
    qualification,
    reach,
    split_shift,
)
from planner.day_patterns import DayPatterns, widest_days
from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import Slot, Starts

NARROWING = (
    qualification,
    forbidden_pair,
    pin,
    reach,
    availability,
    no_overlap,
    daily_rest,
    night_rest,
    max_shift,
    split_shift,
    breaks,
    on_call_and_care,
    on_call_blocks,
    on_call_rest,
    protection,
)
FITTING = (no_overlap, max_shift, split_shift, breaks, on_call_and_care, protection)


def choices_in(situation: Situation) -> Choices:
    """The choices of one problem, worked out once for every part of the search."""
    starts = {
        (visit.id, carer.id): found
        for visit in situation.visits.values()
        for carer in situation.carers.values()
        if (found := starts_of(situation, visit, carer))
    }
    return Choices(
        situation=situation,
        starts=starts,
        pairs=tuple(_pairs(situation, starts)),
        patterns=DayPatterns(situation, widest_days(situation, starts)),
        rest_binds=daily_rest.binds(situation, starts),
    )


def starts_of(situation: Situation, visit: Visit, carer: Carer) -> Starts:
    """When a carer without other visits in the horizon could start this one."""
    starts: Starts = ((visit.earliest, visit.latest - visit.minutes),)
    for constraint in NARROWING:
        starts = constraint.narrow(situation, visit, carer, starts)
        if not starts:
            break
    return starts


def _pairs(
    situation: Situation, starts: Mapping[tuple[str, str], Starts]
) -> Iterator[tuple[str, str, str]]:
    days: defaultdict[tuple[str, int], list[Slot]] = defaultdict(list)
    for (visit, carer), hers in starts.items():
        part = situation.visits[visit]
        days[carer, part.day].append(Slot(part, hers))
    known: dict[tuple[str, str, str, Starts, Starts], bool] = {}
    for (carer, day), slots in days.items():
        # Carers of whom nothing stands that day differ in nothing that two visits could notice,
        # but for the protected.
        alike = not situation.worked(carer, day) and carer not in situation.protected
        whose = "" if alike else carer
        for index, one in enumerate(slots):
            for other in slots[index + 1 :]:
                key = whose, one.visit.id, other.visit.id, one.starts, other.starts
                if key not in known:
                    known[key] = all(
                        rule.fits(situation, situation.carers[carer], one, other)
                        for rule in FITTING
                    )
                if known[key]:
                    yield carer, one.visit.id, other.visit.id

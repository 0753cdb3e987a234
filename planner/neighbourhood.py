"""A part of a roster, solved exactly: a few carers and all they serve, everything else held still.

The part is a planning problem of its own, so the same model solves it. What the carers outside keep
doing for a family is told to the part as faces the family already knows; that makes a saving in the
part the same saving in the whole.
"""

import random
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from planner.problem import PlanningProblem
from planner.result import Assignment
from planner.situation import Situation


def part_of(
    situation: Situation, roster: Sequence[Assignment], carers: Sequence[str]
) -> PlanningProblem:
    """The problem of these carers with the visits they have and the visits nobody has."""
    inside = set(carers)
    outside: defaultdict[str, set[str]] = defaultdict(set)
    held = set()
    for one in roster:
        if one.carer not in inside:
            held.add(one.visit)
            outside[situation.visits[one.visit].family].add(one.carer)
    visits = tuple(one for one in situation.visits.values() if one.id not in held)
    problem = situation.problem
    worked = tuple(one for one in problem.worked if one.carer in inside)
    # Of work in the horizon the part must know the drive to and from it.
    open_families = {one.family for one in visits} | {one.family for one in worked if one.end > 0}
    return msgspec.structs.replace(
        problem,
        visits=visits,
        carers=tuple(one for one in situation.carers.values() if one.id in inside),
        worked=worked,
        families=tuple(
            msgspec.structs.replace(
                one, carers_so_far=tuple(sorted({*one.carers_so_far, *outside[one.id]}))
            )
            for one in situation.families.values()
            if one.id in open_families
        ),
    )


def some_carers(
    situation: Situation, roster: Sequence[Assignment], size: int, chance: random.Random
) -> tuple[str, ...]:
    """Carers who may gain by planning together, in order of id.

    A family is drawn, sooner one with many faces; then come the carers it has, those of families
    nearby (or anywhere, two times in five), and at last those who live close.
    """
    families = list(situation.families)
    serving: dict[str, set[str]] = {
        one.id: {carer for carer in one.carers_so_far if carer in situation.carers}
        for one in situation.families.values()
    }
    for one in roster:
        serving[situation.visits[one.visit].family].add(one.carer)
    seed = chance.choices(families, [1 + 2 * max(0, len(serving[one]) - 1) for one in families])[0]
    nearby = chance.random() < 0.6
    others = {one: situation.between(seed, one) if nearby else chance.random() for one in families}
    chosen: list[str] = []
    for family in [seed, *sorted(families, key=lambda one: (others[one], one))]:
        if len(chosen) * 3 >= size * 2:
            break
        chosen += sorted(serving[family] - set(chosen))
    drives = {
        carer: situation.from_home(carer, seed) + 30 * chance.random()
        for carer in situation.carers
        if carer not in chosen
    }
    chosen += sorted(drives, key=lambda one: (drives[one], one))
    return tuple(sorted(chosen[:size]))

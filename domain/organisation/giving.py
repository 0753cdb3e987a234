"""Who gives hours while care is scarce, in which order, and how many: a pure decision.

Groups give in the order their level records; the next one only when those before it are down to the
level. Within a group whoever has most left gives an hour, until enough is given. Nobody goes below
the level, which never lies below the floor, and a family in no group gives nothing: so does one
whose hours come without a package, because the order speaks of packages.

The order is recorded by the organisation; that a group gives hour by hour is a choice of this
project.
"""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

from domain.organisation.facts import Scarcity, turn_of

_STEP_MINUTES = 60
"""Hours are given one at a time; visits are measured in them as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Giver:
    """A family that may give: minutes are what it would get over its whole period.

    package is None under a method without packages; parity counts earlier births.
    """

    family: str
    package: int | None
    parity: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What one family gives in its turn, 0 being the first, and what that leaves it."""

    family: str
    turn: int
    given_minutes: int
    left_minutes: int


def give_hours(
    level: Scarcity, givers: Sequence[Giver], needed_minutes: int | None = None
) -> tuple[Given, ...]:
    """Who gives how much until so many minutes are found, in order of turn and family.

    Without an amount everybody with a turn comes down to the level. The sum is what is needed, or
    all there is to give when that is less.
    """
    left = needed_minutes
    found: list[Given] = []
    for turn in range(len(level.order)):
        group = [
            each
            for each in givers
            if each.package is not None
            and turn_of(level.order, each.package, each.parity) == turn
            and each.minutes > level.minutes
        ]
        given = _given(level.minutes, group, left)
        found += [
            Given(
                family=each.family,
                turn=turn,
                given_minutes=given[each.family],
                left_minutes=each.minutes - given[each.family],
            )
            for each in sorted(group, key=lambda each: each.family)
            if given[each.family]
        ]
        if left is not None:
            left -= sum(given.values())
    return tuple(found)


def _given(most_minutes: int, group: Sequence[Giver], needed_minutes: int | None) -> dict[str, int]:
    """Minutes each family of one group gives, the level being the most it keeps."""
    given = {each.family: each.minutes - most_minutes for each in group}
    if needed_minutes is None or sum(given.values()) <= needed_minutes:
        return given
    given = dict.fromkeys(given, 0)
    richest = [(-each.minutes, each.family) for each in group]
    heapq.heapify(richest)
    while needed_minutes > 0:
        has, family = heapq.heappop(richest)
        step = min(_STEP_MINUTES, -has - most_minutes, needed_minutes)
        given[family] += step
        needed_minutes -= step
        heapq.heappush(richest, (has + step, family))
    return given

"""What is another than it was published, visit by visit."""

from collections.abc import Sequence
from enum import StrEnum

import msgspec

from planner.problem import PlanningProblem
from planner.result import Assignment


class Kind(StrEnum):
    """How a visit is another."""

    ADDED = "added"
    """Nobody had it."""
    OTHER_CARER = "other_carer"
    OTHER_TIME = "other_time"
    UNCOVERED = "uncovered"
    """Somebody had it, and nobody has."""
    REMOVED = "removed"
    """It is not asked for any more."""


class Change(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One visit that is another; minutes of the horizon."""

    visit: str
    kind: Kind
    carer_before: str | None
    start_before: int | None
    carer: str | None
    start: int | None


def changes_of(problem: PlanningProblem, roster: Sequence[Assignment]) -> tuple[Change, ...]:
    """Every change against the published roster of a problem, ordered by visit id."""
    asked = {visit.id for visit in problem.visits}
    before = {one.visit: one for one in problem.published}
    after = {one.visit: one for one in roster}
    found = []
    for visit in sorted({*before, *after}):
        then, now = before.get(visit), after.get(visit)
        if then is None:
            kind = Kind.ADDED
        elif now is None:
            kind = Kind.UNCOVERED if visit in asked else Kind.REMOVED
        elif then.carer != now.carer:
            kind = Kind.OTHER_CARER
        elif (then.start, then.end) != (now.start, now.end):
            kind = Kind.OTHER_TIME
        else:
            continue
        found.append(
            Change(
                visit=visit,
                kind=kind,
                carer_before=then.carer if then else None,
                start_before=then.start if then else None,
                carer=now.carer if now else None,
                start=now.start if now else None,
            )
        )
    return tuple(found)


def changed(changes: Sequence[Change]) -> int:
    """How many published visits that are still asked for come out otherwise."""
    return sum(one.kind not in (Kind.ADDED, Kind.REMOVED) for one in changes)

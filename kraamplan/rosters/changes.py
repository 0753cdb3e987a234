"""What a proposal changes in the roster carers work by, visit by visit."""

from dataclasses import dataclass
from datetime import date, datetime

from planner.replanning.changes import Kind
from projections.board_parts import BoardVisit, RosterBoard


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitChange:
    """One visit before and after; without a carer nobody has it."""

    visit: str
    day: date
    kind: Kind
    carer_before: str | None
    starts_before: datetime | None
    carer: str | None
    starts: datetime | None


def roster_changes(published: RosterBoard, proposed: RosterBoard) -> tuple[VisitChange, ...]:
    """Every visit that is another, ordered by day and visit."""
    before, after = _visits(published), _visits(proposed)
    open_now = {each.visit for each in proposed.uncovered}
    found = []
    for visit in {*before, *after}:
        then, now = before.get(visit), after.get(visit)
        shown = now or then
        assert shown is not None, "it stands in one of the two"
        kind = _kind(then, now, visit in open_now)
        if kind is not None:
            found.append(
                VisitChange(
                    visit=visit,
                    day=shown.day,
                    kind=kind,
                    carer_before=then.carer if then else None,
                    starts_before=then.starts_at if then else None,
                    carer=now.carer if now else None,
                    starts=now.starts_at if now else None,
                )
            )
    return tuple(sorted(found, key=lambda one: (one.day, one.visit)))


def _visits(board: RosterBoard) -> dict[str, BoardVisit]:
    return {visit.visit: visit for carer in board.carers for visit in carer.visits}


def _kind(then: BoardVisit | None, now: BoardVisit | None, still_asked: bool) -> Kind | None:
    if then is None:
        return Kind.ADDED
    if now is None:
        return Kind.UNCOVERED if still_asked else Kind.REMOVED
    if then.carer != now.carer:
        return Kind.OTHER_CARER
    same = (then.starts_at, then.ends_at) == (now.starts_at, now.ends_at)
    return None if same else Kind.OTHER_TIME

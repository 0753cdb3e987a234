"""Which moves by hand planning a week again gives up: those that are neither pinned nor held."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.values.week import Week
from projections.board_parts import BoardUncovered, BoardVisit
from projections.planning_problem import served_days
from projections.reader import Reader
from projections.roster_board import PUBLISHED, roster_board
from projections.roster_edits import moves, overrides, pins

Place = tuple[str | None, datetime | None]
"""Who has a visit and from when; nobody, in the tray."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandMove:
    """A visit that stands elsewhere than the planner put it."""

    visit: str
    family: str
    day: date
    carer_before: str | None
    carer: str | None
    starts_at: datetime | None
    actor: str
    reason: str | None


def given_up_moves(
    reader: Reader, region: str, week: Week, today: date, *, least_change: bool = False
) -> tuple[HandMove, ...]:
    """What the next run may put elsewhere, in order of visits.

    A pin keeps a visit, and so does a rule that was set aside for it. With least_change what
    carers were told is kept besides.
    """
    board = roster_board(reader, region, week)
    if board is None:
        return ()
    planned = [each for row in board.carers for each in row.visits]
    listed: list[BoardVisit | BoardUncovered] = [*planned, *board.uncovered]
    known = {each.visit: each for each in listed}
    kept = {*pins(reader, region, week), *(one.visit for one in overrides(reader, region, week))}
    if least_change:
        kept |= _as_told(reader, region, week, planned)
    served = served_days(reader, week)
    placed_by: dict[str, Place] = {}
    found: dict[str, HandMove] = {}
    for one in moves(reader, region, week):
        visit = known.get(one.visit)
        if visit is None or visit.visit in kept:
            continue
        if visit.day < today or (visit.family, visit.day) in served:
            continue
        planner = placed_by.setdefault(one.visit, (one.carer_before, one.starts_before))
        if (one.carer, one.starts_at) == planner:
            found.pop(one.visit, None)
            continue
        found[one.visit] = HandMove(
            visit=one.visit,
            family=visit.family,
            day=visit.day,
            carer_before=planner[0],
            carer=one.carer,
            starts_at=one.starts_at,
            actor=one.actor,
            reason=one.reason,
        )
    return tuple(found[visit] for visit in sorted(found))


def _as_told(reader: Reader, region: str, week: Week, planned: list[BoardVisit]) -> set[str]:
    published = roster_board(reader, region, week, PUBLISHED)
    if published is None:
        return set()
    told = {each for row in published.carers for each in map(_placed, row.visits)}
    return {each.visit for each in planned if _placed(each) in told}


def _placed(visit: BoardVisit) -> tuple[str, str, datetime]:
    return visit.visit, visit.carer, visit.starts_at

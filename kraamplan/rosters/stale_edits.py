"""A change of a roster that somebody overtook: what was seen, what it is now, what was wanted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.roster.commands import roster_stream
from domain.values.week import Week
from kraamplan.looking_back import About, history
from kraamplan.services import Services
from kraamplan.telling.events import ToldEvent
from projections.board_parts import BoardUncovered, BoardVisit, RosterBoard
from projections.roster_board import position_of_version, roster_board


@dataclass(frozen=True, slots=True)
class Place:
    """Where a visit stood; without a carer in the tray."""

    carer: str | None
    starts_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overtaken:
    """What happened to a roster since a version of it."""

    seen_version: int
    version: int
    visit: str | None
    seen: Place | None
    """Where the visit stood; None when the roster did not hold it, or no visit was meant."""
    now: Place | None
    between: tuple[ToldEvent, ...]
    """Of the roster since, oldest first."""

    @property
    def same(self) -> bool:
        """Whether the visit itself stands where it was seen."""
        return self.seen == self.now


def overtaken(
    services: Services, region: str, week: Week, seen_version: int, visit: str | None = None
) -> Overtaken | None:
    """What happened since a version; None when the roster never had it, or has it still."""
    with services.reader() as reader:
        board = roster_board(reader, region, week)
        position = position_of_version(reader, region, week, seen_version)
        if board is None or position is None or board.version == seen_version:
            return None
        stream = str(roster_stream(region, str(week)))
        told = history(reader, About(region=region, week=str(week)), since=position)
        now = _place(board, visit)
    with services.reader(position) as reader:
        seen = _place(roster_board(reader, region, week), visit)
    return Overtaken(
        seen_version=seen_version,
        version=board.version,
        visit=visit,
        seen=seen,
        now=now,
        between=tuple(each for each in told if each.entry["stream"] == stream),
    )


def overtaken_document(found: Overtaken, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """The three beside each other, and what was recorded in between."""
    return {
        "visit": found.visit,
        "seen": {"version": found.seen_version, "place": _document(found.seen)},
        "now": {"version": found.version, "place": _document(found.now)},
        "wanted": dict(wanted),
        "between": [
            {
                "position": each.entry["position"],
                "version": each.entry["version"],
                "recorded_at": each.entry["recorded_at"],
                "actor": each.entry["actor"],
                "reason": each.entry["reason"],
                "title_nl": each.title.nl,
                "title_en": each.title.en,
                "visit": each.entry["facts"].get("visit"),
            }
            for each in found.between
        ],
    }


def _place(board: RosterBoard | None, visit: str | None) -> Place | None:
    if board is None or visit is None:
        return None
    match board.standing(visit):
        case BoardVisit() as planned:
            return Place(planned.carer, planned.starts_at)
        case BoardUncovered():
            return Place(None, None)
        case None:
            return None


def _document(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    starts_at = None if place.starts_at is None else place.starts_at.isoformat()
    return {"carer": place.carer, "starts_at": starts_at}

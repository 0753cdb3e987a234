"""Changes of a roster by hand as documents: what --json and the HTTP interface give."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from domain.kernel.command import Receipt
from domain.roster.facts import PinnedVisit
from domain.values.week import Week
from kraamplan.rosters.moving import MovedVisit
from projections.roster_edits import Move, Override

Document = dict[str, Any]


def edits_document(
    region: str,
    week: Week,
    moves: Iterable[Move],
    pins: Mapping[str, PinnedVisit],
    overrides: Iterable[Override],
) -> Document:
    """All that planners changed in a week's roster."""
    return {
        "region": region,
        "week": str(week),
        "moves": [asdict(each) for each in moves],
        "pins": [{"visit": visit, **asdict(each)} for visit, each in pins.items()],
        "overrides": [asdict(each) for each in overrides],
    }


def moved_document(found: MovedVisit) -> Document:
    """A move that is on record."""
    return {
        "visit": found.visit,
        "carer": found.carer,
        "starts_at": found.starts_at,
        "more": found.more,
        "overridden": [asdict(each) for each in found.overridden],
        "version": found.receipt.version,
        "position": found.receipt.position,
    }


def pinned_document(visit: str, receipt: Receipt) -> Document:
    """A pin put in or taken out."""
    return {"visit": visit, "version": receipt.version, "position": receipt.position}

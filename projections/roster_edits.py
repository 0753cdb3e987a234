"""What did planners change in a roster by hand, what is pinned, and which rules were set aside?"""

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import JSON, Boolean, Column, Integer, String, select

from domain.kernel.event import Event
from domain.roster.aggregate import Roster
from domain.roster.facts import OverriddenRule, PinnedVisit, PlannedVisit
from domain.roster.overriding import FORMER_NAMES
from domain.values.week import Week
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

_OF_A_VISIT = ("region", "week", "visit")
PINS = TemporalTable(
    "roster_pins",
    key=[Column(name, String) for name in _OF_A_VISIT],
    values=[Column("carer", String, nullable=False), Column("starts_at", String)],
)
MOVES = TemporalTable(
    "roster_moves",
    key=[Column("region", String), Column("week", String), Column("version", Integer)],
    values=[
        Column("visit", String, nullable=False),
        Column("carer_before", String),
        Column("starts_before", String),
        Column("carer", String),
        Column("starts_at", String),
        Column("overridden", JSON, nullable=False),
        Column("undoes", Integer),
        Column("undone", Boolean, nullable=False),
        Column("reason", String),
        Column("actor", String, nullable=False),
    ],
)
OVERRIDES = TemporalTable(
    "roster_overrides",
    key=[Column(name, String) for name in _OF_A_VISIT],
    values=[
        Column("carer", String, nullable=False),
        Column("starts_at", String, nullable=False),
        Column("overridden", JSON, nullable=False),
        Column("reason", String),
    ],
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One move of the newest proposal; without a carer nobody had or has the visit."""

    version: int
    """Of the roster, right after it: what it is undone by."""
    visit: str
    carer_before: str | None
    starts_before: datetime | None
    carer: str | None
    starts_at: datetime | None
    overridden: tuple[OverriddenRule, ...]
    undoes: int | None
    """The move it took back."""
    undone: bool
    reason: str | None
    actor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A visit that stands where a planner put it against a rule."""

    visit: str
    carer: str
    starts_at: datetime
    overridden: tuple[OverriddenRule, ...]
    reason: str | None


def pins(reader: Reader, region: str, week: Week) -> dict[str, PinnedVisit]:
    """Visits that stay with a carer, by visit."""
    return {
        row["visit"]: PinnedVisit(row["carer"], _moment(row["starts_at"]))
        for row in reader.rows(PINS, region=region, week=str(week))
    }


def moves(reader: Reader, region: str, week: Week) -> tuple[Move, ...]:
    """Moves of the newest proposal, oldest first."""
    rows = reader.rows(MOVES, region=region, week=str(week))
    return tuple(_read(row) for row in sorted(rows, key=lambda row: row["version"]))


def move_of_version(
    reader: Reader, region: str, week: Week, version: int
) -> tuple[int, Move] | None:
    """The move that made a version of the roster, of whichever proposal, and its position."""
    of_week = (MOVES.c.region == region) & (MOVES.c.week == str(week))
    rows = reader.all(select(MOVES.table).where(of_week, MOVES.c.version == version), MOVES)
    made = min(rows, key=lambda row: row["valid_from"], default=None)
    if made is None or made["valid_from"] > reader.reached:
        return None
    return made["valid_from"], _read(made)


def overrides(reader: Reader, region: str, week: Week) -> tuple[Override, ...]:
    """Visits of the proposal that stand against a rule, ordered by visit."""
    return tuple(
        Override(
            visit=row["visit"],
            carer=row["carer"],
            starts_at=datetime.fromisoformat(row["starts_at"]),
            overridden=_rules(row),
            reason=row["reason"],
        )
        for row in reader.rows(OVERRIDES, region=region, week=str(week))
    )


def project(event: Event, view: View) -> None:
    """Change what is pinned, moved and set aside by one event."""
    match event:
        case Roster.Proposed():
            _begin(event, view)
        case Roster.AssignmentMoved():
            _move(event, view)
        case Roster.AssignmentPinned():
            view.put(
                PINS,
                event.region,
                event.week,
                event.visit,
                carer=event.carer,
                starts_at=event.starts_at and event.starts_at.isoformat(),
            )
        case Roster.AssignmentUnpinned():
            view.remove(PINS, event.region, event.week, event.visit)


def _begin(event: Roster.Proposed, view: View) -> None:
    """A new proposal: its moves are yet to come; what stands against a rule may stand in it too."""
    for key, _ in list(view.rows(MOVES, region=event.region, week=event.week)):
        view.remove(MOVES, *key)
    stands = {(each.visit, each.carer, each.starts_at.isoformat()) for each in event.visits}
    for key, row in list(view.rows(OVERRIDES, region=event.region, week=event.week)):
        if (key[-1], row["carer"], row["starts_at"]) not in stands:
            view.remove(OVERRIDES, *key)


def _move(event: Roster.AssignmentMoved, view: View) -> None:
    carer_before, starts_before = _placed(event.before)
    carer, starts_at = _placed(event.after)
    overridden = [asdict(rule) for rule in event.overridden]
    view.put(
        MOVES,
        event.region,
        event.week,
        event.originator_version,
        visit=event.visit,
        carer_before=carer_before,
        starts_before=starts_before,
        carer=carer,
        starts_at=starts_at,
        overridden=overridden,
        undoes=event.undoes,
        undone=False,
        reason=event.origin.reason,
        actor=event.origin.actor,
    )
    if event.undoes is not None:
        view.change(MOVES, event.region, event.week, event.undoes, undone=True)
    key = (event.region, event.week, event.visit)
    if overridden:
        view.put(
            OVERRIDES,
            *key,
            carer=carer,
            starts_at=starts_at,
            overridden=overridden,
            reason=event.origin.reason,
        )
    elif view.get(OVERRIDES, *key) is not None:
        view.remove(OVERRIDES, *key)


def _read(row: Values) -> Move:
    return Move(
        version=row["version"],
        visit=row["visit"],
        carer_before=row["carer_before"],
        starts_before=_moment(row["starts_before"]),
        carer=row["carer"],
        starts_at=_moment(row["starts_at"]),
        overridden=_rules(row),
        undoes=row["undoes"],
        undone=row["undone"],
        reason=row["reason"],
        actor=row["actor"],
    )


def _placed(visit: PlannedVisit | None) -> tuple[str | None, str | None]:
    return (None, None) if visit is None else (visit.carer, visit.starts_at.isoformat())


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _rules(row: Values) -> tuple[OverriddenRule, ...]:
    return tuple(
        OverriddenRule(**{**rule, "rule": FORMER_NAMES.get(rule["rule"], rule["rule"])})
        for rule in row["overridden"]
    )


ROSTER_EDITS = Projection("roster_edits", 1, (PINS, MOVES, OVERRIDES), project)

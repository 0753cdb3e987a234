"""What happened, who recorded it and why?

One row per event, never changed; as of a position it simply ends there.
"""

from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import JSON, Column, Integer, String, func, select

from domain.kernel.event import Event, Origin
from domain.planning_problem.aggregate import RecordedProblem
from domain.planning_run.aggregate import PlanningRun
from projections.reader import Reader
from projections.temporal import TemporalTable
from projections.view import Projection, View

ENTRIES = TemporalTable(
    "log_entries",
    key=[Column("position", Integer)],
    values=[
        Column("topic", String, nullable=False),
        Column("stream", String, nullable=False),
        Column("version", Integer, nullable=False),
        Column("family", String, index=True),
        Column("carer", String, index=True),
        Column("region", String),
        Column("recorded_at", String, nullable=False, index=True),
        Column("actor", String, nullable=False),
        Column("role", String, nullable=False),
        Column("reason", String),
        Column("command_id", String, nullable=False),
        Column("correlation_id", String, nullable=False),
        Column("causation_id", String),
        Column("facts", JSON, nullable=False),
    ],
)
_HEADER = set(Event.__struct_fields__)


def log_entries(
    reader: Reader, *, family: str | None = None, since: int = 0, limit: int | None = None
) -> list[dict[str, Any]]:
    """Entries after a position, oldest first; all of them or those of one family.

    A roster event belongs to no single family and stands only in the whole log.
    """
    statement = select(ENTRIES.table).where(ENTRIES.at(reader.as_of), ENTRIES.c.position > since)
    if family is not None:
        statement = statement.where(ENTRIES.c.family == family)
    rows = reader.all(statement.limit(limit), ENTRIES)
    return [
        {name: row[name] for name in (*ENTRIES.key_names, *ENTRIES.value_names)} for row in rows
    ]


def position_at(reader: Reader, moment: datetime) -> int:
    """Position of the newest event recorded at or before a moment; 0 when there is none."""
    newest = select(func.max(ENTRIES.c.position)).where(ENTRIES.c.recorded_at <= _text(moment))
    return reader.connection.execute(newest).scalar() or 0


def project(event: Event, view: View) -> None:
    """Write the entry of one event."""
    origin: Origin = event.origin
    facts = {
        name: value for name, value in msgspec.to_builtins(event).items() if name not in _HEADER
    }
    if isinstance(event, PlanningRun.Started | RecordedProblem.Recorded):
        # The problem may be large and can be read from the event itself; its hash stays.
        del facts["problem"]
    view.put(
        ENTRIES,
        view.position,
        topic=event.TOPIC,
        stream=str(event.originator_id),
        version=event.originator_version,
        family=facts.get("family"),
        carer=facts.get("carer"),
        region=_region(facts),
        recorded_at=_text(origin.recorded_at),
        actor=origin.actor,
        role=origin.role,
        reason=origin.reason,
        command_id=str(origin.command_id),
        correlation_id=str(origin.correlation_id),
        causation_id=None if origin.causation_id is None else str(origin.causation_id),
        facts=facts,
    )


def _region(facts: dict[str, Any]) -> str | None:
    """The region an event speaks of, itself or in what it holds."""
    holders = (facts, *(facts.get(name, {}) for name in ("registration", "employment", "question")))
    return next((holder["region"] for holder in holders if "region" in holder), None)


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


LOG_ENTRIES = Projection("log_entries", 2, (ENTRIES,), project)

"""What happened, who recorded it and why?

One row per event, never changed; as of a position it simply ends there.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from operator import attrgetter
from typing import Any, get_type_hints

import msgspec
from sqlalchemy import BigInteger, Column, String, Text, func, select

from domain.kernel.event import Event
from domain.planning_problem.aggregate import RecordedProblem
from domain.planning_run.aggregate import PlanningRun
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

ENTRIES = TemporalTable(
    "log_entries",
    key=[Column("position", BigInteger)],
    values=[
        Column("topic", String, nullable=False),
        Column("family", String, index=True),
        Column("carer", String),
        Column("region", String),
        Column("recorded_us", BigInteger, nullable=False, index=True),
        Column("event", Text, nullable=False),
    ],
)
_HEADER = set(Event.__struct_fields__)
_CAUSE = ("actor", "role", "reason", "command_id", "correlation_id", "causation_id")
_REGION_HOLDERS = ("registration", "employment", "question")


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
    return [_entry(row) for row in rows]


def position_at(reader: Reader, moment: datetime) -> int:
    """Position of the newest event recorded at or before a moment; 0 when there is none."""
    newest = select(func.max(ENTRIES.c.position)).where(
        ENTRIES.c.recorded_us <= _microseconds(moment)
    )
    return reader.connection.execute(newest).scalar() or 0


def project(event: Event, view: View) -> None:
    """Write the entry of one event."""
    about = _about(type(event))
    view.append(
        ENTRIES,
        view.position,
        topic=event.TOPIC,
        family=about["family"](event),
        carer=about["carer"](event),
        region=about["region"](event),
        recorded_us=_microseconds(event.origin.recorded_at),
        event=_stored(event),
    )


def _entry(row: Values) -> dict[str, Any]:
    """What a row says, with the record of who caused the event beside its facts."""
    event = msgspec.json.decode(row["event"])
    origin = event["origin"]
    return {
        "position": row["position"],
        "topic": row["topic"],
        "stream": event["originator_id"],
        "version": event["originator_version"],
        "family": row["family"],
        "carer": row["carer"],
        "region": row["region"],
        "recorded_at": _text(datetime.fromisoformat(origin["recorded_at"])),
        **{name: origin[name] for name in _CAUSE},
        "facts": {name: value for name, value in event.items() if name not in _HEADER},
    }


def _stored(event: Event) -> str:
    if isinstance(event, PlanningRun.Started | RecordedProblem.Recorded):
        # The problem may be large and can be read from the event itself; its hash stays.
        fields = msgspec.to_builtins(event)
        del fields["problem"]
        return msgspec.json.encode(fields).decode()
    return msgspec.json.encode(event).decode()


@cache
def _about(kind: type[Event]) -> dict[str, Callable[[Event], str | None]]:
    """How to read from events of one kind which family, carer and region they speak of.

    The region may stand in what the event holds.
    """
    fields = get_type_hints(kind)
    found: dict[str, Callable[[Event], str | None]] = {
        name: attrgetter(name) if name in fields else _nobody
        for name in ("family", "carer", "region")
    }
    for holder in _REGION_HOLDERS:
        if "region" not in fields and "region" in getattr(fields.get(holder), "__slots__", ()):
            found["region"] = attrgetter(f"{holder}.region")
    return found


def _nobody(_event: Event) -> None:
    return None


def _microseconds(moment: datetime) -> int:
    """Since 1970, UTC."""
    return round(moment.timestamp() * 1_000_000)


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


LOG_ENTRIES = Projection("log_entries", 3, (ENTRIES,), project)

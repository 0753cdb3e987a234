"""What happened, who recorded it and why?

One row per event, never changed; as of a position it simply ends there.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import cache
from operator import attrgetter
from typing import Any, get_type_hints

import msgspec
from sqlalchemy import BigInteger, Column, Select, String, Text, func, select

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
_AT_ONCE = 500
"""Positions asked for in one question to the database."""
_HEADER = set(Event.__struct_fields__)
_CAUSE = ("actor", "role", "reason", "command_id", "correlation_id", "causation_id")
_REGION_HOLDERS = ("registration", "employment", "question")


def log_entries(
    reader: Reader,
    *,
    family: str | None = None,
    carer: str | None = None,
    region: str | None = None,
    since: int = 0,
    limit: int | None = None,
) -> list[dict[str, Any]]:
    """Entries after a position, oldest first; all, or those of a family, a carer or a region.

    A roster event belongs to no single family and stands only in the whole log.
    """
    statement = select(ENTRIES.table).where(ENTRIES.at(reader.as_of), ENTRIES.c.position > since)
    for name, value in (("family", family), ("carer", carer), ("region", region)):
        if value is not None:
            statement = statement.where(ENTRIES.c[name] == value)
    return _entries(reader, statement.limit(limit))


def entries_at(reader: Reader, positions: Iterable[int]) -> list[dict[str, Any]]:
    """The entries at these positions, in order; those not there yet are left out."""
    wanted, found = sorted(set(positions)), []
    for first in range(0, len(wanted), _AT_ONCE):
        here = ENTRIES.c.position.in_(wanted[first : first + _AT_ONCE])
        found += _entries(reader, select(ENTRIES.table).where(ENTRIES.at(reader.as_of), here))
    return found


def entries_of_command(reader: Reader, command_id: str) -> list[dict[str, Any]]:
    """What one command recorded. Reads through the log: nothing else is looked up so seldom."""
    of_command = ENTRIES.c.event.contains(f'"command_id":"{command_id}"', autoescape=True)
    return _entries(reader, select(ENTRIES.table).where(ENTRIES.at(reader.as_of), of_command))


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


def _entries(reader: Reader, statement: Select[Any]) -> list[dict[str, Any]]:
    return [_entry(row) for row in reader.all(statement, ENTRIES)]


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

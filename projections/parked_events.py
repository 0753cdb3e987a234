"""Which events could a read model not digest, and what waits behind them?

An event that a read model cannot digest is parked with its error, and so is every later event of
the same family for that read model: their order is kept. What belongs to no family waits behind its
own stream. All else goes on. The way out is a mended version, which reads the log anew, or to skip
the event, which is recorded with its reason.
"""

from dataclasses import dataclass

from sqlalchemy import BigInteger, Column, String, Text

from domain.kernel.event import Event
from domain.organisation.skipped_events import SkippedEvents
from projections.reader import Reader
from projections.temporal import TemporalTable
from projections.view import Projection, View

PARKED = TemporalTable(
    "parked_events",
    key=[Column("projection", String), Column("position", BigInteger)],
    values=[
        Column("subject", String, nullable=False),
        Column("family", String),
        Column("topic", String, nullable=False),
        Column("error", Text),
    ],
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkedEvent:
    """One event that one read model has not taken in."""

    projection: str
    position: int
    topic: str
    family: str | None
    """None for an event that belongs to no single family."""
    error: str | None
    """What went wrong; None while it only waits for an earlier one."""


def parked_events(reader: Reader) -> list[ParkedEvent]:
    """Every parked event, by read model and position."""
    return [
        ParkedEvent(
            projection=row["projection"],
            position=row["position"],
            topic=row["topic"],
            family=row["family"],
            error=row["error"],
        )
        for row in reader.rows(PARKED)
    ]


def incomplete_families(reader: Reader) -> frozenset[str]:
    """Families of which some read model has not taken in everything."""
    return frozenset(each.family for each in parked_events(reader) if each.family is not None)


def incomplete_streams(reader: Reader) -> frozenset[str]:
    """Streams of no family of which some read model has not taken in everything."""
    rows = reader.rows(PARKED)
    return frozenset(row["subject"] for row in rows if row["family"] is None)


def subject_of(event: Event) -> str:
    """What an event keeps its order with: its family, or else its stream."""
    family = getattr(event, "family", None)
    return str(event.originator_id) if family is None else f"family {family}"


def project(event: Event, view: View) -> None:
    """An event that was skipped is parked no more."""
    match event:
        case SkippedEvents.ParkedEventSkipped():
            view.remove(PARKED, event.projection, event.parked_position)


PARKED_EVENTS = Projection("parked_events", 1, (PARKED,), project)

"""Which mean of hours counts as neutral, what is paid for care, and where does that stand?"""

from sqlalchemy import JSON, Column, Date, Integer, String

from domain.kernel.event import Event
from domain.organisation.aggregate import Organisation
from domain.organisation.yardsticks import (
    NeutralityReference,
    PackageFamilies,
    Performance,
    Tariff,
)
from projections.reader import Reader
from projections.temporal import TemporalTable
from projections.view import Projection, View

REFERENCES = TemporalTable(
    "neutrality_references",
    key=[Column("effective_on", Date)],
    values=[
        Column("minutes", Integer, nullable=False),
        Column("tolerance_minutes", Integer, nullable=False),
        Column("basis", String, nullable=False),
        Column("case_mix", JSON, nullable=False),
    ],
)
TARIFFS = TemporalTable(
    "tariffs",
    key=[Column("performance", String), Column("effective_on", Date)],
    values=[
        Column("euro_cents", Integer, nullable=False),
        Column("last_day", Date),
        Column("source", String, nullable=False),
    ],
)


def neutrality_references(reader: Reader) -> tuple[NeutralityReference, ...]:
    """The references the organisation set, by the day they take effect."""
    return tuple(
        NeutralityReference(
            row["minutes"],
            row["tolerance_minutes"],
            row["effective_on"],
            row["basis"],
            tuple(PackageFamilies(*part) for part in row["case_mix"]),
        )
        for row in reader.rows(REFERENCES)
    )


def tariffs(reader: Reader) -> tuple[Tariff, ...]:
    """The tariffs that were set, by performance and the day they take effect."""
    return tuple(
        Tariff(
            Performance(row["performance"]),
            row["euro_cents"],
            row["effective_on"],
            row["last_day"],
            row["source"],
        )
        for row in reader.rows(TARIFFS)
    )


def project(event: Event, view: View) -> None:
    """Set what an event sets."""
    match event:
        case Organisation.NeutralityReferenceSet():
            view.put(
                REFERENCES,
                event.effective_on,
                minutes=event.minutes,
                tolerance_minutes=event.tolerance_minutes,
                basis=event.basis,
                case_mix=[[part.package, part.families] for part in event.case_mix],
            )
        case Organisation.TariffSet():
            view.put(
                TARIFFS,
                str(event.performance),
                event.effective_on,
                euro_cents=event.euro_cents,
                last_day=event.last_day,
                source=event.source,
            )


YARDSTICKS = Projection("yardsticks", 1, (REFERENCES, TARIFFS), project)

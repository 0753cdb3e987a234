"""What is the organisation called, and which regions has it?"""

from sqlalchemy import Boolean, Column, String

from domain.kernel.event import Event
from domain.organisation.aggregate import Organisation
from projections.reader import Reader
from projections.temporal import TemporalTable
from projections.view import Projection, View

ORGANISATION = TemporalTable(
    "organisations",
    key=[Column("stream", String)],
    values=[
        Column("name", String, nullable=False),
        Column("demonstration", Boolean, nullable=False),
    ],
)
REGIONS = TemporalTable(
    "regions",
    key=[Column("region", String)],
    values=[Column("name", String, nullable=False)],
)


def organisation_name(reader: Reader) -> str | None:
    """The name of the organisation, or None when the log is empty."""
    row = reader.one(ORGANISATION)
    return row["name"] if row else None


def is_demonstration(reader: Reader) -> bool:
    """Whether everything in this log is made up."""
    row = reader.one(ORGANISATION)
    return bool(row and row["demonstration"])


def region_names(reader: Reader) -> dict[str, str]:
    """Names by region code, ordered by code."""
    return {row["region"]: row["name"] for row in reader.rows(REGIONS)}


def project(event: Event, view: View) -> None:
    """Change the names by one event."""
    match event:
        case Organisation.Established():
            view.put(
                ORGANISATION,
                str(event.originator_id),
                name=event.name,
                demonstration=event.demonstration,
            )
        case Organisation.RegionAdded():
            view.put(REGIONS, event.region, name=event.name)


ORGANISATION_NAMES = Projection("organisation", 1, (ORGANISATION, REGIONS), project)

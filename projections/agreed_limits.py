"""What every read model about labour rules remembers of agreements: each limit, by date.

Not a projection: each read model keeps the limits in a table of its own and asks here how an event
changes them and which rulebook they make.
"""

from datetime import date

from sqlalchemy import Column, Date, Integer, String

from domain.indication.sourced import Evidence, Provenance
from domain.kernel.event import Event
from domain.labour.parameters import Parameter
from domain.labour.rulebook import Rulebook
from domain.labour_agreement.aggregate import LabourAgreement
from domain.labour_agreement.facts import Force, Provision
from domain.labour_agreement.in_force import Said, rulebook_on
from projections.reader import Reader
from projections.temporal import TemporalTable
from projections.view import View


def limits_table(name: str) -> TemporalTable:
    """A table of limits by agreement, parameter and date."""
    return TemporalTable(
        name,
        key=[
            Column("agreement", String),
            Column("parameter", String),
            Column("effective_on", Date),
        ],
        values=[
            Column("value", Integer),
            Column("article", String, nullable=False),
            Column("provenance", String, nullable=False),
            Column("source", String, nullable=False),
            Column("force", String, nullable=False),
        ],
    )


def remember(event: Event, view: View, table: TemporalTable) -> None:
    """Change the limits by one event; most change none."""
    match event:
        case LabourAgreement.ProvisionSet():
            said = event.provision
            view.put(
                table,
                event.agreement,
                str(said.parameter),
                said.effective_on,
                value=said.value,
                article=said.article,
                provenance=str(said.evidence.provenance),
                source=said.evidence.source,
                force=str(said.force),
            )


def said_in(reader: Reader, table: TemporalTable) -> list[Said]:
    """Every provision on record, ordered by agreement, limit and date."""
    return [
        Said(
            row["agreement"],
            Provision(
                parameter=Parameter(row["parameter"]),
                effective_on=row["effective_on"],
                value=row["value"],
                article=row["article"],
                evidence=Evidence(Provenance(row["provenance"]), row["source"]),
                force=Force(row["force"]),
            ),
        )
        for row in reader.rows(table)
    ]


def rulebook_in(reader: Reader, table: TemporalTable, day: date) -> Rulebook:
    """The rulebook those provisions make on a day."""
    return rulebook_on(said_in(reader, table), day)

"""Which limits on work are in force, by which article, and how sure is that?"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Column, String

from domain.kernel.event import Event
from domain.labour.parameters import Parameter
from domain.labour.rulebook import Rulebook
from domain.labour_agreement.aggregate import LabourAgreement
from domain.labour_agreement.in_force import Said, in_force
from projections.agreed_limits import limits_table, remember, rulebook_in, said_in
from projections.reader import Reader
from projections.temporal import TemporalTable
from projections.view import Projection, View

AGREEMENTS = TemporalTable(
    "labour_agreements",
    key=[Column("agreement", String)],
    values=[
        Column("kind", String, nullable=False),
        Column("title_nl", String, nullable=False),
        Column("title_en", String, nullable=False),
    ],
)
LIMITS = limits_table("labour_agreement_limits")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A law or agreement on record."""

    agreement: str
    kind: str
    title_nl: str
    title_en: str


def agreements(reader: Reader) -> list[Agreement]:
    """Every law and agreement on record, ordered by code."""
    return [Agreement(**row) for row in reader.rows(AGREEMENTS)]


def limits_on(reader: Reader, day: date) -> dict[Parameter, Said]:
    """What is in force of each limit on a day, in the order of the parameters."""
    return in_force(said_in(reader, LIMITS), day)


def rulebook_on(reader: Reader, day: date) -> Rulebook:
    """The rulebook of a day; the one the program comes with when nothing is on record."""
    return rulebook_in(reader, LIMITS, day)


def project(event: Event, view: View) -> None:
    """Change the agreements by one event."""
    remember(event, view, LIMITS)
    match event:
        case LabourAgreement.Registered():
            view.put(
                AGREEMENTS,
                event.agreement,
                kind=str(event.kind),
                title_nl=event.title.nl,
                title_en=event.title.en,
            )


LABOUR_AGREEMENTS = Projection("labour_agreements", 1, (AGREEMENTS, LIMITS), project)

"""What read models about care at home remember of stays in hospital.

Not a projection: each read model keeps the stays in a table of its own and asks here how an event
changes it.
"""

from sqlalchemy import Column, Date, String

from domain.care.aggregate import Care
from domain.care.facts import HospitalStay, Patient
from domain.kernel.event import Event
from projections.reader import Reader
from projections.temporal import TemporalTable
from projections.view import View


def stays_table(name: str) -> TemporalTable:
    """A table of stays by family and stay."""
    return TemporalTable(
        name,
        key=[Column("family", String), Column("stay", String)],
        values=[
            Column("patient", String, nullable=False),
            Column("admitted_on", Date, nullable=False),
            Column("discharged_on", Date),
            Column("expected_on", Date),
        ],
    )


def follow_stays(event: Event, view: View, table: TemporalTable) -> None:
    """Change the stays by one event; most change none."""
    match event:
        case Care.HospitalStayRecorded() | Care.HospitalStayCorrected():
            view.put(
                table,
                event.family,
                event.stay,
                patient=str(event.patient),
                admitted_on=event.admitted_on,
                discharged_on=event.discharged_on,
                expected_on=None,
            )
        case Care.DischargeExpected():
            view.change(table, event.family, event.stay, expected_on=event.expected_on)


def stays_by_family(reader: Reader, table: TemporalTable) -> dict[str, list[HospitalStay]]:
    """Stays of every family that had one, in order of admission."""
    stays: dict[str, list[HospitalStay]] = {}
    for row in sorted(reader.rows(table), key=lambda row: (row["admitted_on"], row["stay"])):
        stays.setdefault(row["family"], []).append(
            HospitalStay(
                Patient(row["patient"]),
                row["admitted_on"],
                row["discharged_on"],
                row["expected_on"],
            )
        )
    return stays

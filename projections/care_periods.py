"""What became of each family's care: what it was due, what it got, and how it ended?

The hours a family was first given are its norm: those of the first indication at the start of care,
or of the correction of a wrong one. What was delivered, by how many carers, and how the child was
fed on the first and the last day of care is told when care is closed: none of it is corrected after
that.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Date, Integer, String, select

from domain.assessment.aggregate import Assessment
from domain.care.aggregate import Care
from domain.care.facts import ClosingReason, Feeding, IntakeForm, ShortfallCause
from domain.indication.policy import Moment
from domain.indication.sourced import Provenance
from domain.kernel.event import Event
from domain.organisation.adoption import PolicyUse
from domain.values.horizon import elapsed_minutes
from projections.delivered_sessions import SESSIONS
from projections.family_record import (
    CLOSINGS,
    FAMILIES,
    HOURS,
    INTAKES,
    MINIMUM_CARE,
    family_rows,
    in_region,
)
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

NORMS = TemporalTable(
    "care_period_norms",
    key=[Column("family", String)],
    values=[
        Column("norm_package", Integer),
        Column("norm_minutes", Integer, nullable=False),
    ],
)
CORRECTIONS = TemporalTable(
    "care_period_corrections",
    key=[Column("family", String)],
    values=[
        Column("corrected", JSON, nullable=False),
        Column("corrected_by", String, nullable=False),
    ],
)
ASSESSMENTS = TemporalTable(
    "care_period_assessments",
    key=[Column("family", String)],
    values=[Column("assessor", String), Column("assessed_at", BigInteger, nullable=False)],
)
RESPONSES = TemporalTable(
    "care_period_responses",
    key=[Column("family", String), Column("assistance", String)],
    values=[Column("waited", Integer)],
)
SHORTFALLS = TemporalTable(
    "care_period_shortfalls",
    key=[Column("family", String), Column("cause", String)],
    values=[Column("minutes", Integer, nullable=False)],
)
FEEDINGS = TemporalTable(
    "care_period_feedings",
    key=[Column("family", String), Column("day", Date)],
    values=[Column("feeding", String, nullable=False)],
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePeriod:
    """One family's care, in minutes; what nobody recorded is None.

    Delivered minutes and carers are known once care is closed.
    """

    family: str
    registered_at: int
    """Log position of the registration."""
    region: str
    parity: int
    due_date: date
    intake_form: IntakeForm | None
    intake_on: date | None
    policy: str | None
    hours_source: Provenance | None
    norm_package: int | None
    norm_minutes: int | None
    package: int | None
    minutes: int | None
    corrected: tuple[str, ...]
    """Criteria that turned out to be judged wrongly."""
    assessor: str | None
    assessed_at: int | None
    """Log position of the indication at the start of care."""
    minimum_care: bool
    responses: tuple[int | None, ...]
    """Minutes from call to carer for each birth assistance; None where no call is on record."""
    shortfalls: dict[ShortfallCause, int]
    closed_on: date | None
    why: ClosingReason | None
    delivered: int | None
    delivered_by_day: dict[date, int]
    carers: int | None
    first_feeding: Feeding | None
    """How the child was fed on the day of the first session, and on that of the last."""
    last_feeding: Feeding | None


_NOT_YET = dict.fromkeys(("delivered", "carers", "first_feeding", "last_feeding"))
"""What is told when care is closed."""
_TABLES = (FAMILIES, INTAKES, MINIMUM_CARE, HOURS, CLOSINGS, NORMS, CORRECTIONS, ASSESSMENTS)
"""With one row to a family."""
_IN_ONE_ROW = tuple(
    {"family"}.union(*(each.value_names for each in _TABLES)).intersection(CarePeriod.__slots__)
)


def care_periods(reader: Reader, region: str | None = None) -> list[CarePeriod]:
    """The care of every family registered, in one region or in all, by client number."""
    details = _Details(reader, region)
    return [
        details.period(row) for row in family_rows(reader, *_TABLES[1:], where=in_region(region))
    ]


def project(event: Event, view: View) -> None:
    """Change a family's care by one event."""
    match event:
        case Care.PackageAssigned():
            _assign(event, view)
        case Assessment.Indicated() if _at_start(event):
            assessed = {"assessor": event.assessor, "assessed_at": view.position}
            view.put(ASSESSMENTS, event.family, **assessed)
        case Assessment.Corrected():
            known = view.get(CORRECTIONS, event.family) or {"corrected": []}
            view.put(
                CORRECTIONS,
                event.family,
                corrected=sorted({*known["corrected"], event.criterion}),
                corrected_by=str(event.origin.command_id),
            )
        case Care.BirthAssistanceDelivered() | Care.BirthAssistanceCorrected():
            called = event.called_at
            waited = None if called is None else elapsed_minutes(called, event.starts_at)
            view.put(RESPONSES, event.family, event.assistance, waited=waited)
        case Care.ShortfallExplained() if event.minutes == 0:
            view.remove(SHORTFALLS, event.family, str(event.cause))
        case Care.ShortfallExplained():
            view.put(SHORTFALLS, event.family, str(event.cause), minutes=event.minutes)
        case Care.FeedingObserved():
            view.put(FEEDINGS, event.family, event.observed_on, feeding=str(event.feeding))


def _assign(event: Care.PackageAssigned, view: View) -> None:
    # What a correction gives was due from the start; what a re-indication gives was not.
    corrected = view.get(CORRECTIONS, event.family) or {"corrected_by": None}
    by_correction = corrected["corrected_by"] == str(event.origin.command_id)
    if by_correction or view.get(NORMS, event.family) is None:
        norm = {"norm_package": event.package, "norm_minutes": event.minutes}
        view.put(NORMS, event.family, **norm)


def _at_start(event: Assessment.Indicated) -> bool:
    given = event.indication
    return given.use is PolicyUse.DRIVING and given.moment is Moment.START_OF_CARE


class _Details:
    """What stands in several rows to a family."""

    def __init__(self, reader: Reader, region: str | None) -> None:
        self._reader = reader
        self._region = region
        self._sessions = self._grouped(SESSIONS, "carer", "day", "minutes")
        self._feedings = self._grouped(FEEDINGS, "day", "feeding")
        self._responses = self._grouped(RESPONSES, "waited")
        self._shortfalls = self._grouped(SHORTFALLS, "cause", "minutes")

    def _grouped(self, table: TemporalTable, *names: str) -> dict[str, list[tuple[Any, ...]]]:
        """Values of the rows of each family, in order of key."""
        statement = (
            select(table.c.family, *(table.c[name] for name in names))
            .where(table.at(self._reader.as_of))
            .order_by(*(table.c[name] for name in table.key_names))
        )
        if self._region is not None:
            here = select(FAMILIES.c.family).where(
                FAMILIES.at(self._reader.as_of), *in_region(self._region)
            )
            statement = statement.where(table.c.family.in_(here))
        found: dict[str, list[tuple[Any, ...]]] = {}
        for family, *values in self._reader.connection.execute(statement):
            found.setdefault(family, []).append(tuple(values))
        return found

    def period(self, row: Values) -> CarePeriod:
        """The care of one family."""
        family = row["family"]
        told = {name: row[name] for name in _IN_ONE_ROW}
        return CarePeriod(
            **{
                **told,
                **_NOT_YET,
                "delivered_by_day": {},
                **({} if row["closed_on"] is None else self._given(family)),
                "intake_form": row["intake_form"] and IntakeForm(row["intake_form"]),
                "hours_source": row["hours_source"] and Provenance(row["hours_source"]),
                "why": row["why"] and ClosingReason(row["why"]),
                "minimum_care": row["minimum"] is not None,
                "corrected": tuple(row["corrected"] or ()),
                "responses": tuple(waited for (waited,) in self._responses.get(family, ())),
                "shortfalls": {
                    ShortfallCause(cause): minutes
                    for cause, minutes in self._shortfalls.get(family, ())
                },
            }
        )

    def _given(self, family: str) -> Values:
        """What a family got whose care is closed."""
        sessions = self._sessions.get(family, ())
        by_day: dict[date, int] = {}
        for _, day, minutes in sessions:
            by_day[day] = by_day.get(day, 0) + minutes
        days = sorted(by_day)
        fed = dict(self._feedings.get(family, ()))
        return {
            "delivered": sum(by_day.values()),
            "delivered_by_day": {day: by_day[day] for day in days},
            "carers": len({carer for carer, _, _ in sessions}),
            "first_feeding": _feeding(fed, days[:1]),
            "last_feeding": _feeding(fed, days[-1:]),
        }


def _feeding(fed: dict[date, str], days: list[date]) -> Feeding | None:
    return next((Feeding(fed[day]) for day in days if day in fed), None)


CARE_PERIODS = Projection(
    "care_periods",
    4,
    (NORMS, CORRECTIONS, ASSESSMENTS, RESPONSES, SHORTFALLS, FEEDINGS),
    project,
)

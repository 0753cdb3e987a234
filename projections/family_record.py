"""What is known of each family: its registration, intake and hours, and when care was closed?

Every read model about families asks here. A row holds what one kind of event tells, so that no
later step says again what was known at registration.
"""

from collections.abc import Iterable

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Date,
    FromClause,
    Integer,
    String,
    select,
)

from domain.care.aggregate import Care
from domain.care.facts import IntakeForm
from domain.kernel.event import Event
from domain.values.horizon import local_day
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

FAMILIES = TemporalTable(
    "families",
    key=[Column("family", String)],
    values=[
        Column("registered_at", BigInteger, nullable=False),
        Column("registered_on", Date, nullable=False),
        Column("region", String, nullable=False),
        Column("postcode", String, nullable=False),
        Column("parity", Integer, nullable=False),
        Column("due_date", Date, nullable=False),
    ],
)
INTAKES = TemporalTable(
    "intakes",
    key=[Column("family", String)],
    values=[
        Column("intake_form", String, nullable=False),
        Column("intake_on", Date, nullable=False),
        Column("skills", JSON, nullable=False),
    ],
)
"""The first home visit, or while there is none the first intake; the skills are of the newest."""
MINIMUM_CARE = TemporalTable(
    "minimum_care",
    key=[Column("family", String)],
    values=[Column("minimum", Integer, nullable=False)],
)
HOURS = TemporalTable(
    "family_hours",
    key=[Column("family", String)],
    values=[
        Column("policy", String, nullable=False),
        Column("hours_source", String, nullable=False),
        Column("package", Integer),
        Column("minutes", Integer, nullable=False),
        Column("first_day", Date, nullable=False, index=True),
        Column("day_pattern", JSON, nullable=False),
        Column("limited", Boolean, nullable=False),
        Column("put_off_to", Date),
    ],
)
"""Minutes as indicated; the day pattern is what can be planned of them, less where limited.

Hours put off wait for a day on which they do not fit, until they are set anew.
"""
CLOSINGS = TemporalTable(
    "closings",
    key=[Column("family", String)],
    values=[Column("closed_on", Date, nullable=False), Column("why", String, nullable=False)],
)


def with_families(reader: Reader, *more: TemporalTable) -> FromClause:
    """Every family, beside its row in each of more tables; empty where it has none.

    Who selects from this asks for FAMILIES as of where the reader stands.
    """
    found: FromClause = FAMILIES.table
    for each in more:
        same = (each.c.family == FAMILIES.c.family) & each.at(reader.as_of)
        found = found.outerjoin(each.table, same)
    return found


def family_rows(
    reader: Reader, *more: TemporalTable, where: Iterable[ColumnElement[bool]] = ()
) -> list[Values]:
    """What is known of families by number, with what more tables say of them; None where nothing.

    In more are tables with one row to a family.
    """
    columns = [each.c[name] for each in (FAMILIES, *more) for name in each.value_names]
    statement = (
        select(FAMILIES.c.family, *columns)
        .select_from(with_families(reader, *more))
        .where(FAMILIES.at(reader.as_of), *where)
    )
    return reader.all(statement, FAMILIES)


def in_region(region: str | None) -> list[ColumnElement[bool]]:
    """The condition on families of a region; none on those of all."""
    return [] if region is None else [FAMILIES.c.region == region]


def project(event: Event, view: View) -> None:
    """Change what is known of a family by one event."""
    match event:
        case Care.Registered():
            told = event.registration
            view.put(
                FAMILIES,
                event.family,
                registered_at=view.position,
                registered_on=local_day(event.origin.recorded_at),
                region=told.region,
                postcode=told.postcode,
                parity=told.parity,
                due_date=told.due_date,
            )
        case Care.RegistrationAmended():
            told = event.registration
            view.change(
                FAMILIES,
                event.family,
                region=told.region,
                postcode=told.postcode,
                parity=told.parity,
                due_date=told.due_date,
            )
        case Care.IntakeHeld():
            _hold_intake(event, view)
        case Care.MinimumCareChosen():
            view.put(MINIMUM_CARE, event.family, minimum=event.minutes)
        case Care.PackageAssigned():
            view.put(
                HOURS,
                event.family,
                policy=event.policy,
                hours_source=str(event.hours_source),
                package=event.package,
                minutes=event.minutes,
                first_day=event.first_day,
                day_pattern=list(event.day_pattern),
                limited=False,
                put_off_to=None,
            )
        case Care.CareDeferred() if view.get(HOURS, event.family) is not None:
            # Hours that move with it follow as hours set anew.
            view.change(HOURS, event.family, put_off_to=event.expected_start)
        case Care.HoursLimited() | Care.LimitLifted():
            view.change(HOURS, event.family, day_pattern=list(event.day_pattern), limited=True)
        case Care.Closed():
            view.put(CLOSINGS, event.family, closed_on=event.closed_on, why=str(event.why))


def _hold_intake(event: Care.IntakeHeld, view: View) -> None:
    form, held_on = str(event.form), event.held_on
    known = view.get(INTAKES, event.family)
    if known is not None and (
        event.form is not IntakeForm.HOME_VISIT or known["intake_form"] == IntakeForm.HOME_VISIT
    ):
        form, held_on = known["intake_form"], known["intake_on"]
    view.put(INTAKES, event.family, intake_form=form, intake_on=held_on, skills=list(event.skills))


FAMILY_RECORDS = Projection(
    "family_records", 1, (FAMILIES, INTAKES, MINIMUM_CARE, HOURS, CLOSINGS), project
)

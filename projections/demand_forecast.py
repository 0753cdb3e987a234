"""How much care will be asked for in the coming weeks, and how sure is that?

Families in care ask for the days their package still has; pregnancies for what families like them
got, from a birth day drawn by the table of gestation or planned beforehand. Families that have yet
to register are a part of their own, at the pace of the year before; it can be left out. Minutes of
care; birth assistance stands apart.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Boolean, Column, Date, Integer, String, or_

from domain.assessment.aggregate import Assessment
from domain.care.aggregate import Care
from domain.care.facts import BirthPlan
from domain.demand.birth_day import BirthDays, expected_birth, planned_birth
from domain.demand.courses import (
    NO_CARE,
    PRIOR_FAMILIES,
    Course,
    KnownBeforehand,
    not_begun,
)
from domain.demand.gestation import NL_2020, GestationTable
from domain.indication.policy import Moment
from domain.kernel.event import Event
from domain.organisation.adoption import PolicyUse
from domain.values.horizon import local_day
from projections.arrivals import arrivals
from projections.demand import (
    CareAhead,
    CareAheadOfKinds,
    Expecting,
    InCare,
    Known,
    Outlook,
    days_from,
)
from projections.family_record import (
    CLOSINGS,
    HOURS,
    INTAKES,
    MINIMUM_CARE,
    family_rows,
    in_region,
)
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

PAST = timedelta(days=365)
"""How far back families teach what care follows a birth."""
LEAVES = 0.03
"""INVENTED: share of registrations that leave before the intake, while one's own are few."""
_MORE_THAN_ONE = 2

PREGNANCIES = TemporalTable(
    "demand_families",
    key=[Column("family", String)],
    values=[
        Column("multiple", Boolean, nullable=False),
        Column("expected_package", Integer),
        Column("caesarean", Boolean, nullable=False),
        Column("planned_on", Date),
        Column("born_on", Date),
        Column("expected_start", Date),
    ],
)
"""The package is the one expected at the intake."""
_NOTHING_TOLD: Values = {
    "multiple": False,
    "expected_package": None,
    "caesarean": False,
    "planned_on": None,
    "born_on": None,
    "expected_start": None,
}
_UNKNOWN = KnownBeforehand(
    package=None, first_child=False, multiple=False, caesarean=False, minimum_care=False
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Care asked for on one day as it turned out."""

    families: int
    minutes: int


def outlook(
    reader: Reader,
    region: str | None,
    not_before: date,
    table: GestationTable = NL_2020,
    *,
    to_register: bool = True,
) -> Outlook:
    """What is known in one region or in all, when births are told up to the day before this.

    to_register says whether registrations yet to come count.
    """
    past: dict[KnownBeforehand, dict[Course, int]] = {}
    left = stayed = 0
    rows = _rows(reader, region, not_before - PAST)
    for row in rows:
        course = _settled(row, not_before)
        if course is not None:
            courses = past.setdefault(_beforehand(row), {})
            courses[course] = courses.get(course, 0) + 1
        # Who gave birth without an intake did not leave before it.
        stays = _had_intake(row) or row["born_on"] is not None
        left += row["closed_on"] is not None and not stays
        stayed += stays
    leaves = (left + LEAVES * PRIOR_FAMILIES) / (left + stayed + PRIOR_FAMILIES)
    kinds = CareAheadOfKinds(past, leaves)
    registered = [(row["registered_on"], row["due_date"]) for row in rows]
    expecting, overdue = [], 0
    for row in rows:
        if row["closed_on"] is not None or row["first_day"] is not None:
            continue
        found = _expecting(row, not_before, kinds, table)
        if found is None:
            overdue += 1
        else:
            expecting.append(found)
    return Outlook(
        not_before=not_before,
        table=table,
        in_care=tuple(
            InCare(row["first_day"], tuple(row["day_pattern"]))
            for row in rows
            if row["first_day"] is not None and row["closed_on"] is None
        ),
        expecting=tuple(expecting),
        overdue=overdue,
        newcomer=kinds.ahead(_UNKNOWN, intake=False),
        arrivals=arrivals(registered, not_before, table) if to_register else None,
    )


def asked_for(reader: Reader, region: str | None, first_day: date, days: int) -> list[Asked]:
    """What families asked for on days that are over: their pattern, up to the day care ended."""
    found = [
        InCare(row["first_day"], _pattern(row))
        for row in _rows(reader, region, first_day)
        if row["first_day"] is not None
    ]
    by_day = [[each.minutes(day, 1) for each in found] for day in days_from(first_day, days)]
    return [Asked(sum(each > 0 for each in day), sum(day)) for day in by_day]


def _expecting(
    row: Values, today: date, kinds: CareAheadOfKinds, table: GestationTable
) -> Expecting | None:
    known = _beforehand(row)
    if row["born_on"] is not None:
        left = not_begun(kinds.courses(known), row["born_on"], today, row["expected_start"])
        return Expecting(BirthDays(row["born_on"], (1.0,)), CareAhead.of(left), Known.PLANNED)
    if row["planned_on"] is not None:
        birth = planned_birth(
            row["planned_on"], today, row["due_date"], multiple=known.multiple, table=table
        )
        return Expecting(birth, kinds.ahead(known, intake=_had_intake(row)), Known.PLANNED)
    expected = expected_birth(row["due_date"], today, multiple=known.multiple, table=table)
    if expected is None:
        return None
    return Expecting(expected, kinds.ahead(known, intake=_had_intake(row)), Known.EXPECTED)


def _settled(row: Values, today: date) -> Course | None:
    """The course a family's care took, once it is over; None before, or when it left unborn."""
    if row["born_on"] is None:
        return None
    pattern = _pattern(row)
    if row["closed_on"] is None:
        last = row["first_day"] and row["first_day"] + timedelta(days=len(pattern))
        if last is None or last > today:
            return None
    if not pattern:
        return NO_CARE
    return Course((row["first_day"] - row["born_on"]).days, pattern)


def _pattern(row: Values) -> tuple[int, ...]:
    """Minutes per day, up to the day care was closed."""
    if row["first_day"] is None:
        return ()
    pattern = tuple(row["day_pattern"])
    if row["closed_on"] is None:
        return pattern
    return pattern[: max(0, (row["closed_on"] - row["first_day"]).days + 1)]


def _beforehand(row: Values) -> KnownBeforehand:
    return KnownBeforehand(
        package=row["expected_package"],
        first_child=row["parity"] == 0,
        multiple=bool(row["multiple"]),
        caesarean=bool(row["caesarean"]),
        minimum_care=row["minimum"] is not None,
    )


def _had_intake(row: Values) -> bool:
    return row["intake_on"] is not None


def _rows(reader: Reader, region: str | None, since: date) -> list[Values]:
    """Families whose care was not closed by this day."""
    not_closed = or_(CLOSINGS.c.closed_on.is_(None), CLOSINGS.c.closed_on >= since)
    return family_rows(
        reader,
        INTAKES,
        MINIMUM_CARE,
        HOURS,
        CLOSINGS,
        PREGNANCIES,
        where=[not_closed, *in_region(region)],
    )


def project(event: Event, view: View) -> None:
    """Change what is known of the care to come by one event."""
    match event:
        case Care.BirthPlanned():
            planned = event.planned_on is not None
            caesarean = planned and event.how is BirthPlan.CAESAREAN
            _tell(view, event.family, planned_on=event.planned_on, caesarean=caesarean)
        case Care.BirthReported():
            _tell(view, event.family, born_on=local_day(event.born_at))
        case Care.CareDeferred():
            _tell(view, event.family, expected_start=event.expected_start)
        case Assessment.Indicated() if _drives_at_intake(event):
            _tell(view, event.family, expected_package=event.indication.package)
        case Assessment.FactRecorded(fact="children-born"):
            # Once born, it says nothing any more of how long such pregnancies last.
            if _told(view, event.family)["born_on"] is None:
                _tell(view, event.family, multiple=event.value >= _MORE_THAN_ONE)


def _told(view: View, family: str) -> Values:
    return view.get(PREGNANCIES, family) or _NOTHING_TOLD


def _tell(view: View, family: str, **told: date | int | None) -> None:
    view.put(PREGNANCIES, family, **(_told(view, family) | told))


def _drives_at_intake(event: Assessment.Indicated) -> bool:
    given = event.indication
    return given.moment is Moment.INTAKE and given.use is PolicyUse.DRIVING


DEMAND_FORECAST = Projection("demand_forecast", 3, (PREGNANCIES,), project)

"""How many hours were indicated, planned and delivered, and what remains?

Per family and week; regions and weeks are sums of these rows. Indicated minutes fall on the days of
the package's day pattern, planned minutes on the days of the newest proposed roster, delivered
minutes on the day a session started; withheld is what scarcity takes off a day. All in minutes.
"""

from collections.abc import Set
from datetime import timedelta

from sqlalchemy import JSON, Boolean, Column, Date, Integer, String, select

from domain.care.aggregate import Care
from domain.carer.aggregate import Carer
from domain.kernel.event import Event
from domain.roster.aggregate import Roster
from domain.roster.facts import PlannedVisit
from domain.values.week import Week
from projections.budget_sums import (
    FamilyBudget,
    HourBudget,
    WeekBudget,
    by_week,
    minutes_by_week,
    total,
)
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

FAMILIES = TemporalTable(
    "hour_budget_families",
    key=[Column("family", String)],
    values=[
        Column("region", String, nullable=False),
        Column("due_date", Date, nullable=False),
        Column("package", Integer),
        Column("package_minutes", Integer, nullable=False),
        Column("hours_source", String),
        Column("first_day", Date),
        Column("last_day", Date),
        Column("day_pattern", JSON, nullable=False),
        Column("closed", Boolean, nullable=False),
    ],
)
WEEKS = TemporalTable(
    "hour_budget_weeks",
    key=[Column("family", String), Column("week", String)],
    values=[
        Column("indicated", Integer, nullable=False),
        Column("withheld", Integer, nullable=False),
        Column("planned", Integer, nullable=False),
        Column("delivered", Integer, nullable=False),
        Column("planned_by", String),
    ],
)
SESSIONS = TemporalTable(
    "hour_budget_sessions",
    key=[Column("family", String), Column("session", String)],
    values=[
        Column("week", String, nullable=False, index=True),
        Column("day", Date, nullable=False),
        Column("carer", String, nullable=False),
        Column("minutes", Integer, nullable=False),
    ],
)
ROSTERS = TemporalTable(
    "hour_budget_rosters",
    key=[Column("region", String), Column("week", String)],
    values=[Column("planned", JSON, nullable=False)],
)
CARERS = TemporalTable(
    "hour_budget_carers",
    key=[Column("carer", String)],
    values=[Column("region", String, nullable=False), Column("teams", JSON, nullable=False)],
)
_Planned = dict[str, dict[str, int]]
"""Minutes by family and carer."""
_NO_HOURS: Values = {**dict.fromkeys(WEEKS.value_names, 0), "planned_by": None}


def family_budgets(
    reader: Reader,
    region: str | None = None,
    week: str | None = None,
    *,
    families: Set[str] | None = None,
) -> list[FamilyBudget]:
    """Budgets of the families with hours on record, in one week or over the whole of their care.

    families are those asked about; None is all of them.
    """
    return [
        FamilyBudget(
            family=family,
            region=rows[0]["region"],
            package=rows[0]["package"],
            hours_source=rows[0]["hours_source"],
            closed=rows[0]["closed"],
            budget=total([budget for each, budget in by_week(rows) if week in (None, each)]),
        )
        for family, rows in _families(reader, region, week, families).items()
    ]


def week_budgets(
    reader: Reader,
    region: str | None = None,
    week: str | None = None,
    package: int | None = None,
    *,
    families: Set[str] | None = None,
) -> list[WeekBudget]:
    """Budgets per week of one region, or of all regions together, in order of week.

    Of one package or of all; 0 is families without one. Of these families, or of all.
    """
    sums: dict[str, list[HourBudget]] = {}
    for rows in _families(reader, region, week, families).values():
        if package not in (None, rows[0]["package"] or 0):
            continue
        for each, budget in by_week(rows):
            if week in (None, each):
                sums.setdefault(each, []).append(budget)
    return [
        WeekBudget(week=each, families=len(budgets), budget=total(budgets))
        for each, budgets in sorted(sums.items())
    ]


def project(event: Event, view: View) -> None:
    """Change the budgets by one event."""
    match event:
        case Care.Registered():
            view.put(
                FAMILIES,
                event.family,
                region=event.registration.region,
                due_date=event.registration.due_date,
                package=None,
                package_minutes=0,
                hours_source=None,
                first_day=None,
                last_day=None,
                day_pattern=[],
                closed=False,
            )
        case Care.RegistrationAmended():
            view.change(
                FAMILIES,
                event.family,
                region=event.registration.region,
                due_date=event.registration.due_date,
            )
        case Care.PackageAssigned():
            _indicate(event, view)
        case Care.HoursLimited() | Care.LimitLifted():
            _withhold(event, view)
        case Care.SessionDelivered() | Care.SessionCorrected():
            _deliver(event, view)
        case Care.Closed():
            view.change(FAMILIES, event.family, closed=True)
        case Carer.Hired():
            view.put(CARERS, event.carer, region=event.employment.region, teams={})
        case Carer.TeamJoined():
            _join(event, view)
        case Roster.Proposed() | Roster.AssignmentMoved():
            _plan(event, view)


def _indicate(event: Care.PackageAssigned, view: View) -> None:
    view.change(
        FAMILIES,
        event.family,
        package=event.package,
        package_minutes=event.minutes,
        hours_source=str(event.hours_source),
        first_day=event.first_day,
        last_day=event.first_day + timedelta(days=len(event.day_pattern) - 1),
        day_pattern=list(event.day_pattern),
    )
    # Hours set anew replace those before, in weeks that have none any more as well.
    by_week = {week: 0 for (_, week), _ in view.rows(WEEKS, family=event.family)}
    by_week |= minutes_by_week(event.first_day, event.day_pattern)
    for week, minutes in by_week.items():
        _set(view, event.family, week, indicated=minutes, withheld=0)


def _withhold(event: Care.HoursLimited | Care.LimitLifted, view: View) -> None:
    known = view.get(FAMILIES, event.family)
    assert known is not None, "hours are set before they are limited"
    view.change(FAMILIES, event.family, day_pattern=list(event.day_pattern))
    left = minutes_by_week(known["first_day"], event.day_pattern)
    for (_, week), hours in view.rows(WEEKS, family=event.family):
        _set(view, event.family, week, withheld=hours["indicated"] - left.get(week, 0))


def _deliver(event: Care.SessionDelivered | Care.SessionCorrected, view: View) -> None:
    day, minutes = event.starts_at.date(), event.minutes
    week = str(Week.containing(day))
    known = view.get(SESSIONS, event.family, event.session)
    session = (event.family, event.session)
    view.put(SESSIONS, *session, week=week, day=day, carer=event.carer, minutes=minutes)
    added = {week: event.minutes}
    if known is not None:
        added[known["week"]] = added.get(known["week"], 0) - known["minutes"]
    for each, minutes in added.items():
        hours = view.get(WEEKS, event.family, each) or _NO_HOURS
        _set(view, event.family, each, delivered=hours["delivered"] + minutes)


def _plan(event: Roster.Proposed | Roster.AssignmentMoved, view: View) -> None:
    if isinstance(event, Roster.AssignmentMoved):
        _move(event, view)
        return
    planned: _Planned = {}
    for visit in event.visits:
        _add_planned(planned, visit, 1)
    before = view.get(ROSTERS, event.region, event.week) or {"planned": {}}
    for family in before["planned"]:
        hours = view.get(WEEKS, family, event.week) or _NO_HOURS
        # A family that moved may be planned by its new region already.
        if family not in planned and hours["planned_by"] == event.region:
            _set(view, family, event.week, planned=0, planned_by=None)
    for family, carers in planned.items():
        minutes = sum(carers.values())
        _set(view, family, event.week, planned=minutes, planned_by=event.region)
    view.put(ROSTERS, event.region, event.week, planned=planned)


def _move(event: Roster.AssignmentMoved, view: View) -> None:
    known = view.get(ROSTERS, event.region, event.week)
    assert known is not None, "a roster is proposed before it is changed"
    rostered: _Planned = {family: dict(carers) for family, carers in known["planned"].items()}
    for visit, sign in ((event.before, -1), (event.after, 1)):
        if visit is None:
            continue
        _add_planned(rostered, visit, sign)
        hours = view.get(WEEKS, visit.family, event.week) or _NO_HOURS
        # A family that moved may be planned by its new region already.
        if hours["planned_by"] in (None, event.region):
            planned = hours["planned"] + sign * visit.minutes
            by = event.region if planned else None
            _set(view, visit.family, event.week, planned=planned, planned_by=by)
    view.put(ROSTERS, event.region, event.week, planned=rostered)


def _add_planned(planned: _Planned, visit: PlannedVisit, sign: int) -> None:
    carers = planned.setdefault(visit.family, {})
    minutes = carers.pop(visit.carer, 0) + sign * visit.minutes
    if minutes:
        carers[visit.carer] = minutes


def _join(event: Carer.TeamJoined, view: View) -> None:
    known = view.get(CARERS, event.carer)
    assert known is not None, "a carer is hired first"
    teams = {**known["teams"], event.effective_on.isoformat(): event.team}
    view.change(CARERS, event.carer, teams=teams)


def _set(view: View, family: str, week: str, **changes: int | str | None) -> None:
    hours = view.get(WEEKS, family, week) or _NO_HOURS
    view.put(WEEKS, family, week, **{**hours, **changes})


def _families(
    reader: Reader, region: str | None, week: str | None, only: Set[str] | None
) -> dict[str, list[Values]]:
    """All weeks of each family with hours, or of those with hours in one week, in order."""
    known = (WEEKS.at(reader.as_of), FAMILIES.at(reader.as_of))
    statement = select(
        WEEKS.table,
        FAMILIES.c.region,
        FAMILIES.c.package,
        FAMILIES.c.hours_source,
        FAMILIES.c.closed,
    ).where(*known, WEEKS.c.family == FAMILIES.c.family)
    if region is not None:
        statement = statement.where(FAMILIES.c.region == region)
    if week is not None:
        that_week = WEEKS.table.alias()
        in_week = select(that_week.c.family).where(that_week.c.week == week)
        statement = statement.where(WEEKS.c.family.in_(in_week))
    families: dict[str, list[Values]] = {}
    for row in reader.all(statement, WEEKS):
        if only is None or row["family"] in only:
            families.setdefault(row["family"], []).append(row)
    if week is None:
        return families
    return {
        family: rows for family, rows in families.items() if week in {row["week"] for row in rows}
    }


HOUR_BUDGETS = Projection("hour_budgets", 7, (FAMILIES, WEEKS, SESSIONS, ROSTERS, CARERS), project)

"""How many hours were indicated, planned and delivered, and what remains?

Per family and week; regions and weeks are sums of these rows. Indicated minutes fall on the days of
the package's day pattern, planned minutes on the days of the newest proposed roster, delivered
minutes on the day a session started; withheld is what scarcity takes off a day. All in minutes.
What was delivered and what can be planned is read from sessions and from what is known of families.
"""

from collections.abc import Set

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Integer,
    Select,
    String,
    func,
    literal,
    select,
    union,
    union_all,
)

from domain.care.aggregate import Care
from domain.carer.aggregate import Carer
from domain.kernel.event import Event
from domain.roster.aggregate import Roster
from domain.roster.facts import PlannedVisit
from projections.budget_sums import (
    FamilyBudget,
    HourBudget,
    WeekBudget,
    by_week,
    minutes_by_week,
    total,
)
from projections.delivered_sessions import SESSIONS
from projections.family_record import CLOSINGS, FAMILIES, HOURS, family_rows, in_region
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

WEEKS = TemporalTable(
    "hour_budget_weeks",
    key=[Column("family", String), Column("week", String, index=True)],
    values=[
        Column("indicated", Integer, nullable=False),
        Column("planned", Integer, nullable=False),
        Column("planned_by", String),
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
_AMOUNTS = ("indicated", "planned", "delivered")
_NO_HOURS: Values = {"indicated": 0, "planned": 0, "planned_by": None}


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
        case Care.PackageAssigned():
            _indicate(event, view)
        case Carer.Hired():
            view.put(CARERS, event.carer, region=event.employment.region, teams={})
        case Carer.TeamJoined():
            _join(event, view)
        case Roster.Proposed() | Roster.AssignmentMoved():
            _plan(event, view)


def _indicate(event: Care.PackageAssigned, view: View) -> None:
    # Hours set anew replace those before, in weeks that have none any more as well.
    by_week = {week: 0 for (_, week), _ in view.rows(WEEKS, family=event.family)}
    by_week |= minutes_by_week(event.first_day, event.day_pattern)
    for week, minutes in by_week.items():
        _set(view, event.family, week, indicated=minutes)


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
    in_hours = [
        select(table.c.family).where(
            table.at(reader.as_of), *([] if week is None else [table.c.week == week])
        )
        for table in (WEEKS, SESSIONS)
    ]
    asked = [FAMILIES.c.family.in_(union(*in_hours)), *in_region(region)]
    chosen = select(FAMILIES.c.family).where(FAMILIES.at(reader.as_of), *asked)
    hours = _hours(reader, None if region is None and week is None else chosen)
    return {
        family["family"]: _weeks(family, hours[family["family"]])
        for family in family_rows(reader, HOURS, CLOSINGS, where=asked)
        if only is None or family["family"] in only
    }


def _hours(reader: Reader, chosen: Select[tuple[str]] | None) -> dict[str, list[Values]]:
    """Minutes of families by week in order, as far as they stand in rows by themselves."""
    nothing: ColumnElement[int] = literal(0)
    parts = (
        (WEEKS, (WEEKS.c.indicated, WEEKS.c.planned, nothing)),
        (SESSIONS, (nothing, nothing, SESSIONS.c.minutes)),
    )
    told = union_all(
        *(
            select(
                table.c.family,
                table.c.week,
                *(amount.label(name) for name, amount in zip(_AMOUNTS, amounts, strict=True)),
            ).where(
                table.at(reader.as_of), *([] if chosen is None else [table.c.family.in_(chosen)])
            )
            for table, amounts in parts
        )
    ).subquery()
    place = (told.c.family, told.c.week)
    summed = (
        select(*place, *(func.sum(told.c[name]) for name in _AMOUNTS))
        .group_by(*place)
        .order_by(*place)
    )
    found: dict[str, list[Values]] = {}
    for family, week, *minutes in reader.connection.execute(summed).all():
        amounts_of_week = zip(_AMOUNTS, map(int, minutes), strict=True)
        found.setdefault(family, []).append({"week": week, **dict(amounts_of_week)})
    return found


def _weeks(family: Values, hours: list[Values]) -> list[Values]:
    """The weeks of one family, with what is known of it."""
    told = {name: family[name] for name in ("region", "package", "hours_source")}
    told["closed"] = family["closed_on"] is not None
    if not family["limited"]:
        return [{**told, **week, "withheld": 0} for week in hours]
    left = minutes_by_week(family["first_day"], family["day_pattern"])
    return [
        {**told, **week, "withheld": week["indicated"] - left.get(week["week"], 0)}
        for week in hours
    ]


HOUR_BUDGETS = Projection("hour_budgets", 8, (WEEKS, ROSTERS, CARERS), project)

"""Answers as tables for a terminal."""

from collections.abc import Sequence
from datetime import datetime

from rich.table import Table

from domain.values.week import Week
from kraamplan.cli.terminal import counted
from kraamplan.rosters.changes import VisitChange
from planner.problem import InHospital
from projections.board_parts import RosterBoard
from projections.budget_sums import FamilyBudget, HourBudget, WeekBudget

_HOURS = ("indicated", "withheld", "planned", "delivered", "released", "remaining")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
INVENTED = "*"
"""Marks hours that are invented, not published."""
INVENTED_NOTE = (
    f"{INVENTED} Invented for demonstration: only the 38 hours of package 1 are published; the "
    "other packages' hours and the spread over days are not."
)


def hours(minutes: int) -> str:
    """Minutes as hours, such as 6 or 6.5."""
    return f"{minutes / 60:.2f}".rstrip("0").rstrip(".")


def clock_hours(minutes: int) -> str:
    """Minutes as hours and minutes, such as 6:30, rounded to the minute they are."""
    sign = "-" if minutes < 0 else ""
    return f"{sign}{abs(minutes) // 60}:{abs(minutes) % 60:02}"


def week_table(title: str, weeks: list[WeekBudget]) -> Table:
    """Hour budgets per week."""
    table = budget_table(title, "week", "families")
    for week in weeks:
        table.add_row(week.week, str(week.families), *cells(week.budget))
    return table


def family_table(families: list[FamilyBudget], incomplete: frozenset[str] = frozenset()) -> Table:
    """Hour budgets per family; of an incomplete one not every event is taken in."""
    table = budget_table("Hours per family", "family", "package")
    for family in families:
        package = "-" if family.package is None else str(family.package)
        mark = INVENTED if family.hours_source == "invented" else ""
        name = f"{family.family} (closed)" if family.closed else family.family
        if family.family in incomplete:
            name = f"{name} (incomplete, see parked list)"
        table.add_row(name, f"{package}{mark}", *cells(family.budget))
    return table


def roster_table(board: RosterBoard) -> Table:
    """One row per carer, one column per day."""
    state = "published" if board.published else board.layer
    days = Week.parse(board.week).days
    table = Table(title=f"{board.region} {board.week} ({state})", caption="hours per visit")
    table.add_column("carer")
    table.add_column("planned/expected", justify="right")
    for name, day in zip(_DAYS, days, strict=True):
        table.add_column(f"{name} {day.day}")
    for carer in board.carers:
        cells = []
        for day in days:
            visits = [visit for visit in carer.visits if visit.day == day]
            away = carer.absent.get(day, "")
            cells.append(
                "\n".join(f"{visit.family} {clock_hours(visit.minutes)}" for visit in visits)
                or away
            )
        load = f"{clock_hours(carer.planned_minutes)}/{clock_hours(carer.expected_minutes)}"
        table.add_row(carer.carer, load, *cells)
    return table


def changes_table(changes: Sequence[VisitChange]) -> Table:
    """What a proposal changes, visit by visit."""
    table = Table(title="Changes to the published roster")
    for name in ("day", "visit", "change", "before", "after"):
        table.add_column(name)
    for one in changes:
        table.add_row(
            one.day.isoformat(),
            one.visit,
            one.kind.replace("_", " "),
            _place(one.carer_before, one.starts_before),
            _place(one.carer, one.starts),
        )
    return table


def _place(carer: str | None, starts: datetime | None) -> str:
    return "-" if carer is None or starts is None else f"{carer} {starts:%H:%M}"


def uncovered_table(board: RosterBoard) -> Table:
    """Visits nobody was found for, with the reason."""
    table = Table(title=f"Not planned: {counted(len(board.uncovered), 'visit')}")
    for name in ("day", "family", "hours", "reason"):
        table.add_column(name)
    for visit in board.uncovered:
        table.add_row(str(visit.day), visit.family, hours(visit.minutes), visit.explanation_en)
    return table


def in_hospital_tables(stays: Sequence[InHospital]) -> list[Table]:
    """Families without visits while the mother is in hospital; no table when there are none."""
    if not stays:
        return []
    table = Table(title="In hospital: no visits meanwhile", caption="hours stay in the budget")
    for name in ("family", "admitted", "discharged", "visits", "hours", "on return"):
        table.add_column(name)
    for stay in stays:
        table.add_row(
            stay.family,
            str(stay.admitted_on),
            _discharge(stay),
            str(len(stay.visits)),
            hours(stay.minutes),
            str(len(stay.on_return or ())),
        )
    return [table]


def _discharge(stay: InHospital) -> str:
    if stay.expected_on:
        return f"expected {stay.expected_on}"
    return str(stay.discharged_on or "not known yet")


def budget_table(title: str, *first: str) -> Table:
    """An empty table of hour budgets; the first columns say whose they are."""
    table = Table(title=title, caption="hours")
    for name in first:
        table.add_column(name)
    for name in _HOURS:
        table.add_column(name, justify="right")
    return table


def cells(budget: HourBudget) -> list[str]:
    """The hours of one budget, in the order of its columns."""
    return [hours(getattr(budget, name)) for name in _HOURS]

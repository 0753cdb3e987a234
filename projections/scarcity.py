"""How scarce is care in each region, and whose hours does that limit?

A level holds for families whose care starts in its days. A family can give hours from the moment
they are set until its first session. Minutes are for the whole period of care.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import JSON, Boolean, Column, Date, Integer, String, select

from domain.care.aggregate import Care
from domain.kernel.event import Event
from domain.organisation.aggregate import Organisation
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

LEVELS = TemporalTable(
    "scarcity_levels",
    key=[Column("region", String), Column("first_day", Date)],
    values=[
        Column("minutes", Integer, nullable=False),
        Column("last_day", Date),
        Column("reason", String),
        Column("order", JSON, nullable=False),
    ],
)
FAMILIES = TemporalTable(
    "scarcity_families",
    key=[Column("family", String)],
    values=[
        Column("region", String, nullable=False),
        Column("parity", Integer, nullable=False),
        Column("package", Integer),
        Column("indicated", Integer, nullable=False),
        Column("minimum", Integer),
        Column("planned", Integer, nullable=False),
        Column("first_day", Date, index=True),
        Column("started", Boolean, nullable=False),
        Column("closed", Boolean, nullable=False),
        Column("limited_by", JSON),
    ],
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """Most minutes per family in a region; last_day is None until it is known.

    order holds the packages and births of each group that gives hours, in turn.
    """

    region: str
    first_day: date
    last_day: date | None
    minutes: int
    reason: str | None
    order: tuple[dict[str, object], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A family whose hours are set and whose care has not started; minutes are to be planned."""

    family: str
    package: int | None
    parity: int
    first_day: date
    minutes: int
    withheld: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Limited:
    """A family that gave hours, by the level of a region and in which turn, 0 being the first.

    withheld is what is still not planned of the hours due; holds tells whether the limit does.
    """

    family: str
    region: str
    level_first_day: date
    turn: int
    package: int | None
    due: int
    withheld: int
    holds: bool
    closed: bool


def levels(reader: Reader, region: str | None = None) -> list[Level]:
    """Every level there was, is or will be, by region and first day."""
    return [
        Level(
            region=row["region"],
            first_day=row["first_day"],
            last_day=row["last_day"],
            minutes=row["minutes"],
            reason=row["reason"],
            order=tuple(row["order"]),
        )
        for row in reader.rows(LEVELS)
        if region in (None, row["region"])
    ]


def waiting_families(
    reader: Reader, region: str, first_day: date, last_day: date | None
) -> list[Waiting]:
    """Families of a region whose care is to start in these days; last_day is included."""
    return [
        Waiting(
            family=row["family"],
            package=row["package"],
            parity=row["parity"],
            first_day=row["first_day"],
            minutes=min(_due(row), row["planned"]),
            withheld=_withheld(row),
        )
        for row in reader.all(
            select(FAMILIES.table).where(
                FAMILIES.at(reader.as_of),
                FAMILIES.c.first_day.between(first_day, last_day or date.max),
                FAMILIES.c.region == region,
                FAMILIES.c.started.is_(False),
                FAMILIES.c.closed.is_(False),
            ),
            FAMILIES,
        )
    ]


def limited_families(reader: Reader, region: str | None = None) -> list[Limited]:
    """Families that gave hours by a level of this region, or of any."""
    return [
        Limited(
            family=row["family"],
            region=row["limited_by"]["region"],
            level_first_day=date.fromisoformat(row["limited_by"]["level_first_day"]),
            turn=row["limited_by"]["turn"],
            package=row["package"],
            due=_due(row),
            withheld=_withheld(row),
            holds=row["limited_by"]["holds"],
            closed=row["closed"],
        )
        for row in reader.rows(FAMILIES)
        if row["limited_by"] is not None and region in (None, row["limited_by"]["region"])
    ]


def project(event: Event, view: View) -> None:
    """Change levels and limits by one event."""
    match event:
        case Organisation.ScarcityLevelSet() | Organisation.ScarcityLevelLifted():
            _hold(event, view)
        case Care.Registered():
            view.put(
                FAMILIES,
                event.family,
                region=event.registration.region,
                parity=event.registration.parity,
                package=None,
                indicated=0,
                minimum=None,
                planned=0,
                first_day=None,
                started=False,
                closed=False,
                limited_by=None,
            )
        case Care.RegistrationAmended():
            registered = event.registration
            view.change(FAMILIES, event.family, region=registered.region, parity=registered.parity)
        case Care.PackageAssigned():
            view.change(
                FAMILIES,
                event.family,
                package=event.package,
                indicated=event.minutes,
                planned=event.minutes,
                first_day=event.first_day,
                limited_by=None,
            )
        case Care.MinimumCareChosen():
            view.change(FAMILIES, event.family, minimum=event.minutes)
        case Care.HoursLimited() | Care.LimitLifted():
            _limit(event, view)
        case Care.SessionDelivered():
            view.change(FAMILIES, event.family, started=True)
        case Care.Closed():
            view.change(FAMILIES, event.family, closed=True)


def _hold(
    event: Organisation.ScarcityLevelSet | Organisation.ScarcityLevelLifted, view: View
) -> None:
    match event:
        case Organisation.ScarcityLevelSet():
            view.put(
                LEVELS,
                event.region,
                event.first_day,
                minutes=event.minutes,
                last_day=event.last_day,
                reason=event.origin.reason,
                order=[
                    {"packages": list(group.packages), "births": str(group.births)}
                    for group in event.order
                ],
            )
        case Organisation.ScarcityLevelLifted() if event.lifted_on == event.first_day:
            view.remove(LEVELS, event.region, event.first_day)
        case Organisation.ScarcityLevelLifted():
            last_day = event.lifted_on - timedelta(days=1)
            view.change(LEVELS, event.region, event.first_day, last_day=last_day)


def _limit(event: Care.HoursLimited | Care.LimitLifted, view: View) -> None:
    known = view.get(FAMILIES, event.family)
    assert known is not None, "a family is registered first"
    match event:
        case Care.HoursLimited():
            limited_by = {
                "region": event.region,
                "level_first_day": event.level_first_day.isoformat(),
                "turn": event.turn,
                "holds": True,
            }
        case Care.LimitLifted():
            limited_by = {**known["limited_by"], "holds": False}
    planned = sum(event.day_pattern)
    view.change(FAMILIES, event.family, planned=planned, limited_by=limited_by)


def _due(row: Values) -> int:
    indicated: int = row["indicated"]
    return min(indicated, row["minimum"] or indicated)


def _withheld(row: Values) -> int:
    planned: int = row["planned"]
    return max(0, _due(row) - planned)


SCARCITY = Projection("scarcity", 2, (LEVELS, FAMILIES), project)

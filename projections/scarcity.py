"""How scarce is care in each region, and whose hours does that limit?

A level holds for families whose care starts in its days. A family can give hours from the moment
they are set until its first session. Minutes are for the whole period of care.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import JSON, Boolean, Column, Date, Integer, String, exists, select

from domain.care.aggregate import Care
from domain.kernel.event import Event
from domain.organisation.aggregate import Organisation
from projections.delivered_sessions import SESSIONS
from projections.family_record import (
    CLOSINGS,
    FAMILIES,
    HOURS,
    MINIMUM_CARE,
    family_rows,
    in_region,
)
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
LIMITS = TemporalTable(
    "scarcity_limits",
    key=[Column("family", String)],
    values=[
        Column("level_region", String, nullable=False),
        Column("level_first_day", Date, nullable=False),
        Column("turn", Integer, nullable=False),
        Column("holds", Boolean, nullable=False),
    ],
)
"""Families that gave hours, and by which level."""


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
    # Sought by their first day, which has an index, rather than among all families there were.
    starting = select(HOURS.c.family).where(
        HOURS.at(reader.as_of), HOURS.c.first_day.between(first_day, last_day or date.max)
    )
    return [
        Waiting(
            family=row["family"],
            package=row["package"],
            parity=row["parity"],
            first_day=row["first_day"],
            minutes=min(_due(row), _planned(row)),
            withheld=_withheld(row),
        )
        for row in family_rows(
            reader,
            HOURS,
            MINIMUM_CARE,
            CLOSINGS,
            where=[
                FAMILIES.c.family.in_(starting),
                *in_region(region),
                CLOSINGS.c.closed_on.is_(None),
                ~exists().where(SESSIONS.at(reader.as_of), SESSIONS.c.family == FAMILIES.c.family),
            ],
        )
    ]


def limited_families(reader: Reader, region: str | None = None) -> list[Limited]:
    """Families that gave hours by a level of this region, or of any."""
    of_any = LIMITS.c.level_region.is_not(None)
    by_a_level = [of_any if region is None else LIMITS.c.level_region == region]
    return [
        Limited(
            family=row["family"],
            region=row["level_region"],
            level_first_day=row["level_first_day"],
            turn=row["turn"],
            package=row["package"],
            due=_due(row),
            withheld=_withheld(row),
            holds=row["holds"],
            closed=row["closed_on"] is not None,
        )
        for row in family_rows(reader, HOURS, MINIMUM_CARE, CLOSINGS, LIMITS, where=by_a_level)
    ]


def project(event: Event, view: View) -> None:
    """Change levels and limits by one event."""
    match event:
        case Organisation.ScarcityLevelSet() | Organisation.ScarcityLevelLifted():
            _hold(event, view)
        case Care.PackageAssigned():
            view.remove(LIMITS, event.family)
        case Care.HoursLimited():
            view.put(
                LIMITS,
                event.family,
                level_region=event.region,
                level_first_day=event.level_first_day,
                turn=event.turn,
                holds=True,
            )
        case Care.LimitLifted():
            view.change(LIMITS, event.family, holds=False)


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


def _due(row: Values) -> int:
    indicated: int = row["minutes"]
    return min(indicated, row["minimum"] or indicated)


def _planned(row: Values) -> int:
    return sum(row["day_pattern"])


def _withheld(row: Values) -> int:
    return max(0, _due(row) - _planned(row))


SCARCITY = Projection("scarcity", 3, (LEVELS, LIMITS), project)

"""What did the minutes of sessions go to, in each package?

One row per session with the minutes of every kind of activity. A family's newest package counts for
all of its sessions; minutes for which a session names no activity are in none. That packages differ
in what is done is success indicator 8 of Kraamzorg op Maat (kader 1).
"""

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass

from sqlalchemy import Column, Integer, String, func, literal, select

from domain.care.aggregate import Care
from domain.care.facts import ActivityKind
from domain.kernel.event import Event
from projections.reader import Reader
from projections.temporal import TemporalTable
from projections.view import Projection, View

KINDS = tuple(ActivityKind)

FAMILIES = TemporalTable(
    "activity_families",
    key=[Column("family", String)],
    values=[
        Column("region", String, nullable=False),
        Column("policy", String),
        Column("package", Integer),
    ],
)
SESSIONS = TemporalTable(
    "activity_sessions",
    key=[Column("family", String), Column("session", String)],
    values=[
        Column("month", String, nullable=False),
        Column("minutes", Integer, nullable=False),
        Column("told", Integer, nullable=False),
        *(Column(f"{kind}_minutes", Integer, nullable=False) for kind in KINDS),
    ],
)

_AMOUNTS = tuple(name for name in SESSIONS.value_names if name != "month")
_COUNTED = ("sessions", *_AMOUNTS, *(f"sessions_{name}" for name in _AMOUNTS))
"""How many sessions, what they sum to, and how many have any of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityTime:
    """One kind of activity in the sessions of one package."""

    kind: ActivityKind
    minutes: int
    share: float
    """Its part of the minutes that are told."""
    sessions: int
    """Sessions in which it took place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageActivities:
    """What the sessions of the families in one package went to.

    Under a method without packages the package is None, before hours were set the policy as well.
    """

    policy: str | None
    package: int | None
    sessions: int
    sessions_told: int
    """Sessions that name an activity."""
    minutes: int
    minutes_told: int
    """Minutes that went to an activity named."""
    activities: tuple[ActivityTime, ...]
    """One for each kind."""


def package_activities(
    reader: Reader,
    region: str | None = None,
    month: str | None = None,
    policy: str | None = None,
    *,
    families: Set[str] | None = None,
) -> list[PackageActivities]:
    """The split per policy and package, of one region, month and policy or of all of them.

    month is that of the sessions; policy is what hours were set under, such as "kom-2020 v1".
    families are those that count; None is all of them.
    """
    amounts = {name: SESSIONS.c[name] for name in _AMOUNTS}
    # Family by family only for who asks about some of them: there are many.
    of_family = literal(None) if families is None else FAMILIES.c.family
    statement = (
        select(
            of_family,
            FAMILIES.c.policy,
            FAMILIES.c.package,
            func.count().label("sessions"),
            *(func.sum(column).label(name) for name, column in amounts.items()),
            *(
                func.count(func.nullif(column, 0)).label(f"sessions_{name}")
                for name, column in amounts.items()
            ),
        )
        .where(SESSIONS.at(reader.as_of), FAMILIES.at(reader.as_of))
        .where(SESSIONS.c.family == FAMILIES.c.family)
        .group_by(
            *(() if families is None else (of_family,)), FAMILIES.c.policy, FAMILIES.c.package
        )
    )
    for column, asked in (
        (FAMILIES.c.region, region),
        (SESSIONS.c.month, month),
        (FAMILIES.c.policy, policy),
    ):
        if asked is not None:
            statement = statement.where(column == asked)
    sums: dict[tuple[str | None, int | None], Counter[str]] = {}
    for family, of_policy, package, *counts in reader.connection.execute(statement):
        if families is None or family in families:
            # PostgreSQL sums to numbers of its own kind.
            told = dict(zip(_COUNTED, map(int, counts), strict=True))
            sums.setdefault((of_policy, package), Counter()).update(told)
    found = [_split(*place, counts) for place, counts in sums.items()]
    return sorted(found, key=lambda each: (each.policy or "", each.package or 0))


def session_months(reader: Reader) -> list[str]:
    """Months in which there was a session, in order."""
    statement = select(SESSIONS.c.month).where(SESSIONS.at(reader.as_of)).distinct()
    return sorted(reader.connection.execute(statement).scalars())


def project(event: Event, view: View) -> None:
    """Change the sessions by one event."""
    match event:
        case Care.Registered():
            region = event.registration.region
            view.put(FAMILIES, event.family, region=region, policy=None, package=None)
        case Care.RegistrationAmended():
            view.change(FAMILIES, event.family, region=event.registration.region)
        case Care.PackageAssigned():
            view.change(FAMILIES, event.family, policy=event.policy, package=event.package)
        case Care.SessionDelivered() | Care.SessionCorrected():
            minutes = {each.kind: each.minutes for each in event.activities}
            view.put(
                SESSIONS,
                event.family,
                event.session,
                month=f"{event.starts_at:%Y-%m}",
                minutes=event.minutes,
                told=sum(minutes.values()),
                **{f"{kind}_minutes": minutes.get(kind, 0) for kind in KINDS},
            )


def _split(policy: str | None, package: int | None, row: Counter[str]) -> PackageActivities:
    told = row["told"]
    return PackageActivities(
        policy=policy,
        package=package,
        sessions=row["sessions"],
        sessions_told=row["sessions_told"],
        minutes=row["minutes"],
        minutes_told=told,
        activities=tuple(
            ActivityTime(
                kind=kind,
                minutes=row[f"{kind}_minutes"],
                share=row[f"{kind}_minutes"] / told if told else 0.0,
                sessions=row[f"sessions_{kind}_minutes"],
            )
            for kind in KINDS
        ),
    )


ACTIVITIES = Projection("activities", 1, (FAMILIES, SESSIONS), project)

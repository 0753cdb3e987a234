"""What did the minutes of sessions go to, in each package?

Asked of delivered sessions. A family's newest package counts for all of its sessions; minutes for
which a session names no activity are in none. That packages differ in what is done is success
indicator 8 of Kraamzorg op Maat (kader 1).
"""

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from operator import add

from sqlalchemy import func, literal, select

from domain.care.facts import ActivityKind
from projections.delivered_sessions import KINDS, SESSIONS, in_days
from projections.family_record import FAMILIES, HOURS, with_families
from projections.reader import Reader

_OF_KINDS = {f"{kind}_minutes": SESSIONS.c[f"{kind}_minutes"] for kind in KINDS}
_AMOUNTS = {"minutes": SESSIONS.c.minutes, "told": reduce(add, _OF_KINDS.values()), **_OF_KINDS}
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
    # Family by family only for who asks about some of them: there are many.
    of_family = literal(None) if families is None else FAMILIES.c.family
    statement = (
        select(
            of_family,
            HOURS.c.policy,
            HOURS.c.package,
            func.count(),
            *(func.sum(amount) for amount in _AMOUNTS.values()),
            *(func.count(func.nullif(amount, 0)) for amount in _AMOUNTS.values()),
        )
        .select_from(
            with_families(reader, HOURS).join(
                SESSIONS.table, SESSIONS.c.family == FAMILIES.c.family
            )
        )
        .where(SESSIONS.at(reader.as_of), FAMILIES.at(reader.as_of))
        .group_by(*(() if families is None else (of_family,)), HOURS.c.policy, HOURS.c.package)
    )
    for column, asked in ((FAMILIES.c.region, region), (HOURS.c.policy, policy)):
        if asked is not None:
            statement = statement.where(column == asked)
    if month is not None:
        statement = statement.where(in_days(*_days_of(month)))
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
    statement = select(SESSIONS.c.day).where(SESSIONS.at(reader.as_of)).distinct()
    return sorted({f"{day:%Y-%m}" for day in reader.connection.execute(statement).scalars()})


def _days_of(month: str) -> tuple[date, date]:
    first_day = date.fromisoformat(f"{month}-01")
    next_month = (first_day + timedelta(days=31)).replace(day=1)
    return first_day, next_month - timedelta(days=1)


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

"""How do hour budgets add up per package, region and team, and do hours go in step with their days?

Questions to the tables of hour_budgets, and of sessions and families; there are no others here.
"""

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from domain.indication.burn import Burn, burn
from domain.indication.sourced import Provenance
from domain.values.week import Week
from projections.budget_sums import FamilyBudget, HourBudget, total
from projections.delivered_sessions import SESSIONS
from projections.family_record import CLOSINGS, HOURS, family_rows, in_region
from projections.hour_budgets import CARERS, ROSTERS, family_budgets
from projections.reader import Reader
from projections.temporal import Values


@dataclass(frozen=True, slots=True, kw_only=True)
class RolledUp:
    """The budgets of a package's or a region's families together.

    key is the number of the package or the code of the region; None is no package.
    """

    key: int | str | None
    families: int
    hours_invented: bool
    """Whether package hours that were made up are part of it."""
    budget: HourBudget


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamHours:
    """Minutes the carers of one team plan and deliver; team is None for those in no team.

    Hours are indicated for families, not for teams.
    """

    region: str
    team: str | None
    carers: int
    """Carers who plan or deliver any."""
    planned: int
    delivered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyBurn:
    """How far one family is in its hours on a day."""

    family: str
    region: str
    package: int | None
    closed: bool
    burn: Burn


def package_budgets(
    reader: Reader,
    region: str | None = None,
    week: str | None = None,
    *,
    families: Set[str] | None = None,
) -> list[RolledUp]:
    """Budgets per package, of one region and week or of all; families without one come first.

    Of these families, or of all.
    """
    found = family_budgets(reader, region, week, families=families)
    return _rolled_up(found, lambda each: each.package)


def region_budgets(
    reader: Reader,
    region: str | None = None,
    week: str | None = None,
    package: int | None = None,
    *,
    families: Set[str] | None = None,
) -> list[RolledUp]:
    """Budgets per region, in one week or over the whole of care.

    Of one package or of all; 0 is families without one. Of these families, or of all.
    """
    found = [
        each
        for each in family_budgets(reader, region, week, families=families)
        if package in (None, each.package or 0)
    ]
    return _rolled_up(found, lambda each: each.region)


def team_names(reader: Reader) -> list[str]:
    """Every team a carer ever joined, or is to join."""
    return sorted({team for row in reader.rows(CARERS) for team in row["teams"].values()})


def team_families(
    reader: Reader, team: str, region: str | None = None, week: str | None = None
) -> frozenset[str]:
    """Families to whom carers of a team came or are to come, in one week or ever.

    Carers are those of one region or of all; when they are of the team, `team_hours` says.
    """
    return frozenset(each.family for each in _work(reader, region, week) if each.place[1] == team)


def team_hours(
    reader: Reader,
    region: str | None = None,
    week: str | None = None,
    *,
    team: str | None = None,
) -> list[TeamHours]:
    """Hours per team, or of one, of the carers of one region and week or of all.

    A session counts for the team its carer was in that day, a roster for the one on its Monday.
    """
    groups: dict[tuple[str, str | None], list[_Work]] = {}
    for each in _work(reader, region, week):
        if team in (None, each.place[1]):
            groups.setdefault(each.place, []).append(each)
    return [
        TeamHours(
            region=of_region,
            team=of_team,
            carers=len({each.carer for each in members}),
            planned=sum(each.planned for each in members),
            delivered=sum(each.delivered for each in members),
        )
        for (of_region, of_team), members in sorted(
            groups.items(), key=lambda group: (group[0][0], group[0][1] or "")
        )
    ]


def family_burns(
    reader: Reader,
    on: date,
    region: str | None = None,
    *,
    families: Set[str] | None = None,
) -> list[FamilyBurn]:
    """How far families are in their hours at the end of a day, of those whose care has begun.

    Of these families, or of all.
    """
    statement = (
        select(SESSIONS.c.family, func.sum(SESSIONS.c.minutes))
        .where(SESSIONS.at(reader.as_of), SESSIONS.c.day <= on)
        .group_by(SESSIONS.c.family)
    )
    delivered = {
        family: int(minutes) for family, minutes in reader.connection.execute(statement).all()
    }
    begun = [HOURS.c.first_day <= on, *in_region(region)]
    return [
        FamilyBurn(
            family=row["family"],
            region=row["region"],
            package=row["package"],
            closed=row["closed_on"] is not None,
            burn=burn(
                row["day_pattern"],
                (on - row["first_day"]).days + 1,
                delivered.get(row["family"], 0),
            ),
        )
        for row in family_rows(reader, HOURS, CLOSINGS, where=begun)
        if families is None or row["family"] in families
    ]


def _rolled_up(
    budgets: list[FamilyBudget], key_of: Callable[[FamilyBudget], int | str | None]
) -> list[RolledUp]:
    groups: dict[int | str | None, list[FamilyBudget]] = {}
    for each in budgets:
        groups.setdefault(key_of(each), []).append(each)
    return [
        RolledUp(
            key=key,
            families=len(members),
            hours_invented=any(each.hours_source == Provenance.INVENTED for each in members),
            budget=total([each.budget for each in members]),
        )
        for key, members in sorted(groups.items(), key=lambda group: _in_order(group[0]))
    ]


@dataclass(frozen=True, slots=True)
class _Work:
    """Minutes of one carer for one family, by the region and team she was in."""

    place: tuple[str, str | None]
    carer: str
    family: str
    planned: int
    delivered: int


def _work(reader: Reader, region: str | None, week: str | None) -> Iterator[_Work]:
    """What the carers of one region and week, or of all, gave and are planned for."""
    carers = {row["carer"]: row for row in reader.rows(CARERS) if region in (None, row["region"])}
    worked = (SESSIONS.c.carer, SESSIONS.c.family, SESSIONS.c.day)
    delivered = (
        select(*worked, func.sum(SESSIONS.c.minutes))
        .where(SESSIONS.at(reader.as_of), *([SESSIONS.c.week == week] if week else []))
        .group_by(*worked)
    )
    for carer, family, day, minutes in reader.connection.execute(delivered).all():
        if carer in carers:
            yield _Work(_place_on(carers[carer], day), carer, family, 0, int(minutes))
    for row in reader.rows(ROSTERS, **({"week": week} if week else {})):
        monday = Week.parse(row["week"]).monday
        for family, planned in row["planned"].items():
            for carer, minutes in planned.items():
                if carer in carers:
                    yield _Work(_place_on(carers[carer], monday), carer, family, minutes, 0)


def _place_on(carer: Values, day: date) -> tuple[str, str | None]:
    return carer["region"], _team_on(carer, day)


def _team_on(carer: Values, day: date) -> str | None:
    joined = [since for since in carer["teams"] if since <= day.isoformat()]
    return carer["teams"][max(joined)] if joined else None


def _in_order(key: int | str | None) -> tuple[int, str]:
    return (key, "") if isinstance(key, int) else (0, key or "")

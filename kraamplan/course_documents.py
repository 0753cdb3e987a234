"""Answers about the course of care as documents: what --json and the HTTP interface give."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from domain.indication.sourced import Provenance
from kraamplan.capacity.scarcity import Applied, Restored
from projections.activities import PackageActivities
from projections.budget_rollups import FamilyBurn, RolledUp, TeamHours
from projections.scarcity import Level, Limited
from projections.shortfalls import OutcomeScores, PackageShortfall


def activities_document(
    position: int,
    region: str | None,
    month: str | None,
    policy: str | None,
    packages: list[PackageActivities],
) -> dict[str, Any]:
    """What the minutes of sessions went to, as of a position."""
    return {
        "position": position,
        "region": region,
        "month": month,
        "policy": policy,
        "unit": "minutes",
        "packages": [asdict(each) for each in packages],
    }


def shortfalls_document(
    position: int,
    region: str | None,
    month: str | None,
    packages: Sequence[PackageShortfall],
) -> dict[str, Any]:
    """What fell short by cause, as of a position."""
    return {
        "position": position,
        "region": region,
        "month": month,
        "unit": "minutes",
        "packages": [{**asdict(each), "minutes": each.minutes} for each in packages],
    }


def outcomes_document(
    position: int, region: str | None, month: str | None, scores: Sequence[OutcomeScores]
) -> dict[str, Any]:
    """What surveys told, as of a position."""
    return {
        "position": position,
        "region": region,
        "month": month,
        "scores": [asdict(each) for each in scores],
    }


def scarcity_document(
    position: int, region: str | None, known: Sequence[Level], limited: Sequence[Limited]
) -> dict[str, Any]:
    """Levels of scarcity and the families that gave hours, as of a position."""
    return {
        "position": position,
        "region": region,
        "unit": "minutes",
        "withheld": sum(each.withheld for each in limited),
        "levels": [asdict(each) for each in known],
        "families": [asdict(each) for each in limited],
    }


def applied_document(applied: Applied, *, dry_run: bool) -> dict[str, Any]:
    """Who gives hours by the level that holds today."""
    return {
        "region": applied.region,
        "unit": "minutes",
        "level_minutes": applied.level.minutes,
        "level_first_day": applied.level.first_day,
        "waiting": applied.waiting,
        "needed": applied.needed_minutes,
        "given_before": applied.given_before_minutes,
        "given": applied.given_minutes,
        "missing": applied.missing_minutes,
        "dry_run": dry_run,
        "families": [asdict(each) for each in applied.given],
    }


def restored_document(region: str, restored: Sequence[Restored]) -> dict[str, Any]:
    """Families whose later days got their hours back."""
    return {"region": region, "families": [asdict(each) for each in restored]}


def rolled_up_document(
    position: int,
    region: str | None,
    week: str | None,
    team: str | None,
    by: str,
    rows: Sequence[RolledUp],
) -> dict[str, Any]:
    """Hour budgets added up by package or region, as of a position."""
    return {
        "position": position,
        "region": region,
        "week": week,
        "team": team,
        "by": by,
        "unit": "minutes",
        "rows": [
            {
                by: each.key,
                "families": each.families,
                "hours_invented": each.hours_invented,
                **asdict(each.budget),
                "remaining": each.budget.remaining,
            }
            for each in rows
        ],
    }


def teams_document(
    position: int,
    region: str | None,
    week: str | None,
    team: str | None,
    teams: Sequence[TeamHours],
) -> dict[str, Any]:
    """Hours planned and delivered by the carers of each team, or of one, as of a position."""
    return {
        "position": position,
        "region": region,
        "week": week,
        "team": team,
        "by": "team",
        "unit": "minutes",
        "rows": [asdict(each) for each in teams],
    }


def burns_document(
    position: int,
    region: str | None,
    team: str | None,
    on: date,
    burns: Sequence[FamilyBurn],
) -> dict[str, Any]:
    """How far families are in their hours at the end of a day, as of a position."""
    return {
        "position": position,
        "region": region,
        "team": team,
        "on": on,
        "unit": "minutes",
        "band_source": str(Provenance.INVENTED),
        "burns": [
            {
                "family": each.family,
                "region": each.region,
                "package": each.package,
                "closed": each.closed,
                **asdict(each.burn),
                "status": each.burn.status,
            }
            for each in burns
        ],
    }

"""Answers about the course of care as documents: what --json and the HTTP interface give."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from kraamplan.scarcity import Applied, Restored
from projections.activities import PackageActivities
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

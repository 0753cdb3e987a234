"""Answers about the course of care as documents: what --json and the HTTP interface give."""

from dataclasses import asdict
from typing import Any

from projections.activities import PackageActivities


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

"""Stays in hospital that keep visits away, in words and as documents."""

from collections.abc import Iterable
from typing import Any

import msgspec

from domain.kernel.errors import Bilingual
from planner.problem import InHospital


def said(stay: InHospital) -> Bilingual:
    """From when to when; the day of discharge is a day of care again."""
    since, until = stay.admitted_on, stay.discharged_on
    if until is None:
        return Bilingual(
            nl=f"sinds {since}, ontslag nog niet bekend",
            en=f"since {since}, discharge not known yet",
        )
    return Bilingual(
        nl=f"van {since} tot haar ontslag op {until}",
        en=f"from {since} to her discharge on {until}",
    )


def in_hospital_document(stays: Iterable[InHospital]) -> list[dict[str, Any]]:
    """One entry for each stay, with the visits it keeps away."""
    return [msgspec.structs.asdict(stay) for stay in stays]

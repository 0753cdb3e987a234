"""Stays in hospital that keep visits away, in words and as documents."""

from collections.abc import Iterable
from typing import Any

import msgspec

from domain.kernel.errors import Bilingual
from planner.problem import InHospital


def said(stay: InHospital) -> Bilingual:
    """From when to when, as far as is known; the day of discharge is a day of care again."""
    since, until = stay.admitted_on, stay.discharged_on
    if stay.expected_on:
        return Bilingual(
            nl=f"sinds {since}, ontslag verwacht op {stay.expected_on}",
            en=f"since {since}, discharge expected on {stay.expected_on}",
        )
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
    """One entry for each stay, with the visits it keeps away and those that count on its end."""
    return [
        msgspec.structs.asdict(stay)
        | {"expected_on": stay.expected_on or None, "on_return": stay.on_return or ()}
        for stay in stays
    ]

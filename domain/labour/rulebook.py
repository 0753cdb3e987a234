"""The parameters labour rules are checked with, each with its article.

Where the law (Arbeidstijdenwet) and the collective agreement (CAO Kraamzorg) both speak, the
stricter one stands here.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """One version of the limits, in minutes."""

    version: str
    valid_from: date
    daily_rest_minutes: int
    """Unbroken rest between two shifts. Arbeidstijdenwet art. 5:3."""
    max_shift_minutes: int
    """First to last minute of a working day. CAO Kraamzorg art. 4.4; the law allows 12 hours."""
    max_week_minutes: int
    """Work in any one week. Arbeidstijdenwet art. 5:7."""


CAO_KRAAMZORG_2022 = Rulebook(
    version="cao-kraamzorg-2022",
    valid_from=date(2022, 1, 1),
    daily_rest_minutes=11 * 60,
    max_shift_minutes=10 * 60,
    max_week_minutes=60 * 60,
)

"""What a roster says."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class PlannedVisit:
    """One visit given to one carer; the times carry the Dutch offset."""

    visit: str
    family: str
    carer: str
    day: date
    starts_at: datetime
    ends_at: datetime
    minutes: int


@dataclass(frozen=True, slots=True)
class UncoveredVisit:
    """A visit nobody was found for, and why, in planners' words."""

    visit: str
    family: str
    day: date
    minutes: int
    reason: str
    explanation_nl: str
    explanation_en: str


@dataclass(frozen=True, slots=True)
class OverriddenRule:
    """A rule of planning that a planner set aside for a visit, in the words it objected with."""

    rule: str
    carer: str
    measured: int
    allowed: int
    message_nl: str
    message_en: str


@dataclass(frozen=True, slots=True)
class PinnedVisit:
    """A visit that stays with this carer when the week is planned again, at this time if given."""

    carer: str
    starts_at: datetime | None


TAKEN_OFF = "taken_off"
"""Why nobody has a visit that a planner took from its carer."""


def taken_off(visit: PlannedVisit) -> UncoveredVisit:
    """The visit once nobody has it any more."""
    return UncoveredVisit(
        visit=visit.visit,
        family=visit.family,
        day=visit.day,
        minutes=visit.minutes,
        reason=TAKEN_OFF,
        explanation_nl=f"Door een planner bij {visit.carer} weggehaald.",
        explanation_en=f"Taken from {visit.carer} by a planner.",
    )

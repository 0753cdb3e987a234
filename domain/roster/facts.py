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

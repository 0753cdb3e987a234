"""The words a family's care is described in.

Each is stored by its value, so a value is never renamed or reused.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.indication.sourced import Provenance


class Feeding(StrEnum):
    """How the mother means to feed her child."""

    BREAST = "breast"
    BOTTLE = "bottle"
    MIXED = "mixed"
    UNDECIDED = "undecided"


class IntakeForm(StrEnum):
    """How the intake was held."""

    HOME_VISIT = "home_visit"
    TELEPHONE = "telephone"


class BirthPlace(StrEnum):
    """Where the child was born."""

    HOME = "home"
    BIRTH_CENTRE = "birth_centre"
    OUTPATIENT = "outpatient"
    HOSPITAL = "hospital"


class BirthMode(StrEnum):
    """How the child was born."""

    SPONTANEOUS = "spontaneous"
    INSTRUMENTAL = "instrumental"
    CAESAREAN = "caesarean"


class ClosingReason(StrEnum):
    """Why care ended."""

    COMPLETED = "completed"
    ENDED_BY_CLIENT = "ended_by_client"
    TRANSFERRED = "transferred"
    PREGNANCY_ENDED = "pregnancy_ended"


@dataclass(frozen=True, slots=True)
class Registration:
    """What is known of a family in pregnancy; parity counts earlier births."""

    region: str
    due_date: date
    postcode: str
    feeding: Feeding
    parity: int


@dataclass(frozen=True, slots=True)
class AssignedHours:
    """Hours for the whole period of care, in minutes, and the policy and criteria they rest on."""

    package: int | None
    minutes: int
    hours_source: Provenance
    policy: str
    criteria: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Session:
    """Care given by one carer; the times carry the Dutch offset."""

    carer: str
    starts_at: datetime
    ends_at: datetime

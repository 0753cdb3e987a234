"""The words a family's care is described in.

Each is stored by its value, so a value is never renamed or reused.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.indication.sourced import Provenance
from domain.values.horizon import elapsed_minutes


class Feeding(StrEnum):
    """How a mother means to feed her child, or how it was fed; BREAST is nothing else besides."""

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


class BirthPlan(StrEnum):
    """Why a birth has a day agreed beforehand."""

    CAESAREAN = "caesarean"
    INDUCTION = "induction"


class ClosingReason(StrEnum):
    """Why care ended."""

    COMPLETED = "completed"
    ENDED_BY_CLIENT = "ended_by_client"
    TRANSFERRED = "transferred"
    PREGNANCY_ENDED = "pregnancy_ended"


class ActivityKind(StrEnum):
    """What the minutes of a session went to, after the core products of the national protocol."""

    MOTHER_CARE = "mother_care"
    NEWBORN_CARE = "newborn_care"
    FEEDING = "feeding"
    EDUCATION = "education"
    FAMILY = "family"
    OBSERVATION = "observation"
    HYGIENE = "hygiene"


class Patient(StrEnum):
    """Who stays in hospital."""

    MOTHER = "mother"
    CHILD = "child"
    BOTH = "both"


class ShortfallCause(StrEnum):
    """Why fewer minutes were delivered than indicated; READY releases hours, goals being met."""

    CLIENT_WANTS_LESS = "client_wants_less"
    CAPACITY = "capacity"
    READY = "ready"
    HOSPITAL = "hospital"
    OTHER = "other"


class Outcome(StrEnum):
    """What a survey measures: the outcomes of the eight success indicators of KoM."""

    BREASTFEEDING = "breastfeeding"
    HEALTH = "health"
    EMPOWERMENT = "empowerment"
    EXPERIENCE = "experience"
    ENOUGH_CARE = "enough_care"


class CarerWish(StrEnum):
    """What a family and a carer are to each other in a roster."""

    PREFERRED = "preferred"
    FORBIDDEN = "forbidden"
    NONE = "none"


class WishGround(StrEnum):
    """Where a wish about a carer comes from; never what ails anybody."""

    FAMILY_ASKED = "family_asked"
    CARER_ASKED = "carer_asked"
    KNOWN_BEFORE = "known_before"
    LANGUAGE = "language"
    PRIVATE_TIE = "private_tie"
    SAFETY = "safety"


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
class Activity:
    """Minutes of a session that went to one kind of activity."""

    kind: ActivityKind
    minutes: int


@dataclass(frozen=True, slots=True)
class Session:
    """Care given by one carer; the times carry the Dutch offset."""

    carer: str
    starts_at: datetime
    ends_at: datetime
    activities: tuple[Activity, ...] = ()

    @property
    def minutes(self) -> int:
        """Minutes that really passed."""
        return elapsed_minutes(self.starts_at, self.ends_at)


@dataclass(frozen=True, slots=True)
class Assistance:
    """Assistance at the birth by one carer; called_at is when the midwife called, if known."""

    carer: str
    called_at: datetime | None
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class HospitalStay:
    """A stay from admission to discharge; discharged_on is None until it is known.

    expected_on is when the discharge is expected, as long as it has not come.
    """

    patient: Patient
    admitted_on: date
    discharged_on: date | None
    expected_on: date | None = None

    @property
    def days(self) -> int | None:
        """Days in hospital, the day of discharge not counted; None until it is known."""
        return None if self.discharged_on is None else (self.discharged_on - self.admitted_on).days

    def keeps_care_away_on(self, day: date) -> bool:
        """Whether nobody can be cared for at home that day: the mother is in hospital.

        A child there without its mother leaves her at home in need of care. Care goes on from the
        day of discharge, or from that on which it is expected; until then, nobody knows from when.
        """
        if self.patient is Patient.CHILD:
            return False
        return self.admitted_on <= day < (self.discharged_on or self.expected_on or date.max)

    def overlaps(self, other: "HospitalStay") -> bool:
        """Whether one person would be in two stays at once; a day may end one and start another."""
        same = self.patient is other.patient or Patient.BOTH in (self.patient, other.patient)
        ends, other_ends = self.discharged_on or date.max, other.discharged_on or date.max
        return same and self.admitted_on < other_ends and other.admitted_on < ends


@dataclass(frozen=True, slots=True)
class Measurement:
    """One outcome as a survey of some version measured it on some day."""

    outcome: Outcome
    survey: str
    measured_on: date

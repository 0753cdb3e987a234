"""The words a care plan is kept in. Values are stored, so never renamed or reused.

Nobody is named: a professional is told by trade, a wording is about the goal or the signal.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.care_plan.themes import Theme


class GoalState(StrEnum):
    """How far a goal has come."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    REACHED = "reached"
    NOT_REACHABLE = "not_reachable"
    HANDED_OVER = "handed_over"
    WITHDRAWN = "withdrawn"


class Professional(StrEnum):
    """To whom care is handed over, or who is called in."""

    MIDWIFE = "midwife"
    GENERAL_PRACTITIONER = "general_practitioner"
    GYNAECOLOGIST = "gynaecologist"
    PAEDIATRICIAN = "paediatrician"
    YOUTH_HEALTH_CARE = "youth_health_care"
    LACTATION_CONSULTANT = "lactation_consultant"
    DIETICIAN = "dietician"
    PHYSIOTHERAPIST = "physiotherapist"
    MENTAL_HEALTH_CARE = "mental_health_care"
    HOME_NURSING = "home_nursing"
    SOCIAL_SERVICES = "social_services"
    DOMESTIC_VIOLENCE_CENTRE = "domestic_violence_centre"
    EMERGENCY_SERVICES = "emergency_services"


class SignalAbout(StrEnum):
    """Whom a signal is about."""

    MOTHER = "mother"
    NEWBORN = "newborn"
    FAMILY = "family"


class SignalKind(StrEnum):
    """What kind of risk a signal points to. KDK, theme 11."""

    MEDICAL = "medical"
    PSYCHOSOCIAL = "psychosocial"


class Action(StrEnum):
    """What a carer does about a signal. KDK, theme 12."""

    HELPED = "helped"
    CALLED_IN = "called_in"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class AfterPeriodPlan:
    """How a goal is still reached after the care period, as agreed with the parents.

    By professionals, by the family's own network, or both.
    """

    professionals: tuple[Professional, ...]
    network: bool
    agreed_on: date


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of this family; since is the day of its state, None while it is proposed."""

    theme: Theme
    wording: str
    state: GoalState = GoalState.PROPOSED
    since: date | None = None
    handed_over_to: Professional | None = None
    after_period: AfterPeriodPlan | None = None


@dataclass(frozen=True, slots=True)
class SignalAction:
    """What was done about a signal; called_in is set when somebody was called in."""

    action: Action
    called_in: Professional | None
    acted_on: date


@dataclass(frozen=True, slots=True)
class Signal:
    """A risk a carer noticed."""

    about: SignalAbout
    kind: SignalKind
    wording: str
    noticed_on: date

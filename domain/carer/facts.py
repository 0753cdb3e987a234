"""The words a carer's record is kept in. Values are stored, so never renamed or reused."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


class AbsenceKind(StrEnum):
    """Why a carer is away."""

    SICKNESS = "sickness"
    LEAVE = "leave"
    TRAINING = "training"


class WorkKind(StrEnum):
    """What time worked for a family was."""

    CARE = "care"
    BIRTH_ASSISTANCE = "birth_assistance"


@dataclass(frozen=True, slots=True)
class Employment:
    """What was agreed at hiring; contract_minutes are per week."""

    region: str
    postcode: str
    contract_minutes: int
    hired_on: date


@dataclass(frozen=True, slots=True)
class DayWindow:
    """Available on this weekday (Monday is 1) between two times of the Dutch clock."""

    weekday: int
    start: time
    end: time


@dataclass(frozen=True, slots=True)
class Absence:
    """Whole days away, the last one included."""

    first_day: date
    last_day: date
    kind: AbsenceKind


@dataclass(frozen=True, slots=True)
class WorkedSession:
    """Time worked for one family."""

    family: str
    starts_at: datetime
    ends_at: datetime


EVERY_DAY = tuple(DayWindow(weekday, time(8), time(18)) for weekday in range(1, 8))
"""Availability of a carer who never stated any."""


def contract_on(contracts: Mapping[date, int], day: date) -> int:
    """Weekly contract minutes in force on a day; 0 before the first."""
    started = [effective_on for effective_on in contracts if effective_on <= day]
    return contracts[max(started)] if started else 0

"""What can be asked of a family's care. Families are named by their client number only."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from domain.care.facts import BirthMode, BirthPlace, ClosingReason, Feeding, IntakeForm
from domain.kernel.command import Command
from domain.kernel.ids import stream_id
from domain.values.skill import Skill


def care_stream(family: str) -> UUID:
    """The stream of this family's care."""
    return stream_id("care", family)


@dataclass(frozen=True, slots=True, kw_only=True)
class CareCommand(Command):
    """Addresses the care of one family by its client number."""

    family: str

    @property
    def stream_id(self) -> UUID:
        return care_stream(self.family)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterFamily(CareCommand):
    """Register a family: wishes known in pregnancy."""

    region: str
    due_date: date
    postcode: str
    feeding: Feeding
    parity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendRegistration(RegisterFamily):
    """Replace what was registered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldIntake(CareCommand):
    """Record the intake and the skills the family needs of its carers."""

    held_on: date
    form: IntakeForm
    skills: tuple[Skill, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportBirth(CareCommand):
    """Record the birth. A time without offset is read on the Dutch clock."""

    born_at: datetime
    place: BirthPlace
    mode: BirthMode
    children: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignPackage(CareCommand):
    """Give the family its care package at the start of care, with the criteria that fired.

    first_day is the first day of care, the day after birth unless given.
    """

    package: int
    criteria: tuple[str, ...]
    first_day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverSession(CareCommand):
    """Record care given by a carer. Times without offset are read on the Dutch clock."""

    carer: str
    starts_at: datetime
    ends_at: datetime
    outside_hours_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectSession(CareCommand):
    """Correct the times of a session on record; both versions stay in the log."""

    session: str
    starts_at: datetime
    ends_at: datetime
    outside_hours_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCare(CareCommand):
    """End the care of this family."""

    closed_on: date
    why: ClosingReason

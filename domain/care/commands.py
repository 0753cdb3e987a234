"""What can be asked of a family's care. Families are named by their client number only."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from domain.care.facts import (
    Activity,
    BirthMode,
    BirthPlace,
    BirthPlan,
    CarerWish,
    ClosingReason,
    Feeding,
    IntakeForm,
    Outcome,
    Patient,
    ShortfallCause,
    WishGround,
)
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
class PlanBirth(CareCommand):
    """Record the day agreed for a planned section or an induction; the newest plan counts.

    Without a day the birth is no longer planned.
    """

    how: BirthPlan
    planned_on: date | None = None


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
    """Record care given by a carer. Times without offset are read on the Dutch clock.

    activities say what minutes of the session went to; they need not account for all of it. feeding
    is how the child was fed on that day, if that is told with the session.
    """

    carer: str
    starts_at: datetime
    ends_at: datetime
    outside_hours_reason: str | None = None
    activities: tuple[Activity, ...] = ()
    feeding: Feeding | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectSession(CareCommand):
    """Correct the times of a session on record; both versions stay in the log.

    Activities stay what they were unless given.
    """

    session: str
    starts_at: datetime
    ends_at: datetime
    outside_hours_reason: str | None = None
    activities: tuple[Activity, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObserveFeeding(CareCommand):
    """Record how the child was fed on a day; what replaces an earlier observation says why.

    breast is full breastfeeding: nothing else was given.
    """

    observed_on: date
    feeding: Feeding


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverBirthAssistance(CareCommand):
    """Record assistance at the birth; its hours stand apart from those of the package.

    called_at is when the midwife called. Times without offset are read on the Dutch clock.
    """

    carer: str
    starts_at: datetime
    ends_at: datetime
    called_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectBirthAssistance(CareCommand):
    """Correct the times of birth assistance on record; both versions stay in the log."""

    assistance: str
    starts_at: datetime
    ends_at: datetime
    called_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordHospitalStay(CareCommand):
    """Record a stay in hospital; the discharge may be told later, by recording the stay again."""

    patient: Patient
    admitted_on: date
    discharged_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectHospitalStay(RecordHospitalStay):
    """Replace what was recorded of a stay; the command says why."""

    stay: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectDischarge(CareCommand):
    """Expect the discharge of a stay on a day: visits are planned from then on.

    The newest day counts; null says nobody knows any more. The discharge itself is told by
    recording the stay again.
    """

    stay: str
    expected_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeferCare(CareCommand):
    """Expect care to start later than the day after birth."""

    expected_start: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseMinimumCare(CareCommand):
    """Record that the client chose minimum care."""

    chosen_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainShortfall(CareCommand):
    """Say why so many minutes under the indication were not delivered; 0 takes the cause back."""

    cause: ShortfallCause
    minutes: int
    explanation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitHours(CareCommand):
    """Plan no more than so many minutes, by the level of scarcity on the first day of care."""

    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftLimit(CareCommand):
    """Give the days from lifted_on on the hours of the indication again; say why."""

    lifted_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class WishCarer(CareCommand):
    """Record that the family prefers a carer, is not to get her, or has no wish about her.

    ground says where that comes from; nothing about anybody's health belongs here.
    """

    carer: str
    wish: CarerWish
    ground: WishGround


@dataclass(frozen=True, slots=True, kw_only=True)
class PrioritiseFamily(CareCommand):
    """Leave this family's visits open for percent of the usual price; 100 is like any other."""

    percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOutcome(CareCommand):
    """Record what a survey measured; score is a percentage of its scale, yes being 100."""

    outcome: Outcome
    survey: str
    measured_on: date
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCare(CareCommand):
    """End the care of this family."""

    closed_on: date
    why: ClosingReason

"""The care of one family, from registration to close.

Invariants
- a family is registered once; what was registered is amended openly
- a birth is reported once, after the 24th and before the 44th week, and never before it happened
- a package is one of the 13, assigned once, after the birth, with the criteria that fired
- care lies within ten days from the day of birth, but for deferred care (package 13)
- a session lies after the birth, in the past, and between 08:00 and 18:00 unless a reason is given
- a session is corrected openly, with a reason
- nothing is added once care is closed
"""

from datetime import date, datetime, timedelta
from typing import ClassVar
from uuid import UUID

from domain.care import errors, plausibility
from domain.care.facts import (
    AssignedHours,
    BirthMode,
    BirthPlace,
    ClosingReason,
    IntakeForm,
    Registration,
    Session,
)
from domain.indication.packages import CarePackage
from domain.indication.sourced import Provenance
from domain.kernel.aggregate import Aggregate
from domain.kernel.event import Event
from domain.values.horizon import elapsed_minutes, local


class Care(Aggregate):
    """Registration, intake, birth, package, sessions, close."""

    KIND = "family"
    KIND_NL = "Gezin"

    class Registered(Event, frozen=True, kw_only=True):
        """A family was registered."""

        TOPIC: ClassVar[str] = "care.registered"
        family: str
        registration: Registration

    class RegistrationAmended(Event, frozen=True, kw_only=True):
        """What was registered was replaced."""

        TOPIC: ClassVar[str] = "care.registration-amended"
        family: str
        registration: Registration

    class IntakeHeld(Event, frozen=True, kw_only=True):
        """The intake was held."""

        TOPIC: ClassVar[str] = "care.intake-held"
        family: str
        held_on: date
        form: IntakeForm
        skills: tuple[str, ...]

    class BirthReported(Event, frozen=True, kw_only=True):
        """The birth was reported; born_at carries the Dutch offset."""

        TOPIC: ClassVar[str] = "care.birth-reported"
        family: str
        born_at: datetime
        place: BirthPlace
        mode: BirthMode
        children: int

    class PackageAssigned(Event, frozen=True, kw_only=True):
        """The family's hours were set, or set anew: the newest replace those before.

        package is None under a method without packages; day_pattern is minutes per day from
        first_day on.
        """

        TOPIC: ClassVar[str] = "care.package-assigned"
        family: str
        package: int | None
        minutes: int
        hours_source: Provenance
        policy: str
        criteria: tuple[str, ...]
        first_day: date
        day_pattern: tuple[int, ...]

    class SessionDelivered(Event, frozen=True, kw_only=True):
        """A carer gave care; the times carry the Dutch offset."""

        TOPIC: ClassVar[str] = "care.session-delivered"
        family: str
        session: str
        carer: str
        starts_at: datetime
        ends_at: datetime
        minutes: int
        outside_hours_reason: str | None

    class SessionCorrected(Event, frozen=True, kw_only=True):
        """The times of a session were corrected."""

        TOPIC: ClassVar[str] = "care.session-corrected"
        family: str
        session: str
        carer: str
        starts_at: datetime
        ends_at: datetime
        minutes: int
        outside_hours_reason: str | None

    class Closed(Event, frozen=True, kw_only=True):
        """Care ended."""

        TOPIC: ClassVar[str] = "care.closed"
        family: str
        closed_on: date
        why: ClosingReason

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.family = ""
        self.registration: Registration | None = None
        self.born_at: datetime | None = None
        self.mode: BirthMode | None = None
        self.children: int | None = None
        self.assigned: AssignedHours | None = None
        self.first_day: date | None = None
        self.sessions: dict[str, Session] = {}
        self.closed_on: date | None = None

    def register(self, family: str, registration: Registration) -> None:
        """Register the family; the same registration again changes nothing."""
        if self.registration == registration:
            return
        if self.registration is not None:
            plausibility.refuse_other_registration(family, self.registration, registration)
        plausibility.check_registration(family, registration, self.today)
        self.record(self.Registered(family=family, registration=registration))

    def amend_registration(self, registration: Registration) -> None:
        """Replace what was registered."""
        self.must_be_open()
        plausibility.check_registration(self.family, registration, self.today)
        if self.born_at is not None:
            plausibility.check_birth_date(self.family, self.born_at.date(), registration.due_date)
        self.record(self.RegistrationAmended(family=self.family, registration=registration))

    def hold_intake(self, held_on: date, form: IntakeForm, skills: tuple[str, ...]) -> None:
        """Record the intake. A later intake replaces the skills an earlier one asked for."""
        self.must_be_open()
        if held_on > self.today:
            raise errors.LiesInTheFutureError(family=self.family, moment=held_on, now=self.today)
        self.record(
            self.IntakeHeld(
                family=self.family, held_on=held_on, form=form, skills=tuple(sorted(set(skills)))
            )
        )

    def report_birth(
        self, born_at: datetime, place: BirthPlace, mode: BirthMode, children: int
    ) -> None:
        """Record the birth, once."""
        self.must_be_open()
        if self.born_at is not None:
            raise errors.BirthAlreadyReportedError(family=self.family, born_at=self.born_at)
        plausibility.check_children(self.family, children)
        self._must_have_happened(born_at)
        plausibility.check_birth_date(self.family, born_at.date(), self.registered.due_date)
        self.record(
            self.BirthReported(
                family=self.family, born_at=born_at, place=place, mode=mode, children=children
            )
        )

    def assign_package(
        self, package: CarePackage, policy: str, criteria: tuple[str, ...], first_day: date | None
    ) -> None:
        """Put the family in a package; its hours are spread over the days that remain for care."""
        self.must_be_open()
        if self.assigned is not None:
            raise errors.PackageAlreadyAssignedError(
                family=self.family, package=self.assigned.package
            )
        plausibility.check_criteria(self.family, package, criteria)
        hours = AssignedHours(package.number, package.minutes, package.source, policy, criteria)
        self._assign(hours, first_day)

    def take_indication(self, hours: AssignedHours, first_day: date | None) -> None:
        """Set the hours of the driving indication; the same hours again change nothing.

        Without a first day the one on record stays, or it is the day after birth.
        """
        self.must_be_open()
        if first_day is None and self.assigned is not None:
            if self.assigned == hours:
                return
            first_day = self.first_day
        self._assign(hours, first_day)

    def _assign(self, hours: AssignedHours, first_day: date | None) -> None:
        born_on = self._born_at.date()
        first_day = first_day or born_on + timedelta(days=1)
        self.record(
            self.PackageAssigned(
                family=self.family,
                package=hours.package,
                minutes=hours.minutes,
                hours_source=hours.hours_source,
                policy=hours.policy,
                criteria=hours.criteria,
                first_day=first_day,
                day_pattern=plausibility.spread(self.family, hours, born_on, first_day),
            )
        )

    def deliver_session(
        self, carer: str, starts_at: datetime, ends_at: datetime, outside_hours_reason: str | None
    ) -> str:
        """Record care given and name the session; the same session again changes nothing."""
        self.must_be_open()
        session = f"{starts_at:%Y-%m-%dT%H:%M}/{carer}"
        known = self.sessions.get(session)
        if known == Session(carer, starts_at, ends_at):
            return session
        if known is not None:
            raise errors.SessionRecordedDifferentlyError(family=self.family, session=session)
        self._check_session(starts_at, ends_at, outside_hours_reason)
        self.record(
            self.SessionDelivered(
                family=self.family,
                session=session,
                carer=carer,
                starts_at=starts_at,
                ends_at=ends_at,
                minutes=elapsed_minutes(starts_at, ends_at),
                outside_hours_reason=outside_hours_reason,
            )
        )
        return session

    def correct_session(
        self, session: str, starts_at: datetime, ends_at: datetime, outside_hours_reason: str | None
    ) -> None:
        """Correct the times of a session; the carer stays."""
        self.must_be_open()
        known = self.session(session)
        if not self.reason:
            raise errors.CorrectionWithoutReasonError(family=self.family, session=session)
        self._check_session(starts_at, ends_at, outside_hours_reason)
        self.record(
            self.SessionCorrected(
                family=self.family,
                session=session,
                carer=known.carer,
                starts_at=starts_at,
                ends_at=ends_at,
                minutes=elapsed_minutes(starts_at, ends_at),
                outside_hours_reason=outside_hours_reason,
            )
        )

    def close(self, closed_on: date, why: ClosingReason) -> None:
        """End care."""
        self.must_be_open()
        if why is ClosingReason.COMPLETED and self.born_at is None:
            raise errors.ClosedBeforeBirthError(family=self.family)
        if closed_on > self.today:
            raise errors.LiesInTheFutureError(family=self.family, moment=closed_on, now=self.today)
        self.record(self.Closed(family=self.family, closed_on=closed_on, why=why))

    def session(self, session: str) -> Session:
        """A session on record. Raises UnknownSessionError naming those there are."""
        known = self.sessions.get(session)
        if known is None:
            raise errors.UnknownSessionError(
                family=self.family, session=session, known=", ".join(sorted(self.sessions)) or "-"
            )
        return known

    def evolve(self, event: Event) -> None:
        match event:
            case self.Registered() | self.RegistrationAmended():
                self.family = event.family
                self.registration = event.registration
            case self.BirthReported():
                self.born_at = event.born_at
                self.mode = event.mode
                self.children = event.children
            case self.PackageAssigned():
                self.first_day = event.first_day
                self.assigned = AssignedHours(
                    event.package, event.minutes, event.hours_source, event.policy, event.criteria
                )
            case self.SessionDelivered() | self.SessionCorrected():
                self.sessions[event.session] = Session(event.carer, event.starts_at, event.ends_at)
            case self.Closed():
                self.closed_on = event.closed_on

    @property
    def gestation_weeks(self) -> int | None:
        """Full weeks of pregnancy at birth; None before it."""
        if self.born_at is None:
            return None
        return plausibility.gestation(self.born_at.date(), self.registered.due_date).days // 7

    @property
    def registered(self) -> Registration:
        """What was registered."""
        assert self.registration is not None, "a stream of care starts with a registration"
        return self.registration

    @property
    def _born_at(self) -> datetime:
        if self.born_at is None:
            raise errors.BirthNotReportedError(family=self.family)
        return self.born_at

    def must_be_open(self) -> None:
        """Refuse to add to care that is closed."""
        if self.closed_on is not None:
            raise errors.CareClosedError(family=self.family, closed_on=self.closed_on)

    def _must_have_happened(self, moment: datetime) -> None:
        if moment > self.now:
            raise errors.LiesInTheFutureError(
                family=self.family, moment=moment, now=local(self.now)
            )

    def _check_session(self, starts_at: datetime, ends_at: datetime, reason: str | None) -> None:
        plausibility.check_session_times(self.family, starts_at, ends_at, reason)
        self._must_have_happened(ends_at)
        if starts_at < self._born_at:
            raise errors.SessionBeforeBirthError(
                family=self.family, starts_at=starts_at, born_at=self._born_at
            )

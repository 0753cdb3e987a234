"""Time given to a family: sessions of care, and assistance at the birth.

Invariants
- a session lies after the birth, in the past, and between 08:00 and 18:00 unless a reason is given
- the activities of a session name each kind once and fit in its minutes
- birth assistance lies within a day of the birth, and never counts in the hours of a package
- time on record is corrected openly, with a reason; the carer stays
"""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from domain.care import course_errors, errors, plausibility
from domain.care.facts import Activity, Assistance, Session
from domain.care.planned_birth import PlannedBirth
from domain.kernel.event import Event
from domain.values.horizon import elapsed_minutes


class Sessions(PlannedBirth):
    """The part of a family's care that counts time."""

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
        activities: tuple[Activity, ...]

    class SessionCorrected(Event, frozen=True, kw_only=True):
        """The times or activities of a session were corrected."""

        TOPIC: ClassVar[str] = "care.session-corrected"
        family: str
        session: str
        carer: str
        starts_at: datetime
        ends_at: datetime
        minutes: int
        outside_hours_reason: str | None
        activities: tuple[Activity, ...]

    class BirthAssistanceDelivered(Event, frozen=True, kw_only=True):
        """A carer assisted at the birth; called_at is when the midwife called, if known."""

        TOPIC: ClassVar[str] = "care.birth-assistance-delivered"
        family: str
        assistance: str
        carer: str
        called_at: datetime | None
        starts_at: datetime
        ends_at: datetime
        minutes: int

    class BirthAssistanceCorrected(Event, frozen=True, kw_only=True):
        """The times of birth assistance were corrected."""

        TOPIC: ClassVar[str] = "care.birth-assistance-corrected"
        family: str
        assistance: str
        carer: str
        called_at: datetime | None
        starts_at: datetime
        ends_at: datetime
        minutes: int

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.sessions: dict[str, Session] = {}
        self.assistance: dict[str, Assistance] = {}

    @property
    def delivered_minutes(self) -> int:
        """Minutes of all sessions; birth assistance is not among them."""
        return sum(each.minutes for each in self.sessions.values())

    def deliver_session(self, given: Session, outside_hours_reason: str | None) -> str:
        """Record care given and name the session; the same session again changes nothing."""
        self.must_be_open()
        session = f"{given.starts_at:%Y-%m-%dT%H:%M}/{given.carer}"
        known = self.sessions.get(session)
        if known == given:
            return session
        if known is not None:
            raise errors.SessionRecordedDifferentlyError(family=self.family, session=session)
        self._check_session(given, outside_hours_reason)
        self.record(
            self.SessionDelivered(
                family=self.family,
                session=session,
                carer=given.carer,
                starts_at=given.starts_at,
                ends_at=given.ends_at,
                minutes=given.minutes,
                outside_hours_reason=outside_hours_reason,
                activities=given.activities,
            )
        )
        return session

    def correct_session(
        self, session: str, corrected: Session, outside_hours_reason: str | None
    ) -> None:
        """Correct the times or activities of a session; the carer stays."""
        self.must_be_open()
        known = self.session(session)
        if not self.reason:
            raise errors.CorrectionWithoutReasonError(family=self.family, session=session)
        self._check_session(corrected, outside_hours_reason)
        self.record(
            self.SessionCorrected(
                family=self.family,
                session=session,
                carer=known.carer,
                starts_at=corrected.starts_at,
                ends_at=corrected.ends_at,
                minutes=corrected.minutes,
                outside_hours_reason=outside_hours_reason,
                activities=corrected.activities,
            )
        )

    def deliver_birth_assistance(self, given: Assistance) -> str:
        """Record assistance at the birth and name it; the same again changes nothing."""
        self.must_be_open()
        name = f"birth/{given.starts_at:%Y-%m-%dT%H:%M}/{given.carer}"
        known = self.assistance.get(name)
        if known == given:
            return name
        if known is not None:
            raise course_errors.AssistanceRecordedDifferentlyError(
                family=self.family, assistance=name
            )
        self._check_assistance(given)
        self.record(
            self.BirthAssistanceDelivered(
                family=self.family,
                assistance=name,
                carer=given.carer,
                called_at=given.called_at,
                starts_at=given.starts_at,
                ends_at=given.ends_at,
                minutes=elapsed_minutes(given.starts_at, given.ends_at),
            )
        )
        return name

    def correct_birth_assistance(self, name: str, corrected: Assistance) -> None:
        """Correct the times of birth assistance; the carer stays."""
        self.must_be_open()
        known = self.birth_assistance(name)
        self._check_assistance(corrected)
        if not self.reason:
            raise course_errors.CourseCorrectedWithoutReasonError(family=self.family, what=name)
        self.record(
            self.BirthAssistanceCorrected(
                family=self.family,
                assistance=name,
                carer=known.carer,
                called_at=corrected.called_at,
                starts_at=corrected.starts_at,
                ends_at=corrected.ends_at,
                minutes=elapsed_minutes(corrected.starts_at, corrected.ends_at),
            )
        )

    def session(self, session: str) -> Session:
        """A session on record. Raises UnknownSessionError naming those there are."""
        known = self.sessions.get(session)
        if known is None:
            raise errors.UnknownSessionError(
                family=self.family, session=session, known=", ".join(sorted(self.sessions)) or "-"
            )
        return known

    def birth_assistance(self, name: str) -> Assistance:
        """Assistance on record. Raises UnknownAssistanceError naming what there is."""
        known = self.assistance.get(name)
        if known is None:
            raise course_errors.UnknownAssistanceError(
                family=self.family,
                assistance=name,
                known=", ".join(sorted(self.assistance)) or "-",
            )
        return known

    def evolve(self, event: Event) -> None:
        match event:
            case self.SessionDelivered() | self.SessionCorrected():
                self.sessions[event.session] = Session(
                    event.carer, event.starts_at, event.ends_at, event.activities
                )
            case self.BirthAssistanceDelivered() | self.BirthAssistanceCorrected():
                self.assistance[event.assistance] = Assistance(
                    event.carer, event.called_at, event.starts_at, event.ends_at
                )
            case _:
                super().evolve(event)

    def _check_session(self, given: Session, outside_hours_reason: str | None) -> None:
        plausibility.check_session_times(
            self.family, given.starts_at, given.ends_at, outside_hours_reason
        )
        self._must_have_happened(given.ends_at)
        if given.starts_at < self._born_at:
            raise errors.SessionBeforeBirthError(
                family=self.family, starts_at=given.starts_at, born_at=self._born_at
            )
        plausibility.check_activities(self.family, given)

    def _check_assistance(self, given: Assistance) -> None:
        plausibility.check_assistance_times(self.family, given)
        self._must_have_happened(given.ends_at)
        if self.born_at is not None:
            plausibility.check_near_birth(self.family, given, self.born_at)

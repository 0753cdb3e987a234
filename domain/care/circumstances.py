"""What bends the course of care: a stay in hospital, a later start, the client's wish for less.

Invariants
- a stay starts on the day of birth or later; stays of one person do not overlap
- a stay becomes complete when the day of discharge is told; it is corrected openly, with a reason
- until then a day may be expected for it, the newest counts; what is told of the stay replaces it
- care is deferred before its first session, to a day after the birth
- minimum care is the client's own choice, made once
"""

from dataclasses import replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.care import course_errors as errors
from domain.care.facts import HospitalStay, Patient
from domain.care.feeding_days import FeedingDays
from domain.care.plausibility import check_deferral
from domain.indication.day_pattern import MOST_DAYS
from domain.kernel.event import Event
from domain.values.floor import FLOOR_MINUTES


class Circumstances(FeedingDays):
    """The part of a family's care that records what bends it."""

    class HospitalStayRecorded(Event, frozen=True, kw_only=True):
        """Mother, child or both were in hospital; discharged_on is None until it is known."""

        TOPIC: ClassVar[str] = "care.hospital-stay-recorded"
        family: str
        stay: str
        patient: Patient
        admitted_on: date
        discharged_on: date | None

    class HospitalStayCorrected(Event, frozen=True, kw_only=True):
        """What was recorded of a stay was replaced; origin.reason says why."""

        TOPIC: ClassVar[str] = "care.hospital-stay-corrected"
        family: str
        stay: str
        patient: Patient
        admitted_on: date
        discharged_on: date | None

    class DischargeExpected(Event, frozen=True, kw_only=True):
        """Who is in hospital is expected home on a day; None says nobody knows any more."""

        TOPIC: ClassVar[str] = "care.discharge-expected"
        family: str
        stay: str
        expected_on: date | None

    class CareDeferred(Event, frozen=True, kw_only=True):
        """Care starts later than the day after birth; replaces an earlier expectation."""

        TOPIC: ClassVar[str] = "care.care-deferred"
        family: str
        expected_start: date

    class MinimumCareChosen(Event, frozen=True, kw_only=True):
        """The client chose minimum care, of so many minutes over the whole period."""

        TOPIC: ClassVar[str] = "care.minimum-care-chosen"
        family: str
        chosen_on: date
        minutes: int

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.stays: dict[str, HospitalStay] = {}
        self.expected_start: date | None = None
        self.hours_wait = False
        """Whether hours were set for another start of care than the one expected now."""
        self.minimum_minutes: int | None = None

    @property
    def deferred(self) -> bool:
        """Whether care is expected after the ten days from the day of birth."""
        if self.expected_start is None or self.born_at is None:
            return False
        return (self.expected_start - self.born_at.date()).days >= MOST_DAYS

    def record_hospital_stay(self, stay: HospitalStay) -> None:
        """Record a stay, or the discharge of one on record; the same again changes nothing."""
        self.must_be_open()
        name = f"{stay.patient}/{stay.admitted_on}"
        known = self.stays.get(name)
        told = None if known is None else replace(known, expected_on=None)
        if told == stay:
            return
        discharged_now = told == HospitalStay(stay.patient, stay.admitted_on, None)
        if told is not None and not discharged_now:
            raise errors.StayRecordedDifferentlyError(family=self.family, stay=name)
        self._check_stay(name, stay)
        self.record(
            self.HospitalStayRecorded(
                family=self.family,
                stay=name,
                patient=stay.patient,
                admitted_on=stay.admitted_on,
                discharged_on=stay.discharged_on,
            )
        )

    def correct_hospital_stay(self, name: str, stay: HospitalStay) -> None:
        """Replace what was recorded of a stay; it keeps its name."""
        self.must_be_open()
        self._stay(name)
        self._check_stay(name, stay)
        if not self.reason:
            raise errors.CourseCorrectedWithoutReasonError(family=self.family, what=name)
        self.record(
            self.HospitalStayCorrected(
                family=self.family,
                stay=name,
                patient=stay.patient,
                admitted_on=stay.admitted_on,
                discharged_on=stay.discharged_on,
            )
        )

    def expect_discharge(self, name: str, expected_on: date | None) -> None:
        """Expect a discharge that has not come on a day; the same again changes nothing."""
        self.must_be_open()
        known = self._stay(name)
        if known.discharged_on is not None:
            raise errors.DischargeKnownError(
                family=self.family, stay=name, discharged_on=known.discharged_on
            )
        if known.expected_on == expected_on:
            return
        if expected_on is not None and expected_on < known.admitted_on:
            raise errors.StayRunsBackwardsError(
                family=self.family, admitted_on=known.admitted_on, discharged_on=expected_on
            )
        self.record(self.DischargeExpected(family=self.family, stay=name, expected_on=expected_on))

    def defer_care(self, expected_start: date) -> None:
        """Expect care to start on a later day; the newest expectation counts."""
        self.must_be_open()
        born_on = self._born_at.date()
        if self.sessions:
            first = min(session.starts_at for session in self.sessions.values())
            raise errors.DeferredAfterStartError(family=self.family, started_at=first)
        check_deferral(self.family, expected_start, born_on)
        if expected_start <= born_on:
            raise errors.DeferralImplausibleError(
                family=self.family, expected_start=expected_start, born_on=born_on
            )
        self.record(self.CareDeferred(family=self.family, expected_start=expected_start))

    def choose_minimum_care(self, chosen_on: date) -> None:
        """Record that the client chose minimum care; once is enough."""
        self.must_be_open()
        if self.minimum_minutes is not None:
            return
        self._must_have_come(chosen_on)
        self.record(
            self.MinimumCareChosen(family=self.family, chosen_on=chosen_on, minutes=FLOOR_MINUTES)
        )

    def evolve(self, event: Event) -> None:
        match event:
            case self.HospitalStayRecorded() | self.HospitalStayCorrected():
                self.stays[event.stay] = HospitalStay(
                    event.patient, event.admitted_on, event.discharged_on
                )
            case self.DischargeExpected():
                known = self.stays[event.stay]
                self.stays[event.stay] = replace(known, expected_on=event.expected_on)
            case self.CareDeferred():
                self.expected_start = event.expected_start
                self.hours_wait = True
            case self.MinimumCareChosen():
                self.minimum_minutes = event.minutes
            case _:
                super().evolve(event)

    def _stay(self, name: str) -> HospitalStay:
        if name not in self.stays:
            known = ", ".join(sorted(self.stays)) or "-"
            raise errors.UnknownStayError(family=self.family, stay=name, known=known)
        return self.stays[name]

    def _check_stay(self, name: str, stay: HospitalStay) -> None:
        born_on = self._born_at.date()
        if stay.admitted_on < born_on:
            raise errors.StayBeforeBirthError(
                family=self.family, admitted_on=stay.admitted_on, born_on=born_on
            )
        last = stay.discharged_on or stay.admitted_on
        if last < stay.admitted_on:
            raise errors.StayRunsBackwardsError(
                family=self.family, admitted_on=stay.admitted_on, discharged_on=last
            )
        self._must_have_come(last)
        for other, known in self.stays.items():
            if other != name and known.overlaps(stay):
                raise errors.StaysOverlapError(family=self.family, stay=other)

"""The care of one family, from registration to close.

Invariants
- a family is registered once; what was registered is amended openly
- a birth is reported once, after the 24th and before the 44th week, and never before it happened
- a package is one of the 13, assigned once, after the birth, with the criteria that fired
- care lies within ten days from the day of birth, but for deferred care
- hours set anew leave the days gone by as they were: what is left is spread over the days left
- nothing is added once care is closed, but for what surveys tell

The parts it is made of keep their own: planned birth, sessions, feeding days, circumstances,
closing, limits.
"""

from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import ClassVar

from domain.care import errors, plausibility
from domain.care.facts import AssignedHours, BirthMode, BirthPlace, IntakeForm, Registration
from domain.care.limits import Limits
from domain.care.spreading import most_days, spread
from domain.indication.packages import CarePackage
from domain.indication.sourced import Provenance
from domain.kernel.event import Event


class Care(Limits):
    """Registration, intake, birth, package; by its parts sessions, circumstances, close, limits."""

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
        self._must_have_come(held_on)
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
        for given in self.assistance.values():
            plausibility.check_near_birth(self.family, given, born_at)
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
        """Set the hours of the driving indication; the same hours on the same days change nothing.

        Without a first day the one on record stays, or it is the expected one, or the day after
        birth.
        """
        self.must_be_open()
        self._assign(hours, first_day or (None if self.hours_wait else self.first_day))

    def defer_care(self, expected_start: date) -> None:
        """Expect care to start on a later day; hours set before move with it.

        Where they do not fit in the days left any more, they wait until they are set anew.
        """
        super().defer_care(expected_start)
        if self.assigned is not None:
            with suppress(errors.FirstDayOutsideCareError):
                self._assign(self.assigned, expected_start)

    def _assign(self, hours: AssignedHours, first_day: date | None) -> None:
        born_on = self._born_at.date()
        first_day = first_day or self.expected_start or born_on + timedelta(days=1)
        most = most_days(hours, born_on, first_day, deferred=self.deferred)
        pattern = spread(self.family, hours, born_on, first_day, deferred=self.deferred)
        if first_day == self.first_day:
            pattern = self.from_today_on(pattern, self.day_pattern, most)
            if (self.assigned, self.day_pattern) == (hours, pattern):
                return
        limit, withheld, planned = self.limit, self.withheld_minutes, self.planned_pattern
        self.record(
            self.PackageAssigned(
                family=self.family,
                package=hours.package,
                minutes=hours.minutes,
                hours_source=hours.hours_source,
                policy=hours.policy,
                criteria=hours.criteria,
                first_day=first_day,
                day_pattern=pattern,
            )
        )
        self._limit_anew(limit, withheld, planned)

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
                self.hours_wait = False
                self.first_day = event.first_day
                self.day_pattern = self.planned_pattern = event.day_pattern
                self.limit = None
                self.assigned = AssignedHours(
                    event.package, event.minutes, event.hours_source, event.policy, event.criteria
                )
            case self.IntakeHeld():
                pass  # what it asks for is read from the log, nothing is decided by it
            case _:
                super().evolve(event)

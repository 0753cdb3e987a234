"""A maternity carer.

Invariants
- a carer is hired once, into a region of the organisation
- a contract lies between 0 and 40 hours a week; none holds before the carer was hired
- a carer is in one team at a time, from the day she joined it until she joins another
- availability names each weekday at most once, each stretch ends after it starts
- absences of one carer do not overlap
- nobody works for two families at the same time
"""

from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from typing import ClassVar
from uuid import UUID

from domain.carer import errors
from domain.carer.facts import (
    EVERY_DAY,
    Absence,
    AbsenceKind,
    DayWindow,
    Employment,
    WorkedSession,
    WorkKind,
)
from domain.carer.protected import ProtectedCarer
from domain.kernel.event import Event
from domain.values.horizon import elapsed_minutes
from domain.values.postcode import is_postcode4
from domain.values.skill import Skill

_MOST_CONTRACT_MINUTES = 40 * 60


class Carer(ProtectedCarer):
    """Contract, skills, availability, absence and the record of work."""

    KIND = "carer"
    KIND_NL = "Zorgverlener"

    class Hired(Event, frozen=True, kw_only=True):
        """A carer was hired."""

        TOPIC: ClassVar[str] = "carer.hired"
        carer: str
        employment: Employment

    class ContractAmended(Event, frozen=True, kw_only=True):
        """The weekly contract changes from a day on."""

        TOPIC: ClassVar[str] = "carer.contract-amended"
        carer: str
        contract_minutes: int
        effective_on: date

    class TeamJoined(Event, frozen=True, kw_only=True):
        """The carer is one of a team of her region from a day on."""

        TOPIC: ClassVar[str] = "carer.team-joined"
        carer: str
        team: str
        effective_on: date

    class SkillCertified(Event, frozen=True, kw_only=True):
        """The carer was certified in a skill."""

        TOPIC: ClassVar[str] = "carer.skill-certified"
        carer: str
        skill: Skill

    class AvailabilitySet(Event, frozen=True, kw_only=True):
        """The carer stated when she can be planned."""

        TOPIC: ClassVar[str] = "carer.availability-set"
        carer: str
        windows: tuple[DayWindow, ...]

    class AbsenceReported(Event, frozen=True, kw_only=True):
        """Whole days away were reported."""

        TOPIC: ClassVar[str] = "carer.absence-reported"
        carer: str
        absence: Absence

    class AbsenceEnded(Event, frozen=True, kw_only=True):
        """The last day of an absence moved; a day before its first withdraws it."""

        TOPIC: ClassVar[str] = "carer.absence-ended"
        carer: str
        first_day: date
        last_day: date

    class WorkRecorded(Event, frozen=True, kw_only=True):
        """Time worked was recorded, or replaced for a session on record.

        The record of working time of Arbeidstijdenwet art. 4:3.
        """

        TOPIC: ClassVar[str] = "carer.work-recorded"
        carer: str
        session: str
        family: str
        starts_at: datetime
        ends_at: datetime
        minutes: int
        kind: WorkKind

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.employment: Employment | None = None
        self.skills: set[Skill] = set()
        self.windows: tuple[DayWindow, ...] = EVERY_DAY
        self.contract_minutes: dict[date, int] = {}
        self.teams: dict[date, str] = {}
        self.absences: dict[date, Absence] = {}
        self.work: dict[str, WorkedSession] = {}

    def hire(self, carer: str, employment: Employment) -> None:
        """Hire the carer; the same agreement again changes nothing."""
        if self.employment == employment:
            return
        if self.employment is not None:
            known, new = asdict(self.employment), asdict(employment)
            field = next(name for name in known if known[name] != new[name])
            raise errors.HiredDifferentlyError(
                carer=carer, field=field, recorded=known[field], offered=new[field]
            )
        if not is_postcode4(employment.postcode):
            raise errors.InvalidCarerPostcodeError(carer=carer, postcode=employment.postcode)
        _check_contract(carer, employment.contract_minutes)
        self.record(self.Hired(carer=carer, employment=employment))

    def amend_contract(self, contract_minutes: int, effective_on: date) -> None:
        """Change the weekly contract from a day on."""
        _check_contract(self.carer, contract_minutes)
        hired_on = min(self.contract_minutes)
        if effective_on < hired_on:
            raise errors.ContractBeforeHiringError(
                carer=self.carer, effective_on=effective_on, hired_on=hired_on
            )
        self.record(
            self.ContractAmended(
                carer=self.carer, contract_minutes=contract_minutes, effective_on=effective_on
            )
        )

    def join_team(self, team: str, effective_on: date) -> None:
        """Make her one of a team from a day on; the same again changes nothing."""
        team, hired_on = team.strip(), min(self.contract_minutes)
        if self.teams.get(effective_on) == team:
            return
        if not team:
            raise errors.TeamUnnamedError(carer=self.carer)
        if effective_on < hired_on:
            raise errors.TeamBeforeHiringError(
                carer=self.carer, team=team, effective_on=effective_on, hired_on=hired_on
            )
        self.record(self.TeamJoined(carer=self.carer, team=team, effective_on=effective_on))

    def certify_skill(self, skill: Skill) -> None:
        """Record a skill; the same skill again changes nothing."""
        if skill not in self.skills:
            self.record(self.SkillCertified(carer=self.carer, skill=skill))

    def set_availability(self, windows: tuple[DayWindow, ...]) -> None:
        """State when the carer can be planned."""
        weekdays = [window.weekday for window in windows]
        for window in windows:
            once = weekdays.count(window.weekday) == 1
            if not (1 <= window.weekday <= 7 and window.start < window.end and once):
                raise errors.AvailabilityInvalidError(carer=self.carer, **asdict(window))
        windows = tuple(sorted(windows, key=lambda window: window.weekday))
        self.record(self.AvailabilitySet(carer=self.carer, windows=windows))

    def report_absence(self, first_day: date, last_day: date, kind: AbsenceKind) -> None:
        """Record days away; the same absence again changes nothing."""
        absence = Absence(first_day, last_day, kind)
        if self.absences.get(first_day) == absence:
            return
        if last_day < first_day:
            raise errors.AbsenceRunsBackwardsError(
                carer=self.carer, first_day=first_day, last_day=last_day
            )
        for known in self.absences.values():
            if known.first_day <= last_day and first_day <= known.last_day:
                raise errors.AbsenceOverlapsError(
                    carer=self.carer, first_day=known.first_day, last_day=known.last_day
                )
        self.record(self.AbsenceReported(carer=self.carer, absence=absence))

    def end_absence(self, first_day: date, last_day: date) -> None:
        """Move the last day of an absence; it may not run into another one."""
        absence = self.absences.get(first_day)
        if absence is None:
            raise errors.UnknownAbsenceError(carer=self.carer, first_day=first_day)
        if absence.last_day == last_day:
            return
        for other in self.absences.values():
            if first_day < other.first_day <= last_day:
                raise errors.AbsenceOverlapsError(
                    carer=self.carer, first_day=other.first_day, last_day=other.last_day
                )
        if last_day < first_day:
            last_day = first_day - timedelta(days=1)
        self.record(self.AbsenceEnded(carer=self.carer, first_day=first_day, last_day=last_day))

    def record_work(
        self, session: str, family: str, starts_at: datetime, ends_at: datetime, kind: WorkKind
    ) -> None:
        """Record time worked; a session on record is replaced, the same times change nothing.

        session names the session or the birth assistance in the family's care.
        """
        work = WorkedSession(family, starts_at, ends_at)
        key = f"{family}/{session}"
        if self.work.get(key) == work:
            return
        for other, known in self.work.items():
            if other != key and known.starts_at < ends_at and starts_at < known.ends_at:
                raise errors.AlreadyWorkingError(carer=self.carer, session=other, **asdict(known))
        self.record(
            self.WorkRecorded(
                carer=self.carer,
                session=session,
                family=family,
                starts_at=starts_at,
                ends_at=ends_at,
                minutes=elapsed_minutes(starts_at, ends_at),
                kind=kind,
            )
        )

    def evolve(self, event: Event) -> None:
        match event:
            case self.Hired():
                self.carer = event.carer
                self.employment = event.employment
                self.contract_minutes[event.employment.hired_on] = event.employment.contract_minutes
            case self.ContractAmended():
                self.contract_minutes[event.effective_on] = event.contract_minutes
            case self.TeamJoined():
                self.teams[event.effective_on] = event.team
            case self.SkillCertified():
                self.skills.add(event.skill)
            case self.AvailabilitySet():
                self.windows = event.windows
            case self.AbsenceReported():
                self.absences[event.absence.first_day] = event.absence
            case self.AbsenceEnded() if event.last_day < event.first_day:
                del self.absences[event.first_day]
            case self.AbsenceEnded():
                known = self.absences[event.first_day]
                self.absences[event.first_day] = replace(known, last_day=event.last_day)
            case self.WorkRecorded():
                self.work[f"{event.family}/{event.session}"] = WorkedSession(
                    event.family, event.starts_at, event.ends_at
                )
            case _:
                super().evolve(event)


def _check_contract(carer: str, contract_minutes: int) -> None:
    if not 0 <= contract_minutes <= _MOST_CONTRACT_MINUTES:
        raise errors.ContractImplausibleError(carer=carer, hours=contract_minutes / 60)

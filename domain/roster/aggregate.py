"""The roster of one region for one week.

Invariants
- a visit stands in a proposal once, given to one carer or listed as uncovered
- a proposal holds visits of its own week only
- only the newest proposal is published, and the publisher names the run it saw
- days carers were told less than the notice ago change only with a reason
"""

from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.kernel.aggregate import Aggregate
from domain.kernel.errors import StaleVersionError
from domain.kernel.event import Event
from domain.roster import errors
from domain.roster.facts import PlannedVisit, UncoveredVisit
from domain.roster.notice import NOTICE_DAYS, changed_days
from domain.values.horizon import local
from domain.values.week import Week


class Roster(Aggregate):
    """Proposals and the published one."""

    KIND = "roster"
    KIND_NL = "Rooster"

    class Proposed(Event, frozen=True, kw_only=True):
        """A planning run's roster was laid before the planner; it replaces an earlier proposal."""

        TOPIC: ClassVar[str] = "roster.proposed"
        region: str
        week: str
        run: UUID
        visits: tuple[PlannedVisit, ...]
        uncovered: tuple[UncoveredVisit, ...]

    class Published(Event, frozen=True, kw_only=True):
        """The proposal of this run became the roster carers work by."""

        TOPIC: ClassVar[str] = "roster.published"
        region: str
        week: str
        run: UUID

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.region = ""
        self.week = ""
        self.proposal: Roster.Proposed | None = None
        self.published_run: UUID | None = None
        self.published: tuple[PlannedVisit, ...] | None = None

    def propose(
        self,
        region: str,
        week: str,
        run: UUID,
        visits: tuple[PlannedVisit, ...],
        uncovered: tuple[UncoveredVisit, ...],
    ) -> None:
        """Replace the proposal."""
        days = _days_of(week)
        seen: set[str] = set()
        listed: tuple[PlannedVisit | UncoveredVisit, ...] = (*visits, *uncovered)
        for visit in listed:
            if visit.visit in seen:
                raise errors.DoubleAssignmentError(visit=visit.visit)
            if visit.day not in days:
                raise errors.OutsideWeekError(visit=visit.visit, day=visit.day, week=week)
            seen.add(visit.visit)
        for visit in visits:
            _check_times(visit)
        self.record(
            self.Proposed(region=region, week=week, run=run, visits=visits, uncovered=uncovered)
        )

    def publish(self, run: UUID) -> None:
        """Publish the proposal of this run; publishing it again changes nothing."""
        if self.proposal is None:
            raise errors.NothingProposedError(region=self.region, week=self.week)
        if self.proposal.run != run:
            raise StaleVersionError(expected=run, current=self.proposal.run)
        if self.published_run != run:
            self._must_say_why(self.proposal.visits)
            self.record(self.Published(region=self.region, week=self.week, run=run))

    def evolve(self, event: Event) -> None:
        match event:
            case self.Proposed():
                self.region = event.region
                self.week = event.week
                self.proposal = event
            case self.Published():
                assert self.proposal is not None, "what is published was proposed"
                self.published_run = event.run
                self.published = self.proposal.visits

    def _must_say_why(self, visits: tuple[PlannedVisit, ...]) -> None:
        if self.published is None or self.reason:
            return
        days = changed_days(self.published, visits, self.today)
        if days:
            raise errors.ChangeNeedsReasonError(
                days=", ".join(map(str, days)), notice=NOTICE_DAYS, region=self.region
            )


def _days_of(week: str) -> tuple[date, ...]:
    try:
        return Week.parse(week).days
    except (ValueError, OverflowError):
        raise errors.WeekDoesNotExistError(week=week) from None


def _check_times(visit: PlannedVisit) -> None:
    on_its_day = local(visit.starts_at).date() == visit.day
    if not (on_its_day and visit.starts_at < visit.ends_at):
        raise errors.VisitTimesError(
            visit=visit.visit,
            day=visit.day,
            starts_at=visit.starts_at,
            ends_at=visit.ends_at,
        )

"""The roster of one region for one week.

Invariants
- a visit stands in a proposal once, given to one carer or listed as uncovered
- a proposal holds visits of its own week only
- only the newest proposal is published, and the publisher names the run it saw
- days carers were told less than the notice ago change only with a reason

What planners change in a proposal by hand keeps invariants of its own: by_hand.
"""

from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.kernel.errors import StaleVersionError
from domain.kernel.event import Event
from domain.roster import errors
from domain.roster.by_hand import ChangedByHand
from domain.roster.facts import PlannedVisit, UncoveredVisit
from domain.roster.notice import NOTICE_DAYS, changed_days
from domain.roster.times import check_times
from domain.values.week import Week


class Roster(ChangedByHand):
    """Proposals, as planners changed them, and the published one."""

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
        self.run: UUID | None = None
        self.published_run: UUID | None = None
        self.published: dict[str, PlannedVisit] | None = None

    def propose(
        self,
        region: str,
        week: str,
        run: UUID,
        visits: tuple[PlannedVisit, ...],
        uncovered: tuple[UncoveredVisit, ...],
        known_version: int | None = None,
    ) -> None:
        """Replace the proposal; known_version is that of the roster it was made from."""
        self.must_not_overwrite(known_version)
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
            check_times(visit)
        self.record(
            self.Proposed(region=region, week=week, run=run, visits=visits, uncovered=uncovered)
        )

    def publish(self, run: UUID) -> None:
        """Publish the proposal of this run; publishing it again changes nothing."""
        if self.run is None:
            raise errors.NothingProposedError(region=self.region, week=self.week)
        if self.run != run:
            raise StaleVersionError(expected=run, current=self.run)
        if (self.published_run, self.published) != (run, self.visits):
            self._must_say_why()
            self.record(self.Published(region=self.region, week=self.week, run=run))

    def evolve(self, event: Event) -> None:
        match event:
            case self.Proposed():
                self.region = event.region
                self.week = event.week
                self.run = event.run
                self.lay_out(event.visits, event.uncovered)
            case self.Published():
                self.published_run = event.run
                self.published = dict(self.visits)
            case _:
                super().evolve(event)

    def _must_say_why(self) -> None:
        if self.published is None or self.reason:
            return
        days = changed_days(self.published.values(), self.visits.values(), self.today)
        if days:
            raise errors.ChangeNeedsReasonError(
                days=", ".join(map(str, days)), notice=NOTICE_DAYS, region=self.region
            )


def _days_of(week: str) -> tuple[date, ...]:
    try:
        return Week.parse(week).days
    except (ValueError, OverflowError):
        raise errors.WeekDoesNotExistError(week=week) from None

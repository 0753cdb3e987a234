"""The proposal of a week as planners change it by hand.

Invariants
- only what the proposal holds is moved, pinned or loosened, and never onto another day
- a pinned visit moves once its pin is taken out; a pin outlives the proposal it was set in
- a rule is set aside with a reason, and never one of the law
- a move is undone while the visit still stands where that move put it
- what planners changed while the planner was at work is not overwritten by its answer
"""

from datetime import UTC, datetime, timedelta
from typing import ClassVar
from uuid import UUID

from domain.kernel.aggregate import Aggregate
from domain.kernel.errors import Bilingual
from domain.kernel.event import Event
from domain.roster import by_hand_errors as errors
from domain.roster.facts import (
    OverriddenRule,
    PinnedVisit,
    PlannedVisit,
    UncoveredVisit,
    taken_off,
)
from domain.roster.overriding import OVERRIDABLE
from domain.roster.times import check_times
from domain.values.horizon import on_dutch_clock


class ChangedByHand(Aggregate):
    """What stands in the proposal, what is pinned in it, and which moves made it so."""

    class AssignmentMoved(Event, frozen=True, kw_only=True):
        """A planner gave a visit to another carer or to nobody, or gave it another time.

        before is absent when nobody had it, after when nobody has it: left_open is then how it
        stands in the tray. overridden are the rules set aside for it. undoes is the version of the
        move this one takes back.
        """

        TOPIC: ClassVar[str] = "roster.assignment-moved"
        region: str
        week: str
        visit: str
        before: PlannedVisit | None
        after: PlannedVisit | None
        left_open: UncoveredVisit | None
        overridden: tuple[OverriddenRule, ...]
        undoes: int | None

    class AssignmentPinned(Event, frozen=True, kw_only=True):
        """A visit stays with its carer when the week is planned again; with starts_at, then."""

        TOPIC: ClassVar[str] = "roster.assignment-pinned"
        region: str
        week: str
        visit: str
        carer: str
        starts_at: datetime | None

    class AssignmentUnpinned(Event, frozen=True, kw_only=True):
        """The planner may give the visit to anybody again."""

        TOPIC: ClassVar[str] = "roster.assignment-unpinned"
        region: str
        week: str
        visit: str

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.region = ""
        self.week = ""
        self.visits: dict[str, PlannedVisit] = {}
        self.uncovered: dict[str, UncoveredVisit] = {}
        self.pins: dict[str, PinnedVisit] = {}
        self.opened: dict[str, UncoveredVisit] = {}
        """How each visit last stood in the tray of this proposal, if it ever did."""
        self.moves: dict[int, ChangedByHand.AssignmentMoved] = {}
        """Moves of the newest proposal, by the version of the stream each made."""
        self.changed_by_hand = 0
        """Version of the newest change by hand; 0 before the first."""

    def move(
        self,
        visit: str,
        carer: str | None,
        starts_at: datetime | None,
        overridden: tuple[OverriddenRule, ...],
    ) -> None:
        """Give a visit to a carer from a moment on, or to nobody; as it is changes nothing."""
        known = self._must_hold(visit)
        if carer is None:
            self._move(known, None, overridden)
            return
        if starts_at is None:
            raise errors.MoveWithoutTimeError(visit=visit, carer=carer)
        ends_at = starts_at.astimezone(UTC) + timedelta(minutes=known.minutes)
        planned = PlannedVisit(
            visit=visit,
            family=known.family,
            carer=carer,
            day=known.day,
            starts_at=on_dutch_clock(starts_at),
            ends_at=on_dutch_clock(ends_at),
            minutes=known.minutes,
        )
        check_times(planned)
        self._move(known, planned, overridden)

    def undo(self, moved_version: int, overridden: tuple[OverriddenRule, ...]) -> None:
        """Put a visit back to where it stood before a move; the move stays on record."""
        move = self.moves.get(moved_version)
        if move is None:
            raise errors.UnknownMoveError(version=moved_version, week=self.week)
        if self.visits.get(move.visit) != move.after:
            raise errors.MoveOvertakenError(version=moved_version, visit=move.visit)
        known = self._must_hold(move.visit)
        self._move(known, move.before, overridden, move)

    def pin(self, visit: str, *, with_time: bool) -> None:
        """Keep a visit with its carer, and at its time if asked; the same again changes nothing."""
        known = self._must_hold(visit)
        if not isinstance(known, PlannedVisit):
            raise errors.OpenVisitPinnedError(visit=visit)
        pin = PinnedVisit(known.carer, known.starts_at if with_time else None)
        if self.pins.get(visit) != pin:
            self.record(
                self.AssignmentPinned(
                    region=self.region,
                    week=self.week,
                    visit=visit,
                    carer=pin.carer,
                    starts_at=pin.starts_at,
                )
            )

    def unpin(self, visit: str) -> None:
        """Let a visit go; one without a pin changes nothing."""
        if visit not in self.pins:
            self._must_hold(visit)
            return
        self.record(self.AssignmentUnpinned(region=self.region, week=self.week, visit=visit))

    def lay_out(
        self, visits: tuple[PlannedVisit, ...], uncovered: tuple[UncoveredVisit, ...]
    ) -> None:
        """Begin with a new proposal: what was moved in the one before went with it."""
        self.visits = {each.visit: each for each in visits}
        self.uncovered = {each.visit: each for each in uncovered}
        self.opened = dict(self.uncovered)
        self.moves = {}

    def must_not_overwrite(self, known_version: int | None) -> None:
        """Refuse a proposal made without knowing what planners changed since."""
        if known_version is not None and self.changed_by_hand > known_version:
            raise errors.ChangedMeanwhileError(region=self.region, week=self.week)

    def evolve(self, event: Event) -> None:
        match event:
            case self.AssignmentMoved():
                self.visits.pop(event.visit, None)
                self.uncovered.pop(event.visit, None)
                if event.after is not None:
                    self.visits[event.visit] = event.after
                if event.left_open is not None:
                    self.uncovered[event.visit] = self.opened[event.visit] = event.left_open
                self.moves[event.originator_version] = event
                self.changed_by_hand = event.originator_version
            case self.AssignmentPinned():
                self.pins[event.visit] = PinnedVisit(event.carer, event.starts_at)
                self.changed_by_hand = event.originator_version
            case self.AssignmentUnpinned():
                del self.pins[event.visit]
                self.changed_by_hand = event.originator_version

    def _must_hold(self, visit: str) -> PlannedVisit | UncoveredVisit:
        known = self.visits.get(visit) or self.uncovered.get(visit)
        if known is None:
            raise errors.VisitNotInRosterError(visit=visit, region=self.region, week=self.week)
        return known

    def _move(
        self,
        known: PlannedVisit | UncoveredVisit,
        after: PlannedVisit | None,
        overridden: tuple[OverriddenRule, ...],
        undone: "ChangedByHand.AssignmentMoved | None" = None,
    ) -> None:
        before = known if isinstance(known, PlannedVisit) else None
        if before == after:
            return
        if known.visit in self.pins:
            raise errors.PinnedVisitError(visit=known.visit, carer=self.pins[known.visit].carer)
        self._may_override(known.visit, overridden)
        self.record(
            self.AssignmentMoved(
                region=self.region,
                week=self.week,
                visit=known.visit,
                before=before,
                after=after,
                left_open=self._left_open(known, undone) if after is None else None,
                overridden=overridden,
                undoes=undone.originator_version if undone is not None else None,
            )
        )

    def _left_open(
        self, known: PlannedVisit | UncoveredVisit, undone: "ChangedByHand.AssignmentMoved | None"
    ) -> UncoveredVisit:
        """How it stands in the tray: as it did when it is put back there, or newly taken off."""
        assert isinstance(known, PlannedVisit), "what nobody has stays as it is"
        return taken_off(known) if undone is None else self.opened[known.visit]

    def _may_override(self, visit: str, overridden: tuple[OverriddenRule, ...]) -> None:
        for each in overridden:
            if each.rule not in OVERRIDABLE:
                words = Bilingual(nl=each.message_nl, en=each.message_en)
                raise errors.RuleNotOverridableError(violations=words)
        if overridden and not self.reason:
            raise errors.OverrideNeedsReasonError(visit=visit)

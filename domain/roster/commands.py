"""What can be asked of a roster."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.kernel.command import Command
from domain.kernel.ids import stream_id
from domain.roster.facts import OverriddenRule, PlannedVisit, UncoveredVisit


def roster_stream(region: str, week: str) -> UUID:
    """The stream of this region's roster for this week, written 2026-W49."""
    return stream_id("roster", region, week)


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterCommand(Command):
    """Addresses the roster of one region and week."""

    region: str
    week: str

    @property
    def stream_id(self) -> UUID:
        return roster_stream(self.region, self.week)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeRoster(RosterCommand):
    """Lay a planning run's roster before the planner."""

    run: UUID
    visits: tuple[PlannedVisit, ...]
    uncovered: tuple[UncoveredVisit, ...]
    known_version: int | None = None
    """Version of the roster it was made from; what planners changed since refuses it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishRoster(RosterCommand):
    """Make the proposed roster the one carers work by."""

    run: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitCommand(RosterCommand):
    """Addresses one visit of the proposal."""

    visit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveAssignment(VisitCommand):
    """Give a visit to a carer from starts_at on, or with carer absent to nobody.

    overridden are the rules the planner sets aside for it, which takes a reason.
    """

    carer: str | None
    starts_at: datetime | None
    overridden: tuple[OverriddenRule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoMove(RosterCommand):
    """Put a visit back to where it stood before the move that made this version of the roster."""

    moved_version: int
    overridden: tuple[OverriddenRule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PinAssignment(VisitCommand):
    """Keep a visit with its carer when the week is planned again, and with_time at its time."""

    with_time: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UnpinAssignment(VisitCommand):
    """Let the planner give the visit to anybody again."""

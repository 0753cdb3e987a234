"""What can be asked of a roster."""

from dataclasses import dataclass
from uuid import UUID

from domain.kernel.command import Command
from domain.kernel.ids import stream_id
from domain.roster.facts import PlannedVisit, UncoveredVisit


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


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishRoster(RosterCommand):
    """Make the proposed roster the one carers work by."""

    run: UUID

"""What can be asked of a week of blocks on call."""

from dataclasses import dataclass
from uuid import UUID

from domain.kernel.command import Command
from domain.kernel.ids import stream_id
from domain.on_call.facts import BlockNeed, Change, Draft, OnCallBlock


def on_call_stream(region: str, week: str) -> UUID:
    """The stream of this region's blocks on call for this week, written 2026-W49."""
    return stream_id("on-call", region, week)


@dataclass(frozen=True, slots=True, kw_only=True)
class OnCallCommand(Command):
    """Addresses the blocks on call of one region and week, written 2026-W49."""

    region: str
    week: str

    @property
    def stream_id(self) -> UUID:
        return on_call_stream(self.region, self.week)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftOnCall(OnCallCommand):
    """Lay a week of blocks before the planner; an earlier draft is replaced."""

    plan: UUID
    draft: Draft
    needs: tuple[BlockNeed, ...]
    blocks: tuple[OnCallBlock, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishOnCall(OnCallCommand):
    """Make the draft what carers work by; notice_days is what the agreement in force asks."""

    plan: UUID
    notice_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeOnCall(OnCallCommand):
    """Take a published block from a carer, give it to another, or both."""

    change: Change
    notice_days: int

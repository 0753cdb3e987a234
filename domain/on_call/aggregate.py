"""The blocks on call of one region for one week.

Invariants
- a carer is on call once at a time, on days of the week
- only the newest draft is published, and the publisher names the one it saw
- what carers were not told so many days ahead as the agreement asks needs a reason
- a change names who had the block; what has begun stays as it is
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import ClassVar
from uuid import UUID

from domain.kernel.aggregate import Aggregate
from domain.kernel.errors import StaleVersionError
from domain.kernel.event import Event
from domain.on_call import errors
from domain.on_call.facts import (
    MOST_CARE_DAYS,
    USUAL_CARE_DAYS,
    BlockName,
    BlockNeed,
    Change,
    Draft,
    OnCallBlock,
    block_on,
)
from domain.values.horizon import local
from domain.values.week import Week

_LEAST, _MOST = 50, 99


class OnCall(Aggregate):
    """Drafts and what is published."""

    KIND = "on call"
    KIND_NL = "Wachtdiensten"

    class Drafted(Event, frozen=True, kw_only=True):
        """Blocks were laid before the planner; they replace an earlier draft."""

        TOPIC: ClassVar[str] = "on-call.drafted"
        region: str
        week: str
        plan: UUID
        draft: Draft
        needs: tuple[BlockNeed, ...]
        blocks: tuple[OnCallBlock, ...]

    class Published(Event, frozen=True, kw_only=True):
        """These blocks became what carers work by, instead of any published before."""

        TOPIC: ClassVar[str] = "on-call.published"
        region: str
        week: str
        plan: UUID
        notice_days: int
        blocks: tuple[OnCallBlock, ...]

    class Changed(Event, frozen=True, kw_only=True):
        """A published block was taken from a carer, given to another, or both."""

        TOPIC: ClassVar[str] = "on-call.changed"
        region: str
        week: str
        day: date
        block: BlockName
        taken_from: str | None
        given: OnCallBlock | None
        notice_days: int

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.drafted: OnCall.Drafted | None = None
        self.published_plan: UUID | None = None
        self.published: dict[tuple[date, BlockName, str], OnCallBlock] = {}

    def lay_out(
        self,
        region: str,
        week: str,
        plan: UUID,
        draft: Draft,
        needs: tuple[BlockNeed, ...],
        blocks: tuple[OnCallBlock, ...],
    ) -> None:
        """Replace the draft."""
        if not _LEAST <= draft.percent <= _MOST:
            raise errors.LevelImplausibleError(percent=draft.percent, least=_LEAST, most=_MOST)
        days, seen = Week.parse(week).days, set[tuple[date, BlockName, str]]()
        for one in blocks:
            if one.day not in days:
                raise errors.BlockOutsideWeekError(carer=one.carer, day=one.day, week=week)
            if _key(one) in seen:
                raise errors.BlockTwiceError(carer=one.carer, day=one.day, block=one.block)
            if not (local(one.starts_at).date() == one.day and one.starts_at < one.ends_at):
                raise errors.BlockTimesError(
                    carer=one.carer, day=one.day, starts_at=one.starts_at, ends_at=one.ends_at
                )
            if not 1 <= one.care_days <= MOST_CARE_DAYS:
                raise errors.CareDaysImplausibleError(care_days=one.care_days, most=MOST_CARE_DAYS)
            seen.add(_key(one))
        self.record(
            self.Drafted(
                region=region, week=week, plan=plan, draft=draft, needs=needs, blocks=blocks
            )
        )

    def publish(self, region: str, week: str, plan: UUID, notice_days: int) -> None:
        """Publish the draft of this plan; publishing it again changes nothing."""
        if self.drafted is None:
            raise errors.NothingDraftedError(region=region, week=week)
        if self.drafted.plan != plan:
            raise StaleVersionError(expected=plan, current=self.drafted.plan)
        if self.published_plan == plan:
            return
        after = {_key(one): one for one in self.drafted.blocks}
        told = set(self.published.items()) ^ set(after.items())
        self._must_say_why(region, {key[0] for key, _ in told}, notice_days)
        self.record(
            self.Published(
                region=region,
                week=week,
                plan=plan,
                notice_days=notice_days,
                blocks=self.drafted.blocks,
            )
        )

    def change(self, region: str, week: str, wanted: Change, notice_days: int) -> None:
        """Take a published block from a carer, give it to another, or both."""
        day, block = wanted.day, wanted.block
        loses, gets = wanted.from_carer, wanted.to_carer
        if self.published_plan is None:
            raise errors.NothingPublishedOnCallError(region=region, week=week)
        if loses == gets:
            raise errors.NothingChangesError(day=day, block=block)
        had = None if loses is None else self.published.get((day, block, loses))
        if loses is not None and had is None:
            raise errors.NotOnCallError(carer=loses, day=day, block=block)
        if gets is not None and (day, block, gets) in self.published:
            raise errors.BlockTwiceError(carer=gets, day=day, block=block)
        if gets is not None and day not in Week.parse(week).days:
            raise errors.BlockOutsideWeekError(carer=gets, day=day, week=week)
        if block_on(day, block)[0] <= self.now:
            raise errors.BlockBegunError(day=day, block=block)
        self._must_say_why(region, {day}, notice_days)
        self.record(
            self.Changed(
                region=region,
                week=week,
                day=day,
                block=block,
                taken_from=loses,
                given=None if gets is None else _given(gets, had, wanted),
                notice_days=notice_days,
            )
        )

    def evolve(self, event: Event) -> None:
        match event:
            case self.Drafted():
                self.drafted = event
            case self.Published():
                self.published_plan = event.plan
                self.published = {_key(one): one for one in event.blocks}
            case self.Changed():
                if event.taken_from is not None:
                    del self.published[event.day, event.block, event.taken_from]
                if event.given is not None:
                    self.published[_key(event.given)] = event.given

    def _must_say_why(self, region: str, days: set[date], notice_days: int) -> None:
        known_by = self.today + timedelta(days=notice_days)
        late = sorted(day for day in days if day < known_by)
        if late and not self.reason:
            raise errors.NoticeTooShortError(
                region=region, days=", ".join(map(str, late)), notice=notice_days
            )


def _key(one: OnCallBlock) -> tuple[date, BlockName, str]:
    return one.day, one.block, one.carer


def _given(carer: str, had: OnCallBlock | None, wanted: Change) -> OnCallBlock:
    if had is not None:
        return replace(had, carer=carer)
    starts_at, ends_at = block_on(wanted.day, wanted.block)
    return OnCallBlock(carer, wanted.day, wanted.block, starts_at, ends_at, USUAL_CARE_DAYS)

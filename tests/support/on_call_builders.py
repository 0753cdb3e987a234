"""Blocks on call with sensible defaults: region utrecht, week 2026-W53, plan 1, carer K1."""

from datetime import date
from uuid import UUID

from domain.kernel.ids import derived_id
from domain.on_call.commands import ChangeOnCall, DraftOnCall, PublishOnCall
from domain.on_call.facts import (
    USUAL_CARE_DAYS,
    BlockName,
    BlockNeed,
    Change,
    Draft,
    OnCallBlock,
    block_on,
)

NIGHT, DAY, EVENING = BlockName
WEEK = "2026-W53"
MONDAY = "2026-12-28"


def plan_id(number: int = 1) -> UUID:
    """The id of the draft with this number."""
    return derived_id(f"plan on call {number}")


def made(percent: int = 95) -> Draft:
    return Draft(
        percent=percent,
        problem_hash="a1" * 32,
        log_position=7,
        seed=1,
        deterministic_limit=8.0,
        objective=100,
        lower_bound=100,
        model_version="1",
        solver_version="ortools-9.15",
    )


def on_call(
    carer: str = "K1",
    *,
    on: str = MONDAY,
    block: BlockName = NIGHT,
    care_days: int = USUAL_CARE_DAYS,
) -> OnCallBlock:
    day = date.fromisoformat(on)
    starts_at, ends_at = block_on(day, block)
    return OnCallBlock(carer, day, block, starts_at, ends_at, care_days)


def need(carers: int = 1, *, on: str = MONDAY, block: BlockName = NIGHT) -> BlockNeed:
    return BlockNeed(date.fromisoformat(on), block, carers)


def draft_on_call(
    *blocks: OnCallBlock,
    needs: tuple[BlockNeed, ...] = (),
    region: str = "utrecht",
    week: str = WEEK,
    plan: int = 1,
    percent: int = 95,
) -> DraftOnCall:
    return DraftOnCall(
        region=region,
        week=week,
        plan=plan_id(plan),
        draft=made(percent),
        needs=needs or tuple(BlockNeed(one.day, one.block, 1) for one in blocks),
        blocks=blocks,
    )


def publish_on_call(
    *, region: str = "utrecht", week: str = WEEK, plan: int = 1, notice_days: int = 14
) -> PublishOnCall:
    return PublishOnCall(region=region, week=week, plan=plan_id(plan), notice_days=notice_days)


def change_on_call(
    from_carer: str | None = "K1",
    to_carer: str | None = "K2",
    *,
    on: str = MONDAY,
    block: BlockName = NIGHT,
    week: str = WEEK,
    notice_days: int = 14,
) -> ChangeOnCall:
    return ChangeOnCall(
        region="utrecht",
        week=week,
        change=Change(date.fromisoformat(on), block, from_carer, to_carer),
        notice_days=notice_days,
    )

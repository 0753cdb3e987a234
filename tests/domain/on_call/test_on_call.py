"""Blocks on call are drafted, published two weeks ahead, and changed with a reason after that."""

from datetime import date, datetime, timedelta

import pytest

from domain.on_call.aggregate import OnCall
from domain.on_call.errors import NoticeTooShortError
from domain.on_call.facts import BlockName, OnCallBlock, block_on
from domain.organisation.errors import UnknownRegionError
from tests.support.builders import ORGANISATION
from tests.support.carer_builders import hire_carer
from tests.support.given_when_then import given
from tests.support.on_call_builders import (
    DAY,
    EVENING,
    NIGHT,
    WEEK,
    change_on_call,
    draft_on_call,
    made,
    need,
    on_call,
    plan_id,
    publish_on_call,
)

HERE = (*ORGANISATION, hire_carer("K2"))


def published(*blocks: OnCallBlock, plan: int = 1, week: str = WEEK) -> OnCall.Published:
    return OnCall.Published(
        region="utrecht", week=week, plan=plan_id(plan), notice_days=14, blocks=blocks
    )


def changed(
    taken_from: str | None, to: OnCallBlock | None, *, on: str = "2026-12-28"
) -> OnCall.Changed:
    return OnCall.Changed(
        region="utrecht",
        week=WEEK,
        day=date.fromisoformat(on),
        block=NIGHT,
        taken_from=taken_from,
        given=to,
        notice_days=14,
    )


def test_a_draft_keeps_what_it_asked_and_how_it_was_made() -> None:
    given(*ORGANISATION).when(draft_on_call(on_call(), needs=(need(2),))).then(
        OnCall.Drafted(
            region="utrecht",
            week=WEEK,
            plan=plan_id(),
            draft=made(),
            needs=(need(2),),
            blocks=(on_call(),),
        )
    )


def test_the_newest_draft_is_published_and_a_second_time_changes_nothing() -> None:
    story = given(*ORGANISATION, draft_on_call(on_call()), draft_on_call(on_call("K2"), plan=2))
    story.when(publish_on_call(plan=2)).then(published(on_call("K2"), plan=2))
    story.when(publish_on_call(plan=2)).then_nothing()


# The clock stands at 2026-12-01: fourteen days ahead is the 15th.
@pytest.mark.parametrize(("on", "asked"), [("2026-12-14", True), ("2026-12-15", False)])
def test_the_notice_counts_from_today(on: str, *, asked: bool) -> None:
    block = on_call(on=on)
    story = given(*ORGANISATION, draft_on_call(block, week="2026-W51"))
    story.when(publish_on_call(week="2026-W51"))
    if asked:
        story.then_refused(NoticeTooShortError, on)
    else:
        story.then(published(block, week="2026-W51"))


def test_with_a_reason_it_is_published_at_short_notice() -> None:
    block = on_call(on="2026-12-07")
    given(*ORGANISATION, draft_on_call(block, week="2026-W50")).when(
        publish_on_call(week="2026-W50"), reason="eerste rooster"
    ).then(published(block, week="2026-W50"))


def test_only_what_is_told_otherwise_needs_the_notice() -> None:
    soon, later = on_call(on="2026-12-14"), on_call(on="2026-12-16")
    moved = on_call("K2", on="2026-12-16")
    given(
        *ORGANISATION,
        draft_on_call(soon, later, week="2026-W51"),
        publish_on_call(week="2026-W51"),
        draft_on_call(soon, moved, week="2026-W51", plan=2),
    ).when(publish_on_call(week="2026-W51", plan=2)).then(
        published(soon, moved, plan=2, week="2026-W51")
    )


def test_a_block_goes_from_one_carer_to_another_with_its_days_of_care() -> None:
    given(*HERE, draft_on_call(on_call(care_days=3)), publish_on_call()).when(
        change_on_call()
    ).then(changed("K1", on_call("K2", care_days=3)))


def test_a_block_is_taken_and_one_is_given_beside_those_there_are() -> None:
    story = given(*HERE, draft_on_call(on_call()), publish_on_call())
    story.when(change_on_call(to_carer=None)).then(changed("K1", None))
    story.when(change_on_call(from_carer=None)).then(changed(None, on_call("K2")))


def test_within_the_notice_a_change_needs_a_reason_and_keeps_it() -> None:
    story = given(
        *HERE,
        draft_on_call(on_call(on="2026-12-07"), week="2026-W50"),
        publish_on_call(week="2026-W50"),
    )
    swap = change_on_call(on="2026-12-07", week="2026-W50")
    story.when(swap).then_refused(NoticeTooShortError, "2026-12-07")
    story.when(swap, reason="ziek")
    assert [event.origin.reason for event in story.new_events] == ["ziek"]


def test_blocks_are_of_a_region_somebody_added() -> None:
    given(*ORGANISATION).when(draft_on_call(region="arnhem")).then_refused(
        UnknownRegionError, "arnhem"
    )


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        (date(2026, 12, 28), [8, 8, 8]),
        # The clock jumps ahead in the night of 28 March and back in that of 31 October.
        (date(2027, 3, 28), [7, 8, 8]),
        (date(2027, 10, 31), [9, 8, 8]),
    ],
)
def test_the_three_blocks_of_a_day_follow_each_other(day: date, hours: list[int]) -> None:
    blocks: list[tuple[datetime, datetime]] = [block_on(day, name) for name in BlockName]
    assert [end - start for start, end in blocks] == [timedelta(hours=each) for each in hours]
    night, day_block, evening = blocks
    assert night[1] == day_block[0]
    assert day_block[1] == evening[0]
    assert evening[1] == block_on(day + timedelta(days=1), NIGHT)[0]


def test_the_names_of_blocks_are_stored() -> None:
    assert (str(NIGHT), str(DAY), str(EVENING)) == ("night", "day", "evening")

"""Who is on call: drafts, what is published, and what the planner may know of it."""

from datetime import date, datetime
from typing import Any

from domain.on_call.facts import BlockName
from domain.values.week import Week
from planner.problem import OnCall, WeekMinutes
from projections.on_call import OnCallWeek, blocks_had, on_call_week
from projections.planning_problem import planning_problem
from tests.projections.telling import Told
from tests.support.builders import ORGANISATION, deliver_session, in_care
from tests.support.carer_builders import hire_carer
from tests.support.on_call_builders import (
    DAY,
    EVENING,
    NIGHT,
    change_on_call,
    draft_on_call,
    need,
    on_call,
    plan_id,
    publish_on_call,
)

HERE = (*ORGANISATION, hire_carer("K1"), hire_carer("K2"))
LAST = Week.parse("2026-W53")
HOUR = 60


def week(told: Told, *, published: bool = False) -> OnCallWeek:
    found = told.ask(on_call_week, "utrecht", LAST, published=published)
    assert found is not None
    return found


def names(found: OnCallWeek) -> dict[tuple[date, BlockName], list[str]]:
    return {(one.day, one.block): [each.carer for each in one.on_call] for one in found.blocks}


def known(told: Told, in_week: str = "2026-W53") -> tuple[OnCall, ...]:
    asked: Any = told.ask(
        planning_problem, "utrecht", Week.parse(in_week), not_before=date(2026, 12, 28)
    )
    return tuple(asked.on_call or ())


def test_blocks_stand_in_the_order_of_the_day_with_who_is_missing(told: Told) -> None:
    blocks = (on_call("K2", block=EVENING), on_call("K1", block=EVENING), on_call("K1"))
    needs = (need(2), need(1, block=DAY), need(1, block=EVENING))
    told.tell(*HERE, draft_on_call(*blocks, needs=needs))

    found = week(told)
    monday = date(2026, 12, 28)
    assert names(found) == {
        (monday, NIGHT): ["K1"],
        (monday, DAY): [],
        (monday, EVENING): ["K1", "K2"],
    }
    assert [one.missing for one in found.blocks] == [1, 1, 0]
    assert found.by_carer == {"K1": 2, "K2": 1}


def test_blocks_she_had_are_counted_whole_whatever_she_was_called_to(told: Told) -> None:
    blocks = (
        on_call("K1", on="2026-11-30", block=DAY),
        on_call("K1", on="2026-12-05", block=DAY),
        on_call("K2", on="2026-12-06", block=DAY),
    )
    before = told.tell(
        *in_care(), hire_carer("K1"), hire_carer("K2"), draft_on_call(*blocks, week="2026-W49")
    )
    told.tell(
        publish_on_call(week="2026-W49"),
        # In the middle of her block on call.
        deliver_session(starts_at="2026-11-30T10:00", ends_at="2026-11-30T13:00"),
    )
    # The fifth is a Saturday, the sixth a Sunday.
    quarter, sunday = date(2026, 10, 1), date(2026, 12, 6)
    assert told.ask(blocks_had, quarter, sunday) == {"K1": (2, 1)}
    later = told.ask(blocks_had, date(2026, 12, 1), date(2026, 12, 7))
    assert later == {"K1": (1, 1), "K2": (1, 1)}
    assert told.as_of(before).ask(blocks_had, quarter, sunday) == {}


def test_a_draft_is_nothing_to_work_by_until_it_is_published(told: Told) -> None:
    told.tell(*HERE, draft_on_call(on_call()))
    assert told.ask(on_call_week, "utrecht", LAST, published=True) is None
    assert known(told) == ()

    told.tell(publish_on_call(), draft_on_call(on_call("K2"), plan=2))

    assert (week(told).plan, week(told, published=True).plan) == (plan_id(2), plan_id(1))
    # Monday from midnight to 8:00.
    assert known(told) == (OnCall(carer="K1", start=0, end=8 * HOUR),)


def test_what_is_published_anew_and_changed_takes_the_place_of_what_was(told: Told) -> None:
    told.tell(
        *HERE,
        draft_on_call(on_call(), on_call(block=EVENING)),
        publish_on_call(),
        draft_on_call(on_call(block=EVENING), plan=2),
        publish_on_call(plan=2),
        change_on_call(block=EVENING),
    )
    assert week(told, published=True).by_carer == {"K2": 1}
    assert known(told) == (OnCall(carer="K2", start=16 * HOUR, end=24 * HOUR),)


def test_blocks_of_fifteen_weeks_before_are_known_and_older_ones_are_not(told: Told) -> None:
    told.tell(*HERE, draft_on_call(on_call()), publish_on_call())
    # The Monday of 2027-W15 is fifteen weeks later.
    start = -15 * 7 * 24 * HOUR
    # The clock jumps ahead in between.
    assert known(told, "2027-W15") == (
        OnCall(carer="K1", start=start + HOUR, end=start + 9 * HOUR),
    )
    assert known(told, "2027-W16") == ()


def test_a_weekend_on_call_is_a_weekend_worked(told: Told) -> None:
    told.tell(*HERE, draft_on_call(on_call(on="2027-01-02")), publish_on_call())
    asked = told.ask(
        planning_problem, "utrecht", Week.parse("2027-W40"), not_before=date(2027, 10, 4)
    )
    assert asked.carers[0].weekend_days == (date(2027, 1, 2),)


def test_what_she_was_called_to_weeks_ago_counts_once(told: Told) -> None:
    told.tell(
        *in_care(),
        hire_carer("K1"),
        draft_on_call(on_call(on="2026-11-30", block=DAY), week="2026-W49"),
        publish_on_call(week="2026-W49"),
        deliver_session(starts_at="2026-11-30T10:00", ends_at="2026-11-30T13:00"),
    )
    asked = told.ask(
        planning_problem, "utrecht", Week.parse("2027-W02"), not_before=date(2027, 1, 11)
    )
    # Six weeks later her work is a sum of minutes; with it that day has no more than its 8 hours.
    assert asked.carers[0].counted == (WeekMinutes(monday=date(2026, 11, 30), minutes=3 * HOUR),)
    assert sum(one.end - one.start for one in known(told, "2027-W02")) == 5 * HOUR


def test_what_she_was_called_to_is_no_time_on_call(told: Told) -> None:
    told.tell(
        *in_care(),
        hire_carer("K1"),
        draft_on_call(on_call(on="2026-11-30", block=DAY), week="2026-W49"),
        publish_on_call(week="2026-W49"),
        deliver_session(starts_at="2026-11-30T10:00", ends_at="2026-11-30T13:00"),
    )
    assert known(told, "2026-W49") == (
        OnCall(carer="K1", start=8 * HOUR, end=10 * HOUR),
        OnCall(carer="K1", start=13 * HOUR, end=16 * HOUR),
    )


def test_times_are_told_with_the_dutch_offset(told: Told) -> None:
    told.tell(*HERE, draft_on_call(on_call()), publish_on_call())
    ((block,),) = (one.on_call for one in week(told, published=True).blocks)
    assert block.starts_at == datetime.fromisoformat("2026-12-28T00:00+01:00")

"""Levels of scarcity and whom they limit, as of any position."""

from domain.organisation.facts import Births, ReductionGroup
from projections.hour_budgets import family_budgets, week_budgets
from projections.scarcity import Limited, Waiting, levels, limited_families, waiting_families
from tests.projections.telling import Told
from tests.support.builders import (
    add_region,
    amend_registration,
    assign_package,
    close_care,
    day,
    deliver_session,
    in_care,
)
from tests.support.carer_builders import hire_carer
from tests.support.course_builders import (
    choose_minimum_care,
    lift_limit,
    lift_scarcity_level,
    limit_hours,
    set_scarcity_level,
)

FIRST = day("2026-11-30")
SCARCE = (*in_care(), assign_package(), set_scarcity_level(first_day="2026-11-30"))
LIMITED = (*SCARCE, limit_hours())
WAITING = Waiting(family="G1", package=1, parity=0, first_day=FIRST, minutes=2280, withheld=0)


def test_a_level_is_told_with_its_days_its_order_and_its_reason(told: Told) -> None:
    order = (ReductionGroup((1, 2), Births.LATER),)
    told.tell(*in_care(), set_scarcity_level(last_day="2026-12-31", order=order))
    (level,) = told.ask(levels, "utrecht")
    assert (level.first_day, level.last_day) == (day("2026-12-01"), day("2026-12-31"))
    assert (level.minutes, level.reason) == (2160, "verteld")
    assert level.order == ({"packages": [1, 2], "births": "later"},)
    assert told.ask(levels, "gooi") == []


def test_a_lifted_level_ends_the_day_before_and_one_lifted_at_once_never_was(told: Told) -> None:
    told.tell(*SCARCE, lift_scarcity_level(lifted_on="2026-12-05"))
    assert [each.last_day for each in told.ask(levels)] == [day("2026-12-04")]
    told.tell(
        set_scarcity_level(first_day="2026-12-10"), lift_scarcity_level(lifted_on="2026-12-10")
    )
    assert len(told.ask(levels)) == 1


def test_a_family_waits_from_the_day_its_hours_are_set_until_its_first_session(told: Told) -> None:
    told.tell(*in_care())
    assert told.ask(waiting_families, "utrecht", FIRST, None) == []
    told.tell(assign_package())
    assert told.ask(waiting_families, "utrecht", FIRST, FIRST) == [WAITING]
    assert told.ask(waiting_families, "utrecht", day("2026-12-01"), None) == []
    told.tell(hire_carer(), deliver_session())
    assert told.ask(waiting_families, "utrecht", FIRST, None) == []


def test_a_family_whose_care_was_closed_waits_no_more(told: Told) -> None:
    told.tell(*SCARCE, close_care())
    assert told.ask(waiting_families, "utrecht", FIRST, None) == []


def test_whoever_chose_minimum_care_waits_for_that(told: Told) -> None:
    told.tell(*SCARCE, choose_minimum_care())
    (waiting,) = told.ask(waiting_families, "utrecht", FIRST, None)
    assert (waiting.minutes, waiting.withheld) == (1440, 0)


def test_a_family_that_gave_is_known_by_the_level_also_when_it_moved(told: Told) -> None:
    told.tell(*LIMITED, add_region("gooi", "Gooi"), amend_registration(region="gooi"))
    limited = Limited(
        family="G1",
        region="utrecht",
        level_first_day=FIRST,
        turn=1,
        package=1,
        due=2280,
        withheld=120,
        holds=True,
        closed=False,
    )
    assert told.ask(limited_families, "utrecht") == [limited]
    assert told.ask(limited_families, "gooi") == []


def test_a_lifted_limit_leaves_what_was_withheld_by_then(told: Told) -> None:
    before = told.tell(*LIMITED)
    told.tell(lift_limit())
    (limited,) = told.ask(limited_families)
    assert (limited.withheld, limited.holds) == (60, False)
    (then,) = told.as_of(before).ask(limited_families)
    assert (then.withheld, then.holds) == (120, True)


def test_withheld_hours_stand_in_the_weeks_they_are_missed_in(told: Told) -> None:
    told.tell(*LIMITED)
    # The hours of Friday and Sunday are missed in the first week; Monday's three are not.
    found = {each.week: each.budget for each in told.ask(week_budgets, "utrecht")}
    assert {week: (each.indicated, each.withheld) for week, each in found.items()} == {
        "2026-W49": (2100, 120),
        "2026-W50": (180, 0),
    }
    assert found["2026-W49"].remaining == 1980


def test_what_was_withheld_is_not_released(told: Told) -> None:
    told.tell(*LIMITED, hire_carer(), deliver_session(), close_care())
    (family,) = told.ask(family_budgets)
    assert (family.budget.delivered, family.budget.released) == (360, 2280 - 120 - 360)
    assert family.budget.remaining == 0

"""Labour rules kept and broken, worked and planned, by the rules in force then.

Planned visits last from 8:00 to 13:00. Without an agreement on record the program's own rules
hold: 11 hours of rest, 10 hours a day, 60 a week.
"""

from datetime import date

import pytest

from domain.care.commands import DeliverSession
from domain.kernel.command import Command
from domain.labour.catalogue import RULES
from domain.labour.parameters import Parameter
from domain.on_call.facts import BlockName
from domain.values.skill import Skill
from projections.rule_compliance import Compliance, rule_compliance
from tests.projections.telling import Told
from tests.support.agreement_builders import provision, register_agreement, set_provision
from tests.support.builders import (
    ORGANISATION,
    add_region,
    deliver_session,
    hold_intake,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import certify_skill, hire_carer, report_pregnancy
from tests.support.on_call_builders import draft_on_call, on_call, publish_on_call
from tests.support.planning_builders import planned_visit, propose_roster, publish_roster

DAY = date(2026, 12, 9)


@pytest.fixture
def at_work(told: Told) -> Told:
    """K1 with family G1, in care since 30 November."""
    told.tell(*in_care("G1"), hire_carer("K1"))
    return told


def session(start: str, end: str, family: str = "G1") -> DeliverSession:
    return deliver_session(family, starts_at=start, ends_at=end, outside_hours_reason="lang")


def about(told: Told, rule: str, day: date = DAY) -> Compliance:
    (found,) = told.ask(rule_compliance, day, carer="K1", rule=rule)
    return found


def test_every_rule_is_asked_of_every_carer_with_work(at_work: Told) -> None:
    at_work.tell(hire_carer("K2"), session("2026-11-30T08:00", "2026-11-30T14:00"))
    found = at_work.ask(rule_compliance, DAY)
    assert [each.rule for each in found] == [rule.name for rule in RULES]
    assert {(each.carer, each.region) for each in found} == {("K1", "utrecht")}
    assert not any(each.broken for each in found)


def test_of_one_region_only_its_carers_are_judged_and_as_among_all(at_work: Told) -> None:
    at_work.tell(
        add_region("zeist", "Zeist"),
        hire_carer("K2", region="zeist"),
        session("2026-11-30T08:00", "2026-11-30T18:30"),
        deliver_session("G1", carer="K2", starts_at="2026-12-01T08:00", ends_at="2026-12-01T14:00"),
    )
    everybody = at_work.ask(rule_compliance, DAY)
    assert {each.carer for each in everybody} == {"K1", "K2"}
    for region, carer in (("utrecht", "K1"), ("zeist", "K2")):
        theirs = [each for each in everybody if each.carer == carer]
        assert at_work.ask(rule_compliance, DAY, region=region) == theirs
        assert at_work.ask(rule_compliance, DAY, region=region, carer=carer) == theirs
    assert at_work.ask(rule_compliance, DAY, region="zeist", carer="K1") == []


def test_a_day_that_was_too_long_is_named_with_its_moment(at_work: Told) -> None:
    at_work.tell(session("2026-11-30T08:00", "2026-11-30T18:30"))
    (broken,) = about(at_work, "max_shift").broken
    assert (broken.measured, broken.allowed, broken.planned) == (630, 600, False)
    assert broken.starts_at.isoformat() == "2026-11-30T08:00:00+01:00"
    assert broken.ends_at.isoformat() == "2026-11-30T18:30:00+01:00"


def test_what_came_closest_to_a_limit_is_told_beside_it(at_work: Told) -> None:
    at_work.tell(
        session("2026-11-30T08:00", "2026-11-30T17:00"),
        session("2026-12-01T08:00", "2026-12-01T14:00"),
    )
    nearest = {
        each.rule: each.nearest
        for each in at_work.ask(rule_compliance, DAY, carer="K1")
        if each.nearest is not None
    }
    told = {rule: (one.measured, one.allowed, one.slack) for rule, one in nearest.items()}
    # 9 hours on Monday, 15 of rest after it, 15 hours in the week. Nobody sets the other limits.
    assert told == {
        "daily_rest": (900, 660, 240),
        "max_shift": (540, 600, 60),
        "max_week": (900, 3600, 2700),
    }


def test_the_roster_ahead_is_judged_with_what_was_worked(at_work: Told) -> None:
    # Work until 23:30 on Tuesday and a published visit on Wednesday from 8:00: 8 hours 30.
    at_work.tell(
        session("2026-12-01T18:00", "2026-12-01T23:30"),
        propose_roster(planned_visit("G1", on="2026-12-02")),
        publish_roster(),
    )
    (broken,) = about(at_work, "daily_rest", date(2026, 12, 1)).broken
    assert (broken.measured, broken.allowed, broken.planned) == (510, 660, True)


def test_a_proposal_is_nobodys_work_until_it_is_published(at_work: Told) -> None:
    at_work.tell(session("2026-12-01T18:00", "2026-12-01T23:30"))
    at_work.tell(propose_roster(planned_visit("G1", on="2026-12-02")))
    assert about(at_work, "daily_rest", date(2026, 12, 1)).broken == ()


def test_a_planned_visit_that_was_made_is_work_and_counts_once(at_work: Told) -> None:
    at_work.tell(
        propose_roster(planned_visit("G1", on="2026-12-02")),
        publish_roster(),
        session("2026-12-02T08:00", "2026-12-02T18:30"),
    )
    (broken,) = about(at_work, "max_shift", date(2026, 12, 2)).broken
    assert (broken.measured, broken.planned) == (630, False)


def test_each_day_is_judged_by_the_limit_then_in_force(at_work: Told) -> None:
    # Until Sunday 12 hours may be worked on a day, from Monday on nine.
    at_work.tell(
        register_agreement(),
        set_provision("atw", provision(Parameter.MAX_SHIFT, 720, "2022-01-01")),
        set_provision("atw", provision(Parameter.MAX_SHIFT, 540, "2026-12-07")),
        session("2026-12-02T08:00", "2026-12-02T18:00"),
        session("2026-12-07T08:00", "2026-12-07T18:00"),
    )
    (broken,) = about(at_work, "max_shift").broken
    assert broken.starts_at.date() == date(2026, 12, 7)
    assert broken.allowed == 540


def test_exceptions_excuse_what_was_worked_and_not_what_is_planned(at_work: Told) -> None:
    at_work.tell(
        register_agreement(),
        set_provision("atw", provision(Parameter.SHORT_DAILY_REST, 480)),
        session("2026-11-30T18:00", "2026-11-30T23:30"),
        session("2026-12-01T08:00", "2026-12-01T14:00"),
    )
    assert about(at_work, "daily_rest").broken == ()
    at_work.tell(
        session("2026-12-08T18:00", "2026-12-08T23:30"),
        propose_roster(planned_visit("G1", on="2026-12-09"), week="2026-W50"),
        publish_roster(week="2026-W50"),
    )
    assert [one.planned for one in about(at_work, "daily_rest").broken] == [True]


def test_the_drive_between_two_families_leaves_less_of_a_break(at_work: Told) -> None:
    at_work.tell(
        register_family("G2"),
        report_birth("G2"),
        register_agreement(),
        set_provision("atw", provision(Parameter.BREAK_AFTER, 330)),
        set_provision("atw", provision(Parameter.BREAK, 30)),
        session("2026-11-30T08:00", "2026-11-30T11:00"),
        session("2026-11-30T11:30", "2026-11-30T14:30", "G2"),
    )
    # Within a postcode the road takes 5 minutes: 25 of the half hour are left.
    (broken,) = about(at_work, "breaks").broken
    assert (broken.measured, broken.allowed) == (25, 30)


def test_sessions_that_touch_at_a_family_are_one_stretch(at_work: Told) -> None:
    at_work.tell(
        register_agreement(),
        set_provision("atw", provision(Parameter.SPLIT_PART, 120)),
        session("2026-11-30T08:00", "2026-11-30T09:00"),
        session("2026-11-30T09:00", "2026-11-30T13:00"),
    )
    assert about(at_work, "split_shift").broken == ()


def test_work_on_a_day_around_a_birth_of_her_own_is_found(at_work: Told) -> None:
    at_work.tell(
        report_pregnancy(expected_on="2026-12-28"),
        session("2026-11-30T08:00", "2026-11-30T14:00"),
    )
    # Expected on 2026-12-28: away from 2026-11-30, told on the day after.
    (broken,) = about(at_work, "protection").broken
    assert (broken.measured, broken.allowed) == (360, 0)


def test_what_is_older_than_a_year_is_not_judged_any_more(at_work: Told) -> None:
    at_work.tell(session("2026-11-30T08:00", "2026-11-30T18:30"))
    assert about(at_work, "max_shift", date(2027, 11, 29)).broken
    assert not about(at_work, "max_shift", date(2027, 11, 30)).broken


def test_a_family_is_served_by_who_has_the_skill_it_asks_for(told: Told) -> None:
    told.tell(
        *ORGANISATION,
        register_family("G1"),
        hold_intake("G1", skills=(Skill.LACTATION,)),
        report_birth("G1"),
        hire_carer("K1"),
        session("2026-11-30T08:00", "2026-11-30T14:00"),
    )
    (broken,) = about(told, "qualification").broken
    assert (broken.measured, broken.planned) == (1, False)
    assert "lactatie" in broken.text_nl
    told.tell(certify_skill(skill=Skill.LACTATION))
    assert about(told, "qualification").broken == ()


def test_a_roster_above_the_plus_hours_of_a_week_is_found(at_work: Told) -> None:
    # 24 hours of contract and one above it; four visits of five hours and a block of eight.
    at_work.tell(
        register_agreement(),
        set_provision("atw", provision(Parameter.PLUS_WEEK, 60)),
        propose_roster(*(planned_visit("G1", on=f"2026-12-0{day}") for day in range(1, 5))),
        publish_roster(),
    )
    assert about(at_work, "contract_band", date(2026, 12, 1)).broken == ()
    at_work.tell(*published_block("2026-12-06", "2026-W49"))
    (broken,) = about(at_work, "contract_band", date(2026, 12, 1)).broken
    assert (broken.measured, broken.allowed, broken.planned) == (28 * 60, 25 * 60, True)


def test_a_quarter_that_is_over_is_held_against_its_balance(at_work: Told) -> None:
    at_work.tell(
        register_agreement(),
        set_provision("atw", provision(Parameter.QUARTER_BALANCE, 20 * 60)),
        session("2026-11-30T08:00", "2026-11-30T14:00"),
    )
    # Of the quarter in which the log begins nobody knows what she worked before.
    assert about(at_work, "contract_band", date(2027, 3, 31)).broken == ()
    (broken,) = about(at_work, "contract_band", date(2027, 4, 1)).broken
    # 90 days of 24 hours a week: 18,514 minutes; 20 hours less will do, nothing was worked.
    assert (broken.measured, broken.allowed) == (0, 18_514 - 1_200)
    assert broken.starts_at.date() == date(2027, 1, 1)


def published_block(on: str, week: str) -> list[Command]:
    """K1 on call from 8:00 to 16:00, published."""
    return [
        draft_on_call(on_call(on=on, block=BlockName.DAY), week=week),
        publish_on_call(week=week, notice_days=0),
    ]


def test_blocks_on_call_are_judged_as_worked_and_as_planned(at_work: Told) -> None:
    at_work.tell(
        register_agreement(),
        set_provision("atw", provision(Parameter.ON_CALL_AND_CARE, 600)),
        *published_block("2026-12-02", "2026-W49"),
        session("2026-12-02T16:00", "2026-12-02T20:00"),
    )
    # Eight hours on call and four with a family.
    (broken,) = about(at_work, "on_call_and_care", date(2026, 12, 3)).broken
    assert (broken.measured, broken.allowed, broken.planned) == (720, 600, False)
    at_work.tell(
        propose_roster(planned_visit("G1", on="2026-12-09"), week="2026-W50"),
        publish_roster(week="2026-W50"),
    )
    at_work.tell(*published_block("2026-12-09", "2026-W50"))
    ahead = about(at_work, "on_call_and_care", date(2026, 12, 3)).broken
    assert [one.planned for one in ahead] == [False, True]


def test_what_she_was_called_to_is_work_and_no_time_on_call(at_work: Told) -> None:
    at_work.tell(
        register_agreement(),
        set_provision("atw", provision(Parameter.ON_CALL_AND_CARE, 480)),
        *published_block("2026-12-02", "2026-W49"),
        session("2026-12-02T09:00", "2026-12-02T12:00"),
    )
    # Five hours on call and three called to: eight, not eleven.
    assert about(at_work, "on_call_and_care").broken == ()

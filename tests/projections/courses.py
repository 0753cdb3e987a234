"""What a history has besides hours and rosters: policies, indications, a course of care, a plan.

Families G1 and G2 of `histories` had their child on 2026-11-29; neither got care yet.
"""

from dataclasses import replace

from domain.indication.condition import Condition
from domain.indication_policy.commands import (
    DefinePackage,
    DropCombinationRule,
    MapCriterion,
    RetirePolicy,
    SetCombinationRule,
    UnmapCriterion,
    WithdrawPackage,
)
from domain.indication_policy.drafting import commands_for
from domain.kernel.command import Command
from domain.organisation.adoption import PolicyUse
from domain.organisation.commands import SkipParkedEvent
from tests.support.assessment_builders import (
    PUBLISHED,
    correct_indication,
    indicate_family,
    record_fact,
)
from tests.support.builders import day
from tests.support.course_builders import (
    choose_minimum_care,
    correct_birth_assistance,
    correct_hospital_stay,
    defer_care,
    deliver_birth_assistance,
    expect_discharge,
    explain_shortfall,
    lift_limit,
    lift_scarcity_level,
    limit_hours,
    record_hospital_stay,
    report_outcome,
    set_scarcity_level,
)
from tests.support.plan_builders import (
    act_on_signal,
    agree_closing_below_floor,
    agree_goal,
    find_goal_unreachable,
    hand_over_goal,
    make_after_period_plan,
    propose_goal,
    reach_goal,
    record_signal,
    reopen_goal,
    withdraw_goal,
)
from tests.support.policy_builders import (
    adopt,
    criterion,
    drop,
    package,
    packages_policy,
    publish,
    rule,
    words,
)

_FIRST = packages_policy()
_SECOND = replace(_FIRST, version=2, frame=replace(_FIRST.frame, title=words("second")))
_AMENDED = replace(_FIRST.frame, title=words("second, amended"))
_OPTIONAL = rule("lost", 1, _FIRST.rules[0].matching, (), 7, Condition("phototherapy"))

POLICIES: tuple[Command, ...] = (
    *PUBLISHED,
    *commands_for(_SECOND, _FIRST),
    *commands_for(replace(_SECOND, frame=_AMENDED), _SECOND),
    DefinePackage(policy="small", version=2, package=package(7, 50)),
    MapCriterion(policy="small", version=2, criterion=criterion("phototherapy", 7)),
    SetCombinationRule(policy="small", version=2, rule=_OPTIONAL),
    DropCombinationRule(policy="small", version=2, code="lost"),
    UnmapCriterion(policy="small", version=2, code="phototherapy"),
    WithdrawPackage(policy="small", version=2, number=7),
    publish("small", 2),
    RetirePolicy(policy="small", version=2, retired_on=day("2027-01-01")),
    adopt(),
    adopt("hours", use=PolicyUse.SHADOW),
    adopt("small", 2, use=PolicyUse.SHADOW),
    drop("small", 2),
)
"""One policy drives and one runs in its shadow; a second version came and went."""

COURSE: tuple[Command, ...] = (
    SkipParkedEvent(projection="hour_budgets", parked_position=1),
    set_scarcity_level(first_day="2026-11-30"),
    limit_hours(),
    lift_limit("G1"),
    lift_scarcity_level(),
    set_scarcity_level(first_day="2026-12-07", last_day="2026-12-08"),
    choose_minimum_care(),
    defer_care("2026-12-03"),
    deliver_birth_assistance(
        starts_at="2026-11-29T01:30", ends_at="2026-11-29T06:30", called_at="2026-11-29T00:50"
    ),
    correct_birth_assistance(
        "birth/2026-11-29T01:30/K1", starts_at="2026-11-29T01:30", ends_at="2026-11-29T06:00"
    ),
    record_hospital_stay(admitted_on="2026-12-08", discharged_on=None),
    expect_discharge("2026-12-09", "mother/2026-12-08"),
    record_hospital_stay(admitted_on="2026-12-08", discharged_on="2026-12-09"),
    correct_hospital_stay(
        "mother/2026-12-08", admitted_on="2026-12-08", discharged_on="2026-12-10"
    ),
    record_fact(family="G2", assessor="K1"),
    indicate_family(family="G1"),
    indicate_family(family="G2", assessor="K1"),
    correct_indication(family="G2"),
    explain_shortfall(),
    report_outcome(),
)
"""Both families are indicated, and what can bend the care of G1 does."""

PLAN: tuple[Command, ...] = (
    propose_goal(),
    agree_goal(),
    find_goal_unreachable(),
    make_after_period_plan(),
    hand_over_goal(),
    reopen_goal(),
    withdraw_goal(),
    propose_goal("slapen"),
    agree_goal("slapen"),
    reach_goal("slapen"),
    record_signal(),
    act_on_signal(),
    agree_closing_below_floor(),
)
"""The care plan of G1."""

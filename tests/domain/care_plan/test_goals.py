"""A goal comes further step by step; what is said twice is recorded once."""

import pytest

from domain.care_plan.aggregate import CarePlan
from domain.care_plan.facts import AfterPeriodPlan, Professional
from domain.care_plan.themes import THEMES, SelfReliance, Subgoal, Theme
from domain.kernel.command import Command
from domain.kernel.event import Event
from tests.support.builders import day, expecting
from tests.support.course_builders import BORN, deliver_birth_assistance
from tests.support.given_when_then import given
from tests.support.plan_builders import (
    AGREED,
    FEEDING,
    REACHED,
    agree_closing_below_floor,
    agree_goal,
    find_goal_unreachable,
    hand_over_goal,
    make_after_period_plan,
    propose_goal,
    reach_goal,
    reopen_goal,
    withdraw_goal,
)

UNREACHABLE = (*AGREED, find_goal_unreachable())

STEPS: list[tuple[str, tuple[Command, ...], Command, Event]] = [
    (
        "proposed",
        (),
        propose_goal(),
        CarePlan.GoalProposed(
            family="G1", goal="voeden", theme=Theme.NEWBORN_FEEDING, wording=FEEDING
        ),
    ),
    (
        "agreed",
        (propose_goal(),),
        agree_goal(),
        CarePlan.GoalAgreed(family="G1", goal="voeden", agreed_on=day("2026-11-21")),
    ),
    (
        "reached",
        AGREED,
        reach_goal(),
        CarePlan.GoalReached(family="G1", goal="voeden", reached_on=day("2026-11-28")),
    ),
    (
        "out of reach",
        AGREED,
        find_goal_unreachable(),
        CarePlan.GoalFoundUnreachable(family="G1", goal="voeden", found_on=day("2026-11-27")),
    ),
    (
        "reached after all",
        UNREACHABLE,
        reach_goal(),
        CarePlan.GoalReached(family="G1", goal="voeden", reached_on=day("2026-11-28")),
    ),
    (
        "handed over",
        UNREACHABLE,
        hand_over_goal(),
        CarePlan.GoalHandedOver(
            family="G1",
            goal="voeden",
            to=Professional.LACTATION_CONSULTANT,
            handed_over_on=day("2026-11-28"),
            client_consents=True,
        ),
    ),
    (
        "planned for later",
        UNREACHABLE,
        make_after_period_plan(
            professionals=(Professional.MIDWIFE, Professional.DIETICIAN, Professional.MIDWIFE)
        ),
        CarePlan.AfterPeriodPlanMade(
            family="G1",
            goal="voeden",
            plan=AfterPeriodPlan(
                (Professional.DIETICIAN, Professional.MIDWIFE),
                network=False,
                agreed_on=day("2026-11-27"),
            ),
        ),
    ),
    (
        "declined",
        (propose_goal(),),
        withdraw_goal(),
        CarePlan.GoalWithdrawn(family="G1", goal="voeden", withdrawn_on=day("2026-11-26")),
    ),
    (
        "withdrawn",
        UNREACHABLE,
        withdraw_goal(),
        CarePlan.GoalWithdrawn(family="G1", goal="voeden", withdrawn_on=day("2026-11-26")),
    ),
    (
        "agreed again",
        (*AGREED, withdraw_goal()),
        agree_goal(on="2026-11-27"),
        CarePlan.GoalAgreed(family="G1", goal="voeden", agreed_on=day("2026-11-27")),
    ),
    (
        "below the floor",
        (),
        agree_closing_below_floor(),
        CarePlan.ClosingBelowFloorAgreed(family="G1", agreed_on=day("2026-11-28")),
    ),
]


@pytest.mark.parametrize(
    ("before", "command", "event"), [step[1:] for step in STEPS], ids=[step[0] for step in STEPS]
)
def test_a_step_is_recorded_once(
    before: tuple[Command, ...], command: Command, event: Event
) -> None:
    given(*BORN, *before).when(command).then(event).when(command).then_nothing()


@pytest.mark.parametrize(
    "settled",
    [REACHED, UNREACHABLE, (*UNREACHABLE, hand_over_goal())],
    ids=["reached", "out of reach", "handed over"],
)
def test_a_settled_goal_is_opened_again_with_a_reason(settled: tuple[Command, ...]) -> None:
    given(*BORN, *settled).when(reopen_goal(), reason="terugval").then(
        CarePlan.GoalReopened(family="G1", goal="voeden", reopened_on=day("2026-11-29"))
    )


def test_a_goal_opened_again_can_be_handed_over_to_somebody_else() -> None:
    story = given(*BORN, *UNREACHABLE, hand_over_goal(), reopen_goal(), find_goal_unreachable())
    story.when(hand_over_goal())
    assert [event.TOPIC for event in story.new_events] == ["care-plan.goal-handed-over"]


def test_another_plan_replaces_the_first() -> None:
    story = given(*BORN, *UNREACHABLE, make_after_period_plan())
    story.when(make_after_period_plan(network=True))
    assert [event.TOPIC for event in story.new_events] == ["care-plan.after-period-plan-made"]


def test_goals_are_made_in_pregnancy_too() -> None:
    story = given(*expecting()).when(propose_goal())
    assert [event.TOPIC for event in story.new_events] == ["care-plan.goal-proposed"]


def test_who_assisted_at_the_birth_may_have_a_goal_on_it() -> None:
    partus = propose_goal("partus", Theme.BIRTH_ASSISTANCE, "De bevalling is goed begeleid.")
    story = given(*BORN, deliver_birth_assistance()).when(partus)
    assert [event.TOPIC for event in story.new_events] == ["care-plan.goal-proposed"]


def test_the_13_themes_are_numbered_in_the_order_of_the_kdk() -> None:
    assert list(THEMES) == list(Theme)
    assert [theme.number for theme in THEMES.values()] == list(range(1, 14))


def test_ten_themes_further_self_reliance_and_three_limit_complications() -> None:
    by_class = [
        (theme.number, theme.self_reliance)
        for theme in THEMES.values()
        if theme.subgoal is Subgoal.SELF_RELIANCE
    ]
    assert by_class == [
        *((number, SelfReliance.UNIVERSAL) for number in (1, 2, 3)),
        *((number, SelfReliance.PARENTHOOD) for number in (4, 5)),
        *((number, SelfReliance.SITUATIONAL) for number in (6, 7, 8)),
        *((number, SelfReliance.HEALTH) for number in (9, 10)),
    ]

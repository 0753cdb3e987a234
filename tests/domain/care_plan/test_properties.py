"""The rule and the list of missing steps agree, and order matters only where it must."""

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from domain.care_plan.aggregate import CarePlan
from domain.care_plan.closing_rule import CareSoFar, Missing, missing_steps
from domain.care_plan.facts import (
    Action,
    AfterPeriodPlan,
    Goal,
    GoalState,
    Professional,
    Signal,
    SignalAbout,
    SignalAction,
    SignalKind,
)
from domain.care_plan.themes import Theme
from domain.kernel.command import Command
from tests.support.course_builders import BORN
from tests.support.given_when_then import Story
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
    withdraw_goal,
)

DAY = date(2026, 11, 27)
PLAN = AfterPeriodPlan((Professional.MIDWIFE,), network=False, agreed_on=DAY)
GOALS = st.dictionaries(
    st.sampled_from(["a", "b", "c"]),
    st.builds(
        Goal,
        theme=st.sampled_from(Theme),
        wording=st.just("doel"),
        state=st.sampled_from(GoalState),
        since=st.just(DAY),
        after_period=st.none() | st.just(PLAN),
    ),
)
SIGNALS = st.dictionaries(
    st.sampled_from(["s", "t"]),
    st.just(Signal(SignalAbout.NEWBORN, SignalKind.MEDICAL, "ziet geel", DAY)),
)
ACTIONS = st.dictionaries(
    st.sampled_from(["s", "t"]), st.just((SignalAction(Action.HELPED, None, DAY),))
)
CARE = st.builds(
    CareSoFar,
    started=st.booleans(),
    delivered_minutes=st.integers(0, 3000),
    floor_minutes=st.sampled_from([900, 1440]),
)


@given(CARE, GOALS, SIGNALS, ACTIONS, st.booleans())
def test_care_may_close_exactly_when_no_step_is_missing(
    care: CareSoFar,
    goals: dict[str, Goal],
    signals: dict[str, Signal],
    actions: dict[str, tuple[SignalAction, ...]],
    agreed: bool,
) -> None:
    plan = CarePlan(UUID(int=1))
    plan.goals, plan.signals, plan.actions = goals, signals, actions
    plan.below_floor_agreed_on = DAY if agreed else None
    # The rule said once more and independently, as the sector words it.
    counted = [
        goal
        for goal in goals.values()
        if goal.state not in (GoalState.PROPOSED, GoalState.WITHDRAWN)
    ]
    ready = (
        care.started
        and counted != []
        and all(
            goal.state is GoalState.REACHED
            or (goal.state is GoalState.HANDED_OVER and goal.after_period is not None)
            for goal in counted
        )
        and all(name in actions for name in signals)
        and (agreed or care.delivered_minutes >= care.floor_minutes)
    )
    assert plan.may_close(care) == ready == (plan.missing_steps(care) == ())


@given(CARE, GOALS, SIGNALS, ACTIONS, st.booleans())
def test_a_missing_step_is_named_once_and_in_two_languages(
    care: CareSoFar,
    goals: dict[str, Goal],
    signals: dict[str, Signal],
    actions: dict[str, tuple[SignalAction, ...]],
    agreed: bool,
) -> None:
    steps = missing_steps(care, goals, signals, actions, below_floor_agreed=agreed)
    assert len(set(steps)) == len(steps)
    for step in steps:
        assert step.text_nl != step.text_en
        assert "{" not in step.text_nl + step.text_en
        assert step.subject in step.text_nl
        assert step.subject in step.text_en
        about_goal = step.missing.startswith(("goal", "no_after"))
        assert about_goal == (step.subject in goals)
        assert (step.missing is Missing.SIGNAL_WITHOUT_ACTION) == (step.subject in signals)


def goal_story(goal: str) -> st.SearchStrategy[list[Command]]:
    """What may happen to one goal, in the one order it can."""
    opening: list[Command] = [propose_goal(goal), agree_goal(goal)]
    endings: list[list[Command]] = [
        [],
        [reach_goal(goal)],
        [withdraw_goal(goal)],
        [find_goal_unreachable(goal), make_after_period_plan(goal), hand_over_goal(goal)],
        [find_goal_unreachable(goal), hand_over_goal(goal), make_after_period_plan(goal)],
        [make_after_period_plan(goal), find_goal_unreachable(goal), hand_over_goal(goal)],
    ]
    return st.sampled_from(endings).map(lambda ending: [*opening, *ending])


STORIES = st.tuples(
    goal_story("voeden"),
    goal_story("slapen"),
    st.sampled_from([[record_signal()], [record_signal(), act_on_signal()]]),
    st.sampled_from([[], [agree_closing_below_floor()]]),
)


def plan_after(commands: list[Command]) -> tuple[object, ...]:
    """The state of G1's plan."""
    story = Story().given(*BORN, *commands)
    plan = story.app.repository.get(commands[0].stream_id, projector_func=CarePlan.replay)
    assert plan is not None
    return plan.goals, plan.signals, plan.actions, plan.below_floor_agreed_on


@given(STORIES, st.data())
def test_goals_and_signals_told_through_each_other_give_the_same_plan(
    stories: tuple[list[Command], ...], data: st.DataObject
) -> None:
    one_by_one = [command for story in stories for command in story]
    whose = data.draw(
        st.permutations([number for number, story in enumerate(stories) for _ in story])
    )
    left = [list(story) for story in stories]
    through_each_other = [left[number].pop(0) for number in whose]
    assert plan_after(through_each_other) == plan_after(one_by_one)


def test_when_the_plan_for_later_is_made_does_not_matter() -> None:
    opening = [propose_goal(), agree_goal()]
    plan, unreachable, hand_over = (
        make_after_period_plan(),
        find_goal_unreachable(),
        hand_over_goal(),
    )
    first, second, third = (
        plan_after([*opening, *rest])
        for rest in (
            (plan, unreachable, hand_over),
            (unreachable, plan, hand_over),
            (unreachable, hand_over, plan),
        )
    )
    assert first == second == third

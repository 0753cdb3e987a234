"""Everything a care plan refuses, each by its own rule."""

from domain.care.errors import CareClosedError, LiesInTheFutureError
from domain.care_plan import errors
from domain.care_plan.facts import Action, Professional
from domain.care_plan.themes import Theme
from domain.kernel.command import Command
from domain.kernel.errors import NotFoundError
from tests.support.builders import ORGANISATION, close_care
from tests.support.course_builders import IN_CARE
from tests.support.plan_builders import (
    AGREED,
    REACHED,
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
from tests.support.refusal import Refusal

PROPOSED = (*IN_CARE, propose_goal())
UNREACHABLE = (*IN_CARE, *AGREED, find_goal_unreachable())
NOTICED = (*IN_CARE, record_signal())


def wrong_state(because: str, given: tuple[Command, ...], when: Command) -> Refusal:
    return Refusal(
        because=because,
        error=errors.GoalInAnotherStateError,
        rule="goal-in-another-state",
        given=given,
        when=when,
        facts=("G1", "voeden"),
    )


GOALS = (
    Refusal(
        because="a goal is proposed for a family nobody registered",
        error=NotFoundError,
        rule="must-exist",
        given=ORGANISATION,
        when=propose_goal(),
        facts=("G1",),
    ),
    Refusal(
        because="a family without a care plan reaches a goal",
        error=NotFoundError,
        rule="must-exist",
        given=IN_CARE,
        when=reach_goal(),
        facts=("G1",),
    ),
    Refusal(
        because="a goal nobody proposed is agreed",
        error=errors.UnknownGoalError,
        rule="goal-must-exist",
        given=PROPOSED,
        when=agree_goal("slapen"),
        facts=("G1", "slapen", "voeden"),
    ),
    Refusal(
        because="a goal is proposed again on another theme",
        error=errors.GoalProposedDifferentlyError,
        rule="goal-differs",
        given=PROPOSED,
        when=propose_goal(theme=Theme.ATTACHMENT),
        facts=("G1", "voeden", "newborn_feeding"),
    ),
    Refusal(
        because="a goal says nothing",
        error=errors.GoalWithoutWordingError,
        rule="goal-needs-words",
        given=IN_CARE,
        when=propose_goal(wording=" "),
        facts=("G1", "voeden"),
    ),
    Refusal(
        because="a goal on the theme of birth has no birth assistance",
        error=errors.BirthGoalWithoutAssistanceError,
        rule="birth-goal-without-assistance",
        given=IN_CARE,
        when=propose_goal("partus", Theme.BIRTH_ASSISTANCE),
        facts=("G1", "partus"),
    ),
    wrong_state("a goal only proposed is reached", PROPOSED, reach_goal()),
    wrong_state("a goal only proposed is out of reach", PROPOSED, find_goal_unreachable()),
    wrong_state("an agreed goal is handed over", (*IN_CARE, *AGREED), hand_over_goal()),
    wrong_state("a reached goal is withdrawn", (*IN_CARE, *REACHED), withdraw_goal()),
    wrong_state("a reached goal is agreed again", (*IN_CARE, *REACHED), agree_goal()),
    wrong_state("an open goal is opened again", (*IN_CARE, *AGREED), reopen_goal()),
    wrong_state("a reached goal gets a plan", (*IN_CARE, *REACHED), make_after_period_plan()),
    wrong_state(
        "a goal handed over is handed over to another",
        (*UNREACHABLE, hand_over_goal()),
        hand_over_goal(to=Professional.MIDWIFE),
    ),
    Refusal(
        because="a goal is handed over without consent",
        error=errors.HandOverWithoutConsentError,
        rule="hand-over-needs-consent",
        given=UNREACHABLE,
        when=hand_over_goal(client_consents=False),
        facts=("G1", "voeden"),
    ),
    Refusal(
        because="a reached goal is opened again without a reason",
        error=errors.ReopenedWithoutReasonError,
        rule="reopened-goal-needs-a-reason",
        given=(*IN_CARE, *REACHED),
        when=reopen_goal(),
        facts=("G1", "voeden"),
    ),
    Refusal(
        because="nobody stands in the after-period plan",
        error=errors.AfterPeriodPlanEmptyError,
        rule="after-period-plan-is-empty",
        given=UNREACHABLE,
        when=make_after_period_plan(professionals=()),
        facts=("G1", "voeden"),
    ),
    Refusal(
        because="a goal was reached tomorrow",
        error=LiesInTheFutureError,
        rule="fact-lies-in-the-future",
        given=(*IN_CARE, *AGREED),
        when=reach_goal(on="2026-12-02"),
        facts=("G1", "2026-12-02", "2026-12-01"),
    ),
    Refusal(
        because="the client agrees to less than the floor tomorrow",
        error=LiesInTheFutureError,
        rule="fact-lies-in-the-future",
        given=IN_CARE,
        when=agree_closing_below_floor("2026-12-02"),
        facts=("G1", "2026-12-02"),
    ),
    Refusal(
        because="a goal is proposed once care was closed",
        error=CareClosedError,
        rule="care-is-closed",
        given=(*IN_CARE, close_care()),
        when=propose_goal(),
        facts=("G1", "2026-12-01"),
    ),
)

SIGNALS = (
    Refusal(
        because="action is taken on a signal nobody recorded",
        error=errors.UnknownSignalError,
        rule="signal-must-exist",
        given=NOTICED,
        when=act_on_signal("s2"),
        facts=("G1", "s2", "s1"),
    ),
    Refusal(
        because="a signal is recorded again with other words",
        error=errors.SignalRecordedDifferentlyError,
        rule="signal-differs",
        given=NOTICED,
        when=record_signal(wording="slaapt goed"),
        facts=("G1", "s1", "2026-11-23"),
    ),
    Refusal(
        because="a signal says nothing",
        error=errors.SignalWithoutWordingError,
        rule="signal-needs-words",
        given=IN_CARE,
        when=record_signal(wording=""),
        facts=("G1", "s1"),
    ),
    Refusal(
        because="a carer acted the day before she noticed",
        error=errors.ActedBeforeSignalError,
        rule="action-before-signal",
        given=NOTICED,
        when=act_on_signal(on="2026-11-22"),
        facts=("G1", "s1", "2026-11-22", "2026-11-23"),
    ),
    Refusal(
        because="nobody was called in",
        error=errors.CalledInUnclearError,
        rule="called-in-names-whom",
        given=NOTICED,
        when=act_on_signal(action=Action.CALLED_IN),
        facts=("G1", "s1", "called_in"),
    ),
    Refusal(
        because="a report names whom was called in",
        error=errors.CalledInUnclearError,
        rule="called-in-names-whom",
        given=NOTICED,
        when=act_on_signal(called_in=Professional.MIDWIFE),
        facts=("G1", "s1", "called_in"),
    ),
)

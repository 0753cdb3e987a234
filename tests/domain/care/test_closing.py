"""Ready is ready: care is completed by its plan, with every minute short explained."""

import pytest

from domain.care.aggregate import Care
from domain.care.course_errors import CareNotReadyError, ShortfallUnexplainedError
from domain.care.errors import CareClosedError
from domain.care.facts import ClosingReason, ShortfallCause
from domain.care_plan.facts import Action, Professional
from domain.kernel.command import Command
from tests.domain.care.closing_refusals import COMPLETE, PACKAGE_1
from tests.support.builders import close_care, correct_session, day, deliver_session, in_care
from tests.support.course_builders import (
    BORN,
    IN_CARE,
    choose_minimum_care,
    deliver_birth_assistance,
    explain_shortfall,
    visits,
)
from tests.support.given_when_then import given
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

COMPLETED = Care.Closed(family="G1", closed_on=day("2026-12-01"), why=ClosingReason.COMPLETED)
HANDED_OVER = (*AGREED, find_goal_unreachable(), make_after_period_plan(), hand_over_goal())
SLEEP = (propose_goal("slapen"), agree_goal("slapen"))


def test_care_is_completed_when_its_goal_is_reached() -> None:
    given(*IN_CARE, *REACHED).when(COMPLETE).then(COMPLETED)


def test_care_is_completed_when_its_goal_is_handed_over_with_a_plan() -> None:
    given(*IN_CARE, *HANDED_OVER).when(COMPLETE).then(COMPLETED)


def test_the_plan_may_be_made_after_the_hand_over() -> None:
    story = given(*IN_CARE, *AGREED, find_goal_unreachable(), hand_over_goal())
    story.given(make_after_period_plan()).when(COMPLETE).then(COMPLETED)


def test_a_plan_on_the_network_alone_still_needs_somebody_to_take_over() -> None:
    network = make_after_period_plan(professionals=(), network=True)
    story = given(*IN_CARE, *AGREED, find_goal_unreachable(), network)
    story.when(COMPLETE).then_refused(CareNotReadyError, "voeden")
    story.given(hand_over_goal(to=Professional.YOUTH_HEALTH_CARE))
    story.when(COMPLETE).then(COMPLETED)


def test_a_goal_the_parents_withdrew_keeps_nobody() -> None:
    given(*IN_CARE, *REACHED, *SLEEP, withdraw_goal("slapen")).when(COMPLETE).then(COMPLETED)


def test_a_goal_only_proposed_keeps_nobody() -> None:
    given(*IN_CARE, *REACHED, propose_goal("slapen")).when(COMPLETE).then(COMPLETED)


def test_one_open_goal_among_reached_ones_keeps_care_open() -> None:
    story = given(*IN_CARE, *REACHED, *SLEEP)
    story.when(COMPLETE).then_refused(CareNotReadyError, "slapen")
    story.given(reach_goal("slapen")).when(COMPLETE).then(COMPLETED)


def test_a_goal_that_was_opened_again_keeps_care_open() -> None:
    given(*IN_CARE, *REACHED, reopen_goal()).when(COMPLETE).then_refused(
        CareNotReadyError, "voeden"
    )


@pytest.mark.parametrize(
    "action",
    [
        act_on_signal(action=Action.HELPED),
        act_on_signal(action=Action.REPORTED),
        act_on_signal(action=Action.CALLED_IN, called_in=Professional.MIDWIFE),
    ],
    ids=list(Action),
)
def test_any_action_on_a_signal_lets_care_be_completed(action: Command) -> None:
    given(*IN_CARE, *REACHED, record_signal(), action).when(COMPLETE).then(COMPLETED)


def test_below_the_floor_the_client_must_have_agreed() -> None:
    story = given(*BORN, *visits(3), *REACHED)
    story.when(COMPLETE).then_refused(CareNotReadyError, "24")
    story.given(agree_closing_below_floor()).when(COMPLETE).then(COMPLETED)


def test_birth_assistance_counts_neither_for_the_start_nor_for_the_floor() -> None:
    assisted = (*BORN, deliver_birth_assistance(), *visits(3), *REACHED)
    given(*assisted).when(COMPLETE).then_refused(CareNotReadyError, "24")
    alone = (*BORN, deliver_birth_assistance(), *REACHED, agree_closing_below_floor())
    story = given(*alone)
    story.when(COMPLETE).then_refused(CareNotReadyError)


def test_the_refusal_names_every_missing_step_in_dutch_and_in_english() -> None:
    story = given(
        *BORN, propose_goal(), agree_goal(), *SLEEP, find_goal_unreachable(), record_signal()
    )
    with pytest.raises(CareNotReadyError) as refusal:
        story.given(COMPLETE)
    assert refusal.value.text_nl == (
        "De zorg voor gezin G1 kan nog niet als voltooid worden afgesloten: "
        "de zorg is nog niet begonnen; "
        "doel slapen (Voeding pasgeborene) is niet bereikt en niet overgedragen; "
        "doel voeden (Voeding pasgeborene) is onhaalbaar en niet overgedragen; "
        "doel voeden (Voeding pasgeborene) heeft geen plan voor na de kraamtijd; "
        "op signaal s1 is niet gehandeld; "
        "het gezin stemde niet in met minder dan 24 uur."
    )
    assert refusal.value.text_en == (
        "Care for family G1 cannot be closed as completed yet: "
        "care has not started; "
        "goal slapen (Feeding of the newborn) is neither reached nor handed over; "
        "goal voeden (Feeding of the newborn) is out of reach and not handed over; "
        "goal voeden (Feeding of the newborn) has no plan for after the care period; "
        "nothing was done about signal s1; "
        "the family did not agree to fewer than 24 hours."
    )


def test_a_family_without_a_care_plan_is_told_that_no_goal_was_agreed() -> None:
    with pytest.raises(CareNotReadyError) as refusal:
        given(*IN_CARE, COMPLETE)
    assert refusal.value.facts["missing"] == "no goal was agreed with the parents"


@pytest.mark.parametrize("why", [why for why in ClosingReason if why != ClosingReason.COMPLETED])
def test_another_reason_closes_care_whatever_is_missing(why: ClosingReason) -> None:
    given(*IN_CARE, PACKAGE_1, *AGREED, record_signal()).when(close_care(why=why)).then(
        Care.Closed(family="G1", closed_on=day("2026-12-01"), why=why)
    )


def test_every_minute_short_of_the_package_is_explained_by_cause() -> None:
    story = given(*IN_CARE, PACKAGE_1, *REACHED, explain_shortfall(600))
    story.when(COMPLETE).then_refused(ShortfallUnexplainedError, "840", "240")
    story.given(explain_shortfall(240, ShortfallCause.CAPACITY)).when(COMPLETE).then(COMPLETED)


def test_a_cause_said_again_is_replaced_and_0_minutes_take_it_back() -> None:
    causes = (
        explain_shortfall(100, ShortfallCause.CAPACITY),
        explain_shortfall(500),
        explain_shortfall(840),
        explain_shortfall(0, ShortfallCause.CAPACITY),
    )
    given(*IN_CARE, PACKAGE_1, *REACHED, *causes).when(COMPLETE).then(COMPLETED)


def test_a_cause_is_recorded_with_its_words() -> None:
    snow = explain_shortfall(60, ShortfallCause.OTHER, "sneeuw")
    story = given(*IN_CARE).when(snow)
    story.then(
        Care.ShortfallExplained(
            family="G1", cause=ShortfallCause.OTHER, minutes=60, explanation="sneeuw"
        )
    )


def test_who_chose_minimum_care_is_due_no_more_than_that() -> None:
    given(*IN_CARE, PACKAGE_1, *REACHED, choose_minimum_care()).when(COMPLETE).then(COMPLETED)


def test_minimum_care_does_not_agree_to_less_than_the_minimum() -> None:
    given(
        *BORN, *visits(3), PACKAGE_1, *REACHED, choose_minimum_care(), explain_shortfall(360)
    ).when(COMPLETE).then_refused(CareNotReadyError, "24")


def test_more_than_the_package_leaves_nothing_to_explain() -> None:
    long_days = tuple(
        deliver_session(starts_at=f"2026-11-{21 + n}T08:00", ends_at=f"2026-11-{21 + n}T18:00")
        for n in range(4)
    )
    given(*BORN, *long_days, PACKAGE_1, *REACHED).when(COMPLETE).then(COMPLETED)


def test_a_corrected_session_changes_what_is_short() -> None:
    shorter = correct_session(
        session="2026-11-24T09:00/K1", starts_at="2026-11-24T09:00", ends_at="2026-11-24T14:00"
    )
    story = given(*IN_CARE, PACKAGE_1, *REACHED, explain_shortfall(840), shorter)
    story.given(agree_closing_below_floor())
    story.when(COMPLETE).then_refused(ShortfallUnexplainedError, "900", "60")


def test_nothing_is_explained_once_care_was_closed() -> None:
    given(*in_care(), close_care()).when(explain_shortfall()).then_refused(CareClosedError, "G1")

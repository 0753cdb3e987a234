"""A signal is recorded as it was noticed; actions on it stand beside each other."""

from domain.care_plan.aggregate import CarePlan
from domain.care_plan.facts import Action, Professional, SignalAbout, SignalKind
from tests.support.builders import day
from tests.support.course_builders import BORN
from tests.support.given_when_then import given
from tests.support.plan_builders import act_on_signal, record_signal

MIDWIFE_CALLED = act_on_signal(action=Action.CALLED_IN, called_in=Professional.MIDWIFE)


def test_a_signal_is_recorded_once() -> None:
    given(*BORN).when(record_signal()).then(
        CarePlan.SignalRecorded(
            family="G1",
            signal="s1",
            about=SignalAbout.MOTHER,
            kind=SignalKind.PSYCHOSOCIAL,
            wording="slaapt niet, huilt veel",
            noticed_on=day("2026-11-23"),
        )
    ).when(record_signal()).then_nothing()


def test_who_was_called_in_is_on_record() -> None:
    given(*BORN, record_signal()).when(MIDWIFE_CALLED).then(
        CarePlan.SignalActedOn(
            family="G1",
            signal="s1",
            action=Action.CALLED_IN,
            called_in=Professional.MIDWIFE,
            acted_on=day("2026-11-23"),
        )
    ).when(MIDWIFE_CALLED).then_nothing()


def test_several_actions_stand_beside_each_other() -> None:
    story = given(*BORN, record_signal(), MIDWIFE_CALLED)
    story.when(act_on_signal()).when(act_on_signal(action=Action.HELPED, on="2026-11-24"))
    assert [event.TOPIC for event in story.new_events] == ["care-plan.signal-acted-on"]
    story.when(MIDWIFE_CALLED).then_nothing()

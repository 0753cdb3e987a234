"""How a child was fed is told per day: by itself or with a session, one observation counting."""

from domain.care.aggregate import Care
from domain.care.facts import Feeding
from domain.carer.aggregate import Carer
from tests.support.builders import day, deliver_session, in_care
from tests.support.carer_builders import hire_carer
from tests.support.course_builders import observe_feeding
from tests.support.given_when_then import given, payload


def fed(feeding: Feeding = Feeding.BREAST, on: str = "2026-11-30") -> Care.FeedingObserved:
    return Care.FeedingObserved(family="G1", observed_on=day(on), feeding=feeding)


def test_feeding_is_observed_of_a_day_once() -> None:
    story = given(*in_care()).when(observe_feeding()).then(fed())
    story.when(observe_feeding()).then_nothing()


def test_another_observation_of_the_day_replaces_it_with_a_reason() -> None:
    story = given(*in_care(), observe_feeding())
    story.when(observe_feeding(Feeding.MIXED), reason="bijvoeding").then(fed(Feeding.MIXED))
    story.when(observe_feeding(Feeding.MIXED)).then_nothing()


def test_each_day_has_its_own() -> None:
    story = given(*in_care(), observe_feeding())
    story.when(observe_feeding(Feeding.BOTTLE, "2026-12-01")).then(
        fed(Feeding.BOTTLE, "2026-12-01")
    )


def test_it_may_be_told_with_the_session_of_the_day() -> None:
    story = given(*in_care(), hire_carer()).when(deliver_session(feeding=Feeding.MIXED))
    assert [type(event) for event in story.new_events] == [
        Care.SessionDelivered,
        Care.FeedingObserved,
        Carer.WorkRecorded,
    ]
    assert payload(story.new_events[1]) == payload(fed(Feeding.MIXED))

"""A region has one level of scarcity at a time; it says why, until when and whom it hits first."""

import pytest

from domain.kernel.errors import NotFoundError
from domain.organisation.aggregate import Organisation
from domain.organisation.errors import ScarcityAlreadySetError, ScarcityNotSetError
from domain.organisation.facts import (
    DEFAULT_ORDER,
    SCARCITY_LADDER,
    Births,
    ReductionGroup,
    overlap_in,
    turn_of,
)
from domain.values.floor import FLOOR_MINUTES
from tests.support.builders import ORGANISATION, add_region, day
from tests.support.course_builders import lift_scarcity_level, set_scarcity_level
from tests.support.given_when_then import given

SET = Organisation.ScarcityLevelSet(
    region="utrecht",
    minutes=2160,
    first_day=day("2026-12-01"),
    last_day=None,
    order=DEFAULT_ORDER,
)
SUMMER = "zomer, te weinig zorgverleners"


def test_a_level_is_set_with_its_reason_and_its_order() -> None:
    story = given(*ORGANISATION).when(set_scarcity_level(), reason=SUMMER).then(SET)
    assert story.new_events[0].origin.reason == SUMMER
    story.when(set_scarcity_level()).then_nothing()


def test_the_order_may_be_chosen_anew_with_each_level() -> None:
    order = (ReductionGroup((1, 2, 3)), ReductionGroup((13,), Births.LATER))
    story = given(*ORGANISATION).when(set_scarcity_level(order=order), reason=SUMMER)
    (event,) = story.new_events
    assert isinstance(event, Organisation.ScarcityLevelSet)
    assert event.order == order


def test_a_level_is_lifted_from_a_day_on() -> None:
    story = given(*ORGANISATION, set_scarcity_level()).when(
        lift_scarcity_level(), reason="genoeg mensen terug"
    )
    story.then(
        Organisation.ScarcityLevelLifted(
            region="utrecht", first_day=day("2026-12-01"), lifted_on=day("2026-12-05")
        )
    )
    story.when(lift_scarcity_level(), reason="nog eens").then_refused(
        ScarcityNotSetError, "2026-12-05"
    )


def test_a_stricter_level_may_follow_from_the_day_the_first_is_lifted() -> None:
    story = given(*ORGANISATION, set_scarcity_level())
    stricter = set_scarcity_level(hours=24, first_day="2026-12-05")
    story.when(stricter, reason=SUMMER).then_refused(ScarcityAlreadySetError, "36")
    story.given(lift_scarcity_level()).when(stricter, reason=SUMMER)
    assert [event.TOPIC for event in story.new_events] == ["organisation.scarcity-level-set"]


def test_a_level_lifted_on_its_first_day_never_came_about() -> None:
    story = given(*ORGANISATION, set_scarcity_level(), lift_scarcity_level(lifted_on="2026-12-01"))
    story.when(set_scarcity_level(), reason=SUMMER).then(SET)


def test_levels_that_follow_each_other_stand_beside_each_other() -> None:
    story = given(*ORGANISATION, set_scarcity_level(last_day="2026-12-09"))
    story.when(set_scarcity_level(hours=24, first_day="2026-12-10"), reason=SUMMER)
    assert story.new_events
    story.when(lift_scarcity_level(lifted_on="2026-12-09"), reason="eerder klaar")
    assert [event.TOPIC for event in story.new_events] == ["organisation.scarcity-level-lifted"]


def test_each_region_has_a_level_of_its_own() -> None:
    story = given(*ORGANISATION, add_region("arnhem", "Arnhem"), set_scarcity_level())
    story.when(set_scarcity_level("arnhem", hours=24), reason=SUMMER)
    assert story.new_events
    story.given(lift_scarcity_level("arnhem"))
    story.when(set_scarcity_level(), reason=SUMMER).then_nothing()


def test_scarcity_needs_an_organisation() -> None:
    given().when(set_scarcity_level(), reason=SUMMER).then_refused(NotFoundError)


def test_no_level_lies_below_the_floor() -> None:
    assert min(SCARCITY_LADDER) == FLOOR_MINUTES == 24 * 60


@pytest.mark.parametrize(
    ("package", "parity", "turn"),
    [(1, 1, 0), (1, 3, 0), (1, 0, 1), (2, 1, 2), (12, 4, 2), (2, 0, 3), (12, 0, 3), (13, 0, None)],
)
def test_by_default_package_1_gives_before_others_and_later_children_before_first(
    package: int, parity: int, turn: int | None
) -> None:
    assert turn_of(DEFAULT_ORDER, package, parity) == turn


def test_by_default_every_family_has_one_turn_at_most() -> None:
    assert overlap_in(DEFAULT_ORDER) is None

"""A service level holds from a day on; what nobody set is the default, and says so."""

from datetime import date

from domain.organisation.aggregate import Organisation
from domain.organisation.service_level import DEFAULT_LEVEL, ServiceLevel, service_level_on
from tests.support.builders import ORGANISATION, day
from tests.support.given_when_then import given
from tests.support.yardstick_builders import set_service_level

SET = Organisation.ServiceLevelSet(percent=90, effective_on=day("2026-01-01"))


def test_a_level_is_set_once() -> None:
    story = given(*ORGANISATION).when(set_service_level()).then(SET)
    story.when(set_service_level()).then_nothing()


def test_a_level_is_replaced_with_a_reason() -> None:
    story = given(*ORGANISATION, set_service_level(95)).when(set_service_level(), reason="krapte")
    story.then(SET)


def test_the_latest_level_to_take_effect_holds() -> None:
    levels = [ServiceLevel(90, date(2026, 1, 1)), ServiceLevel(80, date(2026, 7, 1))]
    assert service_level_on(levels, date(2026, 6, 30)).percent == 90
    assert service_level_on(levels, date(2026, 7, 1)).percent == 80


def test_before_any_was_set_the_default_holds() -> None:
    levels = [ServiceLevel(90, date(2026, 1, 1))]
    assert service_level_on(levels, date(2025, 12, 31)) == DEFAULT_LEVEL
    assert not DEFAULT_LEVEL.is_own

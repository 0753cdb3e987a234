"""References and tariffs hold from a day on; what nobody set is what was published, or unknown."""

from datetime import date

import pytest

from domain.kernel.errors import NotFoundError
from domain.organisation.aggregate import Organisation
from domain.organisation.published_tariffs import PUBLISHED_TARIFFS
from domain.organisation.yardsticks import (
    STUDY_REFERENCE,
    NeutralityReference,
    PackageFamilies,
    Performance,
    Tariff,
    reference_on,
    tariff_on,
)
from tests.support.builders import ORGANISATION, day
from tests.support.given_when_then import given
from tests.support.yardstick_builders import set_neutrality_reference, set_tariff

SET = Organisation.NeutralityReferenceSet(
    minutes=2604,
    tolerance_minutes=36,
    effective_on=day("2026-01-01"),
    basis="begroting 2026",
    case_mix=(),
)
PAID = Organisation.TariffSet(
    performance=Performance.HOUR_OF_CARE,
    euro_cents=6000,
    effective_on=day("2026-01-01"),
    last_day=None,
    source="contract 2026",
)
HOUR = Performance.HOUR_OF_CARE


def test_a_reference_is_set_once() -> None:
    story = given(*ORGANISATION).when(set_neutrality_reference()).then(SET)
    story.when(set_neutrality_reference()).then_nothing()


def test_a_reference_may_carry_the_division_means_are_standardised_to() -> None:
    mix = (PackageFamilies(1, 48), PackageFamilies(12, 3))
    story = given(*ORGANISATION).when(set_neutrality_reference(case_mix=mix))
    (event,) = story.new_events
    assert isinstance(event, Organisation.NeutralityReferenceSet)
    assert event.case_mix == mix


def test_a_reference_is_replaced_with_a_reason() -> None:
    story = given(*ORGANISATION, set_neutrality_reference())
    story.when(set_neutrality_reference(2568), reason="typefout")
    assert [event.TOPIC for event in story.new_events] == ["organisation.neutrality-reference-set"]
    story.when(set_neutrality_reference(2568)).then_nothing()


def test_a_tariff_is_set_once_and_replaced_with_a_reason() -> None:
    story = given(*ORGANISATION).when(set_tariff()).then(PAID)
    story.when(set_tariff()).then_nothing()
    story.when(set_tariff(6100), reason="nieuwe afspraak")
    assert [event.TOPIC for event in story.new_events] == ["organisation.tariff-set"]


def test_each_performance_has_a_tariff_of_its_own() -> None:
    story = given(*ORGANISATION, set_tariff())
    story.when(set_tariff(9000, Performance.BIRTH_ASSISTANCE))
    assert len(story.new_events) == 1


def test_a_reference_needs_an_organisation() -> None:
    given().when(set_neutrality_reference()).then_refused(NotFoundError)
    given().when(set_tariff()).then_refused(NotFoundError)


def test_until_a_reference_is_set_the_study_is_the_reference() -> None:
    # 43.4 hours are 43 x 60 + 24 = 2604 minutes; 43.4 - 42.8 = 0.6 hours are 36 minutes.
    assert (STUDY_REFERENCE.minutes, STUDY_REFERENCE.tolerance_minutes) == (2604, 36)
    assert not STUDY_REFERENCE.is_own
    own = NeutralityReference(2520, 30, day("2026-07-01"), "begroting")
    assert reference_on([own], day("2026-06-30")) == STUDY_REFERENCE
    assert reference_on([own], day("2026-07-01")) == own


def test_of_several_references_the_latest_to_take_effect_holds() -> None:
    first = NeutralityReference(2520, 30, day("2026-01-01"), "begroting")
    second = NeutralityReference(2550, 30, day("2027-01-01"), "begroting")
    assert reference_on([second, first], day("2026-12-31")) == first
    assert reference_on([first, second], day("2027-01-01")) == second


def tariff(cents: int, first: str, last: str | None = None) -> Tariff:
    return Tariff(HOUR, cents, day(first), None if last is None else day(last), "contract")


@pytest.mark.parametrize(
    ("on", "euro_cents"),
    [
        ("2025-12-31", None),
        ("2026-01-01", 6000),
        ("2026-06-30", 6000),
        ("2026-07-01", 6500),
        ("2026-07-31", 6500),
        # What interrupted it is over, and it goes on.
        ("2026-08-01", 6000),
    ],
)
def test_a_tariff_holds_over_its_own_days_and_a_later_one_goes_before(
    on: str, euro_cents: int | None
) -> None:
    known = (tariff(6000, "2026-01-01"), tariff(6500, "2026-07-01", "2026-07-31"))
    found = tariff_on(known, HOUR, day(on))
    assert (found and found.euro_cents) == euro_cents
    assert tariff_on(known, Performance.REGISTRATION, day(on)) is None


@pytest.mark.parametrize(
    ("year", "euro_cents"),
    [
        (2009, None),
        (2010, 4121),
        (2011, None),
        (2018, None),
        (2019, 4969),
        (2020, 5060),
        (2021, None),
        (2022, None),
        (2023, 5933),
        (2024, None),
        (2026, None),
    ],
)
def test_years_whose_public_tariff_was_not_found_stay_unknown(
    year: int, euro_cents: int | None
) -> None:
    for on in (date(year, 1, 1), date(year, 12, 31)):
        found = tariff_on(PUBLISHED_TARIFFS, HOUR, on)
        assert (found and found.euro_cents) == euro_cents


def test_every_public_tariff_says_where_it_stands() -> None:
    assert len(PUBLISHED_TARIFFS) == 4 * len(Performance)
    assert all(str(each.effective_on.year) in each.source for each in PUBLISHED_TARIFFS)

"""What hours and money are held against, as it was known at any moment."""

from domain.organisation.yardsticks import NeutralityReference, PackageFamilies, Performance, Tariff
from projections.yardsticks import neutrality_references, tariffs
from tests.projections.telling import Told
from tests.support.builders import ORGANISATION, day
from tests.support.yardstick_builders import set_neutrality_reference, set_tariff


def test_references_are_those_that_were_set_by_the_day_they_take_effect(told: Told) -> None:
    mix = (PackageFamilies(1, 48), PackageFamilies(5, 9))
    told.tell(
        *ORGANISATION,
        set_neutrality_reference(2568, effective_on="2027-01-01"),
        set_neutrality_reference(case_mix=mix),
    )
    assert told.ask(neutrality_references) == (
        NeutralityReference(2604, 36, day("2026-01-01"), "begroting 2026", mix),
        NeutralityReference(2568, 36, day("2027-01-01"), "begroting 2026"),
    )


def test_a_tariff_replaced_since_is_still_what_was_known_before(told: Told) -> None:
    before = told.tell(*ORGANISATION, set_tariff(6000, last_day="2026-12-31"))
    told.tell(set_tariff(6100, last_day="2026-12-31"))
    assert [each.euro_cents for each in told.ask(tariffs)] == [6100]
    assert told.as_of(before).ask(tariffs) == (
        Tariff(
            Performance.HOUR_OF_CARE, 6000, day("2026-01-01"), day("2026-12-31"), "contract 2026"
        ),
    )


def test_of_an_empty_log_nothing_is_known(told: Told) -> None:
    assert told.ask(neutrality_references) == ()
    assert told.ask(tariffs) == ()

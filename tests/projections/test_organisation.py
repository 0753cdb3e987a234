"""The organisation's name, and its regions."""

import pytest

from projections.organisation import is_demonstration, organisation_name, region_names
from tests.projections.telling import Told
from tests.support.builders import add_region, establish_organisation


def test_an_empty_log_has_no_organisation(told: Told) -> None:
    assert told.ask(organisation_name) is None
    assert not told.ask(is_demonstration)
    assert told.ask(region_names) == {}


@pytest.mark.parametrize("demonstration", [True, False])
def test_the_organisation_says_whether_it_is_made_up(told: Told, demonstration: bool) -> None:
    told.tell(establish_organisation("Kraamzorg De Maan", demonstration=demonstration))
    assert told.ask(organisation_name) == "Kraamzorg De Maan"
    assert told.ask(is_demonstration) is demonstration


def test_regions_stand_in_order_of_their_code(told: Told) -> None:
    told.tell(establish_organisation(), add_region("utrecht", "Utrecht"))
    one = told.tell(add_region("gooi", "Gooi en Vechtstreek"))
    told.tell(add_region("arnhem", "Arnhem"))
    assert list(told.ask(region_names).items()) == [
        ("arnhem", "Arnhem"),
        ("gooi", "Gooi en Vechtstreek"),
        ("utrecht", "Utrecht"),
    ]
    assert list(told.as_of(one).ask(region_names)) == ["gooi", "utrecht"]

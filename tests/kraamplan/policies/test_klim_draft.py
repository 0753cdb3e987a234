"""A new method is a file: another reading, another package, another moment, and no code."""

import pytest

from domain.indication.evaluate import indicate
from domain.indication.policy import Moment
from kraamplan.policies.shipped import shipped_policy
from tests.support.policy_builders import facts

DRAFT = shipped_policy("klim-draft")


@pytest.mark.parametrize(
    ("values", "package"),
    [
        ({}, 1),
        ({"pelvic_pain": 1, "caesarean_planned": 1, "gestation_weeks": 35}, 10),
        ({"pelvic_pain": 1, "severe_tear": 1, "gestation_weeks": 35}, 11),
        ({"pelvic_pain": 1, "caesarean_planned": 1, "severe_tear": 1}, 10),
        ({"caesarean_planned": 1, "severe_tear": 1}, 14),
        ({"addiction": 1, "pelvic_pain": 1, "caesarean_planned": 1}, 9),
        ({"caesarean_planned": 1, "phototherapy": 1}, 12),
        ({"deferred_start": 1, "caesarean_planned": 1}, 13),
    ],
)
def test_its_rules_decide_the_package(values: dict[str, int], package: int) -> None:
    found = indicate(facts(**values), DRAFT, Moment.START_OF_CARE)
    assert found.package == package


def test_it_is_binding_from_intake_on() -> None:
    assert not indicate(facts(), DRAFT, Moment.INTAKE).provisional


def test_deferred_care_is_spread_by_a_pattern_of_its_own() -> None:
    found = indicate(facts(deferred_start=1), DRAFT, Moment.START_OF_CARE)
    assert found.day_pattern == (360, 300, 300, 240, 240)

"""Hours by packages: what was chosen, why, why not the neighbours, and how sure it is."""

from dataclasses import replace

import pytest

from domain.indication.evaluate import indicate
from domain.indication.indication import MINIMUM_CARE, PolicyIncompleteError
from domain.indication.policy import Moment, Pattern
from domain.indication.sourced import Provenance
from tests.support.policy_builders import (
    DEFERRED,
    INFERRED,
    INVENTED,
    bounds,
    facts,
    norm,
    package,
    packages_policy,
)

POLICY = packages_policy()
START = Moment.START_OF_CARE


def test_the_package_of_the_one_criterion_that_holds_is_given() -> None:
    indication = indicate(facts(pelvic_pain=1), POLICY, START)
    assert (indication.package, indication.minutes, indication.rule) == (2, 46 * 60, "one")
    assert indication.criteria == ("pelvic-pain",)
    assert indication.day_pattern == (420, 420, 360, 360, 360, 300, 300, 240)
    assert (indication.policy, indication.version) == ("small", 1)


def test_a_condition_of_a_rule_goes_before_criteria() -> None:
    indication = indicate(facts(pelvic_pain=1, deferred_start=1), POLICY, START)
    assert (indication.package, indication.rule) == (13, DEFERRED.code)
    assert indication.criteria == ("pelvic-pain",)


def test_the_neighbours_are_named_with_their_hours() -> None:
    indication = indicate(facts(pelvic_pain=1), POLICY, START)
    neighbours = {each.rule: (each.package, each.minutes) for each in indication.not_chosen}
    assert neighbours == {
        "deferred": (13, 24 * 60),
        "none": (1, 38 * 60),
        "pair": (10, 54 * 60),
    }


def test_the_outcome_is_said_in_two_languages() -> None:
    chosen = indicate(facts(pelvic_pain=1), POLICY, START).chosen
    assert chosen.nl == (
        "Zorgpakket 2 (package 2 nl), 46 uur. Regel one: rule one nl. "
        "Criteria: ernstige bekkenklachten, pakket 2."
    )
    assert chosen.en == (
        "Care package 2 (package 2 en), 46 hours. Rule one: rule one en. "
        "Criteria: severe pelvic complaints, package 2."
    )


def test_no_criterion_is_said_as_well() -> None:
    chosen = indicate(facts(), POLICY, START).chosen
    assert "geen enkel criterium geldt" in chosen.nl
    assert "no criterion holds" in chosen.en


def test_hours_are_as_sure_as_their_norm() -> None:
    unsure = replace(package(1), norm=norm(38, INVENTED))
    policy = replace(POLICY, packages=(unsure, *POLICY.packages[1:]))
    assert indicate(facts(), POLICY, START).provenance is Provenance.PUBLISHED
    assert indicate(facts(), policy, START).provenance is Provenance.INVENTED


def test_at_a_moment_that_is_not_the_policys_the_outcome_is_provisional() -> None:
    assert indicate(facts(), POLICY, Moment.INTAKE).provisional
    assert not indicate(facts(), POLICY, START).provisional


def test_a_package_with_a_day_pattern_of_its_own_is_spread_by_it() -> None:
    own = package(1, 38, Pattern((480, 480, 480, 420, 420), INFERRED))
    policy = replace(POLICY, packages=(own, *POLICY.packages[1:]))
    assert indicate(facts(), policy, START).day_pattern == (480, 480, 480, 420, 420)


@pytest.mark.parametrize(
    ("floor", "ceiling", "hours", "step"), [(40, 80, 40, "floor"), (24, 36, 36, "ceiling")]
)
def test_a_norm_outside_the_bounds_is_brought_back(
    floor: float, ceiling: float, hours: float, step: str
) -> None:
    frame = replace(POLICY.frame, bounds=bounds(floor, ceiling))
    indication = indicate(facts(), replace(POLICY, frame=frame), START)
    assert indication.minutes == hours * 60
    assert [each.code for each in indication.steps] == ["package", step]
    assert sum(each.minutes for each in indication.steps) == indication.minutes


def test_a_client_who_chooses_minimum_care_gets_the_floor_and_no_package() -> None:
    indication = indicate(facts(pelvic_pain=1, minimum_care_chosen=1), POLICY, START)
    assert (indication.package, indication.minutes) == (None, 24 * 60)
    assert indication.rule == MINIMUM_CARE
    assert indication.day_pattern == (180,) * 8
    assert indication.criteria == ("pelvic-pain",)
    (instead,) = indication.not_chosen
    assert (instead.package, instead.minutes, instead.rule) == (2, 46 * 60, "one")
    assert instead.why.en.startswith("Without that choice 46 hours: Care package 2")


def test_a_policy_without_minimum_care_does_not_look_for_it() -> None:
    policy = replace(POLICY, frame=replace(POLICY.frame, minimum_care=None))
    assert indicate(facts(minimum_care_chosen=1), policy, START).package == 1


def test_a_gap_in_an_unchecked_policy_is_named() -> None:
    policy = replace(POLICY, rules=POLICY.rules[:-1])
    with pytest.raises(PolicyIncompleteError, match=r"\[2, 5\]"):
        indicate(facts(pelvic_pain=1, caesarean_planned=1), policy, START)


def test_a_rule_that_leads_to_no_package_is_named() -> None:
    policy = replace(POLICY, packages=POLICY.packages[1:])
    with pytest.raises(PolicyIncompleteError, match="rule none leads to package 1"):
        indicate(facts(), policy, START)

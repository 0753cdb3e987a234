"""Kraamzorg op Maat as it is shipped: every combination of the single packages, one by one."""

from dataclasses import replace
from itertools import combinations

import pytest

from domain.indication.check import errors
from domain.indication.evaluate import indicate
from domain.indication.facts import FactSource
from domain.indication.family_facts import FamilyFacts
from domain.indication.indication import Indication
from domain.indication.packages import KOM_DEMONSTRATION
from domain.indication.policy import Matching, Moment, Policy
from domain.indication.sourced import Provenance
from kraamplan.policies.shipped import shipped_policy

KOM = shipped_policy("kom-2020")

# One fact that makes each single package hold, and nothing else.
FACT_OF = {
    2: ("pelvic-pain", 1),
    3: ("children-under-4", 1),
    4: ("psychiatric-history", 1),
    5: ("caesarean-unplanned", 1),
    6: ("severe-tear", 1),
    7: ("gestation-weeks", 35),
    8: ("apgar-5-minutes", 4),
}
HOURS = {1: 38, 2: 46, 3: 44, 4: 47, 5: 49, 6: 47, 7: 46, 8: 48, 9: 56, 10: 54, 11: 51, 12: 54}
EVERY_COMBINATION = [
    frozenset(each) for size in range(8) for each in combinations(range(2, 9), size)
]
OPEN_CASES = {
    (2, 5, 7): (12, 10),
    (2, 6, 7): (12, 11),
    (2, 5, 6): (12, 10),
    (2, 5, 6, 8): (12, 10),
    (2, 4, 5): (9, 9),
    (2, 4, 6): (9, 9),
    (5, 6): (12, 12),
    (2, 5): (10, 10),
    (2, 6): (11, 11),
    (2, 7): (12, 12),
}
"""Package when 10 and 11 mean exactly their pair, and when they let others join it."""


def family(singles: frozenset[int], **extra: int) -> FamilyFacts:
    values = dict(FACT_OF[number] for number in singles)
    return FamilyFacts.of(values | {code.replace("_", "-"): extra[code] for code in extra})


def at_start(singles: frozenset[int], policy: Policy = KOM, **extra: int) -> Indication:
    return indicate(family(singles, **extra), policy, Moment.START_OF_CARE)


def expected(singles: frozenset[int]) -> int:
    """Table 1 of the study read from bottom to top, written without looking at the rules."""
    if len(singles) < 2:
        return max(singles, default=1)
    if 4 in singles:
        return 9
    return {frozenset({2, 5}): 10, frozenset({2, 6}): 11}.get(singles, 12)


def with_others_joining() -> Policy:
    """The other reading: 10 and 11 hold whatever else does."""
    rules = tuple(
        replace(each, matching=Matching.CONTAINS) if each.matching is Matching.EXACTLY else each
        for each in KOM.rules
    )
    decided: dict[tuple[int, ...], str] = {
        (2, 5, 7): "sectio-low-resilience",
        (2, 5, 6): "sectio-low-resilience",
    }
    cases = tuple(
        replace(case, decided_by=decided.get(case.packages, case.decided_by))
        for case in KOM.frame.open_cases
    )
    return replace(KOM, rules=rules, frame=replace(KOM.frame, open_cases=cases))


def test_there_are_128_combinations() -> None:
    assert len(set(EVERY_COMBINATION)) == 128


def test_every_combination_leads_to_its_package_with_its_hours() -> None:
    table = {singles: at_start(singles) for singles in EVERY_COMBINATION}
    assert {singles: found.package for singles, found in table.items()} == {
        singles: expected(singles) for singles in EVERY_COMBINATION
    }
    for singles, found in table.items():
        assert found.minutes == HOURS[expected(singles)] * 60
        assert {each.package for each in found.fired} == singles


def test_a_deferred_start_goes_before_every_combination() -> None:
    for singles in EVERY_COMBINATION:
        found = at_start(singles, deferred_start=1)
        assert (found.package, found.minutes) == (13, 24 * 60)


@pytest.mark.parametrize("singles", OPEN_CASES, ids=str)
def test_open_cases_follow_the_reading_of_the_policy(singles: tuple[int, ...]) -> None:
    exact, joining = OPEN_CASES[singles]
    assert at_start(frozenset(singles)).package == exact
    assert at_start(frozenset(singles), with_others_joining()).package == joining


def test_both_readings_are_sound() -> None:
    assert errors(KOM) == ()
    assert errors(with_others_joining()) == ()


def test_the_check_notices_when_an_open_case_is_decided_otherwise_than_stated() -> None:
    unstated = replace(with_others_joining(), frame=KOM.frame)
    assert [each.rule for each in errors(unstated)] == ["open-case-decided-otherwise"] * 2


def test_why_a_third_package_keeps_the_pair_from_holding_is_explained() -> None:
    found = at_start(frozenset({2, 5, 7}))
    why = {each.package: each.why for each in found.not_chosen}
    assert set(why) == {9, 10, 13}
    assert why[10].nl == ("lage belastbaarheid kraamvrouw en sectio: ook pakket 7 geldt.")
    assert why[10].en.endswith("package 7 holds as well.")


def test_days_in_hospital_take_nothing_off() -> None:
    for singles in (frozenset[int](), frozenset({5}), frozenset({2, 8})):
        stayed = at_start(singles, hospital_days_mother=4, hospital_days_child=9)
        assert stayed.minutes == at_start(singles).minutes


def test_names_and_hours_are_those_care_plans_with_today() -> None:
    for package in KOM_DEMONSTRATION.packages:
        found = KOM.package(package.number)
        assert found is not None
        assert (found.name.nl, found.name.en) == (package.name_nl, package.name_en)
        assert found.norm.minutes == package.minutes
        published = package.source is Provenance.PUBLISHED
        assert (found.norm.evidence.provenance is Provenance.PUBLISHED) is published
    assert len(KOM.packages) == len(KOM_DEMONSTRATION.packages)


def test_only_the_hours_of_package_1_are_published() -> None:
    assert at_start(frozenset()).provenance is Provenance.PUBLISHED
    for singles in EVERY_COMBINATION[1:]:
        assert at_start(singles).provenance is Provenance.INVENTED


def test_no_criterion_passes_for_published() -> None:
    assert Provenance.PUBLISHED not in {each.evidence.provenance for each in KOM.criteria}


def test_criteria_come_from_every_source_the_study_names() -> None:
    everything = FamilyFacts.of({each.when.fact: 1 for each in KOM.criteria})
    found = indicate(everything, KOM, Moment.START_OF_CARE)
    assert {each.source for each in found.fired} == set(FactSource)


def test_before_the_start_of_care_the_package_is_an_estimate() -> None:
    nothing = FamilyFacts.of({})
    assert indicate(nothing, KOM, Moment.INTAKE).provisional
    assert not indicate(nothing, KOM, Moment.RE_INDICATION).provisional

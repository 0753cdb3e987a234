"""Facts are known by code, believed within limits, and the same in any order."""

import re

import pytest

from domain.indication.condition import Condition
from domain.indication.facts import FACTS, KNOWN_FACTS, FactKind, FactSource
from domain.indication.family_facts import FamilyFacts, ImplausibleFactError, UnknownFactError


def test_no_code_stands_there_twice() -> None:
    assert len(FACTS) == len(KNOWN_FACTS)


@pytest.mark.parametrize("fact", KNOWN_FACTS, ids=lambda fact: fact.code)
def test_a_fact_has_a_code_for_files_and_words_for_people(fact: object) -> None:
    known = next(each for each in KNOWN_FACTS if each is fact)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", known.code)
    assert known.words.nl
    assert known.words.en
    assert (known.most == 1) is (known.kind is FactKind.FLAG)


def test_every_source_of_the_study_has_facts() -> None:
    assert {fact.source for fact in KNOWN_FACTS} == set(FactSource)


def test_facts_are_equal_in_any_order() -> None:
    one = FamilyFacts.of({"pelvic-pain": 1, "children-under-4": 2})
    other = FamilyFacts.of({"children-under-4": 2, "pelvic-pain": 1})
    assert one == other
    assert hash(one) == hash(other)


def test_a_flag_that_is_not_so_is_no_fact_and_a_count_of_none_is_one() -> None:
    facts = FamilyFacts.of({"pelvic-pain": 0, "children-under-4": 0})
    assert facts == FamilyFacts.of({"children-under-4": 0})
    assert facts.value("pelvic-pain") is None
    assert facts.value("children-under-4") == 0


def test_a_fact_nobody_knows_is_refused() -> None:
    with pytest.raises(UnknownFactError, match="'pelvic pain'"):
        FamilyFacts.of({"pelvic pain": 1})


@pytest.mark.parametrize(("code", "value"), [("pelvic-pain", 2), ("apgar-5-minutes", 11)])
def test_a_value_nobody_can_believe_is_refused(code: str, value: int) -> None:
    for wrong in (value, -1):
        with pytest.raises(ImplausibleFactError, match=code):
            FamilyFacts.of({code: wrong})


@pytest.mark.parametrize(
    ("condition", "holding", "failing"),
    [
        (Condition("apgar-5-minutes"), (1, 10), (0,)),
        (Condition("apgar-5-minutes", at_least=7), (7, 10), (0, 6)),
        (Condition("apgar-5-minutes", at_most=6), (0, 6), (7,)),
        (Condition("apgar-5-minutes", at_least=3, at_most=6), (3, 6), (2, 7)),
    ],
)
def test_both_limits_of_a_condition_are_included(
    condition: Condition, holding: tuple[int, ...], failing: tuple[int, ...]
) -> None:
    for value in holding:
        assert condition.holds(FamilyFacts.of({condition.fact: value}))
    for value in failing:
        assert not condition.holds(FamilyFacts.of({condition.fact: value}))


def test_what_is_not_known_never_counts() -> None:
    nothing = FamilyFacts.of({})
    assert not Condition("apgar-5-minutes", at_most=6).holds(nothing)
    assert not Condition("pelvic-pain").holds(nothing)


@pytest.mark.parametrize(
    ("condition", "can_hold"),
    [
        (Condition("pelvic-pain"), True),
        (Condition("pelvic-pain", at_most=0), False),
        (Condition("pelvic-pain", at_least=2), False),
        (Condition("apgar-5-minutes", at_most=0), True),
        (Condition("apgar-5-minutes", at_least=11), False),
        (Condition("apgar-5-minutes", at_least=7, at_most=6), False),
        (Condition("no-such-fact"), False),
    ],
)
def test_a_condition_knows_whether_it_can_ever_hold(condition: Condition, can_hold: bool) -> None:
    assert condition.can_hold is can_hold


def test_a_condition_is_said_with_its_limits() -> None:
    words = Condition("gestation-weeks", at_least=24, at_most=36).words
    assert words.nl == "volle zwangerschapsweken (ten minste 24 en hoogstens 36)"
    assert words.en == "full weeks of pregnancy (at least 24 and at most 36)"
    assert Condition("pelvic-pain", at_least=1).words.en == "severe pelvic complaints"
    assert Condition("no-such-fact").words.nl == "no-such-fact"

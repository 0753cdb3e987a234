"""Which rule decides for which single packages, and what is said of the others."""

import pytest

from domain.indication.combination import decisive, fits, steps_away, target, why_not
from domain.indication.condition import Condition
from domain.indication.policy import CombinationRule, Matching
from tests.support.policy_builders import DEFERRED, NONE, ONE, PAIR, rule

OTHER = rule("other", 9, Matching.ANY, (), 12)
WITH_4 = rule("with-4", 3, Matching.WITH_ANOTHER, (4,), 9)
CONTAINS = rule("contains", 3, Matching.CONTAINS, (2, 5), 10)


def nothing(_: Condition) -> bool:
    return False


def everything(_: Condition) -> bool:
    return True


@pytest.mark.parametrize(
    ("each", "singles", "away"),
    [
        (OTHER, set(), 0),
        (OTHER, {2, 3}, 0),
        (NONE, set(), 0),
        (NONE, {2, 3}, 2),
        (ONE, {7}, 0),
        (ONE, set(), 1),
        (ONE, {2, 3, 4}, 2),
        (PAIR, {2, 5}, 0),
        (PAIR, {2, 5, 7}, 1),
        (PAIR, {2, 6}, 2),
        (CONTAINS, {2, 5, 7}, 0),
        (CONTAINS, {2, 7}, 1),
        (WITH_4, {4}, 1),
        (WITH_4, {4, 8}, 0),
        (WITH_4, {3, 8}, 1),
        (WITH_4, set(), 2),
        (DEFERRED, {3}, 1),
    ],
)
def test_a_rule_counts_what_would_have_to_be_otherwise(
    each: CombinationRule, singles: set[int], away: int
) -> None:
    assert steps_away(each, frozenset(singles), nothing) == away
    assert fits(each, frozenset(singles), nothing) is (away == 0)


def test_a_rule_with_a_condition_fits_when_it_holds() -> None:
    assert fits(DEFERRED, frozenset({3}), everything)


def test_the_lowest_rank_that_fits_decides() -> None:
    rules = (OTHER, ONE, PAIR)
    assert decisive(rules, frozenset({2, 5}), nothing) == (PAIR,)
    assert decisive(rules, frozenset({2, 6}), nothing) == (OTHER,)
    assert decisive((PAIR,), frozenset({2, 6}), nothing) == ()


def test_two_rules_of_one_rank_are_both_named() -> None:
    twin = rule("twin", PAIR.rank, Matching.CONTAINS, (2,), 2)
    assert set(decisive((PAIR, twin), frozenset({2, 5}), nothing)) == {PAIR, twin}


def test_one_package_leads_to_itself() -> None:
    assert target(ONE, frozenset({7})) == 7
    assert target(PAIR, frozenset({2, 5})) == 10
    assert target(rule("nowhere", 1, Matching.ANY), frozenset({7})) is None


@pytest.mark.parametrize(
    ("each", "singles", "said"),
    [
        (PAIR, {2, 5, 7}, "package 7 holds as well"),
        (PAIR, {2}, "package 5 does not hold"),
        (WITH_4, {4}, "no other package holds"),
        (WITH_4, {3, 8}, "package 4 does not hold"),
        (DEFERRED, {3}, "not reported: deferred start of care"),
        (NONE, {3}, "single packages that hold: 3"),
        (ONE, set(), "single packages that hold: -"),
        (OTHER, {3}, "fits as well, but rule one goes first"),
    ],
)
def test_it_is_said_why_a_rule_did_not_decide(
    each: CombinationRule, singles: set[int], said: str
) -> None:
    words = why_not(each, ONE, frozenset(singles), nothing)
    assert said in words.en
    assert words.en.startswith(each.words.en)
    assert words.nl.startswith(each.words.nl)
    assert words.nl.endswith(".")

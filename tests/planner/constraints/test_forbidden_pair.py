"""Forbidden pairs: check, model and ledger keep them apart."""

from msgspec.structs import replace

from planner.wishes import Pair, Wishes
from tests.planner.toys import assert_agreement, carer, given, problem, rules_broken, visit

PARTS = [visit("a", 0), visit("b", 0, 3, (13, 18))]
ASKED = replace(
    problem(PARTS, [carer("anna"), carer("bea")]),
    wishes=Wishes(forbidden=(Pair(carer="anna", family="a"), Pair(carer="gone", family="b"))),
)


def test_a_forbidden_pair_is_a_violation_and_any_other_is_none() -> None:
    assert rules_broken(ASKED, [given(PARTS[0], "anna")]) == ["forbidden_pair"]
    assert rules_broken(ASKED, [given(PARTS[0], "bea"), given(PARTS[1], "anna")]) == []


def test_check_model_and_ledger_agree_on_every_division() -> None:
    assert_agreement(ASKED)

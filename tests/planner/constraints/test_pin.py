"""Pins: check, model and ledger hold a visit to its carer and its minute."""

import pytest
from msgspec.structs import replace

from planner.result import Settings
from planner.solve import solve
from planner.wishes import Pin, Wishes
from tests.planner.toys import assert_agreement, at, carer, given, problem, rules_broken, visit

PARTS = [visit("a", 0), visit("b", 0, 3, (8, 18))]
PLAIN = problem(PARTS, [carer("anna"), carer("bea")])


def pinned(start: int | None) -> Wishes:
    return Wishes(pins=(Pin(visit=PARTS[0].id, carer="bea", start=start),))


def test_another_carer_or_minute_is_a_violation() -> None:
    asked = replace(PLAIN, wishes=pinned(at(0, 13)))

    assert rules_broken(asked, [given(PARTS[0], "anna", 13)]) == ["pin"]
    assert rules_broken(asked, [given(PARTS[0], "bea", 9)]) == ["pin"]
    assert rules_broken(asked, [given(PARTS[0], "bea", 13)]) == []


@pytest.mark.parametrize("start", [None, at(0, 11)])
def test_check_model_and_ledger_agree_on_every_division(start: int | None) -> None:
    assert_agreement(replace(PLAIN, wishes=pinned(start)))


def test_a_pinned_minute_is_when_it_starts() -> None:
    result = solve(replace(PLAIN, wishes=pinned(at(0, 14.5))), Settings(deterministic_limit=0.2))

    kept = {one.visit: one for one in result.assignments}[PARTS[0].id]
    assert (kept.carer, kept.start) == ("bea", at(0, 14.5))


def test_a_pin_nobody_can_keep_leaves_the_visit_open() -> None:
    gone = replace(PLAIN, wishes=Wishes(pins=(Pin(visit=PARTS[0].id, carer="gone"),)))

    result = solve(gone, Settings(deterministic_limit=0.2))

    assert [one.visit for one in result.uncovered] == [PARTS[0].id]
    assert "vastgezet bezoek" in result.uncovered[0].explanation_nl

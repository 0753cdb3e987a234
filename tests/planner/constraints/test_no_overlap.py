"""Two visits a day at the most, and the drive between them."""

from collections.abc import Callable

import pytest

from planner.problem import PlanningProblem
from tests.planner.toys import (
    assert_agreement,
    carer,
    lawful,
    ledger_allows,
    model_allows,
    problem,
    visit,
    worked,
)


def one_day() -> PlanningProblem:
    return problem(
        [
            visit("a", 0, 3, (8, 12)),
            visit("b", 0, 3, (11, 15)),
            visit("c", 0, 2, (8, 18)),
            visit("d", 0, 2, (9, 11)),
        ],
        [carer("anna")],
        drives={("a", "b"): 60, ("a", "c"): 0, ("b", "c"): 30, ("c", "d"): 30, ("a", "d"): 0},
    )


def beside_a_morning_gone_by() -> PlanningProblem:
    return problem(
        [visit("a", 0, 2, (8, 15)), visit("b", 0, 2, (8, 14)), visit("c", 0, 3, (6, 10))],
        [carer("anna")],
        past=[worked("anna", "b", 0, 9, 12)],
        drives={("a", "b"): 60, ("b", "c"): 30},
    )


def beside_two_visits_gone_by() -> PlanningProblem:
    return problem(
        [visit("a", 0, 1, (12, 18)), visit("a", 1, 1, (12, 18))],
        [carer("anna")],
        past=[worked("anna", "z", 0, 8, 9), worked("anna", "z", 0, 10, 11)],
    )


@pytest.mark.parametrize("make", [one_day, beside_a_morning_gone_by, beside_two_visits_gone_by])
def test_check_model_and_ledger_agree_on_every_division(
    make: Callable[[], PlanningProblem],
) -> None:
    assert_agreement(make())


def test_a_third_visit_never_fits_however_short() -> None:
    asked = problem(
        [visit(family, 0, 1) for family in ("a", "b", "c")],
        [carer("anna")],
    )
    first, second, third = (one.id for one in asked.visits)

    assert ledger_allows(asked, {first: "anna", second: "anna"})
    assert not ledger_allows(asked, {first: "anna", second: "anna", third: "anna"})


@pytest.mark.parametrize(
    ("there", "back", "fits"), [(60, 90, True), (90, 60, True), (90, 90, False)]
)
def test_one_order_with_time_to_drive_is_enough(there: int, back: int, fits: bool) -> None:
    # Seven hours for two visits of three: the drive of the order taken is an hour at the most.
    asked = problem(
        [visit("a", 0, 3, (8, 15)), visit("b", 0, 3, (8, 15))],
        [carer("anna")],
        drives={("a", "b"): there, ("b", "a"): back},
    )
    both = {one.id: "anna" for one in asked.visits}

    assert lawful(asked, both) is fits
    assert model_allows(asked, both) is fits
    assert ledger_allows(asked, both) is fits

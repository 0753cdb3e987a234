"""The longest day: the model allows what the rule allows, and nothing else."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from planner.problem import PlanningProblem
from tests.planner.toys import assert_agreement, carer, ledger_allows, problem, visit, worked


def mornings_and_afternoons() -> PlanningProblem:
    return problem(
        [
            visit("a", 0, 4, (7, 12)),
            visit("b", 0, 4, (12, 19)),
            visit("c", 0, 2, (16, 20)),
            visit("d", 0, 10.5, (6, 20)),
        ],
        [carer("anna")],
        drives={("a", "b"): 30, ("b", "c"): 0, ("a", "c"): 60},
    )


def only_the_second_half_of_a_window_fits() -> PlanningProblem:
    # a lasts from 7:00 or from 13:00; b ends at 18:00 at the earliest: with a in the morning the
    # day is eleven hours, with a at 13:00 it would overlap b by the drive.
    return problem(
        [visit("a", 0, 2, (7, 15)), visit("b", 0, 3, (15, 19))],
        [
            carer("anna", free=[(0, 7, 9), (0, 12.5, 19)]),
            carer("bea", free=[(0, 7, 9), (0, 14, 19)]),
        ],
        drives={("a", "b"): 30},
    )


def a_day_that_has_begun() -> PlanningProblem:
    return problem(
        [visit("a", 0, 3, (9, 18)), visit("b", 0, 3, (16, 20)), visit("c", 1, 3, (8, 18))],
        [carer("anna")],
        past=[worked("anna", "a", 0, 6, 8)],
        drives={("a", "b"): 0},
    )


def with_moments() -> PlanningProblem:
    # b and c are one shift of eight hours only with b at 9:00; after a, b is 9:30 at the earliest.
    return problem(
        [
            visit("a", 0, 4, (18.5, 23)),
            visit("b", 1, 3, (5, 12)),
            visit("c", 1, 3, (14, 22)),
        ],
        [carer("anna")],
        rulebook=replace(CAO_KRAAMZORG_2022, max_shift_minutes=8 * 60),
    )


@pytest.mark.parametrize(
    "make",
    [
        mornings_and_afternoons,
        only_the_second_half_of_a_window_fits,
        a_day_that_has_begun,
        with_moments,
    ],
)
def test_check_model_and_ledger_agree_on_every_division(
    make: Callable[[], PlanningProblem],
) -> None:
    assert_agreement(make())


def test_a_pair_of_exactly_ten_hours_fits_and_one_minute_more_does_not() -> None:
    # 4 hours and 20 minutes of driving and 5 hours 40 are 10 hours.
    fits = problem(
        [visit("a", 0, 4), visit("b", 0, 340 / 60)],
        [carer("anna")],
        drives={("a", "b"): 20},
    )
    longer = problem(
        [visit("a", 0, 4), visit("b", 0, 340 / 60)],
        [carer("anna")],
        drives={("a", "b"): 21},
    )
    both = {one.id: "anna" for one in fits.visits}

    assert ledger_allows(fits, both)
    assert not ledger_allows(longer, both)

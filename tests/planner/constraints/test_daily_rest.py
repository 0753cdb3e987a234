"""The rest between two days: the model allows what the rule allows, and nothing else."""

from collections.abc import Callable

import pytest

from planner.constraints import daily_rest
from planner.possible import choices_in
from planner.problem import PlanningProblem
from planner.situation import Situation
from tests.planner.toys import assert_agreement, at, carer, problem, visit, worked

LATE, EARLY = (12, 23), (5, 12)


def evenings_and_mornings() -> PlanningProblem:
    return problem(
        [visit("a", 0, 4, (18, 23)), visit("b", 1, 3, (5, 11.5)), visit("c", 1, 3, (6, 16))],
        [carer("anna"), carer("bea", free=[(0, 0, 23.99), (1, 8, 20)])],
        drives={("a", "b"): 30, ("b", "c"): 30, ("a", "c"): 0},
    )


def three_days() -> PlanningProblem:
    # Monday's visit ends at 22:30 at the earliest and Wednesday's starts at 5:00: Tuesday lies
    # between 9:30 and 18:00, and its two visits with the drive take half an hour more than that.
    # Any three of the four fit.
    return problem(
        [
            visit("a", 0, 4.5, (18, 23)),
            visit("b", 1, 3, (8, 14)),
            visit("c", 1, 5, (12, 22)),
            visit("d", 2, 3, (5, 8)),
        ],
        [carer("anna")],
        drives={("b", "c"): 60},
    )


def after_a_late_evening() -> PlanningProblem:
    return problem(
        [visit("a", 0, 3, (5, 12)), visit("b", 0, 3, (8, 13)), visit("c", 1, 3, (8, 13))],
        [carer("anna")],
        past=[worked("anna", "z", -1, 18, 23), worked("anna", "z", -3, 8, 12)],
        drives={("a", "b"): 0},
    )


def before_work_that_stands() -> PlanningProblem:
    return problem(
        [visit("a", 0, 3, (14, 23)), visit("b", 0, 3, (17.5, 23))],
        [carer("anna")],
        past=[worked("anna", "z", 1, 7, 10)],
        drives={("a", "b"): 0},
    )


@pytest.mark.parametrize(
    "make", [evenings_and_mornings, three_days, after_a_late_evening, before_work_that_stands]
)
def test_check_model_and_ledger_agree_on_every_division(
    make: Callable[[], PlanningProblem],
) -> None:
    assert_agreement(make())


def test_the_past_moves_the_first_start() -> None:
    asked = problem([visit("a", 0, 3)], [carer("anna")], past=[worked("anna", "z", -1, 18, 22.5)])

    # 22:30 and eleven hours: not before 9:30.
    starts = choices_in(Situation.of(asked)).starts
    assert starts[asked.visits[0].id, "anna"] == ((at(0, 9.5), at(0, 15)),)


def test_office_hours_leave_rest_enough_at_any_start() -> None:
    situation = Situation.of(problem([visit("a", 0), visit("b", 1)], [carer("anna")]))

    assert not daily_rest.binds(situation, choices_in(situation).starts)


def test_a_late_window_before_an_early_one_asks_for_moments() -> None:
    situation = Situation.of(
        problem([visit("a", 0, 3, LATE), visit("b", 1, 3, EARLY)], [carer("anna")])
    )

    assert daily_rest.binds(situation, choices_in(situation).starts)

"""Rest after a night shift: check, model and ledger leave the morning after a birth free."""

from dataclasses import replace

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from planner.possible import choices_in
from planner.problem import PlanningProblem
from planner.situation import Situation
from tests.planner.toys import assert_agreement, at, carer, problem, visit, worked

NIGHTS = replace(CAO_KRAAMZORG_2022, night_rest_minutes=14 * 60)


def after_a_birth() -> PlanningProblem:
    """From Sunday 23:00 to Monday 4:00: the eleven hours end at 15:00, the fourteen at 18:00."""
    return problem(
        [visit("a", 0, 3, (15, 20)), visit("b", 0, 3, (18, 22)), visit("c", 1, 3, (8, 11))],
        [carer("anna"), carer("bea", free=[(0, 8, 18)])],
        past=[worked("anna", "z", -1, 23, 28)],
        rulebook=NIGHTS,
    )


def test_check_model_and_ledger_agree_on_every_division() -> None:
    assert_agreement(after_a_birth())


def test_check_model_and_ledger_agree_after_a_series_of_nights() -> None:
    # Three nights until Monday 5:00: 46 hours later it is Wednesday 3:00.
    assert_agreement(
        problem(
            [visit("a", 1), visit("b", 2)],
            [carer("anna"), carer("bea", free=[(1, 8, 18)])],
            past=[worked("anna", "z", day, 23, 29) for day in (-3, -2, -1)],
            rulebook=replace(NIGHTS, night_series=3, night_series_rest_minutes=46 * 60),
        )
    )


def test_the_first_start_lies_fourteen_hours_after_the_night() -> None:
    starts = choices_in(Situation.of(after_a_birth())).starts
    assert ("a/2026-11-30", "anna") not in starts
    assert starts["b/2026-11-30", "anna"] == ((at(0, 18), at(0, 19)),)


def test_a_visit_is_never_planned_as_a_night_shift() -> None:
    asked = problem([visit("a", 0, 3, (0, 12))], [carer("anna")], rulebook=NIGHTS)
    # From 5:00 on an hour at the most lies before six.
    assert choices_in(Situation.of(asked)).starts["a/2026-11-30", "anna"] == ((at(0, 5), at(0, 9)),)

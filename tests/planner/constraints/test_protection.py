"""The protected: check, model and ledger keep to lower limits and to the days away."""

from dataclasses import replace

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from planner.possible import choices_in
from planner.problem import PlanningProblem
from planner.situation import Situation
from tests.planner.toys import assert_agreement, at, carer, problem, protected, visit, worked

LOWER = replace(
    CAO_KRAAMZORG_2022,
    pregnant_shift_minutes=6 * 60,
    pregnant_mean_4_weeks_minutes=5 * 60,
    pregnant_mean_16_weeks_minutes=3 * 60,
)


def test_check_model_and_ledger_agree_on_days_away() -> None:
    assert_agreement(
        problem(
            [visit("a", 0), visit("b", 1), visit("c", 2)],
            [protected(carer("anna"), -30, 1, 1, 1), carer("bea", free=[(1, 8, 18)])],
        )
    )


def test_check_model_and_ledger_agree_on_a_shorter_shift() -> None:
    # Two visits of 2 h 30 fit in six hours on Monday but not with four hours between them; on
    # Tuesday the limit is ten hours again.
    asked = problem(
        [
            visit("a", 0, 2.5, (8, 11)),
            visit("b", 0, 2.5, (11, 14)),
            visit("c", 0, 2.5, (16, 18.5)),
            visit("d", 1, 2.5, (8, 10.5)),
            visit("e", 1, 2.5, (15, 18)),
        ],
        [protected(carer("anna"), -30, 0, 40, 50)],
        rulebook=replace(LOWER, pregnant_mean_4_weeks_minutes=None),
    )
    assert_agreement(asked)
    monday = choices_in(Situation.of(asked)).pairs
    assert [pair[1][0] + pair[2][0] for pair in monday] == ["ab", "de"]


def test_check_model_and_ledger_agree_where_starts_are_decided() -> None:
    # Work until 23:00 on Monday: Tuesday starts at 10:00, and its two visits lie within six hours.
    assert_agreement(
        problem(
            [
                visit("a", 0, 3, (20, 23)),
                visit("b", 1, 2.5, (8, 13)),
                visit("c", 1, 2.5, (12, 15)),
            ],
            [protected(carer("anna"), -30, 30, 40, 50)],
            rulebook=LOWER,
        )
    )


def test_check_model_and_ledger_agree_on_the_means() -> None:
    # 4 x 5 = 20 hours in four weeks, of which 16 were worked: one visit of three fits.
    asked = problem(
        [visit("a", 0), visit("b", 1), visit("c", 2)],
        [protected(carer("anna"), -30, 30, 40, 50), carer("bea", free=[(2, 8, 18)])],
        past=[worked("anna", "z", day, 8, 16) for day in (-14, -7)],
        rulebook=LOWER,
    )
    assert_agreement(asked)


def test_check_model_and_ledger_agree_beside_work_that_was_done() -> None:
    # She worked until 10:00; six hours after 8:00 is 14:00.
    assert_agreement(
        problem(
            [visit("a", 0, 3, (10.5, 14)), visit("b", 0, 3, (14, 18)), visit("c", 1, 3)],
            [protected(carer("anna"), -30, 30, 40, 50)],
            past=[worked("anna", "z", 0, 8, 10)],
            rulebook=LOWER,
        )
    )


def test_a_visit_of_the_protected_is_never_planned_at_night() -> None:
    asked: PlanningProblem = problem(
        [visit("a", 0, 3, (0, 12))], [protected(carer("anna"), -30, 30, 40, 50)], rulebook=LOWER
    )
    # From 5:00 on an hour at the most lies before six.
    assert choices_in(Situation.of(asked)).starts["a/2026-11-30", "anna"] == ((at(0, 5), at(0, 9)),)

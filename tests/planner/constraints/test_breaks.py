"""Breaks: check, model and ledger leave the same room between two visits of a day."""

from dataclasses import replace

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from planner.possible import choices_in
from planner.problem import PlanningProblem
from planner.situation import Situation
from planner.solve import solve
from planner.verify import verify
from tests.planner.toys import (
    assert_agreement,
    at,
    carer,
    given,
    problem,
    rules_broken,
    visit,
    worked,
)

HALF_HOUR = replace(
    CAO_KRAAMZORG_2022,
    break_after_minutes=330,
    break_minutes=30,
    long_break_after_minutes=600,
    long_break_minutes=45,
    break_part_minutes=15,
)


def two_short_visits() -> PlanningProblem:
    """A break of 30 and a drive of 10 minutes: b starts at 11:40 at the earliest, c never."""
    return problem(
        [visit("a", 0, 3, (8, 11)), visit("b", 0, 3, (11, 15)), visit("c", 0, 3, (11, 14.5))],
        [carer("anna"), carer("bea", free=[(0, 11, 15)])],
        rulebook=HALF_HOUR,
    )


def test_check_model_and_ledger_agree_on_two_visits_of_a_day() -> None:
    assert_agreement(two_short_visits())


def test_the_pair_that_leaves_no_break_is_no_pair() -> None:
    first = problem(
        [visit("a", 0, 3, (8, 11)), visit("b", 0, 3, (11, 14.5))],
        [carer("anna")],
        rulebook=HALF_HOUR,
    )
    assert choices_in(Situation.of(first)).pairs == ()
    assert choices_in(Situation.of(two_short_visits())).pairs == (
        ("anna", "a/2026-11-30", "b/2026-11-30"),
    )


def test_a_long_visit_holds_its_break_so_only_the_drive_lies_behind_it() -> None:
    asked = problem(
        [visit("a", 0, 6, (8, 14)), visit("b", 0, 3, (14, 17.5))], [carer()], rulebook=HALF_HOUR
    )
    result = solve(asked)
    assert [one.start for one in result.assignments] == [at(0, 8), at(0, 14.25)]
    assert verify(asked, result.assignments) == ()


def test_check_model_and_ledger_agree_beside_work_that_was_done() -> None:
    # Anna worked from 8:00 to 11:00 on both days; three hours more need 30 minutes between.
    assert_agreement(
        problem(
            [visit("a", 0, 3, (11, 14)), visit("b", 1, 3, (11.5, 14.5))],
            [carer("anna")],
            past=[worked("anna", "z", 0, 8, 11), worked("anna", "z", 1, 8, 11)],
            rulebook=HALF_HOUR,
        )
    )


def test_check_model_and_ledger_agree_where_starts_are_decided() -> None:
    # Work until 23:00 pushes Tuesday's first start to 10:00, and the second past 13:30.
    assert_agreement(
        problem(
            [
                visit("a", 0, 3, (20, 23)),
                visit("b", 1, 3, (8, 13)),
                visit("c", 1, 3, (12.5, 16.5)),
            ],
            [carer("anna")],
            rulebook=HALF_HOUR,
        )
    )


def test_the_check_names_the_day_without_a_break() -> None:
    asked = two_short_visits()
    first, second, _ = asked.visits
    assert rules_broken(asked, [given(first, "anna", 8), given(second, "anna", 11.5)]) == ["breaks"]
    assert rules_broken(asked, [given(first, "anna", 8), given(second, "anna", 12)]) == []

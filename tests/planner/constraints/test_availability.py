"""A visit lies in one stretch of availability."""

from planner.possible import choices_in
from planner.situation import Situation
from tests.planner.toys import assert_agreement, at, carer, problem, visit


def test_a_stretch_must_hold_the_whole_visit() -> None:
    asked = problem(
        [visit("a", 0, 3)],
        [
            carer("all-day", free=[(0, 8, 18)]),
            carer("exact", free=[(0, 9, 12)]),
            carer("too-short", free=[(0, 9, 11.75)]),
            carer("two-halves", free=[(0, 9, 11), (0, 11.5, 14)]),
            carer("other-day", free=[(1, 8, 18)]),
            carer("absent", free=[]),
        ],
    )

    starts = choices_in(Situation.of(asked)).starts

    assert starts == {
        (asked.visits[0].id, "all-day"): ((at(0, 8), at(0, 15)),),
        (asked.visits[0].id, "exact"): ((at(0, 9), at(0, 9)),),
    }


def test_several_stretches_give_several_ranges_of_starts() -> None:
    asked = problem([visit("a", 0, 2)], [carer("anna", free=[(0, 7, 11), (0, 13, 17)])])

    starts = choices_in(Situation.of(asked)).starts

    assert starts[asked.visits[0].id, "anna"] == ((at(0, 8), at(0, 9)), (at(0, 13), at(0, 15)))


def test_check_model_and_ledger_agree_on_each_division() -> None:
    asked = problem(
        [visit("a", 0, 3), visit("b", 0, 2), visit("c", 1, 3, (9, 12))],
        [
            carer("anna", free=[(0, 8, 12), (0, 14, 18)]),
            carer("bea", free=[(0, 10, 13.5), (1, 8, 18)]),
        ],
        drives={("a", "b"): 30},
    )

    assert_agreement(asked)

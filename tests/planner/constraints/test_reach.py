"""A family is within the longest drive from home."""

from planner.possible import choices_in
from planner.situation import Situation
from tests.planner.toys import assert_agreement, carer, problem, visit


def test_the_longest_drive_still_counts_as_near() -> None:
    asked = problem(
        [visit("a")],
        [carer("near", reach=30), carer("far", reach=30)],
        drives={("near", "a"): 30, ("far", "a"): 31},
    )

    assert [name for _, name in choices_in(Situation.of(asked)).starts] == ["near"]


def test_the_drive_from_one_family_to_the_next_may_be_longer() -> None:
    asked = problem(
        [visit("a"), visit("b")],
        [carer("anna", reach=30)],
        drives={("a", "b"): 45},
    )

    assert len(choices_in(Situation.of(asked)).pairs) == 1


def test_check_and_model_agree_on_every_assignment() -> None:
    # Near reaches both families, far only the second.
    assert_agreement(
        problem(
            [visit("a", hours=1), visit("b", 1, hours=1)],
            [carer("near", reach=30), carer("far", reach=30)],
            drives={("near", "a"): 30, ("far", "a"): 31},
        )
    )

"""A carer has every skill a visit needs."""

from planner.possible import choices_in
from planner.situation import Situation
from tests.planner.toys import assert_agreement, carer, problem, visit


def test_every_skill_is_needed_and_more_do_not_hurt() -> None:
    asked = problem(
        [visit("a", 0, 3, skills=["caesarean", "english"])],
        [
            carer("both", skills=["english", "caesarean"]),
            carer("more", skills=["caesarean", "english", "lactation"]),
            carer("one", skills=["caesarean"]),
            carer("none"),
        ],
    )

    able = [name for _, name in choices_in(Situation.of(asked)).starts]

    assert able == ["both", "more"]


def test_a_visit_without_skills_is_for_everyone() -> None:
    asked = problem([visit("a")], [carer("anna"), carer("bea", skills=["english"])])

    assert len(choices_in(Situation.of(asked)).starts) == 2


def test_check_and_model_agree_on_every_assignment() -> None:
    # Of two visits Anna may have both, Bea only the one that asks for nothing.
    assert_agreement(
        problem(
            [visit("a", hours=1, skills=["caesarean"]), visit("b", 1, hours=1)],
            [carer("anna", skills=["caesarean"]), carer("bea")],
        )
    )

"""The price of the faces in one family."""

import pytest

from planner.objectives.continuity import price_of
from planner.price import price
from planner.problem import PlanningProblem, Weights
from tests.planner.toys import carer, cheapest, given, problem, visit

NAMES = ("anna", "bea", "cor", "dirk", "els")


def five_days(**known: tuple[str, ...]) -> PlanningProblem:
    """Each carer is free on one day, so the days served decide the faces."""
    return problem(
        [visit("a", day, 3) for day in range(5)],
        [carer(name, contract=3, free=[(day, 8, 18)]) for day, name in enumerate(NAMES)],
        known=known,
    )


@pytest.mark.parametrize(
    ("faces", "cost"),
    [(1, 0), (2, 1_500), (3, 1_500 + 4_000), (4, 5_500 + 9_000), (5, 14_500 + 9_000)],
)
def test_every_further_face_costs_more(faces: int, cost: int) -> None:
    asked = five_days()
    roster = [given(part, name) for part, name in zip(asked.visits[:faces], NAMES, strict=False)]

    term = price(asked, roster)[1]

    assert (term.quantity, term.cost) == (faces - 1, cost)


def test_faces_of_before_count_and_come_back_for_free() -> None:
    asked = five_days(a=("anna", "gone"))
    roster = [given(asked.visits[0], "anna"), given(asked.visits[1], "bea")]

    # anna and someone who is gone came before, so bea is the third.
    assert price(asked, roster)[1].cost == 4_000
    assert price(asked, roster[:1])[1].cost == 0


def test_the_model_pays_the_same_for_every_number_of_faces() -> None:
    # All five days with five carers: 23,500 for the faces, and 5 x 2 x 10 minutes of driving.
    assert cheapest(five_days())[0] == 23_500 + 5 * 200
    # With two known before, the other three are the third, fourth and fifth.
    assert cheapest(five_days(a=("anna", "bea")))[0] == 4_000 + 2 * 9_000 + 5 * 200


def test_one_face_is_worth_a_longer_drive() -> None:
    # bea drives 20 minutes more there and back than anna, 400 points on two days; a second face is
    # 1,500. anna has the first day only.
    asked = problem(
        [visit("a", 0), visit("a", 1)],
        [carer("anna", free=[(0, 8, 18)]), carer("bea")],
        drives={("anna", "a"): 10, ("bea", "a"): 30},
        weights=Weights(contract_half_hour=0),
    )

    assert cheapest(asked) == (2 * 600, {part.id: "bea" for part in asked.visits})


def test_prices_need_not_rise() -> None:
    # A third face that costs less than a second is still the third: the two together are paid.
    asked = problem(
        [visit("a", day, 3) for day in range(3)],
        [carer(name, contract=3, free=[(day, 8, 18)]) for day, name in enumerate(NAMES[:3])],
        weights=Weights(second_carer=4_000, third_carer=100),
    )

    assert cheapest(asked)[0] == 4_100 + 3 * 200


def test_the_first_face_is_free() -> None:
    assert price_of(1, Weights()) == 0

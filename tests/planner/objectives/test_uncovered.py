"""The price of a visit without a carer."""

from planner.price import price
from planner.problem import Weights
from tests.planner.toys import carer, cheapest, given, problem, visit


def test_every_open_visit_costs_for_itself_and_for_its_minutes() -> None:
    asked = problem([visit("a", 0, 3), visit("b", 0, 4)], [])

    # 2 visits of 20,000 and 7 hours of 60 minutes of 200.
    assert price(asked, [])[0].cost == 2 * 20_000 + 7 * 60 * 200
    assert price(asked, [])[0].quantity == 2
    assert cheapest(asked)[0] == 2 * 20_000 + 7 * 60 * 200


def test_a_planned_visit_costs_nothing() -> None:
    part = visit("a")
    asked = problem([part], [carer("anna", contract=3)])

    assert price(asked, [given(part, "anna")])[0].cost == 0


def test_of_two_that_exclude_each_other_the_longer_is_planned() -> None:
    asked = problem(
        [visit("a", 0, 3), visit("b", 0, 4, (8, 12))], [carer("anna", free=[(0, 8, 12)])]
    )

    assert cheapest(asked)[1] == {asked.visits[1].id: "anna"}


def test_a_visit_cheaper_open_than_driven_to_stays_open() -> None:
    # Driving costs 2 x 60 x 10 and the contract 6 half hours; an open visit 1,000 and no more.
    asked = problem(
        [visit("a")],
        [carer("anna")],
        drives={("anna", "a"): 60},
        weights=Weights(uncovered_visit=1_000, uncovered_minute=0),
    )

    assert cheapest(asked) == (1_000, {})

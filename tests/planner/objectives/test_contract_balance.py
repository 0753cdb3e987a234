"""The price of half hours over or under the contract."""

import pytest

from planner.price import price
from tests.planner.toys import carer, cheapest, given, problem, visit, worked


@pytest.mark.parametrize(
    ("contract", "halves"),
    [(3, 0), (4, 2), (2, 2), (0, 6), (3.25, 1), (2.9, 1), (3.5, 1), (2.45, 2)],
)
def test_every_half_hour_begun_counts(contract: float, halves: int) -> None:
    part = visit("a", 0, 3)
    asked = problem([part], [carer("anna", contract=contract)])

    term = price(asked, [given(part, "anna")])[2]

    assert (term.quantity, term.cost) == (halves, 60 * halves)
    # The model pays the same: nothing else but 20 minutes of driving is in the price.
    assert cheapest(asked)[0] == 60 * halves + 200


def test_a_carer_without_visits_is_paid_for_doing_nothing() -> None:
    asked = problem([visit("a")], [carer("anna", contract=3), carer("bea", contract=10, free=[])])

    assert cheapest(asked)[0] == 20 * 60 + 200


def test_hours_gone_by_in_the_horizon_count_and_those_before_it_do_not() -> None:
    part = visit("a", 2, 3)
    asked = problem(
        [part],
        [carer("anna", contract=10)],
        past=[worked("anna", "a", 0, 8, 12), worked("anna", "a", -1, 8, 17)],
    )

    # 4 hours of Monday and 3 planned leave 3 hours, six half hours.
    assert price(asked, [given(part, "anna")])[2].quantity == 6
    assert cheapest(asked)[0] == 6 * 60 + 200


def test_hours_go_to_who_has_fewest_of_her_contract() -> None:
    asked = problem(
        [visit("a", 0), visit("b", 1)], [carer("anna", contract=6), carer("bea", contract=0)]
    )

    assert set(cheapest(asked)[1].values()) == {"anna"}

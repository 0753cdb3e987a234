"""The price of driving."""

from planner.objectives.travel import round_trip, there_and_back
from planner.price import price
from planner.problem import Weights
from planner.situation import Situation
from tests.planner.toys import carer, cheapest, given, problem, visit

DRIVES = {("anna", "a"): 20, ("anna", "b"): 30, ("a", "b"): 5}


def test_one_family_is_driven_to_and_back() -> None:
    part = visit("a")
    asked = problem([part], [carer("anna", contract=3)], drives=DRIVES)

    term = price(asked, [given(part, "anna")])[3]

    assert (term.quantity, term.cost) == (40, 400)
    assert cheapest(asked)[0] == 400


def test_two_families_of_a_day_are_one_round() -> None:
    parts = [visit("a", 0, 3, (8, 12)), visit("b", 0, 3, (13, 18))]
    asked = problem(parts, [carer("anna", contract=6)], drives=DRIVES)

    # 20 to a, 5 on to b, 30 home.
    assert price(asked, [given(part, "anna") for part in parts])[3].quantity == 55
    assert cheapest(asked)[0] == 550


def test_two_days_are_two_rounds() -> None:
    parts = [visit("a", 0), visit("b", 1)]
    asked = problem(parts, [carer("anna", contract=6)], drives=DRIVES)

    assert price(asked, [given(part, "anna") for part in parts])[3].quantity == 100
    assert cheapest(asked)[0] == 1_000


def test_where_directions_differ_the_longer_order_is_the_price() -> None:
    parts = [visit("a", 0, 3, (8, 12)), visit("b", 0, 3, (13, 18))]
    drives = DRIVES | {("b", "a"): 25}
    asked = problem(parts, [carer("anna", contract=6)], drives=drives)
    situation = Situation.of(asked)

    assert there_and_back(situation, "anna", "b") == 60
    # By way of a first 55, by way of b first 30 + 25 + 20.
    assert round_trip(situation, "anna", "a", "b") == 75
    assert price(asked, [given(part, "anna") for part in parts])[3].quantity == 75
    assert cheapest(asked)[0] == 750


def test_the_nearer_carer_goes() -> None:
    asked = problem(
        [visit("a")],
        [carer("anna"), carer("bea")],
        drives={("anna", "a"): 30, ("bea", "a"): 29},
        weights=Weights(contract_half_hour=0),
    )

    assert cheapest(asked) == (580, {asked.visits[0].id: "bea"})

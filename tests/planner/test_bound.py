"""The bound by decomposition, where it can be told by hand."""

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.instances import generate
from planner.bound import LowerBound
from tests.planner.toys import carer, cheapest, known_optimum, problem, tables, visit


def test_it_reaches_the_optimum_where_nothing_is_torn() -> None:
    asked, optimum = known_optimum()

    assert LowerBound(tables(asked)).prove(50_000_000) == optimum


def test_visits_nobody_can_serve_are_in_it_at_once() -> None:
    asked = problem([visit("a"), visit("b", 0, 4)], [carer("anna", contract=2, free=[])])

    # Two open visits of 20,000 and 7 hours of 60 minutes of 200, and four half hours.
    assert LowerBound(tables(asked)).prove(1) == 40_000 + 84_000 + 240


def test_it_knows_that_a_stay_longer_than_anyone_is_free_needs_two_faces() -> None:
    asked = problem(
        [visit("a", day) for day in range(4)],
        [
            carer("anna", contract=6, free=[(0, 8, 18), (1, 8, 18)]),
            carer("bea", contract=6, free=[(2, 8, 18), (3, 8, 18)]),
        ],
    )

    # One more face and four drives of 20 minutes.
    assert LowerBound(tables(asked)).prove(50_000_000) == 1_500 + 4 * 200


def test_it_only_grows_and_tells_so() -> None:
    told: list[int] = []

    proven = LowerBound(tables(generate(12, 8, seed=1))).prove(20_000_000, told.append)

    assert told == sorted(set(told))
    assert told[-1] == proven


def test_without_visits_it_is_the_price_of_the_contracts() -> None:
    assert LowerBound(tables(problem([], [carer("anna", contract=2)]))).prove(5) == 240


def test_it_knows_who_suits_whom() -> None:
    asked, _ = known_optimum()
    bound = LowerBound(tables(asked))
    bound.prove(20_000_000)

    # Visits to a, then to b; anna is 0 and bea 1.
    assert [carers[0] for carers in bound.liked()] == [0, 0, 1, 1]


@settings(max_examples=20)
@given(st.integers(1, 29))
def test_odd_lengths_round_down_and_never_lift_it(odd: int) -> None:
    uneven = problem(
        [visit("a", 0, 3 + odd / 60), visit("b", 0, 2), visit("a", 1, 4 - odd / 60)],
        [carer("anna", contract=6, most=48), carer("bea", contract=3)],
    )

    assert LowerBound(tables(uneven)).prove(2_000_000) <= cheapest(uneven)[0]

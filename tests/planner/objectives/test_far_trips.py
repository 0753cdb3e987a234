"""Whose turn it is to drive far. Anna and bea each live 20 minutes from family a."""

from msgspec.structs import replace

from planner.price import price
from planner.problem import PlanningProblem
from planner.wishes import Wishes, WishWeights
from tests.planner.toys import carer, cheapest, given, ledger, problem, visit

PARTS = [visit("a", 0), visit("a", 1)]
DRIVES = {("anna", "a"): 20, ("bea", "a"): 20}
WEIGHTS = WishWeights(far_trip_of_quarter=30)


def asked(far_minutes: int = 15, had: tuple[int, int] = (4, 1)) -> PlanningProblem:
    anna, bea = (
        replace(carer(name), far_trips=trips)
        for name, trips in zip(("anna", "bea"), had, strict=True)
    )
    return replace(
        problem(PARTS, [anna, bea], drives=DRIVES),
        wishes=Wishes(weights=WEIGHTS, far_minutes=far_minutes),
    )


def test_every_far_visit_costs_for_each_she_made_before() -> None:
    term = price(asked(), [given(PARTS[0], "anna"), given(PARTS[1], "bea")])[-1]

    # Anna had four of them, bea one: 4 x 30 and 1 x 30.
    assert (term.name, term.unit, term.quantity, term.cost) == ("far_trips", "far visits", 2, 150)


def test_the_drive_that_takes_just_as_long_is_not_far() -> None:
    term = price(asked(far_minutes=20), [given(PARTS[0], "anna")])[-1]

    assert (term.name, term.quantity, term.cost) == ("far_trips", 0, 0)


def test_whoever_drove_far_least_goes() -> None:
    # Two visits of 3 hours over a contract of none: 12 half hours, 720. There and back twice: 800.
    # By bea 2 x 1 x 30 more; by anna it would be 2 x 4 x 30.
    assert cheapest(asked()) == (720 + 800 + 60, {one.id: "bea" for one in PARTS})
    assert cheapest(asked(had=(0, 2))) == (720 + 800, {one.id: "anna" for one in PARTS})


def test_the_search_reckons_with_the_same_price() -> None:
    book = ledger(asked())
    by_anna, by_bea = (book.give_cost(0, number) for number in (0, 1))

    assert by_anna is not None
    assert by_bea is not None
    # (4 - 1) x 30.
    assert by_anna - by_bea == 90


def test_two_far_families_of_a_day_are_two_far_visits() -> None:
    two = [visit("a", 0, 3, (8, 12)), visit("b", 0, 3, (13, 18))]
    far = replace(
        problem(
            two,
            [replace(carer("anna", contract=6), far_trips=2)],
            drives={("anna", "a"): 20, ("anna", "b"): 16, ("a", "b"): 5},
        ),
        wishes=Wishes(weights=WEIGHTS, far_minutes=15),
    )

    # 20 + 5 + 16 minutes of driving, and two far visits at 2 x 30 each.
    assert cheapest(far)[0] == 410 + 120


def test_where_nothing_is_far_there_is_no_such_goal() -> None:
    plain = replace(asked(), wishes=Wishes())

    assert "far_trips" not in {term.name for term in price(plain, [given(PARTS[0], "anna")])}

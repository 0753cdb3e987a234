"""The price of working in the weekend. Day 0 is a Monday, so 5 and 6 are the weekend."""

from datetime import date

from msgspec.structs import replace

from planner.price import price
from planner.problem import PlanningProblem
from planner.wishes import Wishes, WishWeights
from tests.planner.toys import carer, cheapest, given, problem, visit, worked

PARTS = [visit("a", 4), visit("a", 5), visit("a", 6)]


def asked(*, anna_worked: bool) -> PlanningProblem:
    anna = carer("anna", contract=9)
    if anna_worked:
        anna = replace(anna, weekend_days=(date(2026, 11, 29),))
    return replace(problem(PARTS, [anna], drives={("anna", "a"): 0}), wishes=Wishes())


def test_each_weekend_day_worked_counts_and_no_other() -> None:
    fresh = asked(anna_worked=False)
    term = price(fresh, [given(one, "anna") for one in PARTS])[5]

    assert (term.name, term.quantity, term.cost) == ("fairness", 2, 400)
    assert cheapest(fresh)[0] == 400


def test_after_a_worked_weekend_each_day_is_dearer() -> None:
    tired = asked(anna_worked=True)

    assert price(tired, [given(one, "anna") for one in PARTS])[5].cost == 2 * (200 + 400)
    assert cheapest(tired)[0] == 1_200


def test_work_given_as_the_past_tells_of_the_weekend_before_as_well() -> None:
    past = [worked("anna", "gone", -1, 8, 12)]
    tired = replace(problem(PARTS, [carer("anna")], past=past), wishes=Wishes())

    assert price(tired, [given(PARTS[2], "anna")])[5].cost == 600


def test_two_visits_of_a_day_are_one_day() -> None:
    two = [visit("a", 5, 3, (8, 12)), visit("b", 5, 3, (13, 18))]
    both = replace(problem(two, [carer("anna", contract=6)]), wishes=Wishes())

    assert price(both, [given(one, "anna") for one in two])[5].cost == 200
    # From home to one, on to the other and home again: three drives of 10 minutes.
    assert cheapest(both)[0] == 200 + 300


def test_a_day_that_has_begun_costs_nothing_more() -> None:
    past = [worked("anna", "gone", 5, 8, 10)]
    begun = replace(
        problem([visit("a", 5, 3, (12, 18))], [carer("anna")], past=past), wishes=Wishes()
    )

    assert price(begun, [given(begun.visits[0], "anna", 12)])[5].quantity == 0


def test_every_weekend_worked_in_the_quarter_before_makes_the_next_one_dearer() -> None:
    # Two days of one weekend, one of another, and one before the 13 weeks: two weekends count.
    days = (date(2026, 8, 29), date(2026, 10, 10), date(2026, 10, 11), date(2026, 11, 14))
    anna = replace(carer("anna"), weekend_days=days)
    shared = replace(
        problem([PARTS[1]], [anna], drives={("anna", "a"): 0}),
        wishes=Wishes(weights=WishWeights(weekend_of_quarter=50)),
    )

    assert price(shared, [given(PARTS[1], "anna")])[5].cost == 200 + 2 * 50


def test_the_weekend_goes_to_who_worked_the_fewest_of_them() -> None:
    busy = replace(carer("anna"), weekend_days=(date(2026, 11, 14),))
    both = replace(
        problem([PARTS[1]], [busy, carer("bea")], drives={("anna", "a"): 0, ("bea", "a"): 2}),
        wishes=Wishes(weights=WishWeights(weekend_of_quarter=50)),
    )

    # Anna lives next door, 200 + 50; bea drives 4 minutes, 200 + 40. Three hours are 6 half hours
    # over either contract: 360.
    assert cheapest(both) == (200 + 40 + 360, {"a/2026-12-05": "bea"})

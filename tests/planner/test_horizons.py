"""One, two or four weeks: limits hold in each week, and prices over all of them."""

from dataclasses import replace as replace_in

import pytest
from msgspec.structs import replace

from benchmarks.instances import generate
from planner.bound import LowerBound
from planner.price import objective, price
from planner.result import Settings
from planner.solve import solve
from planner.verify import verify
from planner.wishes import Wishes
from tests.planner.toys import carer, cheapest, given, problem, rules_broken, tables, visit


@pytest.mark.parametrize("days", [7, 14, 28])
def test_a_roster_is_lawful_and_between_its_bound_and_the_baseline(days: int) -> None:
    asked = generate(8, 5, seed=2, days=days)

    result = solve(asked, Settings(deterministic_limit=0.5))

    assert max(visit.day for visit in asked.visits) >= days - 7
    assert verify(asked, result.assignments) == ()
    assert result.objective == objective(price(asked, result.assignments))
    assert 0 < result.lower_bound <= result.objective <= result.baseline_objective


def test_the_maximum_of_a_week_holds_in_the_second_one_too() -> None:
    free = [(day, 7.0, 19.0) for day in range(14)]
    parts = [visit("a", day, 10) for day in range(7, 14)]
    asked = problem(parts, [carer("anna", contract=80, most=96, free=free)], days=14)

    # Six visits of ten hours are the sixty hours of a week; a seventh is too much.
    assert rules_broken(asked, [given(one, "anna") for one in parts[:6]]) == []
    assert rules_broken(asked, [given(one, "anna") for one in parts]) == ["max_week"]
    result = solve(asked, Settings(deterministic_limit=0.2))
    assert len(result.uncovered) == 1


def test_the_contract_is_that_of_the_whole_horizon() -> None:
    free = [(day, 7.0, 19.0) for day in range(28)]
    parts = [visit("a", day, 5) for day in (0, 9, 18, 27)]
    asked = problem(
        parts,
        [carer("anna", contract=20, most=60, free=free)],
        drives={("anna", "a"): 0},
        days=28,
    )

    # Four visits of five hours are the twenty the contract asks for; nothing else costs.
    assert cheapest(asked)[0] == 0
    assert LowerBound(tables(asked)).prove(1_000_000) == 0
    assert solve(asked, Settings(deterministic_limit=0.2)).objective == 0


def test_every_weekend_of_the_horizon_counts() -> None:
    free = [(day, 7.0, 19.0) for day in range(28)]
    parts = [visit("a", day, 5) for day in (5, 13, 19, 26)]
    asked = replace(
        problem(
            parts,
            [carer("anna", contract=20, most=60, free=free)],
            drives={("anna", "a"): 0},
            days=28,
        ),
        wishes=Wishes(),
    )

    # A Saturday, a Sunday, two Saturdays: 200 each.
    assert cheapest(asked)[0] == 4 * 200


def test_four_weeks_of_carers_free_every_day_end_under_the_rules_about_many_days() -> None:
    # Every stretch of eight days has its own least sets of days; all 28 at once would have 2 ** 28.
    free = [(day, 7.0, 19.0) for day in range(28)]
    asked = problem(
        [visit("a", day, 6) for day in range(28)],
        [carer(name, contract=80, most=120, free=free) for name in ("anna", "bea")],
        days=28,
    )
    rulebook = replace_in(
        asked.rulebook,
        weekly_rest_minutes=36 * 60,
        nine_day_rest_minutes=60 * 60,
        fortnight_rest_minutes=72 * 60,
        fortnight_rest_part_minutes=32 * 60,
        free_sundays=13,
        free_weekends=22,
    )
    bound_by_days = replace(asked, rulebook=rulebook)

    result = solve(bound_by_days, Settings(deterministic_limit=0.2))

    assert verify(bound_by_days, result.assignments) == ()
    assert len(result.uncovered) == 0

"""What holds for every problem, tried on random small ones."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.anneal import Annealing
from planner.bound import LowerBound
from planner.ledger import Ledger
from planner.price import objective, price
from planner.problem import PlanningProblem
from planner.result import Assignment, Settings, Status
from planner.solve import solve
from planner.verify import verify
from tests.planner.problems import problems, weeks_behind
from tests.planner.toys import cheapest, divisions, tables, timings

QUICK = Settings(workers=1, deterministic_limit=0.5)


def truly_cheapest(asked: PlanningProblem) -> int:
    """The least price of any roster, found by trying every carer at every half hour."""
    best = objective(price(asked, []))
    for carer_of in divisions(asked):
        for roster in timings(asked, carer_of):
            cost = objective(price(asked, roster))
            if cost >= best:
                break  # the price does not depend on the starts
            if not verify(asked, roster):
                best = cost
                break
    return best


def amount(term: str, asked: PlanningProblem, carer_of: dict[str, str]) -> int:
    """What is counted of a term; the starts make no difference to it."""
    roster = next(timings(asked, carer_of))
    return next(one.quantity for one in price(asked, roster) if one.name == term)


@settings(max_examples=120)
@given(problems())
def test_a_result_is_lawful_priced_right_and_between_its_bound_and_the_baseline(
    asked: PlanningProblem,
) -> None:
    result = solve(asked, QUICK)

    assert verify(asked, result.assignments) == ()
    assert result.terms == price(asked, result.assignments)
    assert result.objective == objective(result.terms)
    assert result.lower_bound <= result.objective <= result.baseline_objective
    assert (result.status is Status.OPTIMAL) == (result.objective == result.lower_bound)
    planned = {one.visit for one in result.assignments}
    assert [one.visit for one in result.uncovered] == sorted(
        one.id for one in asked.visits if one.id not in planned
    )


@settings(max_examples=60)
@given(weeks_behind())
def test_a_result_is_lawful_beside_the_weeks_before_it(asked: PlanningProblem) -> None:
    result = solve(asked, QUICK)

    assert verify(asked, result.assignments) == ()
    assert result.lower_bound <= result.objective <= result.baseline_objective


@settings(max_examples=40)
@given(weeks_behind())
def test_annealing_keeps_the_rules_about_many_days(asked: PlanningProblem) -> None:
    ledger = Ledger(tables(asked))
    Annealing(ledger, 1, LowerBound(ledger.tables).liked()).run(300)

    assert verify(asked, ledger.assignments()) == ()


@settings(max_examples=60)
@given(problems(most_visits=3))
def test_the_model_finds_the_cheapest_of_all_rosters(asked: PlanningProblem) -> None:
    assert cheapest(asked)[0] == truly_cheapest(asked)


@settings(max_examples=60)
@given(problems())
def test_the_bound_by_decomposition_is_never_above_the_cheapest_roster(
    asked: PlanningProblem,
) -> None:
    assert LowerBound(tables(asked)).prove(2_000_000) <= cheapest(asked)[0]


@settings(max_examples=60)
@given(problems())
def test_annealing_keeps_its_books_right_and_the_roster_lawful(asked: PlanningProblem) -> None:
    ledger = Ledger(tables(asked))

    saved = Annealing(ledger, 1, LowerBound(ledger.tables).liked()).run(300)

    roster: tuple[Assignment, ...] = ledger.assignments()
    assert verify(asked, roster) == ()
    assert objective(price(asked, roster)) == objective(price(asked, [])) + saved
    assert saved <= 0


@settings(max_examples=40)
@given(problems(most_visits=3))
def test_one_carer_more_never_makes_the_cheapest_roster_dearer(asked: PlanningProblem) -> None:
    # Without contract hours: hours owed to her would have a price of their own.
    more = replace(asked.carers[0], id="more", contract_minutes=0)
    with_her = replace(asked, carers=(*asked.carers, more))

    assert cheapest(with_her)[0] <= cheapest(asked)[0]


@settings(max_examples=40)
@given(problems(most_visits=3), st.sampled_from(["travel", "contract_balance"]), st.integers(1, 9))
def test_a_dearer_goal_is_never_met_worse(asked: PlanningProblem, term: str, times: int) -> None:
    weights = asked.weights
    dearer = (
        replace(weights, travel_minute=weights.travel_minute * (times + 1) + 1)
        if term == "travel"
        else replace(weights, contract_half_hour=weights.contract_half_hour * (times + 1) + 1)
    )
    after = replace(asked, weights=dearer)

    assert amount(term, after, cheapest(after)[1]) <= amount(term, asked, cheapest(asked)[1])


@settings(max_examples=20)
@given(problems())
def test_the_same_problem_gives_the_same_bytes(asked: PlanningProblem) -> None:
    assert solve(asked, QUICK).to_json() == solve(asked, QUICK).to_json()

"""Every claim of an explanation is true when it is forced and solved again; a false one is not."""

import random

import msgspec
from hypothesis import given as drawn
from hypothesis import settings

from benchmarks.confirmation import candidate_holds, gain_holds, gives, holds, optimum
from benchmarks.explanations import claims, measure
from planner.baseline import plan_greedily
from planner.explaining.candidates import candidates
from planner.explaining.limits import Limit
from planner.explaining.planned import Planned
from planner.explaining.why import why
from planner.problem import PlanningProblem
from tests.planner.explaining.rosters import best
from tests.planner.problems import problems
from tests.planner.toys import carer, problem, tables, visit

A = "a/2026-11-30"


@settings(max_examples=5, deadline=None)
@drawn(problems(most_visits=3))
def test_every_claim_is_true(asked: PlanningProblem) -> None:
    planned = Planned.of(asked, plan_greedily(tables(asked)))
    false = [kind for kind, true in claims(planned, random.Random(1)) if true is not True]
    # What the baseline claims is read off, not proven; now and then it is wrong.
    assert [kind for kind in false if kind != "baseline"] == []


def two() -> Planned:
    """Anna lives at 10 minutes, Bea at 20, Cleo too far at 75."""
    away = {("anna", "a"): 10, ("bea", "a"): 20, ("cleo", "a"): 75}
    return best(problem([visit("a")], [carer("anna"), carer("bea"), carer("cleo")], drives=away))


def test_the_optimum_with_force_is_known_by_hand() -> None:
    # Six half hours over contract, 360; Anna drives 20 minutes, Bea 40; open costs 56,000.
    asked = two().problem
    forced = [optimum(asked, {A: who}) for who in (None, "anna", "bea", "cleo", "")]
    assert forced == [560, 560, 760, None, 56_000]


def test_a_wrong_price_is_refuted() -> None:
    answer = why(two(), A, "bea")
    assert answer.witness is not None
    assert holds(two(), answer) is True
    price = msgspec.structs.replace(answer.witness.price, at_least=201, at_most=201)
    wrong = msgspec.structs.replace(answer.witness, price=price)
    assert holds(two(), msgspec.structs.replace(answer, witness=wrong)) is False
    assert gain_holds(two().problem, two().problem, 0, 0)
    assert not gain_holds(two().problem, two().problem, 1, 9)


def test_a_wrong_limit_is_refuted_and_so_is_one_too_many() -> None:
    asked = two().problem
    cleo = {A: "cleo"}
    assert gives(asked, cleo, (Limit.REACH,), smallest=True)
    assert not gives(asked, cleo, (Limit.QUALIFICATION,))
    assert not gives(asked, cleo, (Limit.REACH, Limit.QUALIFICATION), smallest=True)
    assert not gives(asked, cleo, ())


def test_a_wrong_price_beside_the_rest_is_refuted() -> None:
    [bea] = [one for one in candidates(two(), A, top=0) if one.carer == "bea"]
    assert list(candidate_holds(two(), A, bea)) == [("simply", True)]
    wrong = msgspec.structs.replace(bea, simply=199)
    assert list(candidate_holds(two(), A, wrong)) == [("simply", False)]


def test_the_benchmark_counts_what_it_asked() -> None:
    figures = measure(1, 3)
    assert figures["share_confirmed"] == 1.0
    assert figures["claims"] == figures["confirmed"]
    assert figures["unsettled"] == 0

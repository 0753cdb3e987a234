"""Who else could have a visit: everybody once, in order of price, with the price known by hand."""

import pytest
from hypothesis import given as drawn
from hypothesis import settings

from planner.baseline import plan_greedily
from planner.explaining.answer import Finding
from planner.explaining.candidates import Candidate, candidates
from planner.explaining.limits import Limit
from planner.explaining.planned import Planned
from planner.problem import PlanningProblem, ProblemError
from tests.planner.explaining.rosters import best
from tests.planner.problems import problems
from tests.planner.toys import carer, given, problem, tables, visit

A = "a/2026-11-30"


def four() -> Planned:
    """Anna lives at 10 minutes and has the visit; Bea at 20, Cleo at 40, Dora too far at 75."""
    away = {"anna": 10, "bea": 20, "cleo": 40, "dora": 75}
    return best(
        problem(
            [visit("a")],
            [carer(name) for name in away],
            drives={(name, "a"): minutes for name, minutes in away.items()},
        )
    )


def by_name(found: tuple[Candidate, ...]) -> dict[str, Candidate]:
    return {one.carer: one for one in found}


def test_they_stand_in_order_of_price_and_who_cannot_stands_last() -> None:
    found = candidates(four(), A)
    # Each drives there and back, 10 points a minute; against Anna's 20 minutes.
    assert [(one.carer, one.price) for one in found] == [
        ("anna", 0),
        ("bea", 200),
        ("cleo", 600),
        ("dora", None),
    ]


def test_whoever_has_it_is_marked() -> None:
    assert [one.carer for one in candidates(four(), A) if one.has_it] == ["anna"]


def test_whoever_cannot_is_named_with_what_forbids_it() -> None:
    dora = by_name(candidates(four(), A))["dora"]
    assert dora.simply is None
    assert dora.answer is not None
    assert dora.answer.finding is Finding.FORBIDDEN
    assert dora.answer.limits == (Limit.REACH,)


def test_only_the_first_few_are_priced_by_solving_again() -> None:
    found = by_name(candidates(four(), A, top=1))
    assert found["bea"].answer is not None
    assert (found["cleo"].answer, found["cleo"].simply) == (None, 600)


def test_who_has_her_day_full_has_a_price_once_others_move() -> None:
    # Bea is full on Monday with b; Anna could have b at 40 minutes and give her a.
    planned = best(
        problem(
            [visit("a", hours=6), visit("b", hours=6)],
            [carer("anna"), carer("bea")],
            drives={("anna", "a"): 10, ("bea", "a"): 20, ("anna", "b"): 40, ("bea", "b"): 10},
        )
    )
    bea = by_name(candidates(planned, A))["bea"]
    assert bea.simply is None
    # 2 x 20 + 2 x 40 minutes instead of 2 x 10 + 2 x 10: 80 minutes, 800 points.
    assert bea.price == 800


def test_an_uncovered_visit_has_candidates_too() -> None:
    planned = Planned.of(four().problem, [])
    found = candidates(planned, A)
    # 20,000 + 200 x 180 = 56,000 less; Anna's drive 200 and her six half hours 360 more.
    assert (found[0].carer, found[0].simply) == ("anna", 560 - 56_000)
    assert not any(one.has_it for one in found)


def test_a_visit_the_problem_does_not_have_is_refused() -> None:
    with pytest.raises(ProblemError, match="no such visit"):
        candidates(four(), "z/2026-11-30")


def test_whoever_cannot_beside_her_own_visits_is_told_what_is_in_the_way() -> None:
    # Bea has b at the same hours, Cleo has worked her four hours, Dora may not come at all.
    asked = problem(
        [visit("a", window=(8, 11)), visit("b", window=(8, 11)), visit("c", day=1)],
        [carer("anna"), carer("bea"), carer("cleo", most=4), carer("dora", reach=5)],
    )
    planned = Planned.of(
        asked,
        [
            given(asked.visits[0], "anna"),
            given(asked.visits[1], "bea"),
            given(asked.visits[2], "cleo"),
        ],
    )
    found = by_name(candidates(planned, A, top=0))
    assert found["anna"].has_it
    bea, cleo, dora = found["bea"].obstacle, found["cleo"].obstacle, found["dora"].answer
    assert bea is not None
    assert (bea.limits, bea.visits) == ((), ("b/2026-11-30",))
    assert cleo is not None
    assert (cleo.limits, cleo.visits) == ((Limit.CONTRACT_BAND,), ("c/2026-12-01",))
    assert dora is not None
    assert dora.limits == (Limit.REACH,)
    assert (found["dora"].obstacle, found["bea"].answer, found["cleo"].answer) == (None, None, None)


@settings(max_examples=12, deadline=None)
@drawn(problems())
def test_every_carer_has_a_price_or_a_reason(asked: PlanningProblem) -> None:
    planned = Planned.of(asked, plan_greedily(tables(asked)))
    for part in asked.visits:
        for one in candidates(planned, part.id, top=0):
            never = one.answer is not None and one.answer.finding is not Finding.POSSIBLE
            assert (one.simply is not None, never, one.obstacle is not None).count(True) == 1
            if one.obstacle is not None and one.obstacle.limits:
                assert one.obstacle.smallest

"""No answer without a witness that holds: on random problems, and on a region too large."""

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given as drawn
from hypothesis import settings

from benchmarks.instances import generate
from planner.baseline import plan_greedily
from planner.explaining.answer import Explanation, Finding, confirm
from planner.explaining.forcing import WHOLE
from planner.explaining.limits import without
from planner.explaining.planned import Planned
from planner.explaining.why import why
from planner.explaining.witness import UnconfirmedError
from planner.price import objective, price
from planner.problem import PlanningProblem
from planner.verify import verify
from tests.planner.explaining.rosters import best
from tests.planner.problems import problems
from tests.planner.toys import carer, cheapest, lawful, problem, tables, visit

A = "a/2026-11-30"


def greedy(asked: PlanningProblem) -> Planned:
    return Planned.of(asked, plan_greedily(tables(asked)))


@settings(max_examples=15, deadline=None)
@drawn(problems())
def test_every_answer_is_true_of_its_roster(asked: PlanningProblem) -> None:
    planned = greedy(asked)
    optimum, _ = cheapest(asked)
    for part in asked.visits:
        for who in (None, asked.carers[0].id):
            answer = why(planned, part.id, who)
            names = [one.id for one in asked.carers] if who is None else [who]
            alone = any(lawful(asked, {part.id: name}) for name in names)
            # All windows lie on half hours, so that `lawful` tries every way there is.
            assert (answer.finding in (Finding.POSSIBLE, Finding.ALREADY)) is alone
            if answer.witness is None:
                continue
            found = answer.witness
            assert verify(without(asked, found.lifted), found.assignments) == ()
            assert objective(price(asked, found.assignments)) == found.objective
            assert found.price.at_least <= found.price.at_most
            assert sum(one.cost for one in found.terms) == found.price.at_most
            if answer.finding is Finding.POSSIBLE:
                assert found.objective >= optimum
                assert found.price.exact


def test_of_a_region_too_large_to_solve_whole_a_price_is_said_to_be_at_most() -> None:
    planned = greedy(generate(30, 22, 1))
    assert len(planned.choices.starts) + len(planned.choices.pairs) > WHOLE
    held = planned.assignments[0]
    others = [who for part, who in planned.choices.starts if part == held.visit]
    answer = why(planned, held.visit, next(one for one in others if one != held.carer))
    assert answer.finding is Finding.POSSIBLE
    assert answer.witness is not None
    assert not answer.witness.price.exact
    if answer.witness.price.at_most > 0:
        assert "ten hoogste" in answer.text_nl


def served() -> tuple[Planned, Explanation]:
    asked = problem(
        [visit("a")], [carer("anna"), carer("bea")], drives={("anna", "a"): 10, ("bea", "a"): 20}
    )
    planned = best(asked)
    return planned, why(planned, A, "bea")


def test_a_witness_with_another_cost_is_not_believed() -> None:
    planned, answer = served()
    assert answer.witness is not None
    wrong = msgspec.structs.replace(
        answer, witness=msgspec.structs.replace(answer.witness, objective=1)
    )
    with pytest.raises(UnconfirmedError, match="said was 1"):
        confirm(planned, wrong)


def test_a_witness_that_does_not_hold_the_demand_is_not_believed() -> None:
    planned, answer = served()
    with pytest.raises(UnconfirmedError, match="does not hold what was demanded"):
        confirm(planned, msgspec.structs.replace(answer, carer="anna"))


def test_a_witness_the_check_refuses_is_not_believed() -> None:
    planned, answer = served()
    stricter = replace(planned.problem.rulebook, max_shift_minutes=60)
    other = Planned.of(
        msgspec.structs.replace(planned.problem, rulebook=stricter), planned.assignments
    )
    with pytest.raises(UnconfirmedError, match="working day lasts 3 h"):
        confirm(other, answer)

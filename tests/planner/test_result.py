"""A result is canonical, and the same after a round trip."""

import msgspec
import pytest

from planner.result import PlanningResult
from planner.solve import solve
from tests.planner.test_properties import QUICK
from tests.planner.toys import carer, problem, visit

RESULT = solve(problem([visit("a"), visit("b", skills=["english"])], [carer("anna")]), QUICK)


def test_a_round_trip_through_json_changes_nothing() -> None:
    again = PlanningResult.from_json(RESULT.to_json())

    assert again == RESULT
    assert again.to_json() == RESULT.to_json()
    assert again.hash == RESULT.hash


def test_what_is_not_a_result_is_refused_by_field() -> None:
    with pytest.raises(msgspec.ValidationError, match="status"):
        PlanningResult.from_json(RESULT.to_json().replace(b'"optimal"', b'"splendid"'))


def test_the_gap_is_what_is_not_proven_of_the_cost() -> None:
    def gap(objective: int, lower_bound: int) -> float:
        return msgspec.structs.replace(RESULT, objective=objective, lower_bound=lower_bound).gap

    assert gap(200, 150) == 0.25
    assert gap(200, 200) == 0
    assert gap(0, 0) == 0

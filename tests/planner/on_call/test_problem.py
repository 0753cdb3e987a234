"""A problem of blocks on call keeps its bytes, and refuses what contradicts itself."""

import msgspec
import pytest

from planner.on_call.problem import OnCallProblem
from planner.problem import ProblemError
from tests.planner.on_call.toys import block, week
from tests.planner.toys import carer, problem, visit


def test_a_problem_read_back_is_the_same_with_the_same_hash() -> None:
    asked = week([block(0, "night"), block(6, "evening", 2)], [carer("anna"), carer("bea")])
    again = OnCallProblem.from_json(asked.to_json())
    assert again == asked
    assert again.hash == asked.hash
    other = week([block(0, "night")], [carer("anna")])
    assert other.hash != asked.hash


def test_what_is_no_problem_is_told_by_its_field() -> None:
    with pytest.raises(ProblemError, match=r"blocks"):
        OnCallProblem.from_json(b'{"staff": 3}')


def test_a_block_stands_once_ends_after_it_starts_and_asks_for_somebody() -> None:
    night = block(0, "night")
    for blocks, said in (
        ([night, night], "once"),
        ([msgspec.structs.replace(night, end=night.start)], "ends after it starts"),
        ([msgspec.structs.replace(night, day=7)], "in the horizon"),
        ([msgspec.structs.replace(night, carers=-1)], "no carers or more"),
    ):
        with pytest.raises(ProblemError, match=said):
            week(blocks, [carer()])


def test_visits_are_none_of_it() -> None:
    with pytest.raises(ProblemError, match="visits"):
        OnCallProblem(staff=problem([visit("a")], [carer()]), blocks=())

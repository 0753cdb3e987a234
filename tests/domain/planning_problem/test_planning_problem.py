"""A problem is kept once, by the hash of its text."""

import hashlib

from domain.planning_problem.aggregate import RecordedProblem
from domain.planning_problem.commands import RecordPlanningProblem
from tests.support.given_when_then import given

TEXT = '{"carers":[],"visits":[]}'
ASK = RecordPlanningProblem(problem=TEXT)
RECORDED = RecordedProblem.Recorded(
    problem_hash=hashlib.sha256(TEXT.encode()).hexdigest(), problem=TEXT
)


def test_a_problem_is_recorded_under_the_hash_of_its_text() -> None:
    given().when(ASK).then(RECORDED)


def test_the_same_problem_is_not_recorded_again() -> None:
    given(RECORDED).when(ASK).then_nothing()


def test_another_problem_has_a_record_of_its_own() -> None:
    other = RecordPlanningProblem(problem="{}")
    assert other.stream_id != ASK.stream_id
    given(ASK).when(other).then(
        RecordedProblem.Recorded(problem_hash=other.problem_hash, problem="{}")
    )

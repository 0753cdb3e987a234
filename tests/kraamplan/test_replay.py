"""Every recorded run can be solved again, and must come out as it did."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from domain.planning_run.commands import CompletePlanningRun, StartPlanningRun
from domain.planning_run.facts import Question, SolverSettings
from kraamplan.planning import PlannedWeek, Replay, replay_plans
from planner.result import Settings
from tests.kraamplan.planned_region import Region, region_on_the_eve_of
from tests.support.planning_builders import fail_run, outcome, run_id, start_run


@pytest.fixture
def region() -> Iterator[Region]:
    with region_on_the_eve_of("2026-W49") as region:
        yield region


def asked_again(planned: PlannedWeek) -> Question:
    """The question of a run, as it stands in the log."""
    return Question(
        region="utrecht",
        week="2026-W49",
        log_position=7,
        problem=planned.problem.to_json().decode(),
        problem_hash=planned.problem.hash,
        settings=SolverSettings(seed=1, workers=1, deterministic_limit=0.5),
        model_version="model of long ago",
        solver_version="solver of long ago",
    )


def test_without_runs_there_is_nothing_to_replay(region: Region) -> None:
    assert list(replay_plans(region.services)) == []


def test_a_run_comes_out_as_it_was_recorded(region: Region) -> None:
    first = region.plan()
    second = region.plan(Settings(seed=7, workers=1, deterministic_limit=0.25))
    assert list(replay_plans(region.services)) == [
        Replay(run=str(each.run), region="utrecht", week="2026-W49", equal=True, difference=None)
        for each in (first, second)
    ]


def test_what_happened_since_does_not_change_the_replay(region: Region) -> None:
    planned = region.plan()
    later = region.at("2026-12-04T12:00+01:00")
    later.plan()
    replayed = {each.run: each.equal for each in replay_plans(later.services)}
    assert replayed[str(planned.run)]


def test_a_run_without_an_answer_is_not_replayed(region: Region) -> None:
    region.tell(start_run(1), start_run(2), fail_run(2))
    assert list(replay_plans(region.services)) == []


def test_another_answer_than_the_recorded_one_is_told_with_both(region: Region) -> None:
    planned = region.plan()
    question = asked_again(planned)
    recorded = replace(outcome(), objective=1, uncovered=99, result_hash="0" * 64)
    region.tell(
        StartPlanningRun(run=run_id(1), question=question),
        CompletePlanningRun(run=run_id(1), outcome=recorded),
    )
    good, bad = replay_plans(region.services)
    assert good.equal
    assert (bad.run, bad.equal) == (str(run_id(1)), False)
    result = planned.result
    assert bad.difference == (
        f"objective {result.objective} with {len(result.uncovered)} uncovered visits, "
        f"recorded was 1 with 99; solved by {result.model_version}, {result.solver_version}, "
        "recorded by model of long ago, solver of long ago"
    )


def test_a_problem_that_is_not_the_recorded_one_is_told(region: Region) -> None:
    planned = region.plan()
    question = replace(asked_again(planned), problem_hash="1" * 64)
    region.tell(
        StartPlanningRun(run=run_id(1), question=question),
        CompletePlanningRun(run=run_id(1), outcome=outcome()),
    )
    good, bad = replay_plans(region.services)
    assert good.equal
    assert not bad.equal
    assert bad.difference == (
        f"the recorded problem has hash {planned.problem.hash}, recorded was {'1' * 64}"
    )

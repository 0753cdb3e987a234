"""Every recorded run can be solved again, and must come out as it did."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from domain.kernel.errors import NotFoundError
from domain.planning_run.aggregate import PlanningRun
from domain.planning_run.commands import CompletePlanningRun, StartPlanningRun
from domain.planning_run.errors import RunWithoutAnswerError
from domain.planning_run.facts import Question, SolverSettings
from kraamplan.planning.recorded_runs import Onlooker
from kraamplan.planning.replaying import Replay, replay_plan, replay_plans
from kraamplan.planning.roster_facts import planned_visits
from kraamplan.planning.week import PlannedWeek, plan
from planner.effort import Effort
from planner.result import Status
from tests.kraamplan.planned_region import Region, region_on_the_eve_of
from tests.support.builders import command_context
from tests.support.planning_builders import fail_run, outcome, propose_roster, run_id, start_run


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
        problem_hash=planned.problem.hash,
        settings=SolverSettings(seed=1, workers=1, deterministic_limit=0.5),
        model_version="model of long ago",
        solver_version="solver of long ago",
    )


def as_recorded(planned: PlannedWeek) -> Replay:
    """What a replay says of a run that comes out equal."""
    versions = f"model {planned.result.model_version}, {planned.result.solver_version}"
    return Replay(
        run=str(planned.run),
        region="utrecht",
        week="2026-W49",
        equal=True,
        difference=None,
        recorded_by=versions,
        solved_by=versions,
        visits=(),
    )


def test_without_runs_there_is_nothing_to_replay(region: Region) -> None:
    assert list(replay_plans(region.services)) == []


def test_a_run_comes_out_as_it_was_recorded(region: Region) -> None:
    first = region.plan()
    second = region.plan(Effort(seed=7, limit=0.25))
    assert list(replay_plans(region.services)) == [as_recorded(each) for each in (first, second)]


def test_one_run_comes_out_as_it_was_recorded(region: Region) -> None:
    region.plan()
    planned = region.plan(Effort(seed=7, limit=0.25))
    assert replay_plan(region.services, planned.run) == as_recorded(planned)


def test_a_run_nobody_started_is_not_found(region: Region) -> None:
    with pytest.raises(NotFoundError, match=str(run_id(1))):
        replay_plan(region.services, run_id(1))


def test_a_run_that_failed_cannot_be_compared_and_says_why(region: Region) -> None:
    region.tell(start_run(1), fail_run(1))
    with pytest.raises(RunWithoutAnswerError, match=r"it failed \(infeasible: K1\)") as refused:
        replay_plan(region.services, run_id(1))
    assert "mislukt" in refused.value.text_nl


def test_a_run_that_is_still_busy_cannot_be_compared(region: Region) -> None:
    region.tell(start_run(1))
    with pytest.raises(RunWithoutAnswerError, match="not ended yet"):
        replay_plan(region.services, run_id(1))


def test_a_run_somebody_stopped_is_recorded_and_never_compared(region: Region) -> None:
    before = region.told.services.application.position()
    planned = plan(
        region.services,
        region.sender,
        "utrecht",
        region.week,
        onlooker=Onlooker(cancelled=lambda: True),
    )
    assert planned.result.status is Status.CANCELLED
    assert region.topics(since=before) == [
        "planning-problem.recorded",
        "planning-run.started",
        "planning-run.cancelled",
    ]
    assert list(replay_plans(region.services)) == []
    with pytest.raises(RunWithoutAnswerError, match="somebody stopped it"):
        replay_plan(region.services, planned.run)


def test_another_roster_than_the_recorded_one_is_told_visit_by_visit(region: Region) -> None:
    planned = region.plan()
    seen = planned.result.assignments[0]
    kept = list(planned_visits(planned.problem, planned.result.assignments))
    other = replace(kept[0], carer="K3", starts_at=kept[0].starts_at + timedelta(minutes=15))
    region.tell(
        StartPlanningRun(run=run_id(1), question=asked_again(planned)),
        CompletePlanningRun(run=run_id(1), outcome=replace(outcome(), result_hash="0" * 64)),
        propose_roster(other, *kept[2:], run=1),
    )
    first, second = replay_plan(region.services, run_id(1)).visits
    assert (first.visit, first.recorded_carer, first.carer) == (seen.visit, "K3", seen.carer)
    assert first.recorded_start == other.starts_at
    assert first.start == kept[0].starts_at
    # The second visit was left out of the recorded roster.
    assert (second.visit, second.recorded_carer, second.recorded_start) == (
        kept[1].visit,
        None,
        None,
    )
    assert (second.carer, second.start) == (kept[1].carer, kept[1].starts_at)


def test_other_versions_that_answer_the_same_are_no_difference(region: Region) -> None:
    planned = region.plan()
    then = msgspec.structs.replace(
        planned.result,
        model_version="model of long ago",
        solver_version="solver of long ago",
    )
    region.tell(
        StartPlanningRun(run=run_id(1), question=asked_again(planned)),
        CompletePlanningRun(run=run_id(1), outcome=replace(outcome(), result_hash=then.hash)),
    )
    again = replay_plan(region.services, run_id(1))
    assert again.equal
    assert again.recorded_by == "model model of long ago, solver of long ago"
    assert again.solved_by != again.recorded_by


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
        f"recorded was 1 with 99; solved by model {result.model_version}, "
        f"{result.solver_version}, recorded by model model of long ago, solver of long ago"
    )


def test_a_problem_that_is_not_the_recorded_one_is_told(region: Region) -> None:
    planned = region.plan()
    question = replace(asked_again(planned), problem_hash="1" * 64)
    # Only runs from before problems had a stream of their own name a hash beside the text.
    old = PlanningRun(start_run(1).stream_id).under(command_context(99))
    text = planned.problem.to_json().decode()
    old.record(PlanningRun.Started(run=run_id(1), question=question, problem=text))
    region.services.application.events.put(list(old.collect_events()))
    region.tell(CompletePlanningRun(run=run_id(1), outcome=outcome()))
    good, bad = replay_plans(region.services)
    assert good.equal
    assert not bad.equal
    assert bad.difference == (
        f"the recorded problem has hash {planned.problem.hash}, recorded was {'1' * 64}"
    )

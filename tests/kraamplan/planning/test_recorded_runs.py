"""What the log keeps of a run: its problem once, its progress in outline."""

from collections.abc import Callable, Iterator
from datetime import date

import msgspec
import pytest

from kraamplan.planning.recorded_runs import Onlooker, RecordedRun
from kraamplan.planning.week import plan
from planner.effort import Effort
from planner.problem import PlanningProblem
from planner.progress import Progress
from planner.result import PlanningResult, Settings
from planner.solve import solve
from projections.planning_problem import planning_problem
from projections.planning_runs import planning_run
from tests.kraamplan.planned_region import QUICK, Region, region_on_the_eve_of


@pytest.fixture
def region() -> Iterator[Region]:
    with region_on_the_eve_of("2026-W49") as region:
        yield region


def test_the_same_problem_stands_in_the_log_once_however_often_it_is_asked(
    region: Region,
) -> None:
    region.plan()
    region.plan(Effort(seed=2, limit=0.5))
    topics = region.topics()
    assert topics.count("planning-run.started") == 2
    assert topics.count("planning-problem.recorded") == 1


def test_progress_is_recorded_with_the_answer(region: Region) -> None:
    told: list[Progress] = []
    planned = plan(
        region.services,
        region.sender,
        "utrecht",
        region.week,
        effort=QUICK,
        onlooker=Onlooker(progress=told.append),
    )
    known = region.told.ask(planning_run, str(planned.run))
    assert known is not None
    assert known["outcome"]["progress"] == [msgspec.structs.asdict(step) for step in told]
    last = known["outcome"]["progress"][-1]
    assert (last["objective"], last["lower_bound"]) == (
        planned.result.objective,
        planned.result.lower_bound,
    )
    assert [step["work"] for step in known["outcome"]["progress"]] == sorted(
        step.work for step in told
    )


def test_of_a_long_search_the_record_keeps_its_shape(region: Region) -> None:
    with region.services.reader() as reader:
        problem = planning_problem(reader, "utrecht", region.week, not_before=date(2026, 11, 30))
    run = RecordedRun(region.services, region.sender, problem, QUICK.settings(problem), 1)

    def slowly(
        problem: PlanningProblem,
        settings: Settings,
        tell: Callable[[Progress], None],
        _cancelled: Callable[[], bool],
    ) -> PlanningResult:
        for step in range(1_000):
            tell(Progress(phase="anneal", work=step, objective=5_000 - step, lower_bound=0))
        return solve(problem, settings)

    run.answer(slowly)
    known = region.told.ask(planning_run, str(run.id))
    assert known is not None
    works = [step["work"] for step in known["outcome"]["progress"]]
    # 999 steps between first and last, at most 39 of them apart: every 26th, and the last.
    assert works == [*range(0, 999, 26), 999]

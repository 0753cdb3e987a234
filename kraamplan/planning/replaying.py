"""Recorded planning runs, solved again from the problem in the log and compared."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from domain.kernel.errors import Bilingual, NotFoundError
from domain.planning_run.aggregate import PlanningRun
from domain.planning_run.errors import RunWithoutAnswerError
from domain.values.week import Week
from kraamplan.planning.roster_facts import planned_visits
from kraamplan.services import Services
from planner.answer import answer
from planner.problem import PlanningProblem
from planner.result import PlanningResult, Settings
from projections.planning_runs import planning_run, planning_runs, problem_of
from projections.roster_board import roster_board

Row = dict[str, Any]
_Place = tuple[str, datetime]
"""Carer and start of a visit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedVisit:
    """One visit that came out otherwise; without a carer it was or is uncovered."""

    visit: str
    recorded_carer: str | None
    recorded_start: datetime | None
    carer: str | None
    start: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """One recorded run, solved again."""

    run: str
    region: str
    week: str
    equal: bool
    difference: str | None
    """What came out otherwise, in words; None when equal."""
    recorded_by: str
    """Versions of model and solver that answered then."""
    solved_by: str
    """Those that answered now."""
    visits: tuple[ChangedVisit, ...]
    """Visits with another carer or start, in order of id."""


def replay_plans(services: Services) -> Iterator[Replay]:
    """Solve every completed run again, one after the other."""
    with services.reader() as reader:
        runs = [run for run in planning_runs(reader) if _ending(run) is None]
    for run in runs:
        yield _replay(services, run)


def replay_plan(services: Services, run: UUID) -> Replay:
    """Solve one run again.

    Raises NotFoundError when there is no such run, RunWithoutAnswerError when it did not end by
    itself with an answer.
    """
    with services.reader() as reader:
        found = planning_run(reader, str(run))
    if found is None:
        raise NotFoundError(kind=PlanningRun.KIND, key=str(run), kind_nl=PlanningRun.KIND_NL)
    ending = _ending(found)
    if ending is not None:
        raise RunWithoutAnswerError(run=run, ending=ending)
    return _replay(services, found)


def _ending(run: Row) -> Bilingual | None:
    """Why a run has no answer to compare with; None when it has one."""
    if run["failure"] is not None:
        said = run["failure"]
        return Bilingual(nl=f"de run is mislukt ({said})", en=f"it failed ({said})")
    if run["outcome"] is None:
        return Bilingual(nl="de run is nog niet afgelopen", en="it has not ended yet")
    if run["cancelled"]:
        return Bilingual(
            nl="de run is door iemand afgebroken", en="somebody stopped it before it was done"
        )
    return None


def _replay(services: Services, run: Row) -> Replay:
    with services.reader() as reader:
        text = problem_of(reader, run["problem_hash"])
    recorded = _recorded(services, run)
    problem_hash = hashlib.sha256(text.encode()).hexdigest()
    problem = PlanningProblem.from_json(text)
    result = answer(problem, Settings(**run["settings"]))
    difference = _difference(run, problem_hash, result)
    return Replay(
        run=run["run"],
        region=run["region"],
        week=run["week"],
        equal=difference is None,
        difference=difference,
        recorded_by=_versions(run["model_version"], run["solver_version"]),
        solved_by=_versions(result.model_version, result.solver_version),
        visits=() if recorded is None else tuple(_changed(recorded, problem, result)),
    )


def _difference(run: Row, problem_hash: str, result: PlanningResult) -> str | None:
    if problem_hash != run["problem_hash"]:
        return f"the recorded problem has hash {problem_hash}, recorded was {run['problem_hash']}"
    versions = run["model_version"], run["solver_version"]
    # Other versions that answer the same are no difference.
    as_recorded = msgspec.structs.replace(
        result, model_version=versions[0], solver_version=versions[1]
    )
    outcome = run["outcome"]
    if as_recorded.hash == outcome["result_hash"]:
        return None
    return (
        f"objective {result.objective} with {len(result.uncovered)} uncovered visits, recorded was "
        f"{outcome['objective']} with {outcome['uncovered']}; solved by "
        f"{_versions(result.model_version, result.solver_version)}, "
        f"recorded by {_versions(*versions)}"
    )


def _versions(model: str, solver: str) -> str:
    return f"model {model}, {solver}"


def _recorded(services: Services, run: Row) -> dict[str, _Place] | None:
    """What the run proposed, as the board showed it right then; None when it proposed nothing."""
    if run["proposed"] is None:
        return None
    with services.reader(run["proposed"]) as reader:
        board = roster_board(reader, run["region"], Week.parse(run["week"]))
    assert board is not None, "a proposal stands on the board at once"
    return {
        visit.visit: (visit.carer, visit.starts_at)
        for carer in board.carers
        for visit in carer.visits
    }


def _changed(
    recorded: dict[str, _Place], problem: PlanningProblem, result: PlanningResult
) -> Iterator[ChangedVisit]:
    solved = {
        visit.visit: (visit.carer, visit.starts_at)
        for visit in planned_visits(problem, result.assignments)
    }
    # The proposal also holds days that had gone by and were not planned.
    for visit in sorted(one.id for one in problem.visits):
        before, now = recorded.get(visit, (None, None)), solved.get(visit, (None, None))
        if before != now:
            yield ChangedVisit(
                visit=visit,
                recorded_carer=before[0],
                recorded_start=before[1],
                carer=now[0],
                start=now[1],
            )

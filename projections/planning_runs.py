"""What was the planner asked, and what did it answer?"""

from dataclasses import asdict
from typing import Any

from sqlalchemy import JSON, BigInteger, Boolean, Column, String, Text

from domain.kernel.event import Event
from domain.planning_problem.aggregate import RecordedProblem
from domain.planning_run.aggregate import PlanningRun
from domain.roster.aggregate import Roster
from projections.reader import Reader
from projections.temporal import TemporalTable
from projections.view import Projection, View

RUNS = TemporalTable(
    "planning_runs",
    key=[Column("run", String)],
    values=[
        Column("region", String, nullable=False),
        Column("week", String, nullable=False),
        Column("log_position", BigInteger, nullable=False),
        Column("problem_hash", String, nullable=False),
        Column("settings", JSON, nullable=False),
        Column("model_version", String, nullable=False),
        Column("solver_version", String, nullable=False),
        Column("started", BigInteger, nullable=False),
        Column("outcome", JSON),
        Column("cancelled", Boolean, nullable=False),
        Column("proposed", BigInteger),
        Column("failure", String),
    ],
)
PROBLEMS = TemporalTable(
    "planning_run_problems",
    key=[Column("problem_hash", String)],
    values=[Column("problem", Text, nullable=False)],
)


def planning_runs(reader: Reader) -> list[dict[str, Any]]:
    """Every run, in the order they were started."""
    return sorted(reader.rows(RUNS), key=lambda row: row["started"])


def planning_run(reader: Reader, run: str) -> dict[str, Any] | None:
    """One run, or None."""
    return reader.one(RUNS, run=run)


def runs_without_end(reader: Reader, region: str) -> list[dict[str, Any]]:
    """Runs of a region with neither an answer nor a failure, in the order they were started.

    One of them may be at work; the others were broken off with the program they ran in.
    """
    runs = sorted(reader.rows(RUNS, region=region), key=lambda row: row["started"])
    return [run for run in runs if run["outcome"] is None and run["failure"] is None]


def problem_of(reader: Reader, problem_hash: str) -> str:
    """The canonical JSON of the problem with this hash. Raises KeyError when there is none."""
    row = reader.one(PROBLEMS, problem_hash=problem_hash)
    if row is None:
        raise KeyError(problem_hash)
    return str(row["problem"])


def project(event: Event, view: View) -> None:
    """Change the runs by one event."""
    match event:
        case RecordedProblem.Recorded():
            view.put(PROBLEMS, event.problem_hash, problem=event.problem)
        case PlanningRun.Started():
            if event.problem is not None:
                view.put(PROBLEMS, event.question.problem_hash, problem=event.problem)
            view.put(
                RUNS,
                str(event.run),
                **asdict(event.question),
                started=view.position,
                outcome=None,
                cancelled=False,
                proposed=None,
                failure=None,
            )
        case PlanningRun.Completed():
            view.change(RUNS, str(event.run), outcome=asdict(event.outcome))
        case PlanningRun.Cancelled():
            view.change(RUNS, str(event.run), outcome=asdict(event.outcome), cancelled=True)
        case PlanningRun.Failed():
            view.change(RUNS, str(event.run), failure=event.failure)
        case Roster.Proposed():
            # A roster that was changed by hand is proposed again under the run it came from.
            known = view.get(RUNS, str(event.run))
            if known is not None and known["proposed"] is None:
                view.change(RUNS, str(event.run), proposed=view.position)


PLANNING_RUNS = Projection("planning_runs", 4, (RUNS, PROBLEMS), project)

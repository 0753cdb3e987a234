"""What was the planner asked, and what did it answer?"""

from dataclasses import asdict
from typing import Any

from sqlalchemy import JSON, Column, Integer, String, Text

from domain.kernel.event import Event
from domain.planning_run.aggregate import PlanningRun
from projections.reader import Reader
from projections.temporal import TemporalTable
from projections.view import Projection, View

RUNS = TemporalTable(
    "planning_runs",
    key=[Column("run", String)],
    values=[
        Column("region", String, nullable=False),
        Column("week", String, nullable=False),
        Column("log_position", Integer, nullable=False),
        Column("problem_hash", String, nullable=False),
        Column("settings", JSON, nullable=False),
        Column("model_version", String, nullable=False),
        Column("solver_version", String, nullable=False),
        Column("started", Integer, nullable=False),
        Column("outcome", JSON),
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


def problem_of(reader: Reader, problem_hash: str) -> str:
    """The canonical JSON of the problem with this hash. Raises KeyError when there is none."""
    row = reader.one(PROBLEMS, problem_hash=problem_hash)
    if row is None:
        raise KeyError(problem_hash)
    return str(row["problem"])


def project(event: Event, view: View) -> None:
    """Change the runs by one event."""
    match event:
        case PlanningRun.Started():
            question = asdict(event.question)
            view.put(PROBLEMS, question["problem_hash"], problem=question.pop("problem"))
            view.put(
                RUNS,
                str(event.run),
                **question,
                started=view.position,
                outcome=None,
                failure=None,
            )
        case PlanningRun.Completed():
            view.change(RUNS, str(event.run), outcome=asdict(event.outcome))
        case PlanningRun.Failed():
            view.change(RUNS, str(event.run), failure=event.failure)


PLANNING_RUNS = Projection("planning_runs", 1, (RUNS, PROBLEMS), project)

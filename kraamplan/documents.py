"""Answers as documents: what --json and the HTTP interface give. Minutes throughout."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from kraamplan.lagging import FIELD
from kraamplan.rosters.given_up import HandMove
from kraamplan.rosters.in_hospital import in_hospital_document
from planner.problem import InHospital
from projections.board_parts import RosterBoard
from projections.budget_sums import FamilyBudget, HourBudget, WeekBudget, total

ROSTER_COLUMNS = (
    "visit", "family", "package", "day", "minutes", "carer", "starts_at", "ends_at", "reason",
    FIELD,
)  # fmt: skip
"""Of the roster as CSV; carer and times are empty and reason is filled for an uncovered visit.

The last names the family when it may lag behind.
"""


def budget_document(
    position: int,
    region: str | None,
    week: str | None,
    team: str | None,
    weeks: list[WeekBudget],
    families: list[FamilyBudget],
) -> dict[str, Any]:
    """Hour budgets as of a position."""
    return {
        "position": position,
        "region": region,
        "week": week,
        "team": team,
        "unit": "minutes",
        "total": _budget(total([each.budget for each in weeks])),
        "weeks": [
            {"week": each.week, "families": each.families, **_budget(each.budget)} for each in weeks
        ],
        "families": [
            {
                "family": each.family,
                "region": each.region,
                "package": each.package,
                "hours_source": each.hours_source,
                "closed": each.closed,
                **_budget(each.budget),
            }
            for each in families
        ],
    }


def roster_document(board: RosterBoard, stays: Sequence[InHospital] = ()) -> dict[str, Any]:
    """A board with its carers, their visits, the uncovered visits and who is in hospital."""
    return {**asdict(board), "in_hospital": in_hospital_document(stays)}


def plan_document(
    run: Mapping[str, Any],
    board: RosterBoard,
    stays: Sequence[InHospital] = (),
    given_up: Iterable[HandMove] = (),
) -> dict[str, Any]:
    """A finished run, the roster it proposed, who was in hospital, and moves it gave up."""
    outcome = run["outcome"]
    return {
        "run": board.run,
        "region": board.region,
        "week": board.week,
        "status": outcome["status"],
        "objective": outcome["objective"],
        "lower_bound": outcome["lower_bound"],
        "gap": outcome["gap"],
        "baseline_objective": outcome["baseline"],
        "terms": outcome["terms"],
        "visits": outcome["visits"],
        "covered": outcome["visits"] - outcome["uncovered"],
        "uncovered": [
            {
                "visit": visit.visit,
                "reason": visit.reason,
                "explanation_nl": visit.explanation_nl,
                "explanation_en": visit.explanation_en,
            }
            for visit in board.uncovered
        ],
        "in_hospital": in_hospital_document(stays),
        "problem_hash": run["problem_hash"],
        "result_hash": outcome["result_hash"],
        "moves_given_up": given_up_document(given_up),
    }


def given_up_document(moves: Iterable[HandMove]) -> list[dict[str, Any]]:
    """Moves by hand that planning again gave up."""
    return [
        {"visit": one.visit, "carer": one.carer, "starts_at": one.starts_at, "actor": one.actor}
        for one in moves
    ]


def roster_csv(board: RosterBoard, incomplete: frozenset[str] = frozenset()) -> str:
    """One line per visit, covered or not, ordered by day and family."""
    lines = [
        {**asdict(visit), "reason": ""} for carer in board.carers for visit in carer.visits
    ] + [{**asdict(visit), "reason": visit.explanation_nl} for visit in board.uncovered]
    text = io.StringIO()
    writer = csv.DictWriter(text, ROSTER_COLUMNS, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for line in sorted(lines, key=lambda line: (line["day"], line["family"])):
        for time in ("starts_at", "ends_at"):
            if time in line:
                line[time] = line[time].isoformat()
        line[FIELD] = line["family"] if line["family"] in incomplete else ""
        writer.writerow(line)
    return text.getvalue()


def _budget(budget: HourBudget) -> dict[str, int]:
    return {**asdict(budget), "remaining": budget.remaining}

"""Budget neutrality as people ask for it: the read models together, and as documents and tables."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Any

from domain.organisation.yardsticks import NeutralityReference
from domain.statistics.summary import Summary
from kraamplan.lagging import FIELD
from projections.budget_neutrality import Neutrality, budget_neutrality
from projections.hour_budgets import family_budgets
from projections.neutrality_course import Course, Per, neutrality_course
from projections.population import Client, Selection
from projections.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Whether hours are neutral, and how they ran."""

    neutrality: Neutrality
    course: Course


def neutrality_answer(reader: Reader, selection: Selection, per: Per = Per.MONTH) -> Answer:
    """The answer about some families, with what their rosters held."""
    budgets = family_budgets(reader, selection.region)
    planned = {each.family: each.budget.planned for each in budgets}
    return Answer(
        neutrality=budget_neutrality(reader, selection, planned),
        course=neutrality_course(reader, selection, per),
    )


def reference_document(reference: NeutralityReference) -> dict[str, Any]:
    """A reference, in minutes; effective_on is null for what the study published."""
    effective_on = reference.effective_on if reference.is_own else None
    return {**asdict(reference), "effective_on": effective_on}


def neutrality_document(
    position: int, answer: Answer, families: Sequence[Client] | None
) -> dict[str, Any]:
    """The answer as of a position, in minutes and euro cents; families only when asked for."""
    found = answer.neutrality
    parts = found.decomposition
    listed = {} if families is None else {"families": [_client(each) for each in families]}
    return {
        "position": position,
        "region": found.selection.region,
        "from": found.selection.first_day,
        "to": found.selection.last_day,
        "policy": found.selection.policy,
        "unit": "minutes",
        "verdict": found.verdict,
        "reference": reference_document(found.reference),
        "norm": _number(found.norm.mean),
        "delivered": _summary(found.delivered),
        "packages": [
            {
                "package": each.package,
                "invented": each.invented,
                "norm": _number(each.norm.mean),
                "planned": _number(each.planned),
                "delivered": _summary(each.delivered),
            }
            for each in found.packages
        ],
        "decomposition": None
        if parts is None
        else {name: _number(getattr(parts, name)) for name in type(parts).__slots__},
        "reference_case_mix": [
            {"package": package, "clients": clients} for package, clients in found.case_mix.items()
        ],
        "reasons": [asdict(each) for each in found.reasons],
        "outside": [
            {"group": each.group, "clients": each.families, "mean": _number(each.delivered)}
            for each in found.outside
        ],
        "money": None if found.money is None else asdict(found.money),
        "policies": [
            {"policy": policy, "clients": clients} for policy, clients in found.policies.items()
        ],
        "course": _course(answer.course),
        **listed,
    }


def as_csv(rows: Sequence[Mapping[str, object]], incomplete: frozenset[str] = frozenset()) -> str:
    """Rows of one table, with their names on the first line.

    The last column names the families of which a sum may lag behind.
    """
    written = io.StringIO()
    if rows:
        writer = csv.DictWriter(written, fieldnames=[*rows[0], FIELD], lineterminator="\r\n")
        writer.writeheader()
        writer.writerows({**row, FIELD: " ".join(sorted(incomplete))} for row in rows)
    return written.getvalue()


def _summary(summary: Summary) -> dict[str, Any]:
    return {
        "clients": summary.count,
        "mean": _number(summary.mean),
        "spread": summary.spread,
        "quartiles": summary.quartiles,
        "interval": None if summary.interval is None else asdict(summary.interval),
    }


def _course(course: Course) -> dict[str, Any]:
    chart = course.chart
    return {
        "per": course.per,
        "points": [
            {
                "period": point.period,
                "clients": point.clients,
                "norm": float(point.norm),
                "delivered": float(point.delivered),
                "deviation": float(point.deviation),
                "cumulative": float(point.cumulative),
            }
            for point in course.points
        ],
        "chart": None
        if chart is None
        else {
            **asdict(chart),
            "signals": [
                {"period": course.points[signal.index].period, "rule": signal.rule}
                for signal in chart.signals
            ],
        },
    }


def _client(client: Client) -> dict[str, Any]:
    return {
        "family": client.family,
        "region": client.region,
        "package": client.package,
        "closed_on": client.closed_on,
        "norm": client.norm_minutes,
        "delivered": client.delivered_minutes,
        "reasons": [
            {"reason": reason, "minutes": minutes} for reason, minutes in client.reasons.items()
        ],
    }


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(value)

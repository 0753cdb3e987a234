"""Forecast, capacity and room as documents: what --json and the HTTP interface give, in minutes."""

from dataclasses import asdict
from typing import Any

from domain.demand.gestation import GestationTable
from domain.demand.score import Score
from domain.values.week import Week
from kraamplan.forecasting import Scored
from projections.convolution import GRID_MINUTES, Distribution
from projections.demand import LEVELS, Outlook, Stretch

Document = dict[str, Any]


def forecast_document(
    position: int, region: str | None, outlook: Outlook, days: list[Stretch], weeks: list[Stretch]
) -> Document:
    """Care asked for per week and per day, with the quantiles of families and minutes."""
    return {
        "position": position,
        "region": region,
        "unit": "minutes",
        "gestation": _table(outlook.table),
        "in_care": len(outlook.in_care),
        "expecting": len(outlook.expecting),
        "overdue": outlook.overdue,
        "weeks": [
            {"week": str(Week.containing(each.first_day)), **stretch_document(each)}
            for each in weeks
        ],
        "days": [{"day": each.first_day, **stretch_document(each)} for each in days],
    }


def stretch_document(stretch: Stretch) -> Document:
    """One day or week: families, minutes and the mean minutes of each part."""
    return {
        "families": spread_document(stretch.families),
        "minutes": spread_document(stretch.half_hours, GRID_MINUTES),
        "mean_minutes": {str(part): round(mean) for part, mean in stretch.mean_minutes.items()},
    }


def spread_document(values: Distribution, unit: int = 1) -> Document:
    """Mean and quantiles, each value counted as so many units."""
    quantiles = {f"p{round(level * 100)}": values.quantile(level) * unit for level in LEVELS}
    return {"mean": round(values.mean * unit, 2), **quantiles}


def scores_document(region: str | None, first: Week, last: Week, found: list[Scored]) -> Document:
    """How forecasts did on days that are over."""
    return {
        "region": region,
        "first_week": str(first),
        "last_week": str(last),
        "scores": [
            {
                **asdict(each),
                "forecast": _score(each.forecast),
                "baseline": _score(each.baseline),
                "ratio": None if each.ratio is None else round(each.ratio, 3),
            }
            for each in found
        ],
    }


def _score(score: Score) -> Document:
    return {
        "forecasts": score.forecasts,
        "pinball": round(score.pinball, 2),
        "coverage": round(score.coverage, 3),
    }


def _table(table: GestationTable) -> str:
    return table.version

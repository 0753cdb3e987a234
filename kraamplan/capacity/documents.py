"""Forecast, capacity and room as documents: what --json and the HTTP interface give, in minutes."""

from dataclasses import asdict
from typing import Any

from domain.demand.score import Score
from domain.organisation.service_level import ServiceLevel
from domain.values.travel import TRAVEL_VERSION
from domain.values.week import Week
from kraamplan.capacity.forecasting import Scored
from kraamplan.capacity.intake_room import CapacityOutlook, Room
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
        "gestation": outlook.table.version,
        "in_care": len(outlook.in_care),
        "expecting": len(outlook.expecting),
        "overdue": outlook.overdue,
        "to_register": None
        if outlook.arrivals is None
        else {
            "registrations": outlook.arrivals.registrations,
            "days": outlook.arrivals.days,
            "per_week": round(outlook.arrivals.per_day * 7, 2),
        },
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


def capacity_document(position: int, region: str | None, found: CapacityOutlook) -> Document:
    """What can be given per week, and the chance that more is asked for."""
    return {
        "position": position,
        "region": region,
        "unit": "minutes",
        "travel_table": TRAVEL_VERSION,
        "service_level": _level(found.level),
        "weeks": [
            {
                **asdict(week.capacity),
                "skills": [
                    {"skill": skill, "minutes": minutes}
                    for skill, minutes in week.capacity.skills.items()
                ],
                "available": week.capacity.available,
                "free": week.capacity.free,
                "asked": spread_document(week.demand.half_hours, GRID_MINUTES),
                "shortage": chance(week.shortage),
            }
            for week in found.shown
        ],
    }


def room_document(
    position: int, region: str | None, level: ServiceLevel, rooms: list[Room]
) -> Document:
    """How many more registrations each due week has room for."""
    return {
        "position": position,
        "region": region,
        "service_level": _level(level),
        "weeks": [
            {
                "week": str(room.week),
                "registrations": room.registrations,
                "hardest_week": str(room.hardest_week),
                "shortage": chance(room.shortage),
                "shortage_after": chance(room.shortage_after),
                "hours": round(room.hours, 1),
            }
            for room in rooms
        ],
    }


def chance(value: float) -> float:
    """A chance in ten thousandths."""
    return round(value, 4)


def _level(level: ServiceLevel) -> Document:
    return {
        "percent": level.percent,
        "effective_on": level.effective_on if level.is_own else None,
        "is_own": level.is_own,
    }


def _score(score: Score) -> Document:
    return {
        "forecasts": score.forecasts,
        "pinball": round(score.pinball, 2),
        "coverage": round(score.coverage, 3),
    }

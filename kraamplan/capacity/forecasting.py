"""Forecasts as of past days held against what happened, beside what anybody could have said.

The baseline is the mean of the four weeks before, for every day to come, with the spread of a
Poisson count; hours are that count times the mean hours of a family a day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from domain.demand.score import Quantiles, Score, poisson_quantile, score
from domain.values.horizon import moment_of
from domain.values.week import Week
from kraamplan.services import Services
from projections.convolution import GRID_MINUTES
from projections.decision_history import position_at
from projections.demand import LEVELS, WEEK, WEEKS_AHEAD
from projections.demand_forecast import Asked, asked_for, outlook

LOOKED_BACK = 4
"""Weeks whose mean is the baseline."""
LEADS = ((1, 1), (2, 4), (5, WEEKS_AHEAD))
"""Weeks ahead that are scored together, first and last."""


@dataclass(frozen=True, slots=True)
class Scored:
    """How days were foretold, so many weeks ahead, in families or in minutes, and by the baseline.

    ratio is the forecast's loss as a part of the baseline's; None when the baseline never missed.
    """

    unit: str
    first_week: int
    last_week: int
    forecast: Score
    baseline: Score
    ratio: float | None


@dataclass(frozen=True, slots=True)
class _Foretold:
    unit: str
    week: int
    forecast: Quantiles
    baseline: Quantiles
    value: float


def score_forecasts(
    services: Services,
    region: str | None,
    first: Week,
    last: Week,
    *,
    to_register: bool = True,
) -> list[Scored]:
    """Forecasts made as each week from first to last began, scored on the days up to its end.

    Each knows the log as it was at that midnight and no more. Days on which a forecast was made
    twice, by two weeks, count twice. to_register says whether they count registrations to come.
    """
    since = first.monday - timedelta(weeks=LOOKED_BACK)
    with services.reader() as reader:
        asked = asked_for(reader, region, since, (last.days[-1] - since).days + 1)
    told: list[_Foretold] = []
    monday, at = first.monday, LOOKED_BACK * WEEK
    while at < len(asked):
        days = asked[at - LOOKED_BACK * WEEK :]
        told.extend(_foretold(services, region, monday, days, to_register=to_register))
        monday, at = monday + timedelta(weeks=1), at + WEEK
    return list(_scored(told))


def _foretold(
    services: Services,
    region: str | None,
    monday: date,
    asked: Sequence[Asked],
    *,
    to_register: bool,
) -> Iterator[_Foretold]:
    """Asked begins with the days looked back on."""
    before, after = asked[: LOOKED_BACK * WEEK], asked[LOOKED_BACK * WEEK :]
    with services.reader() as reader:
        position = position_at(reader, moment_of(monday, time()))
    with services.reader(position) as reader:
        weeks = min(WEEKS_AHEAD, len(after) // WEEK)
        known = outlook(reader, region, monday, to_register=to_register)
        days = known.by_day(monday, weeks)
    families = sum(day.families for day in before) / len(before)
    minutes = sum(day.minutes for day in before) / len(before)
    usual = {level: float(poisson_quantile(families, level)) for level in LEVELS}
    hours = {level: count * minutes / families if families else 0 for level, count in usual.items()}
    for at, (day, came) in enumerate(zip(days, after, strict=False)):
        week = at // WEEK + 1
        counted = {level: float(day.families.quantile(level)) for level in LEVELS}
        measured = {level: day.half_hours.quantile(level) * float(GRID_MINUTES) for level in LEVELS}
        yield _Foretold("families", week, counted, usual, came.families)
        yield _Foretold("minutes", week, measured, hours, came.minutes)


def _scored(told: Sequence[_Foretold]) -> Iterator[Scored]:
    for unit in ("families", "minutes"):
        for first, last in LEADS:
            ours = [each for each in told if each.unit == unit and first <= each.week <= last]
            forecast = score([(each.forecast, each.value) for each in ours])
            baseline = score([(each.baseline, each.value) for each in ours])
            if forecast is not None and baseline is not None:
                yield Scored(
                    unit=unit,
                    first_week=first,
                    last_week=last,
                    forecast=forecast,
                    baseline=baseline,
                    ratio=forecast.pinball / baseline.pinball if baseline.pinball else None,
                )

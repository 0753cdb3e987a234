"""How good the forecast of demand is on simulated organisations, against the mean of four weeks.

    python -m benchmarks.forecast --size medium
    python -m benchmarks.forecast --size small --seed 2 --json

An organisation is simulated into an SQLite file of its own and forecast as each of the weeks
began, with the log as it was then; each forecast is scored on the days that came, up to twelve
weeks ahead. The baseline is the mean of the four weeks before with the spread of a Poisson count,
in the same run. ratio is the pinball loss of the forecast as a part of the baseline's: below 1 is
better. inside is the part of days in the band from 10 to 90 %: 0.8 is right. Both are told with
registrations yet to come and without. seconds_per_forecast is one forecast of twelve weeks by day,
read as of its moment, by the clock on the wall. Simulated births follow the table the forecast
uses, so this measures the arithmetic and what is unknown, not the table.
"""

import argparse
import json
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from domain.values.week import Week
from kraamplan.bootstrap import build_services
from kraamplan.capacity.forecasting import Scored, score_forecasts
from kraamplan.simulation.make import end_of, simulate
from kraamplan.simulation.scale import Size

BASELINE = "the mean of the four weeks before, with the spread of a Poisson count"
START = date(2026, 1, 5)
MONTHS = 12
"""Of care that is simulated; the forecasts are of its last weeks."""


def measure(size: Size, seed: int, weeks: int) -> dict[str, object]:
    """Every figure of one organisation."""
    end = end_of(START, MONTHS)
    last = Week.containing(end - timedelta(days=7))
    first = last.shifted(1 - weeks)
    with tempfile.TemporaryDirectory() as folder:
        clock = datetime(end.year, end.month, end.day, 12, tzinfo=UTC) + timedelta(days=40)
        services = build_services(f"sqlite:///{Path(folder) / 'log.db'}", lambda: clock)
        report = simulate(services, size, MONTHS, seed, START, lambda _day, _count: None)
        services.runner.catch_up()
        started = time.perf_counter()
        with_them = score_forecasts(services, None, first, last)
        seconds = time.perf_counter() - started
        without = score_forecasts(services, None, first, last, to_register=False)
        services.close()
    return {
        "size": size,
        "seed": seed,
        "families": report.families,
        "events": report.events,
        "first_week": str(first),
        "last_week": str(last),
        "baseline": BASELINE,
        "seconds_per_forecast": round(seconds / weeks, 2),
        "scores": [_row(each, other) for each, other in zip(with_them, without, strict=True)],
    }


def _row(found: Scored, registered_only: Scored) -> dict[str, object]:
    return {
        "unit": found.unit,
        "weeks_ahead": f"{found.first_week}-{found.last_week}",
        "days": found.forecast.forecasts,
        "ratio": _rounded(found.ratio),
        "inside": round(found.forecast.coverage, 3),
        "registered_only_ratio": _rounded(registered_only.ratio),
        "registered_only_inside": round(registered_only.forecast.coverage, 3),
        "baseline_inside": round(found.baseline.coverage, 3),
    }


def _rounded(ratio: float | None) -> float | None:
    return None if ratio is None else round(ratio, 3)


def main() -> None:
    """Read the arguments and print one run."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", type=Size, choices=list(Size), default=Size.SMALL)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--weeks", type=int, default=20, help="how many weeks are forecast from")
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    arguments = parser.parse_args()
    figures = measure(arguments.size, arguments.seed, arguments.weeks)
    if arguments.json:
        print(json.dumps(figures))
        return
    scores = figures.pop("scores")
    assert isinstance(scores, list)
    for name, figure in figures.items():
        print(f"{name:26} {figure}")
    for row in scores:
        print("  ".join(f"{name} {figure}" for name, figure in row.items()))


if __name__ == "__main__":
    main()

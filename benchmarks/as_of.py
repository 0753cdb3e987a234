"""How long every question to the read models takes as of a position, against the same asked now.

    python -m benchmarks.as_of
    python -m benchmarks.as_of --events 50000 --json
    python -m benchmarks.as_of --database postgresql://... --plot docs/explanation/as-of.svg

The log is a simulated organisation that grows to an eighth, a quarter, half and all of the events
asked for; at each size every question is asked now and as of positions a tenth, half and 99 % along
the log, in turn, several times. The baseline is the same question asked now, in the same run: ratio
is the quickest as of a position / the quickest now, and the goal is 2 at most. A tenth along less
was known, and an answer may be short; 99 % along, it is about as long as now.

Questions about a region, week, month, family or carer name those that were being served half way.
exponent is the slope of log(milliseconds) over log(events) for the question asked now and as of
half the log: 1 grows with the log, 0 does not grow. Without --database an SQLite file is used; a
PostgreSQL database must be empty.
"""

import argparse
import json
import math
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from benchmarks.growth_chart import growth_svg
from benchmarks.histories import Recording
from benchmarks.reads import Asked, Question, questions
from domain.values.horizon import local_day
from domain.values.quarter import Quarter
from domain.values.week import Week
from kraamplan.bootstrap import build_services
from kraamplan.services import Services
from kraamplan.simulation.opening import DRIVING, SHADOW
from kraamplan.simulation.scale import PLACES, Scale
from projections.decision_history import decision_history
from projections.family_record import FAMILIES
from projections.population import Selection
from projections.reader import Reader

BASELINE = "the same question asked now, in the same run"
ALONG = {"early": 0.1, "half": 0.5, "late": 0.99}
"""Positions, as parts of the log."""
SIZES = (0.125, 0.25, 0.5, 1.0)
TIMES = 9
"""Each question is asked so often, unless that takes long; the quickest counts."""
LEAST_TIMES, ENOUGH_SECONDS = 3, 2.0
_CLOCKS = {"sqlite": time.process_time, "postgresql": time.perf_counter}
"""SQLite works in this program: seconds of the processor, so that others count for less."""
SCALE = Scale(600, PLACES[:4])
"""A small organisation in four regions: the log soon is of years, most of its care is over."""
GOAL_RATIO = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One question at the full size of the log."""

    question: str
    now_ms: float
    early_ratio: float
    half_ratio: float
    late_ratio: float
    exponent_now: float
    exponent_half: float

    @property
    def worst(self) -> float:
        """The highest of its ratios."""
        return max(self.early_ratio, self.half_ratio, self.late_ratio)


def measure(url: str, events: int, seed: int) -> dict[str, Any]:
    """Every figure of one database, which must be empty."""
    services = build_services(url)
    recording = Recording(services, SCALE, seed)
    sizes, grown = list[int](), dict[str, list[Mapping[str, float]]]()
    for part in SIZES:
        recording.until(round(events * part))
        services.runner.catch_up()
        _refresh_statistics(services)
        sizes.append(services.application.position())
        for name, milliseconds in _ask_all(services, sizes[-1]).items():
            grown.setdefault(name, []).append(milliseconds)
    dialect = services.engine.dialect.name
    services.close()
    figures = [_figures(name, sizes, found) for name, found in grown.items()]
    return {
        "database": dialect,
        "events": sizes,
        "seed": seed,
        "baseline": BASELINE,
        "goal_ratio": GOAL_RATIO,
        "questions": [asdict(each) for each in figures],
        "milliseconds": grown,
        "above_goal": [each.question for each in figures if each.worst > GOAL_RATIO],
    }


def _ask_all(services: Services, newest: int) -> dict[str, Mapping[str, float]]:
    """Milliseconds of each question, now and as of each position along the log."""
    positions: dict[str, int | None] = {"now": None}
    positions |= {name: round(newest * part) for name, part in ALONG.items()}
    with services.reader(positions["half"]) as reader:
        asked = _asked_about(reader)
    found: dict[str, Mapping[str, float]] = {}
    for name, ask in questions(asked):
        taken: dict[str, list[float]] = {each: [] for each in positions}
        started = time.perf_counter()
        for turn in range(1, TIMES + 1):
            for each, position in positions.items():
                taken[each].append(1_000 * _seconds(services, ask, position))
            if turn >= LEAST_TIMES and time.perf_counter() - started > ENOUGH_SECONDS:
                break
        found[name] = {each: min(times) for each, times in taken.items()}
    return found


def _seconds(services: Services, ask: Question, position: int | None) -> float:
    clock = _CLOCKS[services.engine.dialect.name]
    with services.engine.connect() as connection:
        started = clock()
        ask(Reader(connection, position, services.runner.log))
        return clock() - started


def _asked_about(reader: Reader) -> Asked:
    """What was going on where the reader stands."""
    assert reader.as_of is not None
    [entry] = decision_history(reader, since=reader.as_of - 1, limit=1)
    # A command is looked for from an event that is known to follow from it: known early, too.
    [known] = decision_history(reader, since=int(reader.as_of * ALONG["early"]), limit=1)
    day = local_day(datetime.fromisoformat(entry["recorded_at"]))
    week = Week.containing(day)
    region = SCALE.places[0].region
    family = next(row["family"] for row in reader.rows(FAMILIES, region=region))
    carer = next(each["carer"] for each in decision_history(reader, limit=500) if each["carer"])
    return Asked(
        kinds={
            Week: week,
            Quarter: Quarter.containing(day),
            Selection: Selection(),
            date: day,
            date | None: None,
        },
        words={
            "region": region,
            "family": family,
            "carer": carer,
            "week": str(week),
            "weeks": [week, week.shifted(1)],
            "days": 14,
            "month": f"{day:%Y-%m}",
            "policies": (DRIVING, SHADOW),
            "by": "criterion",
            "layer": "published",
            "position": reader.as_of,
            "positions": range(reader.as_of - 50, reader.as_of),
            "near": known["position"],
            "command_id": known["command_id"],
            "moment": datetime.fromisoformat(entry["recorded_at"]),
        },
    )


def _refresh_statistics(services: Services) -> None:
    """What the databases do by themselves in time."""
    with services.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")


def _figures(name: str, sizes: list[int], grown: list[Mapping[str, float]]) -> Figures:
    last = grown[-1]
    ratio = {each: round(last[each] / last["now"], 2) for each in ALONG}
    return Figures(
        question=name,
        now_ms=round(last["now"], 2),
        early_ratio=ratio["early"],
        half_ratio=ratio["half"],
        late_ratio=ratio["late"],
        exponent_now=round(slope(sizes, [each["now"] for each in grown]), 2),
        exponent_half=round(slope(sizes, [each["half"] for each in grown]), 2),
    )


def slope(sizes: Iterable[float], figures: Iterable[float]) -> float:
    """The exponent of the power of size that fits figures best, in least squares of logarithms."""
    points = [(math.log(x), math.log(y)) for x, y in zip(sizes, figures, strict=True)]
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    over = sum((x - mean_x) * (y - mean_y) for x, y in points)
    return over / sum((x - mean_x) ** 2 for x, _ in points)


def main() -> None:
    """Read the arguments and print one run."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--events", type=int, default=80_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", metavar="URL", help="an empty one; else an SQLite file")
    parser.add_argument("--plot", metavar="FILE", help="draw the growth as SVG")
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = arguments.database or f"sqlite:///{Path(folder) / 'measured.db'}"
        found = measure(url, arguments.events, arguments.seed)
    if arguments.plot:
        drawn = growth_svg(found["events"], found["milliseconds"])
        Path(arguments.plot).write_text(drawn, encoding="utf-8")
    if arguments.json:
        print(json.dumps(found))
        return
    print(f"{'question':52} now ms  early   half   late  exponent now / half")
    for each in found["questions"]:
        print(
            f"{each['question']:52} {each['now_ms']:6} {each['early_ratio']:6} "
            f"{each['half_ratio']:6} {each['late_ratio']:6}  "
            f"{each['exponent_now']} / {each['exponent_half']}"
        )


if __name__ == "__main__":
    main()

"""How fast a cohort of clients is written as a history, against raw inserts of the same rows.

    python -m benchmarks.cohort --size medium
    python -m benchmarks.cohort --size full --seed 2 --json

full is as many clients as the national data set behind the care packages has: 47,230. A log holds
one organisation, so a cohort is written as organisations of at most 8,000 clients, one after the
other, each into an SQLite file of its own; families still pregnant at the end come on top.

The baseline is Python's sqlite3 module inserting the same rows, in batches of as many, into a table
of the same shape in a file of its own, in the same run: what remains of writing a history when
nothing is drawn, decided or checked. ratio_to_baseline is seconds of the history / seconds of the
baseline. draw is inventing families, carers and visits; handle is everything else. Memory is the
peak of the whole process so far, after the first organisation and at the end: it must not grow.
"""

import argparse
import json
import resource
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from domain.application import CapacityPlanning
from kraamplan.policies.shipped import shipped_policy
from kraamplan.simulation.agenda import Step
from kraamplan.simulation.history import BATCH, Extent, History, write
from kraamplan.simulation.opening import DRIVING, SHADOW
from kraamplan.simulation.scale import SCALES, Size

SIZES = {"small": 1_000, "medium": 8_000, "full": 47_230}
"""Clients of the cohort."""

BASELINE = "inserting the same rows with Python's sqlite3 module into a table of the same shape"
START = date(2027, 1, 4)
_SCALE = SCALES[Size.LARGE]
_ROWS = "SELECT originator_id, originator_version, topic, state FROM stored_events ORDER BY rowid"
_SHAPE = "SELECT sql FROM sqlite_master WHERE tbl_name = 'stored_events' AND sql IS NOT NULL"


@dataclass(slots=True)
class Stopwatch:
    """Seconds gone by in one part of the work."""

    seconds: float = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Count the time inside."""
        started = time.perf_counter()
        try:
            yield
        finally:
            self.seconds += time.perf_counter() - started


@dataclass(slots=True)
class TimedHistory(History):
    """A history with a stopwatch on drawing it."""

    drawing: Stopwatch = field(default_factory=Stopwatch)

    def steps(self) -> Iterator[Step]:
        """As ever, and count how long that takes."""
        drawn = History.steps(self)
        while True:
            with self.drawing.running():
                step = next(drawn, None)
            if step is None:
                return
            yield step


@dataclass(slots=True)
class Sums:
    """What all organisations together came to."""

    families: int = 0
    in_care: int = 0
    commands: int = 0
    events: int = 0
    history: Stopwatch = field(default_factory=Stopwatch)
    drawing: Stopwatch = field(default_factory=Stopwatch)
    baseline: Stopwatch = field(default_factory=Stopwatch)


def measure(size: str, seed: int) -> dict[str, object]:
    """Every figure of one cohort."""
    sums, left, memory = Sums(), SIZES[size], 0
    while left > 0:
        clients = min(left, _SCALE.clients_a_year)
        left -= clients
        with tempfile.TemporaryDirectory() as folder:
            log = Path(folder) / "log.db"
            write_organisation(log, clients, f"{seed}/{left}", sums)
            insert_again(log, Path(folder) / "raw.db", sums.baseline)
        memory = memory or peak_memory_mb()
    seconds = sums.history.seconds
    return {
        "size": size,
        "seed": seed,
        "clients": SIZES[size],
        "families": sums.families,
        "in_care": sums.in_care,
        "commands": sums.commands,
        "events": sums.events,
        "seconds": round(seconds, 2),
        "events_per_second": round(sums.events / seconds),
        "draw_seconds": round(sums.drawing.seconds, 2),
        "handle_seconds": round(seconds - sums.drawing.seconds, 2),
        "baseline": BASELINE,
        "baseline_seconds": round(sums.baseline.seconds, 3),
        "baseline_rows_per_second": round(sums.events / sums.baseline.seconds),
        "ratio_to_baseline": round(seconds / sums.baseline.seconds, 1),
        "peak_memory_first_mb": memory,
        "peak_memory_mb": peak_memory_mb(),
    }


def write_organisation(log: Path, clients: int, seed: str, sums: Sums) -> None:
    """One organisation with so many clients, into a log of its own."""
    end = START + timedelta(days=round(clients / _SCALE.clients_a_year * 365.25))
    policies = {code: shipped_policy(code) for code in (DRIVING, SHADOW)}
    application = CapacityPlanning(
        {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(log)}
    )
    history = TimedHistory(Extent(f"cohort/{seed}", _SCALE, 1, START, end), policies)
    with sums.history.running():
        sums.commands += write(history, application, lambda _day, _count: None)
    sums.events += application.position()
    sums.families += history.families
    sums.in_care += history.tally.started
    sums.drawing.seconds += history.drawing.seconds
    application.close()


def insert_again(log: Path, raw: Path, baseline: Stopwatch) -> None:
    """Insert the rows of a log into an empty table of the same shape."""
    with closing(sqlite3.connect(log)) as read, closing(sqlite3.connect(raw)) as written:
        written.execute("PRAGMA journal_mode=WAL")
        for (statement,) in read.execute(_SHAPE):
            written.execute(statement)
        written.commit()
        rows = read.execute(_ROWS)
        while batch := rows.fetchmany(BATCH):
            with baseline.running():
                written.executemany(
                    "INSERT INTO stored_events"
                    " (originator_id, originator_version, topic, state) VALUES (?, ?, ?, ?)",
                    batch,
                )
                written.commit()


def peak_memory_mb() -> int:
    """The most memory this program has had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """Read the arguments and print one run."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", choices=SIZES, default="small")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    arguments = parser.parse_args()
    figures = measure(arguments.size, arguments.seed)
    if arguments.json:
        print(json.dumps(figures))
        return
    for name, figure in figures.items():
        print(f"{name:26} {figure}")


if __name__ == "__main__":
    main()

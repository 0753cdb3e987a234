"""How fast a file of families comes into a fresh log, against reading the same file raw.

    python -m benchmarks.importing --size large
    python -m benchmarks.importing --size small --seed 2 --json

The baseline is Python's csv module reading the same file into lists of text, in the same run: what
remains of an import when nothing is checked, decided or kept. ratio_to_baseline is seconds of the
import / seconds of the baseline. The log is a new SQLite file on disk. parse is reading and
validating the file, save is writing the events, decide is everything in between; import is their
sum, by the clock on the wall. Memory is the peak of the whole process, before and after.
"""

import argparse
import csv
import json
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from domain.application import CapacityPlanning
from domain.care.facts import Feeding
from domain.kernel.command import CommandContext
from domain.kernel.ids import derived_id
from domain.organisation.commands import AddRegion, EstablishOrganisation
from kraamplan.importing.columns import FAMILIES
from kraamplan.importing.importer import import_families
from kraamplan.importing.rows import read_families

SIZES = {"small": 500, "medium": 2_500, "large": 10_000}
"""Families in the file."""

BASELINE = "reading the same file raw with Python's csv module"
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
REGIONS = frozenset({"amersfoort", "utrecht", "zeist"})


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


class TimedPlanning(CapacityPlanning):
    """The application, with a stopwatch on saving."""

    saving = Stopwatch()

    def save(self, *aggregates: Any, **options: Any) -> Any:
        """Save as ever, and count how long that takes."""
        with self.saving.running():
            return super().save(*aggregates, **options)


def write_families(path: Path, count: int, seed: int) -> None:
    """A file of that many families; the same seed, the same file."""
    chance = random.Random(f"{count}/{seed}")
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(FAMILIES.names)
        for number in range(1, count + 1):
            writer.writerow(
                (
                    f"F-{number:06}",
                    chance.choice(sorted(REGIONS)),
                    date(2026, 11, 20) + timedelta(days=chance.randint(-30, 250)),
                    chance.randint(3400, 3999),
                    chance.choice(list(Feeding)),
                    min(20, int(chance.expovariate(0.9))),
                )
            )


def context(command_id: UUID) -> CommandContext:
    """The same person at the same moment, for every command."""
    return CommandContext(
        actor="benchmark",
        role="planner",
        now=NOW,
        command_id=command_id,
        correlation_id=derived_id("benchmark"),
    )


def measure(size: str, seed: int) -> dict[str, object]:
    """Every figure of one import."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "families.csv"
        write_families(path, SIZES[size], seed)
        warm_up(path)
        baseline, whole, parsing = Stopwatch(), Stopwatch(), Stopwatch()
        with baseline.running(), path.open(newline="", encoding="utf-8") as file:
            raw = list(csv.reader(file))
        with parsing.running():
            read_families(path, regions=REGIONS)
        application = fresh_log(Path(folder) / "log.sqlite")
        before = peak_memory_mb()
        with whole.running():
            report = import_families(application, path, context, regions=REGIONS)
        saving = application.saving.seconds
        with (again := Stopwatch()).running():
            repeated = import_families(application, path, context, regions=REGIONS)
        application.close()
    assert (report.recorded, repeated.unchanged) == (len(raw) - 1, len(raw) - 1)
    return {
        "size": size,
        "seed": seed,
        "rows": report.rows,
        "seconds": round(whole.seconds, 3),
        "rows_per_second": round(report.rows / whole.seconds),
        "parse_seconds": round(parsing.seconds, 3),
        "decide_seconds": round(whole.seconds - parsing.seconds - saving, 3),
        "save_seconds": round(saving, 3),
        "import_again_seconds": round(again.seconds, 3),
        "baseline": BASELINE,
        "baseline_seconds": round(baseline.seconds, 4),
        "ratio_to_baseline": round(whole.seconds / baseline.seconds, 1),
        "parse_ratio_to_baseline": round(parsing.seconds / baseline.seconds, 1),
        "peak_memory_before_mb": before,
        "peak_memory_mb": peak_memory_mb(),
    }


def warm_up(path: Path) -> None:
    """Read a few rows first: what a library builds on its first use is no cost of a row."""
    few = path.with_name("few.csv")
    few.write_text("".join(path.read_text().splitlines(keepends=True)[:3]))
    read_families(few, regions=REGIONS)


def fresh_log(path: Path) -> TimedPlanning:
    """An organisation and its regions in a new SQLite file."""
    application = TimedPlanning(
        {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(path)}
    )
    application.handle(EstablishOrganisation(name="Benchmark"), context(derived_id("organisation")))
    for region in sorted(REGIONS):
        application.handle(AddRegion(region=region, name=region), context(derived_id(region)))
    application.saving.seconds = 0.0
    return application


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
        print(f"{name:24} {figure}")


if __name__ == "__main__":
    main()

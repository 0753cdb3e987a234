"""How long after a command is accepted the hour budget shows it.

    python -m benchmarks.latency --json
    python -m benchmarks.latency --database postgresql://... --json

Without --database an SQLite file is used as an embedded database is: who asks for the budget brings
the read models up to date first, in the same program. With an empty PostgreSQL database a program
of its own, `kraamplan project --follow`, is woken by what is recorded and keeps the read models up
to date; nobody else does, and the position is looked at every millisecond until it has come.

The log first gets so many events of a simulated organisation; the commands measured are the ones
that history goes on with, one at a time. Milliseconds run from the moment a command is accepted
until the hour budgets of a region and a week have been read that include it: shown_ms. Of that,
read_ms is the reading alone.

The baseline, in the same run on the same database, writes the same rows with the driver's own SQL,
one transaction per command, into copies of the tables with the same rows and indexes: what remains
when nothing is decoded, decided or found out. ratio_to_baseline is shown_ms / baseline_ms, of the
medians and of the 99th percentiles.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from benchmarks.copied_tables import CopiedTables
from benchmarks.histories import Recording
from domain.values.horizon import local_day
from domain.values.week import Week
from kraamplan.bootstrap import build_services
from kraamplan.services import Services
from kraamplan.simulation.scale import SCALES, Size
from projections.catalogue import PROJECTIONS
from projections.hour_budgets import week_budgets
from projections.reader import Reader

BASELINE = "the same rows written with the driver's own SQL into copies of the tables"
LOOK_EVERY_SECONDS = 0.001
PATIENCE_SECONDS = 120
_FOLLOW = "from kraamplan.cli.app import main; main()"


def measure(url: str, events: int, commands: int, seed: int) -> dict[str, object]:
    """Every figure of one database, which must be empty."""
    services = build_services(url)
    embedded = services.engine.dialect.name == "sqlite"
    recording = Recording(services, SCALES[Size.MEDIUM], seed)
    recording.until(events)
    services.runner.catch_up()
    copied = CopiedTables(services.engine, PROJECTIONS)
    orders = recording.orders(commands)
    shown, read, positions = list[float](), list[float](), [services.application.position()]
    with _nobody() if embedded else _runner(url, services):
        for number, order in enumerate(orders):
            region = SCALES[Size.MEDIUM].places[number % 4].region
            week = str(Week.containing(local_day(order.context.now)))
            receipt = services.application.handle(order.command, order.context)
            accepted = time.perf_counter()
            if not embedded:
                _wait_for(services, receipt.position)
            there = time.perf_counter()
            if embedded:
                with services.reader() as reader:
                    there = time.perf_counter()
                    week_budgets(reader, region, week)
            else:
                with services.engine.connect() as connection:
                    week_budgets(Reader(connection), region, week)
            ended = time.perf_counter()
            shown.append(ended - accepted)
            read.append(ended - there)
            positions.append(max(positions[-1], receipt.position))
    written = [copied.write(since, until) for since, until in pairwise(positions)]
    services.close()
    return {
        "database": "sqlite, embedded" if embedded else "postgresql, a runner of its own",
        "events": positions[0],
        "commands": commands,
        "seed": seed,
        **_figures("shown", shown),
        **_figures("read", read),
        "baseline": BASELINE,
        **_figures("baseline", written),
        "ratio_to_baseline_p50": round(_percentile(shown, 50) / _percentile(written, 50), 1),
        "ratio_to_baseline_p99": round(_percentile(shown, 99) / _percentile(written, 99), 1),
    }


def _wait_for(services: Services, position: int) -> None:
    """Come back when somebody else has brought the read models so far."""
    patience = time.perf_counter() + PATIENCE_SECONDS
    while services.runner.position() < position:
        if time.perf_counter() > patience:
            raise RuntimeError(f"the runner does not come to position {position}")
        time.sleep(LOOK_EVERY_SECONDS)


@contextmanager
def _nobody() -> Iterator[None]:
    yield


@contextmanager
def _runner(url: str, services: Services) -> Iterator[None]:
    """`kraamplan project --follow` as a program of its own, which has begun to follow."""
    program = subprocess.Popen(
        [sys.executable, "-c", _FOLLOW, "project", "--follow", "--database", url],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert program.stderr is not None
        # It tells the position it has caught up to before it waits for the first time.
        if f"position {services.application.position()}" not in program.stderr.readline():
            raise RuntimeError("the runner does not start")
        yield
    finally:
        program.terminate()
        program.communicate()


def _figures(name: str, seconds: list[float]) -> dict[str, float]:
    return {f"{name}_ms_p{each}": round(1_000 * _percentile(seconds, each), 2) for each in (50, 99)}


def _percentile(figures: list[float], percent: int) -> float:
    """The smallest figure that at least so many percent do not exceed."""
    ordered = sorted(figures)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def main() -> None:
    """Read the arguments and print one run."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--commands", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", metavar="URL", help="an empty one; else an SQLite file")
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = arguments.database or f"sqlite:///{Path(folder) / 'measured.db'}"
        figures = measure(url, arguments.events, arguments.commands, arguments.seed)
    if arguments.json:
        print(json.dumps(figures))
        return
    for name, figure in figures.items():
        print(f"{name:24} {figure}")


if __name__ == "__main__":
    main()

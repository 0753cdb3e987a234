"""How long making every read model anew takes, against reading and decoding the same log.

    python -m benchmarks.rebuild --events 50000
    python -m benchmarks.rebuild --events 1950000 --json

The log is written by a program of its own: a large organisation, as long as it takes to have that
many events; what it has beyond them is cut off. It stands in an SQLite file. The baseline reads the
log in the same batches through the same recorder and decodes each event with the same mapper, in
the same run, and does nothing with it. ratio_to_decode is seconds of the rebuild / seconds of that;
both are of the processor, so that others on the machine count for less; the rebuild's seconds by
the clock are beside them. memory_mb is the peak of the program that rebuilds.
"""

import argparse
import json
import multiprocessing
import resource
import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from benchmarks.cohort import Sums, write_organisation
from kraamplan.bootstrap import build_services
from kraamplan.services import Services
from projections.catalogue import PROJECTIONS
from projections.runner import BATCH

EVENTS_OF_A_CLIENT = 40
"""About; the log is written with a tenth more."""
BASELINE = "selecting the same log in the same batches and decoding every event"
_CUT = "DELETE FROM stored_events WHERE rowid > ?"


def measure(events: int, seed: int) -> dict[str, Any]:
    """Every figure of one log."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log.db"
        writer = multiprocessing.get_context("spawn").Process(
            target=write, args=(log, events, seed)
        )
        writer.start()
        writer.join()
        return {"seed": seed, "read_models": len(PROJECTIONS), **measure_log(log)}


def measure_log(log: Path) -> dict[str, Any]:
    """Decode the log in a database of ours, and make every read model anew."""
    services = build_services(f"sqlite:///{log}")
    decoded, decode_seconds = decode(services)
    started, clock = time.process_time(), time.perf_counter()
    services.runner.rebuild()
    rebuild_seconds, by_the_clock = time.process_time() - started, time.perf_counter() - clock
    services.close()
    return {
        "events": decoded,
        "baseline": BASELINE,
        "decode_seconds": round(decode_seconds, 2),
        "rebuild_seconds": round(rebuild_seconds, 2),
        "rebuild_clock_seconds": round(by_the_clock, 2),
        "ratio_to_decode": round(rebuild_seconds / decode_seconds, 1),
        "events_per_s": round(decoded / rebuild_seconds),
        "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def write(log: Path, events: int, seed: int) -> None:
    """A log of so many events, in a database of ours."""
    build_services(f"sqlite:///{log}").close()
    clients = events // EVENTS_OF_A_CLIENT
    clients += clients // 10 + 10
    write_organisation(log, clients, f"{seed}/0", Sums())
    with closing(sqlite3.connect(log)) as connection, connection:
        connection.execute(_CUT, (events,))


def decode(services: Services) -> tuple[int, float]:
    """Read and decode the whole log; how many events, and seconds of the processor."""
    application, position, events = services.application, 0, 0
    started = time.process_time()
    while batch := application.recorder.select_notifications(
        start=position, limit=BATCH, inclusive_of_start=False
    ):
        for notification in batch:
            application.mapper.to_domain_event(notification)
        events += len(batch)
        position = batch[-1].id
    return events, time.process_time() - started


def main() -> None:
    """Read the arguments and print one run."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--events", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    arguments = parser.parse_args()
    figures = measure(arguments.events, arguments.seed)
    if arguments.json:
        print(json.dumps(figures))
        return
    for name, figure in figures.items():
        print(f"{name:22} {figure}")


if __name__ == "__main__":
    main()

"""How a rebuild of every read model grows with the log: time, speed and memory over four sizes.

    python -m benchmarks.growth
    python -m benchmarks.growth --events 1950000 --log log.db --plot docs/explanation/rebuild.svg

The sizes are an eighth, a quarter, half and all of one log: `--log` names a database that is only
read and holds at least so many events; without it one is written, which takes longer than all the
rest. Each size is copied into an SQLite file of its own and measured by a program of its own, as
`benchmarks.rebuild` does: against reading and decoding the same events, in the same run, in seconds
of the processor. exponent is the slope of log(seconds) over log(events), for the rebuild and for
decoding: 1 is linear. memory_per_event is how many bytes the peak grows from half the log to all of
it, for each event: memory that is flat does not grow.
"""

import argparse
import json
import math
import multiprocessing
import sqlite3
import statistics
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from benchmarks.rebuild import BASELINE, measure_log, write
from benchmarks.rebuild_chart import rebuild_svg

SIZES = (0.125, 0.25, 0.5, 1.0)
_SHAPE = "SELECT sql FROM log.sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL"
_COPIED = ("kraamplan_database", "stored_events")


def measure(events: int, log: Path | None, seed: int) -> dict[str, Any]:
    """Every figure of the four sizes."""
    programs = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        if log is None:
            log = Path(folder) / "log.db"
            writer = programs.Process(target=write, args=(log, events, seed))
            writer.start()
            writer.join()
        found = []
        for part in SIZES:
            shorter = Path(folder) / "shorter.db"
            cut(log, shorter, round(part * events))
            with programs.Pool(1) as one:
                found.append(one.apply(measure_log, (shorter,)))
            for file in Path(folder).glob("shorter.db*"):
                file.unlink()
    sizes = [each["events"] for each in found]
    *_, half, whole = found
    grown = (whole["memory_mb"] - half["memory_mb"]) * 1024 * 1024
    return {
        "baseline": BASELINE,
        "sizes": found,
        "rebuild_exponent": exponent(sizes, [each["rebuild_seconds"] for each in found]),
        "decode_exponent": exponent(sizes, [each["decode_seconds"] for each in found]),
        "memory_per_event": round(grown / (whole["events"] - half["events"])),
    }


def cut(log: Path, shorter: Path, events: int) -> None:
    """Copy the first events of a log into a database that has no read models yet."""
    with closing(sqlite3.connect(shorter)) as connection:
        connection.execute("ATTACH ? AS log", (f"{log}",))
        for table in _COPIED:
            for (shape,) in connection.execute(_SHAPE, (table,)).fetchall():
                connection.execute(shape)
        connection.execute("INSERT INTO kraamplan_database SELECT * FROM log.kraamplan_database")
        connection.execute(
            "INSERT INTO stored_events SELECT * FROM log.stored_events"
            " WHERE rowid <= ? ORDER BY rowid",
            (events,),
        )
        connection.commit()


def exponent(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """How seconds grow with size: the slope of their logarithms."""
    slope = statistics.linear_regression(
        [math.log(size) for size in sizes], [math.log(each) for each in seconds]
    ).slope
    return round(slope, 2)


def main() -> None:
    """Read the arguments, print the figures and draw them when asked."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--events", type=int, default=40_000)
    parser.add_argument("--log", type=Path, help="an SQLite database with a log to read")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--plot", type=Path, help="write the chart to this SVG file")
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    arguments = parser.parse_args()
    figures = measure(arguments.events, arguments.log, arguments.seed)
    if arguments.plot is not None:
        arguments.plot.write_text(rebuild_svg(figures["sizes"]), encoding="utf-8")
    if arguments.json:
        print(json.dumps(figures))
        return
    for size in figures["sizes"]:
        print("  ".join(f"{name} {value}" for name, value in size.items() if name != "baseline"))
    for name in ("rebuild_exponent", "decode_exponent", "memory_per_event"):
        print(f"{name:22} {figures[name]}")


if __name__ == "__main__":
    main()

"""What is lost or doubled when the runner of the read models is killed again and again.

    python -m benchmarks.kills --kills 200
    python -m benchmarks.kills --kills 200 --database postgresql://... --json

A program of its own catches up, and now and then makes everything anew, in small batches, while
events keep being recorded. It gets kill -9 at a random moment and is started again. In the end
every version of every row is compared with a rebuild from the log: lost are those the rebuild has
and the killed runner has not, doubled those it has beyond the rebuild. Both must be 0. moved says
how many of the killed had written something; every fourth lives until it has, however slow the
machine. One more read model, of the benchmark alone, makes
rows that no database stores; parked is how many events it has not taken in. Without --database an
SQLite file of its own is used; a PostgreSQL database must be empty.
"""

import argparse
import json
import multiprocessing
import tempfile
import time
from collections import Counter
from dataclasses import asdict, dataclass
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event
from pathlib import Path
from random import Random

from sqlalchemy import Column, Integer, MetaData, String, select

from benchmarks.histories import Recording
from domain.kernel.event import Event as RecordedEvent
from kraamplan.bootstrap import build_services
from kraamplan.services import Services
from kraamplan.simulation.scale import SCALES, Size
from projections.catalogue import PROJECTIONS
from projections.parked_events import parked_events
from projections.reader import Reader
from projections.runner import ProjectionRunner
from projections.temporal import TemporalTable
from projections.view import Projection, View

BATCH = 7
"""Events in a transaction: small, so that there are many moments to be killed at."""
LONGEST_LIFE_SECONDS = 0.15
PATIENCE_SECONDS = 60
COMMANDS_BETWEEN = 25
_EVERY_FOURTH = 4
_LOOK_SECONDS = 0.01
_UNSTORABLE = 2**70

_FAMILIES = TemporalTable(
    "brittle_families",
    key=[Column("family", String)],
    values=[Column("events", Integer, nullable=False)],
    metadata=MetaData(),
)


def _count_events(event: RecordedEvent, view: View) -> None:
    family = getattr(event, "family", None)
    if family is not None:
        known = view.get(_FAMILIES, family) or {"events": 0}
        fails = view.position % _EVERY_FOURTH == 0
        view.put(_FAMILIES, family, events=_UNSTORABLE if fails else known["events"] + 1)


READ_MODELS = (*PROJECTIONS, Projection("brittle", 1, (_FAMILIES,), _count_events))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of the read models. Rows are versions of rows."""

    kills: int
    moved: int
    rebuilds_begun: int
    events: int
    rows: int
    parked: int
    lost: int
    doubled: int
    seconds: float


def measure(database_url: str, kills: int, seed: int) -> Outcome:
    """Kill the runner so many times, and compare."""
    started = time.perf_counter()
    chance = Random(seed)
    # Started by a server without threads, so that a kill is one of a whole program.
    programs = multiprocessing.get_context("forkserver")
    programs.set_forkserver_preload([__name__])
    services = build_services(database_url, projections=READ_MODELS)
    recording = Recording(services, SCALES[Size.SMALL], seed)
    rebuilds = moved = 0
    for number in range(kills):
        services.application.handle_all(recording.orders(COMMANDS_BETWEEN))
        rebuilding = number % _EVERY_FOURTH == _EVERY_FOURTH - 1
        rebuilds += rebuilding
        before = services.runner.position()
        ready = programs.Event()
        runner = programs.Process(target=run, args=(database_url, rebuilding, ready))
        runner.start()
        if not ready.wait(PATIENCE_SECONDS):
            raise RuntimeError("the runner does not start")
        if number % _EVERY_FOURTH == 0:
            _let_it_write(services, before, runner)
        runner.join(chance.uniform(0.0, LONGEST_LIFE_SECONDS))
        runner.kill()
        runner.join()
        moved += services.runner.position() > before
    services.runner.catch_up()
    survived = every_version(services)
    services.runner.abandon_rebuild()
    services.runner.rebuild()
    rebuilt = every_version(services)
    with services.engine.connect() as connection:
        parked = len(parked_events(Reader(connection)))
    outcome = Outcome(
        kills=kills,
        moved=moved,
        rebuilds_begun=rebuilds,
        events=services.application.position(),
        rows=rebuilt.total(),
        parked=parked,
        lost=(rebuilt - survived).total(),
        doubled=(survived - rebuilt).total(),
        seconds=round(time.perf_counter() - started, 1),
    )
    services.close()
    return outcome


def _let_it_write(services: Services, before: int, runner: BaseProcess) -> None:
    """Wait until the runner has moved. Raises RuntimeError when it does not."""
    for _ in range(int(PATIENCE_SECONDS / _LOOK_SECONDS)):
        if services.runner.position() > before:
            return
        runner.join(_LOOK_SECONDS)
    raise RuntimeError("the runner does not move")


def run(database_url: str, rebuilding: bool, ready: Event) -> None:
    """What is killed: catches up, or makes everything anew, over and over."""
    services = build_services(database_url, projections=READ_MODELS)
    application = services.application
    runner = ProjectionRunner(
        application.recorder, application.mapper, services.engine, READ_MODELS, BATCH
    )
    ready.set()
    while True:
        if rebuilding:
            runner.rebuild()
        runner.catch_up()


def every_version(services: Services) -> Counter[tuple[str, str]]:
    """Every version of every row, with the name of its table."""
    with services.engine.connect() as connection:
        return Counter(
            (table.name, repr(tuple(row)))
            for each in READ_MODELS
            for table in each.tables
            for row in connection.execute(select(table.table))
        )


def main() -> None:
    """Read the arguments and print one run."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", metavar="URL", help="an empty one; else an SQLite file")
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = arguments.database or f"sqlite:///{Path(folder) / 'killed.db'}"
        outcome = asdict(measure(url, arguments.kills, arguments.seed))
    if arguments.json:
        print(json.dumps(outcome))
        return
    for name, figure in outcome.items():
        print(f"{name:16} {figure}")


if __name__ == "__main__":
    main()

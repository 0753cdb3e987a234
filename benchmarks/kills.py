"""What is lost or doubled when the runner of the read models is killed again and again.

    python -m benchmarks.kills --kills 200
    python -m benchmarks.kills --kills 200 --database postgresql://... --json

A program of its own catches up, and now and then makes everything anew, in small batches, while
events keep being recorded. It gets kill -9 at a random moment and is started again. In the end
every version of every row is compared with a rebuild from the log: lost are those the rebuild has
and the killed runner has not, doubled those it has beyond the rebuild. Both must be 0. moved says
how many of the killed had written something. Without --database an SQLite file of its own is used;
a PostgreSQL database must be empty.
"""

import argparse
import json
import multiprocessing
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from itertools import islice
from multiprocessing.synchronize import Event
from pathlib import Path
from random import Random

from sqlalchemy import select

from domain.kernel.command import CommandContext, Order
from domain.kernel.ids import new_id
from kraamplan.bootstrap import build_services
from kraamplan.policies.shipped import shipped_policy
from kraamplan.services import Services
from kraamplan.simulation.agenda import Step
from kraamplan.simulation.history import Extent, History
from kraamplan.simulation.opening import DRIVING, SHADOW
from kraamplan.simulation.scale import SCALES, Size
from projections.catalogue import PROJECTIONS
from projections.runner import ProjectionRunner

BATCH = 7
"""Events in a transaction: small, so that there are many moments to be killed at."""
LONGEST_LIFE_SECONDS = 0.15
PATIENCE_SECONDS = 60
COMMANDS_BETWEEN = 25
START = date(2027, 1, 4)
_EVERY_FOURTH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of the read models. Rows are versions of rows."""

    kills: int
    moved: int
    rebuilds_begun: int
    events: int
    rows: int
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
    services = build_services(database_url)
    steps = history(seed).steps()
    rebuilds = moved = 0
    for number in range(kills):
        record(services, islice(steps, COMMANDS_BETWEEN))
        rebuilding = number % _EVERY_FOURTH == _EVERY_FOURTH - 1
        rebuilds += rebuilding
        before = services.runner.position()
        ready = programs.Event()
        runner = programs.Process(target=run, args=(database_url, rebuilding, ready))
        runner.start()
        if not ready.wait(PATIENCE_SECONDS):
            raise RuntimeError("the runner does not start")
        runner.join(chance.uniform(0.0, LONGEST_LIFE_SECONDS))
        runner.kill()
        runner.join()
        moved += services.runner.position() > before
    services.runner.catch_up()
    survived = every_version(services)
    services.runner.abandon_rebuild()
    services.runner.rebuild()
    rebuilt = every_version(services)
    outcome = Outcome(
        kills=kills,
        moved=moved,
        rebuilds_begun=rebuilds,
        events=services.application.position(),
        rows=rebuilt.total(),
        lost=(rebuilt - survived).total(),
        doubled=(survived - rebuilt).total(),
        seconds=round(time.perf_counter() - started, 1),
    )
    services.close()
    return outcome


def history(seed: int) -> History:
    """A small organisation; the seed decides everything in it."""
    extent = Extent("kills", SCALES[Size.SMALL], seed, START, START + timedelta(days=3_650))
    return History(extent, {code: shipped_policy(code) for code in (DRIVING, SHADOW)})


def record(services: Services, steps: Iterator[Step]) -> None:
    """Handle the next steps of the history."""
    orders = []
    for step in steps:
        context = CommandContext(
            actor=step.actor,
            role=step.role,
            reason=step.reason,
            now=step.moment,
            command_id=(command_id := new_id()),
            correlation_id=command_id,
        )
        orders.append(Order(command=step.command, context=context))
    services.application.handle_all(orders)


def run(database_url: str, rebuilding: bool, ready: Event) -> None:
    """What is killed: catches up, or makes everything anew, over and over."""
    services = build_services(database_url)
    application = services.application
    runner = ProjectionRunner(
        application.recorder, application.mapper, services.engine, PROJECTIONS, BATCH
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
            for each in PROJECTIONS
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

"""New tables fill beside the old ones and take their place at once; on every kind of database."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from threading import Event as Signal
from threading import Thread

import pytest
from sqlalchemy import Engine, inspect, text

from kraamplan.bootstrap import build_services
from projections.catalogue import PROJECTIONS
from projections.decision_history import decision_history
from projections.organisation import region_names
from projections.position import POSITION
from projections.runner import ProjectionRunner
from tests.projections.histories import EVERY_KIND
from tests.projections.tables import TABLES, every_row
from tests.projections.telling import LATER, Told, runner_on
from tests.support.builders import add_region, establish_organisation

PATIENCE_SECONDS = 60


@pytest.fixture
def told(database_url: str) -> Iterator[Told]:
    """A log and its read models on each kind of database."""
    services = build_services(database_url, clock=lambda: LATER)
    yield Told(services)
    services.close()


def litter(engine: Engine) -> list[str]:
    """What a rebuild uses and is not there otherwise."""
    with engine.connect() as connection:
        positions = connection.execute(POSITION.select()).all()
    tables = [name for name in inspect(engine).get_table_names() if name.startswith("next_")]
    return tables + [row.name for row in positions if row.name != "read_models"]


def shape(engine: Engine) -> dict[str, tuple[list[str], list[str]]]:
    """The columns of every table, and of its indexes, as the database knows them."""
    inspector = inspect(engine)
    return {
        table.name: (
            [f"{each['name']} {each['type']} {each['nullable']}" for each in columns],
            sorted(f"{each['column_names']} {each['unique']}" for each in indexes),
        )
        for table in TABLES
        for columns in (inspector.get_columns(table.name),)
        for indexes in (inspector.get_indexes(table.name),)
    }


class StoppedError(BaseException):
    """Somebody pressed the key that stops a program."""


def stopped_at(position: int, runner: ProjectionRunner) -> list[int]:
    """Rebuild until a position is reached; returns the positions told."""
    reached: list[int] = []

    def tell(at: int) -> None:
        reached.append(at)
        if at >= position:
            raise StoppedError

    with pytest.raises(StoppedError):
        runner.rebuild(tell)
    return reached


def test_a_rebuild_leaves_nothing_behind_but_the_same_tables(told: Told) -> None:
    told.tell(*EVERY_KIND)
    told.services.runner.catch_up()
    engine = told.services.engine
    rows, made_first = every_row(engine), shape(engine)
    for _ in range(3):
        told.services.runner.rebuild()
        assert every_row(engine) == rows
        assert shape(engine) == made_first
        assert litter(engine) == []


def test_a_rebuild_that_was_stopped_goes_on_from_where_it_was(told: Told) -> None:
    newest = told.tell(*EVERY_KIND)
    told.services.runner.catch_up()
    before = every_row(told.services.engine)
    runner = runner_on(told.services.application, told.services.engine, batch_size=10)
    assert stopped_at(30, runner) == [10, 20, 30]
    assert litter(told.services.engine) != []
    reached: list[int] = []
    assert runner.rebuild(reached.append) == newest
    assert reached[0] == 40
    assert every_row(told.services.engine) == before
    assert litter(told.services.engine) == []


def test_a_rebuild_that_is_given_up_leaves_nothing_behind(told: Told) -> None:
    told.tell(*EVERY_KIND)
    told.services.runner.catch_up()
    before = every_row(told.services.engine)
    runner = runner_on(told.services.application, told.services.engine, batch_size=10)
    stopped_at(30, runner)
    runner.abandon_rebuild()
    assert litter(told.services.engine) == []
    assert every_row(told.services.engine) == before


def test_what_another_version_began_to_make_is_not_gone_on_with(told: Told) -> None:
    newest = told.tell(*EVERY_KIND)
    application, engine = told.services.application, told.services.engine
    told.services.runner.catch_up()
    stopped_at(30, runner_on(application, engine, batch_size=10))
    other = ProjectionRunner(
        application.recorder, application.mapper, engine, PROJECTIONS[:-1], batch_size=10
    )
    reached: list[int] = []
    other.prepare(reached.append)
    assert reached[0] == 10
    assert other.position() == newest
    assert litter(engine) == []


def test_events_go_on_arriving_in_the_old_tables(told: Told) -> None:
    told.tell(*EVERY_KIND)
    runner = runner_on(told.services.application, told.services.engine, batch_size=10)
    seen: list[int] = []

    def write_and_look(_position: int) -> None:
        newest = told.tell(add_region(f"r{len(seen):03}", f"Regio {len(seen)}"))
        assert told.services.runner.catch_up() == newest
        seen.append(len(told.ask(region_names)))

    runner.rebuild(write_and_look)
    assert seen == list(range(seen[0], seen[0] + len(seen)))
    assert len(told.ask(region_names)) == seen[-1]
    rows = every_row(told.services.engine)
    told.services.runner.rebuild()
    assert every_row(told.services.engine) == rows


def test_no_reader_ever_sees_half_of_it(told: Told) -> None:
    """Every region has its entry in the log's read model, whichever tables a reader meets."""
    told.tell(establish_organisation(), add_region())
    told.tell(*(add_region(f"r{number:03}", f"Regio {number}") for number in range(50)))
    done, wrong, reads = Signal(), list[object](), list[int]()

    def read() -> None:
        try:
            while not done.is_set():
                with told.services.reader() as reader:
                    entries = [entry["region"] for entry in decision_history(reader)]
                    regions = sorted(region_names(reader))
                    reads.append(len(regions))
                if sorted(filter(None, entries)) != regions:
                    wrong.append((entries, regions))
        except Exception as error:
            wrong.append(error)

    thread = Thread(target=read)
    thread.start()
    for number in range(8):
        told.services.runner.rebuild()
        told.tell(add_region(f"s{number:03}", f"Nog een {number}"))
    done.set()
    thread.join(PATIENCE_SECONDS)
    assert wrong == []
    assert reads, "the reader read"


REBUILDING = """
import sys
from kraamplan.bootstrap import build_services
from projections.catalogue import PROJECTIONS
from projections.runner import ProjectionRunner

services = build_services(sys.argv[1])
application = services.application
runner = ProjectionRunner(
    application.recorder, application.mapper, services.engine, PROJECTIONS, batch_size=10
)
runner.rebuild(lambda position: (print(position, flush=True), sys.stdin.readline()))
"""


def test_a_rebuild_that_was_killed_goes_on_from_where_it_was(told: Told, database_url: str) -> None:
    newest = told.tell(*EVERY_KIND)
    told.services.runner.catch_up()
    before = every_row(told.services.engine)
    with subprocess.Popen(
        [sys.executable, "-c", REBUILDING, database_url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "10\n"
        process.stdin.write("\n")
        process.stdin.flush()
        assert process.stdout.readline() == "20\n"
        process.send_signal(signal.SIGKILL)
    assert every_row(told.services.engine) == before
    runner = runner_on(told.services.application, told.services.engine, batch_size=10)
    reached: list[int] = []
    assert runner.rebuild(reached.append) == newest
    assert reached[0] == 30
    assert every_row(told.services.engine) == before
    assert litter(told.services.engine) == []


def test_a_reader_on_postgresql_that_began_before_a_swap_sees_the_old_tables_whole(
    postgres_database: str,
) -> None:
    services = build_services(postgres_database, clock=lambda: LATER)
    told = Told(services)
    told.tell(establish_organisation(), add_region())
    services.runner.catch_up()
    swapped = Signal()

    def rebuild() -> None:
        services.runner.rebuild()
        swapped.set()

    with services.reader() as reader:
        thread = Thread(target=rebuild)
        thread.start()
        reader.connection.execute(text("SELECT 1"))
        # It waits for this reader: the names of its tables mean what they meant.
        assert not swapped.wait(timeout=1.0)
        assert region_names(reader) == {"utrecht": "Utrecht"}
    thread.join(PATIENCE_SECONDS)
    assert swapped.is_set()
    services.close()

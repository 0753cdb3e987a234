"""Read models while others read, write and catch up at the same time; on every database."""

from collections.abc import Callable, Iterator
from threading import Barrier, Thread

import pytest
from sqlalchemy import text

from kraamplan.bootstrap import build_services
from projections.organisation import region_names
from projections.reader import Reader
from projections.roster_board import ROSTERS, VISITS
from tests.projections.histories import BEGUN, EVERY_KIND
from tests.projections.tables import every_row
from tests.projections.telling import LATER, Told, runner_on
from tests.support.builders import add_region, establish_organisation
from tests.support.planning_builders import planned_visit, propose_roster

PATIENCE_SECONDS = 60


@pytest.fixture
def told(database_url: str) -> Iterator[Told]:
    """A log and its read models on each kind of database."""
    services = build_services(database_url, clock=lambda: LATER)
    yield Told(services)
    services.close()


def at_once(*works: Callable[[], object]) -> list[BaseException]:
    """Do all of it at the same time; returns what went wrong."""
    ready, failures = Barrier(len(works)), list[BaseException]()

    def start(work: Callable[[], object]) -> None:
        try:
            ready.wait(PATIENCE_SECONDS)
            work()
        except BaseException as failure:
            failures.append(failure)

    threads = [Thread(target=start, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_SECONDS)
    return failures


def test_two_runners_at_once_apply_each_event_once(told: Told) -> None:
    newest = told.tell(*EVERY_KIND)
    application, engine = told.services.application, told.services.engine
    runners = [runner_on(application, engine, batch_size) for batch_size in (1, 2)]
    assert at_once(*(runner.catch_up for runner in runners)) == []
    assert [runner.position() for runner in runners] == [newest, newest]
    together = every_row(engine)
    told.services.runner.rebuild()
    assert every_row(engine) == together


def test_runners_keep_up_with_a_writer(told: Told) -> None:
    told.tell(*BEGUN)
    application, engine = told.services.application, told.services.engine
    runners = [runner_on(application, engine, batch_size) for batch_size in (1, 7)]

    def follow(index: int) -> Callable[[], object]:
        return lambda: [runners[index].catch_up() for _ in range(10)]

    def write() -> None:
        told.tell(*EVERY_KIND[len(BEGUN) :])

    assert at_once(write, follow(0), follow(1)) == []
    assert told.services.runner.catch_up() == application.position()
    together = every_row(engine)
    told.services.runner.rebuild()
    assert every_row(engine) == together


def test_a_rebuild_and_a_catch_up_at_once_end_in_the_same_rows(told: Told) -> None:
    newest = told.tell(*EVERY_KIND)
    before = told.services.runner.catch_up()
    rows = every_row(told.services.engine)
    runner = runner_on(told.services.application, told.services.engine, 7)
    assert at_once(runner.rebuild, told.services.runner.catch_up) == []
    assert runner.position() == newest == before
    assert every_row(told.services.engine) == rows


def test_events_recorded_during_rebuilds_are_not_lost(told: Told) -> None:
    told.tell(establish_organisation(), add_region())
    regions = [add_region(f"r{number:02}", f"Regio {number}") for number in range(30)]
    failures = at_once(
        lambda: [told.services.runner.rebuild() for _ in range(6)], lambda: told.tell(*regions)
    )
    assert failures == []
    assert list(told.ask(region_names)) == [each.region for each in regions] + ["utrecht"]


def test_readers_see_the_old_rows_until_a_rebuild_is_complete(told: Told) -> None:
    on_postgresql = told.services.engine.dialect.name == "postgresql"
    told.tell(establish_organisation(), add_region())
    told.services.runner.catch_up()
    seen = list[dict[str, str]]()

    def look(_position: int) -> None:
        with told.services.engine.connect() as connection:
            if on_postgresql:
                connection.execute(text("SET LOCAL lock_timeout = '200ms'"))
            seen.append(region_names(Reader(connection)))

    told.services.runner.rebuild(look)
    assert seen == [{"utrecht": "Utrecht"}]


def test_one_reader_sees_one_state_of_the_log(told: Told) -> None:
    told.tell(*BEGUN, propose_roster(planned_visit(), run=1))
    with told.services.reader() as reader:
        [roster] = reader.rows(ROSTERS)
        told.tell(propose_roster(planned_visit(on="2026-12-04"), run=2))
        told.services.runner.catch_up()
        assert [row["day"].day for row in reader.rows(VISITS)] == [2]
        assert reader.rows(ROSTERS) == [roster]

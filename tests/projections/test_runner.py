"""Rows and position move together, whatever happens in between; on every kind of database."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from sqlalchemy import inspect, text

from domain.kernel.event import Event
from kraamplan.bootstrap import build_services
from projections.catalogue import PROJECTIONS
from projections.decision_history import decision_history
from projections.organisation import ORGANISATION_NAMES, region_names
from projections.position import ReadModelsReplacedError
from projections.reader import Reader
from projections.runner import ProjectionRunner
from projections.view import Projection, View
from tests.projections.histories import EVERY_KIND
from tests.projections.tables import every_row
from tests.projections.telling import LATER, Told
from tests.support.builders import ORGANISATION, add_region


class TornError(BaseException):
    """The plug was pulled."""


@dataclass
class Fragile:
    """A projection of nothing that is cut off at one position, until it is mended."""

    breaks_at: int | None

    def project(self, _event: Event, view: View) -> None:
        if view.position == self.breaks_at:
            raise TornError


@pytest.fixture
def told(database_url: str) -> Iterator[Told]:
    """A log and its read models on each kind of database."""
    services = build_services(database_url, clock=lambda: LATER)
    yield Told(services)
    services.close()


def runner_of(told: Told, *projections: Projection, batch_size: int = 1_000) -> ProjectionRunner:
    services = told.services
    return ProjectionRunner(
        services.application.recorder,
        services.application.mapper,
        services.engine,
        (*projections,),
        batch_size,
    )


def tables_in(told: Told) -> list[str]:
    return sorted(inspect(told.services.engine).get_table_names())


def test_a_crash_in_a_batch_leaves_rows_and_position_as_they_were(told: Told) -> None:
    fragile = Fragile(breaks_at=None)
    runner = runner_of(
        told, *PROJECTIONS, Projection("fragile", 1, (), fragile.project), batch_size=10
    )
    runner.prepare()
    newest = told.tell(*EVERY_KIND)
    fragile.breaks_at = newest - 3
    with pytest.raises(TornError):
        runner.catch_up()
    last_whole_batch = (newest - 3 - 1) // 10 * 10
    assert runner.position() == last_whole_batch
    kept = every_row(told.services.engine)
    with told.services.engine.connect() as connection:
        read = decision_history(Reader(connection, log=runner.log))
    assert len(read) == last_whole_batch
    with pytest.raises(TornError):
        runner.catch_up()
    assert every_row(told.services.engine) == kept
    fragile.breaks_at = None
    assert runner.catch_up() == newest
    mended = every_row(told.services.engine)
    runner.rebuild()
    assert every_row(told.services.engine) == mended


def test_a_crash_in_a_rebuild_leaves_the_old_read_models(told: Told) -> None:
    newest = told.tell(*EVERY_KIND)
    fragile = Fragile(breaks_at=None)
    runner = runner_of(
        told, *PROJECTIONS, Projection("fragile", 1, (), fragile.project), batch_size=10
    )
    runner.prepare()
    runner.catch_up()
    before = every_row(told.services.engine)
    fragile.breaks_at = newest - 3
    with pytest.raises(TornError):
        runner.rebuild()
    assert every_row(told.services.engine) == before
    assert runner.position() == newest


def test_a_projection_that_changed_meaning_is_made_anew(told: Told) -> None:
    newest = told.tell(*EVERY_KIND)
    told.services.runner.catch_up()
    before = every_row(told.services.engine)
    shouted: list[Event] = []

    def shout(event: Event, view: View) -> None:
        shouted.append(event)
        ORGANISATION_NAMES.project(event, view)

    changed = replace(ORGANISATION_NAMES, version=2, project=shout)
    others = [each for each in PROJECTIONS if each is not ORGANISATION_NAMES]
    runner = runner_of(told, changed, *others)
    runner.prepare()
    assert runner.position() == newest
    assert len(shouted) == newest
    assert every_row(told.services.engine) == before


def test_who_still_runs_the_version_before_is_told_so(told: Told) -> None:
    told.tell(*EVERY_KIND)
    older = runner_of(told, *PROJECTIONS)
    runner_of(told, *PROJECTIONS[:-1]).prepare()
    told.tell(add_region("x", "X"))
    with pytest.raises(ReadModelsReplacedError, match="another version"):
        older.catch_up()


def test_tables_of_read_models_that_are_no_more_are_dropped(told: Told) -> None:
    gone = {table.name for table in PROJECTIONS[-1].tables}
    assert gone <= set(tables_in(told))
    runner_of(told, *PROJECTIONS[:-1]).prepare()
    assert not gone & set(tables_in(told))


def test_preparing_again_keeps_what_there_is(told: Told) -> None:
    newest = told.tell(*EVERY_KIND)
    told.services.runner.catch_up()
    before = every_row(told.services.engine)
    runner = runner_of(told, *PROJECTIONS)
    runner.prepare()
    assert runner.position() == newest
    assert every_row(told.services.engine) == before


def test_a_rebuild_gives_back_what_somebody_spoilt(told: Told) -> None:
    newest = told.tell(*EVERY_KIND)
    told.services.runner.catch_up()
    before = every_row(told.services.engine)
    with told.services.engine.begin() as connection:
        connection.execute(text("DELETE FROM hour_budget_weeks"))
        connection.execute(text("UPDATE regions SET name = 'Elders'"))
    assert told.services.runner.catch_up() == newest
    assert every_row(told.services.engine) != before
    assert told.services.runner.rebuild() == newest
    assert every_row(told.services.engine) == before


def test_catching_up_with_nothing_new_changes_nothing(told: Told) -> None:
    assert told.services.runner.catch_up() == 0
    newest = told.tell(*EVERY_KIND)
    assert told.services.runner.catch_up() == newest
    before = every_row(told.services.engine)
    assert told.services.runner.catch_up() == newest
    assert every_row(told.services.engine) == before


def test_progress_is_told_batch_by_batch(told: Told) -> None:
    newest = told.tell(*ORGANISATION, *(add_region(f"r{n}", f"Regio {n}") for n in range(5)))
    assert newest == 7
    runner = runner_of(told, *PROJECTIONS, batch_size=3)
    caught_up: list[int] = []
    rebuilt: list[int] = []
    runner.catch_up(caught_up.append)
    runner.rebuild(rebuilt.append)
    assert caught_up == rebuilt == [3, 6, 7]


def test_a_batch_that_fills_exactly_is_followed_by_an_empty_one(told: Told) -> None:
    told.tell(*ORGANISATION)
    runner = runner_of(told, *PROJECTIONS, batch_size=2)
    assert runner.catch_up() == 2
    assert told.ask(region_names) == {"utrecht": "Utrecht"}

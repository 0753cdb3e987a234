"""What a read model cannot digest is set aside with all that must wait for it; the rest goes on."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from sqlalchemy import Column, Integer, String

from domain.kernel.event import Event
from domain.organisation.commands import SkipParkedEvent
from kraamplan.bootstrap import build_services
from projections.catalogue import PROJECTIONS
from projections.organisation import region_names
from projections.parked_events import ParkedEvent, incomplete_families, parked_events
from projections.reader import Reader
from projections.runner import ProjectionRunner
from projections.temporal import METADATA, TemporalTable
from projections.view import Projection, View
from tests.projections.tables import every_row
from tests.projections.telling import LATER, Told
from tests.support.builders import (
    ORGANISATION,
    amend_registration,
    assign_package,
    hold_intake,
    register_family,
    report_birth,
)

TOLD_OF = (
    *ORGANISATION,
    register_family("G1"),
    register_family("G2"),
    report_birth("G1"),
    assign_package("G1"),
    report_birth("G2"),
    assign_package("G2"),
)
"""Positions 1 to 8: G1 has 3, 5 and 6, G2 has 4, 7 and 8."""


@dataclass
class Tally:
    """Counts the events of each family; cannot digest some of what happens to G1."""

    table: TemporalTable
    indigestible: set[str] = field(default_factory=lambda: {"care.birth-reported"})

    def project(self, event: Event, view: View) -> None:
        family = getattr(event, "family", None)
        if family is None:
            return
        known = view.get(self.table, family) or {"events": 0}
        view.put(self.table, family, events=known["events"] + 1)
        if family == "G1" and event.TOPIC in self.indigestible:
            raise ValueError("on a day that does not exist")

    @property
    def projection(self) -> Projection:
        return Projection("tally", 1, (self.table,), self.project)

    def counted(self, reader: Reader) -> dict[str, tuple[int, int]]:
        """Events by family, and since when."""
        rows = reader.connection.execute(
            self.table.table.select().where(self.table.at(reader.as_of))
        )
        return {row.family: (row.events, row.valid_from) for row in rows}


@pytest.fixture(scope="module")
def table() -> Iterator[TemporalTable]:
    table = TemporalTable(
        "tally", key=[Column("family", String)], values=[Column("events", Integer, nullable=False)]
    )
    yield table
    METADATA.remove(table.table)


@pytest.fixture
def told(database_url: str) -> Iterator[Told]:
    services = build_services(database_url, clock=lambda: LATER)
    yield Told(services)
    services.close()


def runner_of(told: Told, tally: Tally, batch_size: int = 1_000) -> ProjectionRunner:
    application = told.services.application
    runner = ProjectionRunner(
        application.recorder,
        application.mapper,
        told.services.engine,
        (*PROJECTIONS, tally.projection),
        batch_size,
    )
    runner.prepare()
    return runner


def ask(told: Told, tally: Tally, as_of: int | None = None) -> dict[str, tuple[int, int]]:
    with told.services.engine.connect() as connection:
        return tally.counted(Reader(connection, as_of))


def parked(told: Told, as_of: int | None = None) -> list[ParkedEvent]:
    with told.services.engine.connect() as connection:
        return parked_events(Reader(connection, as_of))


BIRTH = ParkedEvent(
    projection="tally",
    position=5,
    topic="care.birth-reported",
    family="G1",
    error="ValueError: on a day that does not exist",
)
BEHIND_IT = ParkedEvent(
    projection="tally", position=6, topic="care.package-assigned", family="G1", error=None
)


@pytest.mark.parametrize("batch_size", [1, 2, 1_000])
def test_a_family_waits_and_all_others_go_on(
    told: Told, table: TemporalTable, batch_size: int
) -> None:
    tally = Tally(table)
    runner = runner_of(told, tally, batch_size)
    newest = told.tell(*TOLD_OF)
    assert runner.catch_up() == newest == 8
    # G1 keeps its registration of position 3: the count of its birth was undone.
    assert ask(told, tally) == {"G1": (1, 3), "G2": (3, 8)}
    assert parked(told) == [BIRTH, BEHIND_IT]
    with told.services.engine.connect() as connection:
        assert incomplete_families(Reader(connection)) == {"G1"}
        assert region_names(Reader(connection)) == {"utrecht": "Utrecht"}
    # As of a moment nothing was parked yet.
    assert parked(told, as_of=4) == []


def test_what_is_parked_is_the_same_after_a_rebuild(told: Told, table: TemporalTable) -> None:
    tally = Tally(table)
    runner = runner_of(told, tally, batch_size=3)
    told.tell(*TOLD_OF)
    runner.catch_up()
    before, counted = every_row(told.services.engine), ask(told, tally)
    runner.rebuild()
    assert (every_row(told.services.engine), ask(told, tally)) == (before, counted)


def test_once_mended_a_rebuild_takes_everything_in(told: Told, table: TemporalTable) -> None:
    tally = Tally(table)
    runner = runner_of(told, tally)
    told.tell(*TOLD_OF)
    runner.catch_up()
    tally.indigestible.clear()
    runner.rebuild()
    assert parked(told) == []
    assert ask(told, tally) == {"G1": (3, 6), "G2": (3, 8)}


def test_a_skipped_event_lets_in_what_waited_behind_it(told: Told, table: TemporalTable) -> None:
    tally = Tally(table)
    runner = runner_of(told, tally)
    told.tell(*TOLD_OF)
    runner.catch_up()
    skipped = told.tell(SkipParkedEvent(projection="tally", parked_position=5))
    runner.catch_up()
    assert parked(told) == []
    # The package of position 6 is known to the read model since the birth was skipped.
    assert ask(told, tally) == {"G1": (2, skipped), "G2": (3, 8)}
    assert parked(told, as_of=skipped - 1) == [BIRTH, BEHIND_IT]
    told.tell(amend_registration("G1"))
    runner.catch_up()
    assert ask(told, tally)["G1"] == (3, skipped + 1)
    rows, counted = every_row(told.services.engine), ask(told, tally)
    runner.rebuild()
    assert (every_row(told.services.engine), ask(told, tally)) == (rows, counted)


def test_behind_a_skipped_event_another_may_fail(told: Told, table: TemporalTable) -> None:
    tally = Tally(table, {"care.birth-reported", "care.package-assigned"})
    runner = runner_of(told, tally)
    told.tell(*TOLD_OF, amend_registration("G1"))
    runner.catch_up()
    assert [each.position for each in parked(told)] == [5, 6, 9]
    told.tell(SkipParkedEvent(projection="tally", parked_position=5))
    runner.catch_up()
    assert [(each.position, each.error is None) for each in parked(told)] == [
        (6, False),
        (9, True),
    ]


def test_what_is_let_in_before_another_fails_is_kept(told: Told, table: TemporalTable) -> None:
    tally = Tally(table, {"care.birth-reported", "care.intake-held"})
    runner = runner_of(told, tally)
    told.tell(*TOLD_OF, amend_registration("G1"), hold_intake("G1"))
    runner.catch_up()
    assert [each.position for each in parked(told)] == [5, 6, 9, 10]
    skipped = told.tell(SkipParkedEvent(projection="tally", parked_position=5))
    runner.catch_up()
    assert [(each.position, each.error is None) for each in parked(told)] == [(10, False)]
    # Registered at 3; package and amendment were let in by the event that skips.
    assert ask(told, tally) == {"G1": (3, skipped), "G2": (3, 8)}
    rows, counted = every_row(told.services.engine), ask(told, tally)
    runner.rebuild()
    assert (every_row(told.services.engine), ask(told, tally)) == (rows, counted)


def test_skipping_what_is_not_parked_changes_nothing(told: Told, table: TemporalTable) -> None:
    tally = Tally(table)
    runner = runner_of(told, tally)
    told.tell(*TOLD_OF, SkipParkedEvent(projection="tally", parked_position=3))
    told.tell(SkipParkedEvent(projection="no-such-read-model", parked_position=5))
    runner.catch_up()
    assert parked(told) == [BIRTH, BEHIND_IT]

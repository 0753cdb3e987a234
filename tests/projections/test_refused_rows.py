"""What a database refuses to store parks exactly the event it came from; on every database."""

import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest
from sqlalchemy import Column, Integer, String
from sqlalchemy.exc import OperationalError, ProgrammingError

from domain.kernel.event import Event
from domain.organisation.commands import SkipParkedEvent
from kraamplan.bootstrap import build_services
from projections.decision_history import DECISION_HISTORY, decision_history
from projections.parked_events import PARKED_EVENTS, ParkedEvent, parked_events
from projections.reader import Reader
from projections.refusals import refuses_values
from projections.runner import ProjectionRunner
from projections.temporal import METADATA, TemporalTable
from projections.view import Projection, View
from tests.projections.telling import LATER, Told
from tests.support.builders import (
    ORGANISATION,
    amend_registration,
    assign_package,
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
EVERYWHERE: tuple[dict[str, Any], ...] = (
    {"events": 2**70},
    {"events": None},
    {"last": "half of a pair: \ud800"},
    {"last": {"of": "no type of the column"}},
)
ON_POSTGRESQL: tuple[dict[str, Any], ...] = (
    {"events": 2**31},
    {"last": "longer than thirty characters..."},
    {"last": "a character\0"},
)


@dataclass
class Ledger:
    """Counts the events of families; of some of them it notes what nobody can store."""

    table: TemporalTable
    unstorable: dict[str, Any]
    topics: Collection[str] = ("care.birth-reported",)
    families: str = "G1"

    def project(self, event: Event, view: View) -> None:
        family = getattr(event, "family", None)
        if family is None:
            return
        known = view.get(self.table, family) or {"events": 0}
        values = {"events": known["events"] + 1, "last": event.TOPIC}
        if family.startswith(self.families) and event.TOPIC in self.topics:
            values |= self.unstorable
        view.put(self.table, family, **values)

    @property
    def projection(self) -> Projection:
        return Projection("ledger", 1, (self.table,), self.project)


@pytest.fixture(scope="module")
def table() -> Iterator[TemporalTable]:
    table = TemporalTable(
        "ledger",
        key=[Column("family", String)],
        values=[
            Column("events", Integer, nullable=False),
            Column("last", String(30), nullable=False),
        ],
    )
    yield table
    METADATA.remove(table.table)


@pytest.fixture
def told(database_url: str) -> Iterator[Told]:
    services = build_services(database_url, clock=lambda: LATER)
    yield Told(services)
    services.close()


def runner_of(told: Told, ledger: Ledger, batch_size: int = 1_000) -> ProjectionRunner:
    application, engine = told.services.application, told.services.engine
    runner = ProjectionRunner(
        application.recorder,
        application.mapper,
        engine,
        (PARKED_EVENTS, DECISION_HISTORY, ledger.projection),
        batch_size,
    )
    runner.prepare()
    return runner


def counted(told: Told, table: TemporalTable) -> dict[str, tuple[int, int]]:
    """Events by family, and since when."""
    with told.services.engine.connect() as connection:
        rows = connection.execute(table.table.select().where(table.at(None)))
        return {row.family: (row.events, row.valid_from) for row in rows}


def parked(told: Told) -> list[ParkedEvent]:
    with told.services.engine.connect() as connection:
        return parked_events(Reader(connection))


def is_parked_and_nothing_else(told: Told, table: TemporalTable) -> None:
    birth, behind_it = parked(told)
    assert (birth.projection, birth.position, birth.family) == ("ledger", 5, "G1")
    assert birth.error
    assert (behind_it.projection, behind_it.position, behind_it.family) == ("ledger", 6, "G1")
    assert behind_it.error is None, "it only waits"
    # G1 keeps its registration of position 3; G2 had position 8 last; other read models everything.
    assert counted(told, table) == {"G1": (1, 3), "G2": (3, 8)}
    with told.services.engine.connect() as connection:
        reader = Reader(connection, log=told.services.runner.log)
        assert len(decision_history(reader)) == 8


def unstorable_on(told: Told) -> tuple[dict[str, Any], ...]:
    """Values this kind of database does not store."""
    on_postgresql = told.services.engine.dialect.name == "postgresql"
    return EVERYWHERE + (ON_POSTGRESQL if on_postgresql else ())


@pytest.mark.parametrize("batch_size", [2, 1_000])
def test_exactly_the_event_whose_rows_are_refused_is_parked(
    told: Told, table: TemporalTable, batch_size: int
) -> None:
    told.tell(*TOLD_OF)
    for values in unstorable_on(told):
        runner_of(told, Ledger(table, values), batch_size).rebuild()
        is_parked_and_nothing_else(told, table)


def test_it_is_parked_while_catching_up_and_rebuilt_alike(told: Told, table: TemporalTable) -> None:
    ledger = Ledger(table, {"events": None})
    runner = runner_of(told, ledger)
    told.tell(*TOLD_OF)
    assert runner.catch_up() == 8
    is_parked_and_nothing_else(told, table)
    before = parked(told)
    runner.rebuild()
    is_parked_and_nothing_else(told, table)
    assert parked(told) == before


def test_the_error_says_what_the_database_said_and_not_the_values(
    told: Told, table: TemporalTable
) -> None:
    runner = runner_of(told, Ledger(table, {"events": None}))
    told.tell(*TOLD_OF)
    runner.catch_up()
    error = parked(told)[0].error or ""
    assert error.startswith(("IntegrityError: NOT NULL constraint", "NotNullViolation: null value"))
    assert "INSERT" not in error


def test_once_skipped_what_waited_goes_on_and_may_be_refused_itself(
    told: Told, table: TemporalTable
) -> None:
    ledger = Ledger(table, {"events": 2**70}, {"care.birth-reported", "care.package-assigned"})
    runner = runner_of(told, ledger)
    told.tell(*TOLD_OF, amend_registration("G1"))
    runner.catch_up()
    assert [each.position for each in parked(told)] == [5, 6, 9]
    told.tell(SkipParkedEvent(projection="ledger", parked_position=5))
    runner.catch_up()
    assert [(each.position, each.error is None) for each in parked(told)] == [
        (6, False),
        (9, True),
    ]
    told.tell(SkipParkedEvent(projection="ledger", parked_position=6))
    runner.catch_up()
    assert parked(told) == []
    # Registered at 3, amended at 9 and let in when 6 was skipped at 11.
    assert counted(told, table) == {"G1": (2, 11), "G2": (3, 8)}


def test_many_refused_rows_park_as_many_events(told: Told, table: TemporalTable) -> None:
    ledger = Ledger(table, {"events": 2**70}, {"care.registered"}, families="G")
    runner = runner_of(told, ledger)
    told.tell(*TOLD_OF)
    runner.catch_up()
    assert [(each.position, each.error is None) for each in parked(told)] == [
        (3, False),
        (4, False),
        (5, True),
        (6, True),
        (7, True),
        (8, True),
    ]


@pytest.mark.parametrize(
    "error",
    [
        OperationalError("INSERT", {}, sqlite3.OperationalError("database or disk is full")),
        ProgrammingError("INSERT", {}, psycopg.errors.UndefinedTable("no such table")),
        psycopg.OperationalError("the connection is lost"),
        sqlite3.DatabaseError("database disk image is malformed"),
        MemoryError(),
    ],
)
def test_what_would_befall_any_other_event_is_no_refusal(error: BaseException) -> None:
    assert not refuses_values(error)

"""A view that began on empty tables forgets most rows, and still knows what became of each."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Column, Connection, Integer, String, Table

from projections.cache import DETAILS_KEPT
from projections.gone_keys import Bits, GoneKeys
from projections.temporal import METADATA, TemporalTable
from projections.view import View
from tests.projections.telling import empty_engine

MANY = 4 * DETAILS_KEPT
"""So many that the first of them are let go."""


@pytest.fixture(scope="module")
def table() -> Iterator[TemporalTable]:
    """A table of no read model."""
    table = TemporalTable(
        "rows_of_a_test",
        key=[Column("region", String), Column("family", Integer)],
        values=[Column("minutes", Integer, nullable=False)],
    )
    yield table
    METADATA.remove(table.table)


@pytest.fixture
def connection(table: TemporalTable) -> Iterator[Connection]:
    with empty_engine() as engine, engine.begin() as connection:
        table.table.create(connection)
        table.versions.drop(connection)
        yield connection


@pytest.fixture
def indexed() -> list[str]:
    """The tables that had to be read."""
    return []


@pytest.fixture
def view(connection: Connection, table: TemporalTable, indexed: list[str]) -> View:
    """A view that wrote many rows: each family has its number in minutes, from that position on."""

    def note(_connection: Connection, read: Table) -> None:
        indexed.append(read.name)

    view = View(connection, empty=True, before_reading=note)
    for family in range(1, MANY + 1):
        view.position = family
        view.put(table, "u", family, minutes=family)
        if family % DETAILS_KEPT == 0:
            view.flush()
    return view


def versions(
    connection: Connection, table: TemporalTable, family: int
) -> list[tuple[int, int, int | None]]:
    """Minutes, first and last position of every version of a row."""
    told = table.table.select().where(table.c.family == family).order_by(table.c.valid_from)
    return [(row.minutes, row.valid_from, row.valid_to) for row in connection.execute(told)]


def test_rows_that_are_new_are_never_looked_for(view: View, indexed: list[str]) -> None:
    assert indexed == []


def test_a_row_that_was_let_go_is_found_again_and_ended(
    view: View, connection: Connection, table: TemporalTable, indexed: list[str]
) -> None:
    view.position = MANY + 1
    assert view.get(table, "u", 1) == {"minutes": 1}
    view.change(table, "u", 1, minutes=60)
    view.remove(table, "u", 2)
    view.put(table, "u", 3, minutes=3)
    view.flush()
    assert versions(connection, table, 1) == [(1, 1, MANY + 1), (60, MANY + 1, None)]
    assert versions(connection, table, 2) == [(2, 2, MANY + 1)]
    assert versions(connection, table, 3) == [(3, 3, None)]
    assert indexed == ["rows_of_a_test"], "once is enough"


def test_rows_with_a_part_of_the_key_are_those_let_go_as_well(
    view: View, table: TemporalTable
) -> None:
    view.position = MANY + 1
    view.remove(table, "u", MANY)
    assert [family for (_, family), _ in view.rows(table, region="u")] == list(range(1, MANY))


def test_a_row_kept_in_the_database_is_ended_where_it_stands(
    view: View, connection: Connection, table: TemporalTable
) -> None:
    for position in (MANY + 1, MANY + 2):
        view.position = position
        view.put(table, "u", MANY, minutes=position)
        view.flush()
    assert versions(connection, table, MANY) == [
        (MANY, MANY, MANY + 1),
        (MANY + 1, MANY + 1, MANY + 2),
        (MANY + 2, MANY + 2, None),
    ]


def test_what_one_event_writes_twice_has_one_version(
    view: View, connection: Connection, table: TemporalTable
) -> None:
    """As when what waited behind a skipped event is let in, one after the other."""
    view.position = MANY + 1
    for minutes in (10, 20):
        view.put(table, "u", MANY, minutes=minutes)
        view.flush()
    assert versions(connection, table, MANY) == [(MANY, MANY, MANY + 1), (20, MANY + 1, None)]


def test_what_is_taken_back_was_never_changed(
    view: View, connection: Connection, table: TemporalTable
) -> None:
    view.position = MANY + 1
    view.put(table, "u", MANY, minutes=1)
    view.remove(table, "u", MANY)
    view.put(table, "u", 0, minutes=1)
    view.take_back()
    assert view.get(table, "u", MANY) == {"minutes": MANY}
    assert view.get(table, "u", 0) is None
    view.flush()
    assert versions(connection, table, MANY) == [(MANY, MANY, None)]


def test_keys_let_go_are_remembered_and_hardly_any_other() -> None:
    bits = Bits()
    families, sessions = GoneKeys(bits, "families"), GoneKeys(bits, "sessions")
    families.add([(f"G{number}",) for number in range(20_000)])
    assert all((f"G{number}",) in families for number in range(20_000))
    assert not any((f"H{number}",) in families for number in range(1_000))
    assert ("G1",) not in sessions, "another table's keys are others"

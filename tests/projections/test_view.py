"""What a projection writes through: one current row per key, a version per event that changed it.

Positions are chosen by hand; each batch is a view of its own, as in the runner.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import JSON, Column, Connection, Integer, String, event

from projections.reader import Reader
from projections.temporal import METADATA, TemporalTable
from projections.view import View
from tests.projections.telling import empty_engine

Step = Callable[[View], object]


@pytest.fixture(scope="module")
def table() -> Iterator[TemporalTable]:
    """A table of no read model: two parts of a key, a number and a list."""
    table = TemporalTable(
        "table_of_a_test",
        key=[Column("region", String), Column("family", String)],
        values=[Column("minutes", Integer, nullable=False), Column("days", JSON)],
    )
    yield table
    METADATA.remove(table.table)


@pytest.fixture
def connection(table: TemporalTable) -> Iterator[Connection]:
    with empty_engine() as engine, engine.begin() as connection:
        table.table.create(connection)
        yield connection


def batch(connection: Connection, *steps: tuple[int, Step]) -> View:
    """Let events at these positions do something to the rows, and write what came of it."""
    view = View(connection)
    for position, step in steps:
        view.position = position
        step(view)
    view.flush()
    return view


def versions(
    connection: Connection, table: TemporalTable
) -> list[tuple[str, int, int, int | None]]:
    """Family, minutes, first and last position of every version."""
    rows = connection.execute(table.table.select().order_by(table.c.family, table.c.valid_from))
    return [(row.family, row.minutes, row.valid_from, row.valid_to) for row in rows]


def put(table: TemporalTable, minutes: int, family: str = "G1", region: str = "u") -> Step:
    return lambda view: view.put(table, region, family, minutes=minutes, days=[minutes])


@pytest.mark.parametrize("batches", [1, 3])
def test_each_event_that_changes_a_row_makes_a_version(
    connection: Connection, table: TemporalTable, batches: int
) -> None:
    steps = [(2, put(table, 10)), (5, put(table, 20)), (9, put(table, 30))]
    for start in range(batches):
        batch(connection, *steps[start::batches])
    assert versions(connection, table) == [
        ("G1", 10, 2, 5),
        ("G1", 20, 5, 9),
        ("G1", 30, 9, None),
    ]


@pytest.mark.parametrize("batches", [1, 2])
def test_the_same_values_again_make_no_version(
    connection: Connection, table: TemporalTable, batches: int
) -> None:
    steps = [(2, put(table, 10)), (5, put(table, 10))]
    for start in range(batches):
        batch(connection, *steps[start::batches])
    assert versions(connection, table) == [("G1", 10, 2, None)]


def test_an_event_that_changes_a_row_twice_makes_one_version(
    connection: Connection, table: TemporalTable
) -> None:
    batch(connection, (2, put(table, 10)))
    batch(connection, (5, put(table, 20)), (5, put(table, 30)))
    assert versions(connection, table) == [("G1", 10, 2, 5), ("G1", 30, 5, None)]


@pytest.mark.parametrize("batches", [1, 3])
def test_a_removed_row_leaves_a_gap(
    connection: Connection, table: TemporalTable, batches: int
) -> None:
    steps: list[tuple[int, Step]] = [
        (2, put(table, 10)),
        (5, lambda view: view.remove(table, "u", "G1")),
        (9, put(table, 10)),
    ]
    for start in range(batches):
        batch(connection, *steps[start::batches])
    assert versions(connection, table) == [("G1", 10, 2, 5), ("G1", 10, 9, None)]


def test_removing_what_is_not_there_changes_nothing(
    connection: Connection, table: TemporalTable
) -> None:
    batch(connection, (2, lambda view: view.remove(table, "u", "G1")))
    assert versions(connection, table) == []


def test_a_change_keeps_the_values_it_does_not_name(
    connection: Connection, table: TemporalTable
) -> None:
    batch(connection, (2, put(table, 10)))
    view = batch(connection, (5, lambda view: view.change(table, "u", "G1", minutes=20)))
    assert view.get(table, "u", "G1") == {"minutes": 20, "days": [10]}


def test_a_change_needs_a_row(connection: Connection, table: TemporalTable) -> None:
    with pytest.raises(KeyError, match="no row"):
        View(connection).change(table, "u", "G1", minutes=20)


def test_a_row_has_all_its_values_and_no_others(
    connection: Connection, table: TemporalTable
) -> None:
    with pytest.raises(ValueError, match="has the values"):
        View(connection).put(table, "u", "G1", minutes=20)
    with pytest.raises(ValueError, match="hours"):
        View(connection).put(table, "u", "G1", minutes=20, days=[], hours=3)


def test_what_get_returns_is_the_readers_own(connection: Connection, table: TemporalTable) -> None:
    view = batch(connection, (2, put(table, 10)))
    values = view.get(table, "u", "G1")
    assert values is not None
    values["minutes"] = 99
    assert view.get(table, "u", "G1") == {"minutes": 10, "days": [10]}
    assert view.get(table, "u", "G2") is None


def test_rows_are_those_of_the_batch_and_those_before_it_in_order_of_key(
    connection: Connection, table: TemporalTable
) -> None:
    batch(connection, (2, put(table, 10, "G2")), (3, put(table, 20, "G3")))
    view = View(connection)
    view.position = 5
    put(table, 30, "G1")(view)
    put(table, 40, "G3")(view)
    put(table, 50, "G0", region="g")(view)
    view.remove(table, "u", "G2")
    assert list(view.rows(table, region="u")) == [
        (("u", "G1"), {"minutes": 30, "days": [30]}),
        (("u", "G3"), {"minutes": 40, "days": [40]}),
    ]
    assert [key for key, _ in view.rows(table)] == [("g", "G0"), ("u", "G1"), ("u", "G3")]


def test_a_reader_sees_the_rows_that_were_true_at_its_position(
    connection: Connection, table: TemporalTable
) -> None:
    batch(connection, (2, put(table, 10)), (5, put(table, 20)))
    batch(connection, (9, lambda view: view.remove(table, "u", "G1")))
    seen = {
        position: [row["minutes"] for row in Reader(connection, position).rows(table)]
        for position in (0, 1, 2, 4, 5, 8, 9, 10)
    }
    assert seen == {0: [], 1: [], 2: [10], 4: [10], 5: [20], 8: [20], 9: [], 10: []}
    assert Reader(connection).one(table, region="u") is None
    assert Reader(connection, 8).one(table, minutes=20, region="u") is not None
    assert Reader(connection, 8).one(table, minutes=10, region="u") is None


def test_the_current_row_of_a_key_is_met_before_its_former_versions(
    connection: Connection, table: TemporalTable
) -> None:
    for position in range(1, 4):
        batch(connection, (position, put(table, position)))
    asked: list[tuple[str, Any]] = []
    listener = event.listens_for(connection, "before_cursor_execute")
    listener(lambda *executed: asked.append((executed[2], executed[3])))
    assert View(connection).get(table, "u", "G1") == {"minutes": 3, "days": [3]}
    [(statement, parameters)] = asked
    plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
    assert [row[-1] for row in plan] == [
        "SEARCH table_of_a_test USING INDEX table_of_a_test_versions (region=? AND family=?)"
    ], "in the order of the index, newest first: sorting them would be told as well"
    assert statement.rstrip().endswith("LIMIT ? OFFSET ?")

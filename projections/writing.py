"""Writes versions of rows in bulk, as tuples and without a dictionary each.

Building a statement per row costs more than the row: here each table has its statements once, and
values pass straight to the driver, in the form its column stores. On PostgreSQL rows go in by COPY.
On SQLite they get row ids one after the other, by which they are found again without their key.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import count, repeat
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import JSON, Column, Connection, Date, Dialect, Table, bindparam, delete

from projections.temporal import Key, Row

_Convert = Callable[[Iterable[Any]], Iterable[Any]]
"""From the values of a column to what is stored."""

PLACE = "rowid"
"""Where SQLite stores a row. Nobody else writes to a table while a batch is being written."""


class Ended(NamedTuple):
    """A version in the database that ends at a position."""

    position: int
    key: Key
    since: int
    place: int


class TableWriter:
    """Inserts and ends the rows of one table, through any connection of one dialect."""

    def __init__(self, table: Table, key_names: Sequence[str], dialect: Dialect) -> None:
        self._dialect = dialect
        self._table = table
        self._quote = dialect.identifier_preparer.quote
        self._name = self._quote(table.name)
        self._columns = list(table.columns)
        self._told_by = [table.c[name] for name in (*key_names, "valid_from")]
        self._ending = [table.c["valid_to"], *self._told_by]
        self._inserts = _converting(self._columns, dialect)
        self._ends = _converting(self._ending, dialect)
        self._on_postgresql = dialect.name == "postgresql"
        names = ", ".join(self._quote(column.name) for column in self._columns)
        if self._on_postgresql:
            self._insert = f"COPY {self._name} ({names}) FROM STDIN"
        else:
            places = ", ".join("?" * (1 + len(self._columns)))
            self._insert = f"INSERT INTO {self._name} ({PLACE}, {names}) VALUES ({places})"
        self._next: int | None = None

    def places(self, connection: Connection) -> Iterator[int]:
        """Where the next rows go, in order."""
        if self._on_postgresql:
            return repeat(0)
        if self._next is None:
            last = f"SELECT max({PLACE}) FROM {self._name}"
            self._next = 1 + (connection.exec_driver_sql(last).scalar() or 0)
        return count(self._next)

    def insert(self, connection: Connection, rows: Collection[Row]) -> None:
        """Insert rows, each with a value per column in the order of the table."""
        if not rows:
            return
        driver: Any = connection.connection.driver_connection
        stored = _convert(rows, self._inserts)
        if self._on_postgresql:
            with driver.cursor() as cursor, cursor.copy(self._insert) as copy:
                for row in zip(*stored, strict=True):
                    copy.write_row(row)
        else:
            driver.executemany(self._insert, zip(self.places(connection), *stored, strict=False))

    def settle(self, rows: int) -> None:
        """So many rows were inserted for good."""
        if self._next is not None:
            self._next += rows

    def end(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """End versions. One that ends where it began never was, and is taken out."""
        never = [each for each in ended if each.position == each.since]
        if never:
            self._take_out(connection, never)
            ended = [each for each in ended if each.position != each.since]
        if not ended:
            return
        if self._on_postgresql:
            rows = [(each.position, *each.key, each.since) for each in ended]
            arrays = tuple(map(list, _convert(rows, self._ends)))
            connection.exec_driver_sql(self._end_many(), arrays)
        else:
            driver: Any = connection.connection.driver_connection
            driver.executemany(
                f"UPDATE {self._name} SET valid_to = ? WHERE {PLACE} = ?",
                [(position, place) for position, _, _, place in ended],
            )

    def _take_out(self, connection: Connection, versions: Iterable[Ended]) -> None:
        same = (column == bindparam(f"is_{column.name}") for column in self._told_by)
        told = [
            dict(zip((f"is_{column.name}" for column in self._told_by), row, strict=True))
            for row in ((*each.key, each.since) for each in versions)
        ]
        connection.execute(delete(self._table).where(*same), told)

    def _end_many(self) -> str:
        """One statement for all of them: PostgreSQL would plan a statement for each row."""
        types = (column.type.compile(self._dialect) for column in self._ending)
        arrays = ", ".join(f"%s::{each}[]" for each in types)
        names = [self._quote(column.name) for column in self._ending]
        same = " AND ".join(f"row.{name} = ended.{name}" for name in names[1:])
        return (
            f"UPDATE {self._name} AS row SET {names[0]} = ended.{names[0]} "
            f"FROM unnest({arrays}) AS ended ({', '.join(names)}) WHERE {same}"
        )


def _converting(columns: Sequence[Column[Any]], dialect: Dialect) -> list[tuple[int, _Convert]]:
    """Which values of a row the driver cannot store as they are, and what makes them so."""
    found: list[tuple[int, _Convert]] = []
    for place, column in enumerate(columns):
        convert = column.type.dialect_impl(dialect).bind_processor(dialect)
        match column.type:
            case JSON():
                found.append((place, _json))
            case Date() if convert is not None:
                found.append((place, _days))
            case _ if convert is not None:
                found.append((place, partial(map, convert)))
    return found


# SQLAlchemy's own ways to write the same take several times as long.


def _days(column: Iterable[date | None]) -> list[str | None]:
    # Called so, it says of anything but a day that it is none.
    written = date.isoformat
    return [None if day is None else written(day) for day in column]


def _json(column: Iterable[object]) -> Iterable[str]:
    return map(bytes.decode, map(msgspec.json.encode, column))


def _convert(rows: Collection[Row], converting: list[tuple[int, _Convert]]) -> list[Iterable[Any]]:
    """The columns of the rows, with values as they are stored."""
    columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
    for place, convert in converting:
        columns[place] = convert(columns[place])
    return columns

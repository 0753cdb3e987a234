"""Writes versions of rows in bulk, as tuples and without a dictionary each.

Building a statement per row costs more than the row: here each table has its statements once, and
values pass straight to the driver, in the form its column stores. On PostgreSQL rows go in by COPY.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import JSON, Column, Connection, Date, Dialect, Table

from projections.temporal import Row

_Convert = Callable[[Any], Any]


class TableWriter:
    """Inserts and ends the rows of one table, through any connection of one dialect."""

    def __init__(self, table: Table, key_names: Sequence[str], dialect: Dialect) -> None:
        self._dialect = dialect
        self._table = table
        self._quote = dialect.identifier_preparer.quote
        self._columns = list(table.columns)
        self._ending = [table.c[name] for name in ("valid_to", *key_names, "valid_from")]
        self._inserted = _converting(self._columns, dialect)
        self._ended = _converting(self._ending, dialect)
        self._on_postgresql = dialect.name == "postgresql"
        self._end = self._end_many() if self._on_postgresql else self._end_one()

    def insert(self, connection: Connection, rows: Collection[Row]) -> None:
        """Insert rows, each with a value per column in the order of the table."""
        if not rows:
            return
        stored = _convert(rows, self._inserted)
        names = ", ".join(self._quote(column.name) for column in self._columns)
        into = f"{self._quote(self._table.name)} ({names})"
        if self._on_postgresql:
            driver: Any = connection.connection.driver_connection
            with driver.cursor() as cursor, cursor.copy(f"COPY {into} FROM STDIN") as copy:
                for row in stored:
                    copy.write_row(row)
            return
        places = ", ".join("?" * len(self._columns))
        connection.exec_driver_sql(f"INSERT INTO {into} VALUES ({places})", stored)

    def end(self, connection: Connection, rows: Collection[Row]) -> None:
        """End rows, each told by the position it ends at, its key and the one it began at."""
        if not rows:
            return
        stored = _convert(rows, self._ended)
        if self._on_postgresql:
            connection.exec_driver_sql(self._end, tuple(map(list, zip(*stored, strict=True))))
        else:
            connection.exec_driver_sql(self._end, stored)

    def _end_one(self) -> str:
        valid_to, *told_by = (self._quote(column.name) for column in self._ending)
        same = " AND ".join(f"{name} = ?" for name in told_by)
        return f"UPDATE {self._quote(self._table.name)} SET {valid_to} = ? WHERE {same}"

    def _end_many(self) -> str:
        """One statement for all of them: PostgreSQL would plan a statement for each row."""
        types = (column.type.compile(self._dialect) for column in self._ending)
        arrays = ", ".join(f"%s::{each}[]" for each in types)
        names = [self._quote(column.name) for column in self._ending]
        same = " AND ".join(f"row.{name} = ended.{name}" for name in names[1:])
        return (
            f"UPDATE {self._quote(self._table.name)} AS row SET {names[0]} = ended.{names[0]} "
            f"FROM unnest({arrays}) AS ended ({', '.join(names)}) WHERE {same}"
        )


def _converting(columns: Sequence[Column[Any]], dialect: Dialect) -> list[tuple[int, _Convert]]:
    """Which values of a row the driver cannot store as they are, and what makes them so."""
    found: list[tuple[int, _Convert]] = []
    for place, column in enumerate(columns):
        convert = column.type.dialect_impl(dialect).bind_processor(dialect)
        match column.type:
            case Date() if convert is not None:
                convert = _day
            case JSON():
                convert = _json
        if convert is not None:
            found.append((place, convert))
    return found


# SQLAlchemy's own ways to write the same take several times as long.


def _day(value: date | None) -> str | None:
    # Called so, it says of anything but a day that it is none.
    return None if value is None else date.isoformat(value)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _convert(rows: Collection[Row], converting: list[tuple[int, _Convert]]) -> list[Row]:
    """The rows with values as they are stored, column by column."""
    if not converting:
        return list(rows)
    columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
    for place, convert in converting:
        columns[place] = map(convert, columns[place])
    return list(zip(*columns, strict=True))

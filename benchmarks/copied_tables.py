"""Copies of the read models' tables, into which the same rows are written with plain SQL."""

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, MetaData, Select, Table, insert, select
from sqlalchemy.sql.elements import quoted_name

from projections.temporal import TemporalTable
from projections.view import Projection

_PREFIX = "raw_"


@dataclass(frozen=True, slots=True)
class _Copy:
    """One table, its copy, and the statements that write to the copy."""

    original: TemporalTable
    copied: Table
    insert: str
    end: str


class CopiedTables:
    """Every table as it is now, with its rows and indexes."""

    def __init__(self, engine: Engine, projections: Iterable[Projection]) -> None:
        self._engine = engine
        self._copies = []
        placed = "?" if engine.dialect.name == "sqlite" else "%s"
        with engine.begin() as connection:
            for original in (table for each in projections for table in each.tables):
                name = f"{_PREFIX}{original.name}"
                copied = original.table.to_metadata(MetaData(), name=name)
                for index in copied.indexes:
                    index.name = quoted_name(f"{_PREFIX}{index.name}", None)
                copied.create(connection)
                connection.execute(
                    insert(copied).from_select(list(copied.c), select(original.table))
                )
                self._copies.append(_copy(original, copied, placed))

    def write(self, since: int, until: int) -> float:
        """Write what the events after one position up to another did; returns the seconds."""
        works = []
        with self._engine.connect() as connection:
            for each in self._copies:
                table = each.original
                began = table.c.valid_from.between(since + 1, until)
                ended = table.c.valid_to.between(since + 1, until) & ~began
                told_by = [table.c[name] for name in ("valid_to", *table.key_names, "valid_from")]
                new = _stored(connection, select(table.table).where(began))
                old = _stored(connection, select(*told_by).where(ended))
                works += [(each.insert, new)] * bool(new) + [(each.end, old)] * bool(old)
        started = time.perf_counter()
        with self._engine.begin() as connection:
            for statement, rows in works:
                connection.exec_driver_sql(statement, rows)
        return time.perf_counter() - started

    def differing(self) -> list[str]:
        """Tables of which the copy does not hold the same rows."""
        with self._engine.connect() as connection:
            return [
                each.original.name
                for each in self._copies
                if Counter(map(repr, connection.execute(select(each.original.table))))
                != Counter(map(repr, connection.execute(select(each.copied))))
            ]


def _copy(original: TemporalTable, copied: Table, placed: str) -> _Copy:
    names = [f'"{column.name}"' for column in copied.columns]
    told_by = [f'"{name}" = {placed}' for name in (*original.key_names, "valid_from")]
    return _Copy(
        original,
        copied,
        f"INSERT INTO {copied.name} ({', '.join(names)}) "
        f"VALUES ({', '.join([placed] * len(names))})",
        f"UPDATE {copied.name} SET valid_to = {placed} WHERE {' AND '.join(told_by)}",
    )


def _stored(connection: Connection, statement: Select[Any]) -> list[tuple[Any, ...]]:
    """Rows in the form the driver stores."""
    dialect = connection.dialect
    rows = connection.execute(statement)
    types = [column.type.dialect_impl(dialect) for column in statement.selected_columns]
    converts = [each.bind_processor(dialect) for each in types]
    return [
        tuple(
            convert(value) if convert else value
            for convert, value in zip(converts, row, strict=True)
        )
        for row in rows
    ]

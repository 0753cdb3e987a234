"""What a batch of events did to one table, until it is written."""

from collections.abc import Callable, Collection, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Dialect,
    Select,
    Table,
    bindparam,
    literal_column,
    select,
)

from projections.cache import ABSENT, RowCache, Version
from projections.gone_keys import GoneKeys
from projections.temporal import Key, Row, TemporalTable, Values
from projections.writing import PLACE, Ended, TableWriter

BeforeReading = Callable[[Connection, Table], None]
"""What a table needs before rows are looked for in it."""


class Changes:
    """The rows of one table that were met, and what became of them since they were written."""

    def __init__(
        self,
        temporal: TemporalTable,
        table: Table,
        gone: GoneKeys | None,
        before_reading: BeforeReading,
    ) -> None:
        self.temporal = temporal
        self.table = table
        self.rows = RowCache(temporal.key_names, gone)
        self._before_reading = before_reading
        self._readable = False
        self._before: dict[Key, Version] = {}
        """Each row that was changed, as it was when all was written."""
        self._passed: list[Row] = []
        """Versions that both began and ended since, as they are stored."""
        self._ended: list[Ended] = []
        self._writer: TableWriter | None = None
        self._places: Iterator[int] = iter(())
        self._selects: dict[tuple[str, ...], Select[Any]] = {}
        """Statements by the parts of the key they ask about: to make one takes longer than it."""

    def find(self, connection: Connection, key: Key) -> Version:
        """The row of a key."""
        found = self.rows.find(key)
        if found is None:
            self.load(connection, dict(zip(self.temporal.key_names, key, strict=True)))
            found = self.rows.find(key) or self.rows.keep(key, ABSENT)
        return found

    def replace(self, key: Key, known: Version, values: Row | None, position: int) -> None:
        """From this position on, the row of a key that was found has these values."""
        before, since, place = known
        if before == values:
            return
        if key not in self._before:
            self._before[key] = known
        if place is not None:
            self._ended.append(Ended(position, key, since, place))
        elif before is not None and since < position:
            self._passed.append((*key, *before, since, position))
        self.rows.young[key] = (values, position, None)

    def take_back(self) -> None:
        """Let every row be what it was when all was written."""
        self.rows.young.update(self._before)
        self._readable = False
        self._forget()

    def write(self, connection: Connection) -> None:
        """Write the versions to the database."""
        if not self._before:
            return
        writer = self._writer = self._writer or TableWriter(
            self.table, self.temporal.key_names, connection.dialect
        )
        young = self.rows.young
        begun = [
            (*key, *values, since, None)
            for key in self._before
            for values, since, _ in (young[key],)
            if values is not None
        ]
        self._places = islice(writer.places(connection), len(self._passed), None)
        writer.end(connection, self._ended)
        writer.insert(connection, self._passed + begun)

    def settle(self) -> None:
        """What was written is in the database for good."""
        if self._writer is not None and self._before:
            young, inserted = self.rows.young, len(self._passed)
            for key in self._before:
                values, since, _ = young[key]
                if values is None:
                    young[key] = ABSENT
                else:
                    young[key] = (values, since, next(self._places))
                    inserted += 1
            self._writer.settle(inserted)
            self._forget()
        self.rows.shrink()

    def load(self, connection: Connection, equals: Values) -> None:
        """Keep the current rows with these parts of the key, but for those that are kept."""
        if not self._readable:
            self._before_reading(connection, self.table)
            self._readable = True
        statement = self._selects.get((*equals,))
        if statement is None:
            statement = self._selects[(*equals,)] = self._select(connection.dialect, equals)
        keys, rows = len(self.temporal.key_names), self.rows
        for *row, since, place in connection.execute(statement, equals):
            key = tuple(row[:keys])
            if not rows.keeps(key):
                rows.keep(key, (tuple(row[keys:]), since, place))

    def _select(self, dialect: Dialect, names: Collection[str]) -> Select[Any]:
        """Current rows with parts of the key, since when, and where each is stored."""
        c, temporal = self.table.c, self.temporal
        columns = [c[name] for name in (*temporal.key_names, *temporal.value_names, "valid_from")]
        place: ColumnElement[int] = literal_column(PLACE if dialect.name == "sqlite" else "0")
        same = [c[name] == bindparam(name) for name in names]
        current = select(*columns, place).where(c.valid_to.is_(None), *same)
        if len(same) == len(temporal.key_names):
            # The newest version is met first; there may be many.
            return current.order_by(c.valid_from.desc()).limit(1)
        return current

    def _forget(self) -> None:
        self._before.clear()
        self._passed.clear()
        self._ended.clear()

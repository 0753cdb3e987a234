"""What a projection writes through: current rows in, versioned rows out.

A projection only ever speaks of the current row of a key. The view keeps what a batch of events did
to the rows in memory and writes the versions at the end, so that a thousand events cost a handful
of statements.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from operator import attrgetter, itemgetter
from typing import Any

from sqlalchemy import Connection, Table, bindparam, select

from domain.kernel.event import Event
from projections.cache import RowCache, Version
from projections.temporal import Key, Row, TemporalTable, Values
from projections.writing import TableWriter


@dataclass(frozen=True, slots=True)
class Projection:
    """A question's tables and how an event changes them.

    The version goes up when either changes meaning; the read models are then rebuilt by themselves.
    """

    name: str
    version: int
    tables: tuple[TemporalTable, ...]
    project: Callable[[Event, "View"], None]


class _Changes:
    """What a batch did to one table, and the rows it met."""

    def __init__(self, temporal: TemporalTable, table: Table, *, empty: bool) -> None:
        self.temporal = temporal
        self.table = table
        self.rows = RowCache(temporal.key_names, knows_all=empty)
        self.opened: dict[Key, Version] = {}
        self.appended: dict[Key, Row] = {}
        self.ended: list[Row] = []
        self.closed: list[Row] = []
        self.writer: TableWriter | None = None

    def in_order(self, values: Values) -> Row:
        """The values in the order of the table. Raises ValueError unless it has just these."""
        table = self.temporal
        try:
            if len(values) == len(table.value_names):
                return table.row_of(values)
        except KeyError:
            pass
        raise ValueError(f"{table.name} has the values {table.value_names}, got {set(values)}")

    def with_changes(self, row: Row, values: Values) -> Row:
        """A row but for these values. Raises ValueError when the table has not got them."""
        changed, places = list(row), self.temporal.places
        try:
            for name, value in values.items():
                changed[places[name]] = value
        except KeyError as error:
            raise ValueError(f"{self.temporal.name} has no value {error}") from None
        return tuple(changed)

    def restore(
        self,
        key: Key,
        version: Version,
        before: tuple[Row | None, int, bool],
        left: list[Row] | None,
        *,
        opened: bool,
    ) -> None:
        """Put a row back as it was before it was changed; left is where that noted its end."""
        version.values, version.valid_from, version.stored = before
        if left is not None:
            left.pop()
        if not opened:
            del self.opened[key]

    def by_name(self, values: Row) -> Values:
        return dict(zip(self.temporal.value_names, values, strict=True))


class View:
    """The current rows, as of the event at hand.

    One that began on empty tables, and alone wrote to them since, asks the database for little.
    """

    def __init__(
        self,
        connection: Connection,
        *,
        empty: bool = False,
        table_of: Callable[[TemporalTable], Table] = attrgetter("table"),
    ) -> None:
        self.position = 0
        self.connection = connection
        self._empty = empty
        self._table_of = table_of
        self._changes: dict[str, _Changes] = {}
        self._undo: list[Callable[[], object]] = []
        self._marked = 0

    def name_of(self, table: TemporalTable) -> str:
        """What the table is called that rows are written to; tables made anew have another name."""
        return self._table_of(table).name

    def mark(self) -> None:
        """What is changed from here on can be undone by itself."""
        self._marked = len(self._undo)

    def undo(self) -> None:
        """Undo what was changed since the mark."""
        while len(self._undo) > self._marked:
            self._undo.pop()()

    def take_back(self) -> None:
        """Undo everything that is not written yet."""
        self._marked = 0
        self.undo()

    def get(self, table: TemporalTable, *key: Any) -> Values | None:
        """The values this key has now, or None."""
        changes = self._of(table)
        values = self._version(changes, key).values
        return None if values is None else changes.by_name(values)

    def rows(self, table: TemporalTable, **equals: Any) -> Iterator[tuple[Key, Values]]:
        """Keys and values of the current rows whose key has these parts, ordered by key."""
        changes = self._of(table)
        places, parts = changes.rows.places_of(equals), tuple(equals.values())
        if not changes.rows.has_all_with(places, parts):
            self._load_all(changes, equals)
        found = [
            (key, changes.by_name(version.values))
            for key, version in changes.rows.with_parts(places, parts)
            if version.values is not None
        ]
        found.sort(key=itemgetter(0))
        return iter(found)

    def put(self, table: TemporalTable, *key: Any, **values: Any) -> None:
        """From the event at hand on, this key has exactly these values."""
        changes = self._of(table)
        self._replace(changes, key, changes.in_order(values))

    def append(self, table: TemporalTable, *key: Any, **values: Any) -> None:
        """A row that was not there before, and that no event will change or ask for."""
        changes = self._of(table)
        row = (*key, *changes.in_order(values), self.position, None)
        if key not in changes.appended:
            self._undo.append(partial(changes.appended.pop, key))
        changes.appended[key] = row

    def change(self, table: TemporalTable, *key: Any, **values: Any) -> None:
        """From the event at hand on, this key has these values instead of those it had."""
        changes = self._of(table)
        known = self._version(changes, key).values
        if known is None:
            raise KeyError(f"{table.name} has no row {key}")
        self._replace(changes, key, changes.with_changes(known, values))

    def remove(self, table: TemporalTable, *key: Any) -> None:
        """From the event at hand on, there is no such row."""
        self._replace(self._of(table), key, None)

    def flush(self) -> None:
        """Write the versions to the database.

        Whatever that raises, the view then still holds them, as if it had not been tried.
        """
        for changes in self._changes.values():
            self._write(changes)
        for changes in self._changes.values():
            for version in changes.opened.values():
                version.stored = True
            changes.opened.clear()
            changes.appended.clear()
            changes.ended.clear()
            changes.closed.clear()
            changes.rows.shrink()
        self._undo.clear()
        self._marked = 0

    def _write(self, changes: _Changes) -> None:
        opened = [
            (*key, *version.values, version.valid_from, None)
            for key, version in changes.opened.items()
            if version.values is not None
        ]
        inserted = [*changes.ended, *changes.appended.values(), *opened]
        if changes.closed or inserted:
            writer = changes.writer = changes.writer or TableWriter(
                changes.table, changes.temporal.key_names, self.connection.dialect
            )
            writer.end(self.connection, changes.closed)
            writer.insert(self.connection, inserted)

    def _replace(self, changes: _Changes, key: Key, values: Row | None) -> None:
        version = self._version(changes, key)
        before = version.values
        if before == values:
            return
        left: list[Row] | None = None
        if before is not None and version.valid_from < self.position:
            if version.stored:
                left = changes.closed
                left.append((self.position, *key, version.valid_from))
            else:
                left = changes.ended
                left.append((*key, *before, version.valid_from, self.position))
        was = (before, version.valid_from, version.stored)
        opened = key in changes.opened
        self._undo.append(partial(changes.restore, key, version, was, left, opened=opened))
        version.values = values
        version.valid_from = self.position
        version.stored = False
        changes.opened[key] = version

    def _version(self, changes: _Changes, key: Key) -> Version:
        version = changes.rows.find(key)
        if version is None:
            if not changes.rows.is_new(key):
                self._load_all(changes, dict(zip(changes.temporal.key_names, key, strict=True)))
                version = changes.rows.find(key)
            if version is None:
                version = Version(None, 0, stored=False)
                changes.rows.keep(key, version)
        return version

    def _load_all(self, changes: _Changes, equals: Values) -> None:
        """Keep the current rows with these parts of the key, but for those that are kept."""
        table, temporal = changes.table, changes.temporal
        statement = select(table).where(table.c.valid_to.is_(None))
        for name in equals:
            statement = statement.where(table.c[name] == bindparam(name))
        keys, values = len(temporal.key_names), len(temporal.value_names)
        for row in self.connection.execute(statement, equals):
            key = tuple(row[:keys])
            if changes.rows.find(key) is None:
                held = tuple(row[keys : keys + values])
                changes.rows.keep(key, Version(held, row.valid_from, stored=True))

    def _of(self, table: TemporalTable) -> _Changes:
        found = self._changes.get(table.name)
        if found is None:
            found = _Changes(table, self._table_of(table), empty=self._empty)
            self._changes[table.name] = found
        return found

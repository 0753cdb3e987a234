"""What a projection writes through: current rows in, versioned rows out.

A projection only ever speaks of the current row of a key. The view keeps what a batch of events did
to the rows in memory and writes the versions at the end, so that a thousand events cost a handful
of statements.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

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

    def by_name(self, values: Row) -> Values:
        return dict(zip(self.temporal.value_names, values, strict=True))


class _ByTable(dict[TemporalTable, _Changes]):
    """What a batch did to each table, from the first time it is asked about one."""

    def __init__(self, table_of: Callable[[TemporalTable], Table], *, empty: bool) -> None:
        super().__init__()
        self._table_of = table_of
        self._empty = empty

    def __missing__(self, temporal: TemporalTable) -> _Changes:
        changes = self[temporal] = _Changes(temporal, self._table_of(temporal), empty=self._empty)
        return changes


class _Step(NamedTuple):
    """A row as it was before it was changed."""

    changes: _Changes
    key: Key
    version: Version
    values: Row | None
    valid_from: int
    stored: bool
    left: list[Row] | None
    """Where it was noted that the row ended."""
    opened: bool

    def undo(self) -> None:
        """Put it back."""
        self.version.values = self.values
        self.version.valid_from = self.valid_from
        self.version.stored = self.stored
        if self.left is not None:
            self.left.pop()
        if not self.opened:
            del self.changes.opened[self.key]


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
        self._changes = _ByTable(table_of, empty=empty)
        self._undo: list[_Step] = []
        self._marked = 0

    def name_of(self, table: TemporalTable) -> str:
        """What the table is called that rows are written to; tables made anew have another name."""
        return self._changes[table].table.name

    def mark(self) -> None:
        """What is changed from here on can be undone by itself."""
        self._marked = len(self._undo)

    def undo(self) -> None:
        """Undo what was changed since the mark."""
        while len(self._undo) > self._marked:
            self._undo.pop().undo()

    def take_back(self) -> None:
        """Undo everything that is not written yet."""
        self._marked = 0
        self.undo()

    def get(self, table: TemporalTable, *key: Any) -> Values | None:
        """The values this key has now, or None."""
        changes = self._changes[table]
        values = (changes.rows.find(key) or self._load(changes, key)).values
        return None if values is None else changes.by_name(values)

    def rows(self, table: TemporalTable, **equals: Any) -> Iterator[tuple[Key, Values]]:
        """Keys and values of the current rows whose key has these parts, ordered by key."""
        changes = self._changes[table]
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
        changes = self._changes[table]
        self._replace(changes, key, changes.in_order(values))

    def change(self, table: TemporalTable, *key: Any, **values: Any) -> None:
        """From the event at hand on, this key has these values instead of those it had."""
        changes = self._changes[table]
        known = (changes.rows.find(key) or self._load(changes, key)).values
        if known is None:
            raise KeyError(f"{table.name} has no row {key}")
        self._replace(changes, key, changes.with_changes(known, values))

    def remove(self, table: TemporalTable, *key: Any) -> None:
        """From the event at hand on, there is no such row."""
        changes = self._changes[table]
        self._replace(changes, key, None)

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
        inserted = [*changes.ended, *opened]
        if changes.closed or inserted:
            writer = changes.writer = changes.writer or TableWriter(
                changes.table, changes.temporal.key_names, self.connection.dialect
            )
            writer.end(self.connection, changes.closed)
            writer.insert(self.connection, inserted)

    def _replace(self, changes: _Changes, key: Key, values: Row | None) -> None:
        version = changes.rows.find(key) or self._load(changes, key)
        before, valid_from, stored = version.values, version.valid_from, version.stored
        if before == values:
            return
        left: list[Row] | None = None
        position = self.position
        if before is not None and valid_from < position:
            if stored:
                left = changes.closed
                left.append((position, *key, valid_from))
            else:
                left = changes.ended
                left.append((*key, *before, valid_from, position))
        opened = key in changes.opened
        self._undo.append(_Step(changes, key, version, before, valid_from, stored, left, opened))
        version.values = values
        version.valid_from = position
        version.stored = False
        changes.opened[key] = version

    def _load(self, changes: _Changes, key: Key) -> Version:
        """The row of a key that only the database knows."""
        self._load_all(changes, dict(zip(changes.temporal.key_names, key, strict=True)))
        if not changes.rows.keeps(key):
            changes.rows.keep(key, None, 0, stored=False)
        version = changes.rows.find(key)
        assert version is not None, "it was kept just now"
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
            if not changes.rows.keeps(key):
                held = tuple(row[keys : keys + values])
                changes.rows.keep(key, held, row.valid_from, stored=True)

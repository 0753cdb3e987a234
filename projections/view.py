"""What a projection writes through: current rows in, versioned rows out.

A projection only ever speaks of the current row of a key. The view keeps what a batch of events did
to the rows in memory and writes the versions at the end, so that a thousand events cost a handful
of statements.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import Any

from sqlalchemy import Connection, Table

from domain.kernel.event import Event
from projections.changes import BeforeReading, Changes
from projections.gone_keys import Bits, GoneKeys
from projections.temporal import Key, TemporalTable, Values


@dataclass(frozen=True, slots=True)
class Projection:
    """A question's tables and how an event changes them.

    The version goes up when either changes meaning; the read models are then rebuilt by themselves.
    """

    name: str
    version: int
    tables: tuple[TemporalTable, ...]
    project: Callable[[Event, "View"], None]


def as_it_is(_connection: Connection, _table: Table) -> None:
    """Tables are read as they are."""


class _ByTable(dict[TemporalTable, Changes]):
    """What a batch did to each table, from the first time it is asked about one."""

    def __init__(
        self,
        table_of: Callable[[TemporalTable], Table],
        before_reading: BeforeReading,
        *,
        empty: bool,
    ) -> None:
        super().__init__()
        self._table_of = table_of
        self._before_reading = before_reading
        self._bits = Bits() if empty else None

    def __missing__(self, temporal: TemporalTable) -> Changes:
        gone = None if self._bits is None else GoneKeys(self._bits, temporal.name)
        changes = Changes(temporal, self._table_of(temporal), gone, self._before_reading)
        self[temporal] = changes
        return changes


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
        before_reading: BeforeReading = as_it_is,
    ) -> None:
        self.position = 0
        self.connection = connection
        self._changes = _ByTable(table_of, before_reading, empty=empty)

    def name_of(self, table: TemporalTable) -> str:
        """What the table is called that rows are written to; tables made anew have another name."""
        return self._changes[table].table.name

    def take_back(self) -> None:
        """Undo everything that is not written yet."""
        for changes in self._changes.values():
            changes.take_back()

    def get(self, table: TemporalTable, *key: Any) -> Values | None:
        """The values this key has now, or None."""
        changes = self._changes[table]
        values, _, _ = changes.rows.young.get(key) or changes.find(self.connection, key)
        return None if values is None else table.by_name(values)

    def rows(self, table: TemporalTable, **equals: Any) -> Iterator[tuple[Key, Values]]:
        """Keys and values of the current rows whose key has these parts, ordered by key."""
        changes = self._changes[table]
        places, parts = changes.rows.places_of(equals), tuple(equals.values())
        if not changes.rows.has_all_with(places, parts):
            changes.load(self.connection, equals)
        found = [
            (key, table.by_name(values))
            for key, (values, _, _) in changes.rows.with_parts(places, parts)
            if values is not None
        ]
        found.sort(key=itemgetter(0))
        return iter(found)

    def put(self, table: TemporalTable, *key: Any, **values: Any) -> None:
        """From the event at hand on, this key has exactly these values."""
        changes = self._changes[table]
        known = changes.rows.young.get(key) or changes.find(self.connection, key)
        changes.replace(key, known, table.in_order(values), self.position)

    def change(self, table: TemporalTable, *key: Any, **values: Any) -> None:
        """From the event at hand on, this key has these values instead of those it had."""
        changes = self._changes[table]
        known = changes.rows.young.get(key) or changes.find(self.connection, key)
        if known[0] is None:
            raise KeyError(f"{table.name} has no row {key}")
        changes.replace(key, known, table.with_changes(known[0], values), self.position)

    def remove(self, table: TemporalTable, *key: Any) -> None:
        """From the event at hand on, there is no such row."""
        changes = self._changes[table]
        known = changes.rows.young.get(key) or changes.find(self.connection, key)
        changes.replace(key, known, None, self.position)

    def flush(self) -> None:
        """Write the versions to the database.

        Whatever that raises, the view then still holds them, as if it had not been tried.
        """
        for changes in self._changes.values():
            changes.write(self.connection)
        for changes in self._changes.values():
            changes.settle()

"""What a projection writes through: current rows in, versioned rows out.

A projection only ever speaks of the current row of a key. The view keeps what a batch of events did
to the rows in memory and writes the versions at the end, so that a thousand events cost a handful
of statements.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from domain.kernel.event import Event
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


@dataclass(slots=True)
class _Version:
    """The current row of a key: since when, and whether that is already in the database."""

    values: Values | None
    valid_from: int
    stored: bool


@dataclass(slots=True)
class _Pending:
    """What a batch did to one table."""

    current: dict[Key, _Version] = field(default_factory=dict)
    ended: list[Values] = field(default_factory=list)
    closed: list[Values] = field(default_factory=list)


class View:
    """The current rows, as of the event at hand."""

    def __init__(self, connection: Connection) -> None:
        self.position = 0
        self._connection = connection
        self._pending: dict[str, tuple[TemporalTable, _Pending]] = {}

    def get(self, table: TemporalTable, *key: Any) -> Values | None:
        """The values this key has now, or None."""
        values = self._version(table, key).values
        return None if values is None else dict(values)

    def rows(self, table: TemporalTable, **equals: Any) -> Iterator[tuple[Key, Values]]:
        """Keys and values of the current rows whose key has these parts, ordered by key."""
        pending = self._of(table)
        conditions = [table.c[name] == value for name, value in equals.items()]
        for row in self._connection.execute(
            select(table.table).where(table.at(None), *conditions)
        ).mappings():
            key = tuple(row[name] for name in table.key_names)
            if key not in pending.current:
                values = {name: row[name] for name in table.value_names}
                pending.current[key] = _Version(values, row["valid_from"], stored=True)
        places = [(table.key_names.index(name), value) for name, value in equals.items()]
        found = [
            (key, dict(version.values))
            for key, version in pending.current.items()
            if version.values is not None and all(key[at] == value for at, value in places)
        ]
        yield from sorted(found, key=lambda row: row[0])

    def put(self, table: TemporalTable, *key: Any, **values: Any) -> None:
        """From the event at hand on, this key has exactly these values."""
        if set(values) != set(table.value_names):
            raise ValueError(f"{table.name} has the values {table.value_names}, got {set(values)}")
        self._replace(table, key, values)

    def change(self, table: TemporalTable, *key: Any, **changes: Any) -> None:
        """From the event at hand on, this key has these values instead of those it had."""
        known = self._version(table, key).values
        if known is None:
            raise KeyError(f"{table.name} has no row {key}")
        self._replace(table, key, {**known, **changes})

    def remove(self, table: TemporalTable, *key: Any) -> None:
        """From the event at hand on, there is no such row."""
        self._replace(table, key, None)

    def flush(self) -> None:
        """Write the versions to the database."""
        for table, pending in self._pending.values():
            if pending.closed:
                statement = update(table.table).values(valid_to=bindparam("closed_at"))
                for name in (*table.key_names, "valid_from"):
                    statement = statement.where(table.c[name] == bindparam(f"of_{name}"))
                self._connection.execute(statement, pending.closed)
            opened = [
                _row(table, key, version, valid_to=None)
                for key, version in pending.current.items()
                if version.values is not None and not version.stored
            ]
            if pending.ended or opened:
                self._connection.execute(insert(table.table), pending.ended + opened)
        self._pending.clear()

    def _replace(self, table: TemporalTable, key: Key, values: Values | None) -> None:
        old = self._version(table, key)
        if old.values == values:
            return
        pending = self._of(table)
        if old.values is not None and old.valid_from < self.position:
            if old.stored:
                row = {f"of_{name}": part for name, part in zip(table.key_names, key, strict=True)}
                pending.closed.append(
                    {**row, "of_valid_from": old.valid_from, "closed_at": self.position}
                )
            else:
                pending.ended.append(_row(table, key, old, valid_to=self.position))
        pending.current[key] = _Version(values, self.position, stored=False)

    def _version(self, table: TemporalTable, key: Key) -> _Version:
        pending = self._of(table)
        version = pending.current.get(key)
        if version is None:
            version = self._load(table, key)
            pending.current[key] = version
        return version

    def _load(self, table: TemporalTable, key: Key) -> _Version:
        conditions = [
            table.c[name] == part for name, part in zip(table.key_names, key, strict=True)
        ]
        statement = select(table.table).where(table.at(None), *conditions)
        row = self._connection.execute(statement).mappings().one_or_none()
        if row is None:
            return _Version(None, 0, stored=False)
        values = {name: row[name] for name in table.value_names}
        return _Version(values, row["valid_from"], stored=True)

    def _of(self, table: TemporalTable) -> _Pending:
        return self._pending.setdefault(table.name, (table, _Pending()))[1]


def _row(table: TemporalTable, key: Key, version: _Version, valid_to: int | None) -> Values:
    return {
        **dict(zip(table.key_names, key, strict=True)),
        **(version.values or {}),
        "valid_from": version.valid_from,
        "valid_to": valid_to,
    }

"""Makes the read models anew while the old ones stay in use.

New tables fill beside the old, batch by batch, with a position of their own: whoever is stopped,
or killed, goes on from there the next time. When they have caught up they take the place of the old
ones in one short transaction. Nobody ever sees half of them.
"""

from dataclasses import replace

from sqlalchemy import Connection, MetaData, inspect, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlalchemy.sql.elements import quoted_name

from projections.follower import Follower, Progress, nothing_collected
from projections.position import (
    Position,
    ReadModelsReplacedError,
    let_nobody_in,
    tables_of,
)
from projections.schema import alone

_PREFIX = "next_"
_SWAPS_TRIED = 150


class Rebuild:
    """The new tables of what a follower keeps up to date."""

    def __init__(self, live: Follower) -> None:
        self._live = live
        self._engine = live.engine
        self._tables = {
            table.name: table.table.to_metadata(MetaData(), name=f"{_PREFIX}{table.name}")
            for each in live.projections
            for table in each.tables
        }
        self._next = replace(
            live,
            position=Position(f"{_PREFIX}{live.position.name}", live.position.schema),
            table_of=lambda temporal: self._tables[temporal.name],
        )

    def run(self, progress: Progress | None = None) -> int:
        """Replay the log into new tables and swap them in; returns the position.

        Several may do so at once: they help each other.
        """
        self._begin()
        try:
            while True:
                with nothing_collected():
                    for position in self._next.batches():
                        if progress:
                            progress(position)
                self._make_indexes()
                if self._swapped():
                    break
        except ReadModelsReplacedError:
            # Somebody else swapped them in first. If not, asking for the position says so.
            pass
        return self._live.reached()

    def abandon(self) -> None:
        """Throw away what an unfinished rebuild left behind."""
        with alone(self._engine) as connection:
            self._drop(connection)

    def _begin(self) -> None:
        """Make the new tables, unless they are there already for the same read models."""
        with alone(self._engine) as connection:
            found = self._next.position.found(connection)
            if found is None or found[1] != self._next.position.schema:
                self._drop(connection)
                for table in self._tables.values():
                    connection.execute(CreateTable(table))
                self._next.position.start(connection)

    def _drop(self, connection: Connection) -> None:
        for name in inspect(connection).get_table_names():
            if name.startswith(_PREFIX):
                _drop(connection, name)
        self._next.position.forget(connection)

    def _make_indexes(self) -> None:
        """Make the indexes of the full tables: that is cheaper than to fill them row by row."""
        with alone(self._engine) as connection:
            existing = inspect(connection)
            names = existing.get_table_names()
            taken = {index["name"] for name in names for index in existing.get_indexes(name)}
            for table in self._tables.values():
                if existing.get_indexes(table.name):
                    continue
                for index in table.indexes:
                    # The old table's index has the name until it is dropped.
                    plain = str(index.name).removesuffix("_b")
                    index.name = quoted_name(f"{plain}_b" if plain in taken else plain, None)
                    connection.execute(CreateIndex(index))

    def _swapped(self) -> bool:
        """Put the new tables in the place of the old; False when they have fallen behind."""
        for attempt in range(1, _SWAPS_TRIED + 1):
            try:
                with alone(self._engine) as connection:
                    let_nobody_in(connection)
                    return self._swap(connection)
            except OperationalError:
                if attempt == _SWAPS_TRIED:
                    raise
        raise AssertionError("unreachable: the last attempt returns or raises")

    def _swap(self, connection: Connection) -> bool:
        position = self._next.position.reached(connection)
        rest = self._next.log.after(position)
        if len(rest) == self._next.log.batch_size:
            return False
        if rest:
            self._next.apply(self._next.view(connection, position), rest)
            position = rest[-1].id
        old = self._live.position.found(connection)
        former = tables_of(old[1]) if old else []
        for name in dict.fromkeys((*former, *self._tables)):
            _drop(connection, name)
        for name, table in self._tables.items():
            connection.execute(text(f"ALTER TABLE {table.name} RENAME TO {name}"))
        self._live.position.start(connection, position)
        self._next.position.forget(connection)
        return True


def _drop(connection: Connection, table: str) -> None:
    connection.execute(text(f"DROP TABLE IF EXISTS {table}"))

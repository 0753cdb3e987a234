"""Makes the read models anew while the old ones stay in use.

New tables fill beside the old, batch by batch, with a position of their own: whoever is stopped,
or killed, goes on from there the next time. When they have caught up they take the place of the old
ones in one short transaction. Nobody ever sees half of them.
"""

from dataclasses import replace

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from projections.follower import Follower, Progress, nothing_collected
from projections.next_tables import NextTables, drop_all, index_all
from projections.position import (
    Position,
    ReadModelsReplacedError,
    let_nobody_in,
    tables_of,
)
from projections.schema import alone

_SWAPS_TRIED = 150


class Rebuild:
    """The new tables of what a follower keeps up to date."""

    def __init__(self, live: Follower) -> None:
        self._live = live
        self._engine = live.engine
        self._tables = NextTables(table for each in live.projections for table in each.tables)
        self._next = replace(
            live,
            position=Position(f"next_{live.position.name}", live.position.schema),
            table_of=self._tables.of,
            before_reading=self._tables.index_keys,
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
                self._tables.make(connection)
                self._next.position.start(connection)
            self._tables.prepare(connection)

    def _drop(self, connection: Connection) -> None:
        drop_all(connection)
        self._next.position.forget(connection)

    def _make_indexes(self) -> None:
        """Make the indexes of each table in a transaction: who waits need not wait for them all."""
        for table in self._tables.each():
            with alone(self._engine) as connection:
                # Somebody else may have swapped the tables in.
                self._next.position.reached(connection)
                index_all(connection, table)

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
        self._tables.replace(connection, tables_of(old[1]) if old else [])
        self._live.position.start(connection, position)
        self._next.position.forget(connection)
        return True

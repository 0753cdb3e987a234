"""The tables a rebuild fills, beside those that are read.

Indexes come when a table is full: keys are of no order, and to put each of them into its place on
the way takes longer than the row, the more the longer the table is.
"""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, Index, MetaData, Table, inspect, text
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlalchemy.sql.elements import quoted_name

from projections.temporal import TemporalTable

_PREFIX = "next_"


class NextTables:
    """One new table for each that there is."""

    def __init__(self, tables: Iterable[TemporalTable]) -> None:
        self._tables = {
            each: each.table.to_metadata(MetaData(), name=f"{_PREFIX}{each.name}")
            for each in tables
        }
        self._versions = {table: _named(table, each.versions) for each, table in self._items()}

    def of(self, temporal: TemporalTable) -> Table:
        """The new table that will take the place of one."""
        return self._tables[temporal]

    def make(self, connection: Connection) -> None:
        """Make the tables, with no more indexes than it takes to fill them."""
        for table in self.each():
            connection.execute(CreateTable(table))

    def prepare(self, connection: Connection) -> None:
        """Make what it takes to fill the tables, unless it is there."""
        # The old tables' indexes have their names until they are dropped.
        taken = set(_index_names(connection))
        for index in (index for table in self.each() for index in table.indexes):
            if index.name in taken:
                index.name = quoted_name(f"{index.name}_b", None)
        if connection.dialect.name == "postgresql":
            # There a version that ends is found by its key.
            for table in self.each():
                self.index_keys(connection, table)

    def index_keys(self, connection: Connection, table: Table) -> None:
        """Let rows be found by their key: who fills a table at once hardly ever asks."""
        _make(connection, self._versions[table])

    def each(self) -> Iterable[Table]:
        """The new tables."""
        return self._tables.values()

    def replace(self, connection: Connection, former: Iterable[str]) -> None:
        """Take the place of the former tables."""
        for name in dict.fromkeys((*former, *(each.name for each in self._tables))):
            _drop(connection, name)
        for each, table in self._items():
            connection.execute(text(f"ALTER TABLE {table.name} RENAME TO {each.name}"))

    def _items(self) -> Iterable[tuple[TemporalTable, Table]]:
        return self._tables.items()


def index_all(connection: Connection, table: Table) -> None:
    """Make the indexes of a table, but for those that are there."""
    for index in table.indexes:
        _make(connection, index)


def _make(connection: Connection, index: Index) -> None:
    connection.execute(CreateIndex(index, if_not_exists=True))


def drop_all(connection: Connection) -> None:
    """Drop what any rebuild, of whichever read models, has left behind."""
    for name in inspect(connection).get_table_names():
        if name.startswith(_PREFIX):
            _drop(connection, name)


def _index_names(connection: Connection) -> Iterator[str | None]:
    """Names of the indexes of all other tables."""
    existing = inspect(connection)
    for name in existing.get_table_names():
        if not name.startswith(_PREFIX):
            yield from (index["name"] for index in existing.get_indexes(name))


def _named(table: Table, like: Index) -> Index:
    [found] = [index for index in table.indexes if index.name == like.name]
    return found


def _drop(connection: Connection, table: str) -> None:
    connection.execute(text(f"DROP TABLE IF EXISTS {table}"))

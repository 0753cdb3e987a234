"""Which tables belong to us, and whether a database does."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Integer,
    Table,
    func,
    inspect,
    select,
)
from sqlalchemy.schema import CreateTable

from projections.temporal import METADATA

_LOCK = 0x6B7261616D
"""Names the lock under which tables are made."""

FORMAT = 1
"""Version of the database as a whole; goes up when a release cannot read an older log."""

IDENTITY = Table("kraamplan_database", METADATA, Column("format", Integer, primary_key=True))


class ForeignDatabaseError(Exception):
    """The database holds tables that are not ours, or was written by a newer kraamplan."""

    def __init__(self, nl: str, en: str) -> None:
        super().__init__(en)
        self.text_nl = nl
        self.text_en = en


@contextmanager
def alone(engine: Engine) -> Iterator[Connection]:
    """A transaction that keeps every other one of its kind waiting, while tables are made."""
    with engine.execution_options(exclusive=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
        yield connection


def claim(connection: Connection) -> None:
    """Mark an empty database as ours; leave one that is ours alone.

    Raises ForeignDatabaseError for any other, before anything is written.
    """
    tables = set(inspect(connection).get_table_names())
    if IDENTITY.name in tables:
        found = connection.execute(select(IDENTITY.c.format)).scalar()
        if found != FORMAT:
            raise ForeignDatabaseError(
                f"de database heeft formaat {found}, deze kraamplan leest formaat {FORMAT}",
                f"the database has format {found}, this kraamplan reads format {FORMAT}",
            )
        return
    if tables:
        held = ", ".join(sorted(tables))
        raise ForeignDatabaseError(
            f"de database is niet leeg en niet door kraamplan gemaakt: er staat {held} in",
            f"the database is not empty and not made by kraamplan: it holds {held}",
        )
    connection.execute(CreateTable(IDENTITY, if_not_exists=True))
    connection.execute(IDENTITY.insert().values(format=FORMAT))

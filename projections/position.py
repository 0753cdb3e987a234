"""How far a set of the read models' tables has come in the log, and what it was made by."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import BigInteger, Column, Connection, String, Table, delete, select, text, update

from projections.temporal import METADATA
from projections.view import Projection

POSITION = Table(
    "kraamplan_projection_position",
    METADATA,
    Column("name", String, primary_key=True),
    Column("position", BigInteger, nullable=False),
    Column("schema", String, nullable=False),
)
"""All projections share one pass over the log and so one position per set of tables."""

LIVE = "read_models"
"""The tables that are read."""


class ReadModelsReplacedError(Exception):
    """The read models were made anew by another version of kraamplan while this one was running."""


def schema_of(projections: Iterable[Projection]) -> str:
    """Names, versions and tables of projections, as a position remembers them."""
    return ",".join(
        f"{each.name}:{each.version}({' '.join(table.name for table in each.tables)})"
        for each in projections
    )


def tables_of(schema: str) -> list[str]:
    """Names of the tables a schema has."""
    return " ".join(re.findall(r"\(([^)]*)\)", schema)).split()


@dataclass(frozen=True, slots=True)
class Position:
    """The position of the tables of one name, made by one schema."""

    name: str
    schema: str

    def reached(self, connection: Connection) -> int:
        """The position. Raises ReadModelsReplacedError when there is none of this schema."""
        found = self.found(connection)
        if found is None or found[1] != self.schema:
            raise ReadModelsReplacedError(
                "another version of kraamplan made the read models anew; start this one again"
            )
        return found[0]

    def found(self, connection: Connection) -> tuple[int, str] | None:
        """The position and its schema, whichever it is; None when there is none."""
        statement = select(POSITION.c.position, POSITION.c.schema)
        row = connection.execute(statement.where(POSITION.c.name == self.name)).one_or_none()
        return None if row is None else (row.position, row.schema)

    def move(self, connection: Connection, start: int, end: int) -> bool:
        """Move from one position to another; False, and nothing changed, when it is not there.

        Others who want to move it wait from here to the end of the transaction.
        """
        here = (
            (POSITION.c.name == self.name)
            & (POSITION.c.schema == self.schema)
            & (POSITION.c.position == start)
        )
        moved = connection.execute(update(POSITION).where(here).values(position=end))
        return moved.rowcount == 1

    def start(self, connection: Connection, position: int = 0) -> None:
        """Begin at a position, whatever was there before."""
        values = {"position": position, "schema": self.schema}
        # Kept rather than replaced: whoever waits for this row finds it again.
        here = update(POSITION).where(POSITION.c.name == self.name).values(values)
        if not connection.execute(here).rowcount:
            connection.execute(POSITION.insert().values(name=self.name, **values))

    def forget(self, connection: Connection) -> None:
        """Have no position any more."""
        connection.execute(delete(POSITION).where(POSITION.c.name == self.name))


def keep_in_place(connection: Connection) -> None:
    """Until this transaction ends no tables are swapped. Its first statement, before any read.

    On PostgreSQL a read fixes what the transaction sees, but not which table a name stands for: new
    tables could appear under the old names and hold rows it does not see. SQLite fixes both.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"LOCK TABLE {POSITION.name} IN ACCESS SHARE MODE"))


def let_nobody_in(connection: Connection) -> None:
    """Wait for everyone who reads or moves a position, and keep others waiting.

    On PostgreSQL it gives up soon, with an OperationalError: who waits for a lock keeps those
    behind it waiting as well, and what it waits for may be waiting for them.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL lock_timeout = '200ms'"))
        connection.execute(text(f"LOCK TABLE {POSITION.name} IN ACCESS EXCLUSIVE MODE"))

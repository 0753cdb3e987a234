"""What a question is read through: any table as of any position of the log."""

from functools import cached_property
from typing import Any

from sqlalchemy import Connection, Select, select

from projections.log import Log
from projections.position import LIVE, POSITION
from projections.temporal import TemporalTable, Values


class Reader:
    """Reads through one connection, as of one position; None is now.

    Some questions look up the events themselves, and need the log as well.
    """

    def __init__(
        self, connection: Connection, as_of: int | None = None, log: Log | None = None
    ) -> None:
        self.connection = connection
        self.as_of = as_of
        self._log = log

    @property
    def log(self) -> Log:
        """The log: what stands after the position reached is not to be read."""
        assert self._log is not None, "who asks about events gives the log"
        return self._log

    @cached_property
    def newest(self) -> int:
        """The position that the read models have come to."""
        here = select(POSITION.c.position).where(POSITION.c.name == LIVE)
        return self.connection.execute(here).scalar() or 0

    @property
    def reached(self) -> int:
        """The position this answers as of."""
        return self.newest if self.as_of is None else min(self.as_of, self.newest)

    def rows(self, table: TemporalTable, **equals: Any) -> list[Values]:
        """Rows with these column values, ordered by key."""
        conditions = [table.c[name] == value for name, value in equals.items()]
        columns = [table.c[name] for name in (*table.key_names, *table.value_names)]
        return self.all(select(*columns).where(table.at(self.as_of), *conditions), table)

    def one(self, table: TemporalTable, **equals: Any) -> Values | None:
        """The first row with these column values, or None."""
        return next(iter(self.rows(table, **equals)), None)

    def all(self, statement: Select[Any], ordered_by: TemporalTable) -> list[Values]:
        """Rows of a statement, ordered by the key of this table."""
        order = [ordered_by.c[name] for name in ordered_by.key_names]
        found = self.connection.execute(statement.order_by(*order))
        # All at once and by the names of the whole: a mapping of each row takes twice as long.
        names = tuple(found.keys())
        return [dict(zip(names, row, strict=True)) for row in found.all()]

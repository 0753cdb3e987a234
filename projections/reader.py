"""What a question is read through: any table as of any position of the log."""

from typing import Any

from sqlalchemy import Connection, Select, select

from projections.temporal import TemporalTable, Values


class Reader:
    """Reads through one connection, as of one position; None is now."""

    def __init__(self, connection: Connection, as_of: int | None = None) -> None:
        self.connection = connection
        self.as_of = as_of

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
        return [dict(row) for row in self.connection.execute(statement.order_by(*order)).mappings()]

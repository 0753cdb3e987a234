"""What stands in the read models' tables."""

from typing import Any

from sqlalchemy import Connection, Engine, String, cast, select

from projections.catalogue import PROJECTIONS
from projections.temporal import TemporalTable

TABLES: tuple[TemporalTable, ...] = tuple(table for each in PROJECTIONS for table in each.tables)

Rows = list[tuple[Any, ...]]


def every_row(engine: Engine) -> dict[str, Rows]:
    """Every version of every row of every table, as the text the database holds."""
    with engine.connect() as connection:
        return {table.name: _as_text(connection, table) for table in TABLES}


def rows_at(engine: Engine, position: int | None = None) -> dict[str, Rows]:
    """The rows of every table as of a position, each with the position it is true from."""
    with engine.connect() as connection:
        return {
            table.name: [
                tuple(row)
                for row in connection.execute(
                    select(*(_text(table, name) for name in _said(table)))
                    .where(table.at(position))
                    .order_by(*table.versions.columns)
                )
            ]
            for table in TABLES
        }


def _as_text(connection: Connection, table: TemporalTable) -> Rows:
    columns = [_text(table, name) for name in (*_said(table), "valid_to")]
    statement = select(*columns).order_by(*table.versions.columns)
    return [tuple(row) for row in connection.execute(statement)]


def _said(table: TemporalTable) -> tuple[str, ...]:
    return (*table.key_names, *table.value_names, "valid_from")


def _text(table: TemporalTable, name: str) -> Any:
    return cast(table.c[name], String).label(name)

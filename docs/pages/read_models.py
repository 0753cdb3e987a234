"""Every projection: its question, its tables, their columns."""

import inspect
from collections.abc import Iterator

from sqlalchemy import Column

from docs.markdown import code, page, prose, table
from projections.catalogue import PROJECTIONS
from projections.temporal import TemporalTable
from projections.view import Projection

_LIFETIME = ("valid_from", "valid_to")


def content() -> str:
    """The page."""
    return page(
        "# Read models",
        "Throw-away tables made from the log; `kraamplan rebuild` makes them anew. Every row "
        "carries the log positions between which it was true: from `valid_from` up to but not "
        "including `valid_to`, which is empty while it is true. So every question can be asked as "
        "of any position.",
        *(part for projection in PROJECTIONS for part in _projection(projection)),
    )


def _projection(projection: Projection) -> Iterator[str]:
    module = inspect.getmodule(projection.project)
    question, _, more = prose(inspect.getdoc(module)).partition("\n\n")
    yield f"## {projection.name}"
    yield f"**{question}**"
    yield more
    for each in projection.tables:
        yield f"Table {code(each.name)}:"
        yield table(
            ("column", "type", "key", "may be empty"),
            (
                _column(each, column)
                for column in each.table.columns
                if column.name not in _LIFETIME
            ),
        )


def _column(of: TemporalTable, column: Column[object]) -> tuple[str, str, str, str]:
    key = column.name in of.key_names
    return (
        code(column.name),
        str(column.type).lower(),
        "yes" if key else "",
        "yes" if column.nullable and not key else "",
    )

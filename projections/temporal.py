"""Tables whose rows carry the log positions between which they were true.

A row is true from `valid_from` (the position of the event that made it so) up to but not including
`valid_to` (the position of the event that ended it; NULL while it is true). Every question can
therefore be asked as of any position.
"""

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Index,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    or_,
)

METADATA = MetaData()

Key = tuple[Any, ...]
Row = tuple[Any, ...]
Values = dict[str, Any]


class TemporalTable:
    """A key, the values it had, and when."""

    def __init__(
        self,
        name: str,
        *,
        key: Sequence[Column[Any]],
        values: Sequence[Column[Any]],
        metadata: MetaData = METADATA,
    ) -> None:
        self.name = name
        # Plain text: the names SQLAlchemy makes of them are no text to everyone.
        self.key_names = tuple(str(column.name) for column in key)
        self.value_names = tuple(str(column.name) for column in values)
        self.places = {name: place for place, name in enumerate(self.value_names)}
        """Where each value stands in a row."""
        self.row_of = _in_order(self.value_names)
        """The values by name as a row. Raises KeyError when one is missing."""
        self.table = Table(
            name,
            metadata,
            *key,
            *values,
            Column("valid_from", BigInteger, nullable=False),
            Column("valid_to", BigInteger),
            PrimaryKeyConstraint(*self.key_names, "valid_from"),
        )
        self.c = self.table.c
        Index(f"{name}_current", *key, sqlite_where=self._current, postgresql_where=self._current)

    def at(self, position: int | None) -> ColumnElement[bool]:
        """The condition that a row was true at this position; None is now."""
        if position is None:
            return self._current
        ended = or_(self._current, self.c.valid_to > position)
        return (self.c.valid_from <= position) & ended

    @property
    def _current(self) -> ColumnElement[bool]:
        return self.c.valid_to.is_(None)


def _in_order(names: tuple[str, ...]) -> Callable[[Values], Row]:
    if len(names) == 1:
        return lambda values: (values[names[0]],)
    return itemgetter(*names)

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
        self._places = {name: place for place, name in enumerate(self.value_names)}
        self._row_of = _in_order(self.value_names)
        self.table = Table(
            name,
            metadata,
            *key,
            *values,
            Column("valid_from", BigInteger, nullable=False),
            Column("valid_to", BigInteger),
        )
        self.c = self.table.c
        for column in key:
            column.nullable = False
        self.versions = Index(f"{name}_versions", *key, self.c.valid_from, unique=True)
        """Finds every version of a key; the newest is the row that is true now, if any is."""

    def in_order(self, values: Values) -> Row:
        """The values as a row. Raises ValueError unless they are just those of the table."""
        try:
            row = self._row_of(values)
            if len(row) == len(values):
                return row
        except KeyError:
            pass
        raise ValueError(f"{self.name} has the values {self.value_names}, got {set(values)}")

    def with_changes(self, row: Row, values: Values) -> Row:
        """A row but for these values. Raises ValueError when the table has not got them."""
        changed, places = list(row), self._places
        try:
            for name, value in values.items():
                changed[places[name]] = value
        except KeyError as error:
            raise ValueError(f"{self.name} has no value {error}") from None
        return tuple(changed)

    def by_name(self, row: Row) -> Values:
        """The values of a row by their names."""
        return dict(zip(self.value_names, row, strict=True))

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

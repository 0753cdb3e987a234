"""What was added, removed and changed between two positions of the log?

Read off the versions of the rows themselves, so that it knows every read model there is and will
be. A row that came back to what it was, or came and went in between, makes no difference.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, select

from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection

_AT_ONCE = 1_000
"""Rows held in memory: a difference may be as long as the log."""


class ChangeKind(StrEnum):
    """What became of a row."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One row of one table that is not at the later position what it was at the earlier one."""

    model: str
    table: str
    key: Values
    old: Values | None
    """Its values at the earlier position; None when it was not there."""
    new: Values | None
    """Its values at the later position; None when it is not there any more."""
    positions: tuple[int, ...]
    """Every event in between that changed the row, oldest first; the last made it what it is."""

    @property
    def kind(self) -> ChangeKind:
        """Added, removed or changed."""
        if self.old is None:
            return ChangeKind.ADDED
        return ChangeKind.REMOVED if self.new is None else ChangeKind.CHANGED

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that differ; of a row that is there once only, all of them."""
        if self.old is None or self.new is None:
            return tuple(self.old or self.new or {})
        return tuple(name for name, value in self.new.items() if self.old[name] != value)


def difference(
    reader: Reader,
    projections: Iterable[Projection],
    since: int,
    until: int,
    about: Values | None = None,
) -> Iterator[Change]:
    """Changes from the state as of `since` to that as of `until`, by table and in order of key.

    Both are log positions; raises ValueError when since lies after until. `about` names columns
    with the value they must have, before or after, such as {"family": "G1"}: tables without those
    columns say nothing of it and are left out.
    """
    if since > until:
        raise ValueError(f"position {since} lies after position {until}")
    wanted = about or {}
    for projection in projections:
        for table in projection.tables:
            if set(wanted) <= {*table.key_names, *table.value_names}:
                for change in _changes(reader, projection.name, table, (since, until), wanted):
                    if _is_about(change, wanted):
                        yield change


def changes_of_row(reader: Reader, model: str, table: TemporalTable, key: Values) -> list[Change]:
    """Everything that ever happened to one row up to where the reader stands, oldest first.

    Each change names the one event that made it.
    """
    of_row = [table.c[name] == value for name, value in key.items()]
    statement = select(table.table).where(*of_row).order_by(table.c.valid_from)
    versions = [dict(row) for row in reader.connection.execute(statement).mappings()]
    moments = {row[end] for row in versions for end in ("valid_from", "valid_to")} - {None}
    return [
        Change(model=model, table=table.name, key=key, old=old, new=new, positions=(at,))
        for at in sorted(moments)
        if reader.as_of is None or at <= reader.as_of
        for old, new in [(_values_at(table, versions, at - 1), _values_at(table, versions, at))]
        if old != new
    ]


def _changes(
    reader: Reader, model: str, table: TemporalTable, between: tuple[int, int], wanted: Values
) -> Iterator[Change]:
    since, until = between
    statement = (
        select(table.table)
        .where(
            _between(table.c.valid_from, since, until) | _between(table.c.valid_to, since, until),
            *(table.c[name] == value for name, value in wanted.items() if name in table.key_names),
        )
        .order_by(*(table.c[name] for name in table.key_names), table.c.valid_from)
        .execution_options(yield_per=_AT_ONCE)
    )
    rows = (dict(row) for row in reader.connection.execute(statement).mappings())
    for key, versions in groupby(rows, lambda row: [row[name] for name in table.key_names]):
        found = list(versions)
        old, new = _values_at(table, found, since), _values_at(table, found, until)
        if old != new:
            moments = {row[end] for row in found for end in ("valid_from", "valid_to")}
            yield Change(
                model=model,
                table=table.name,
                key=dict(zip(table.key_names, key, strict=True)),
                old=old,
                new=new,
                positions=tuple(sorted(at for at in moments if at and since < at <= until)),
            )


def _between(position: ColumnElement[Any], since: int, until: int) -> ColumnElement[bool]:
    return (position > since) & (position <= until)


def _values_at(table: TemporalTable, versions: Sequence[Values], position: int) -> Values | None:
    for row in versions:
        if row["valid_from"] <= position and (row["valid_to"] or position + 1) > position:
            return {name: row[name] for name in table.value_names}
    return None


def _is_about(change: Change, wanted: Values) -> bool:
    states = [{**change.key, **values} for values in (change.old, change.new) if values is not None]
    return any(wanted.items() <= state.items() for state in states) if wanted else True

"""The columns as a pandera schema, and what it finds as errors.

Everything is text: no column is coerced, so no zero is lost and no date guessed. Each check works
on a whole column at once.
"""

from collections.abc import Callable

import pandera.polars as pandera
import polars
from pandera.api.polars.types import PolarsData
from pandera.errors import SchemaErrors

from kraamplan.importing import cells, keys, rules
from kraamplan.importing.cells import CellCheck, ColumnCheck
from kraamplan.importing.columns import Column, FileKind
from kraamplan.importing.errors import RowError
from kraamplan.importing.suggestion import nearest
from kraamplan.importing.table import Table

_FIRST_YEAR, _LAST_YEAR = 1900, 2199


def schema(
    kind: FileKind, names: frozenset[str], regions: frozenset[str]
) -> pandera.DataFrameSchema:
    """The schema of those columns of a kind of file that are present; empty cells are null."""
    return pandera.DataFrameSchema(
        {
            column.name: pandera.Column(
                polars.String,
                [_pandera_check(check, regions) for check in _checks(column)],
                nullable=not column.required,
            )
            for column in kind.columns
            if column.name in names
        }
    )


def cell_errors(kind: FileKind, table: Table, regions: frozenset[str]) -> list[RowError]:
    """Every cell that breaks a rule of its column, once, with the first rule it breaks."""
    frame = polars.DataFrame(table.columns, schema=dict.fromkeys(table.columns, polars.String))
    frame = frame.with_columns(polars.all().replace("", None))
    try:
        schema(kind, frozenset(table.columns), regions).validate(frame, lazy=True)
    except SchemaErrors as found:
        failures = found.failure_cases
    else:
        return []
    # Missing comes before every check, and has no number among them.
    first_broken: dict[tuple[int, str], int] = {}
    for index, name, number in failures.select("index", "column", "check_number").iter_rows():
        rank = -1 if number is None else number
        cell = (index, name)
        first_broken[cell] = min(rank, first_broken.get(cell, rank))
    first_rows = _first_rows(table, kind.key.name)
    return [
        _error(kind.column(name), rank, table, index, first_rows, regions)
        for (index, name), rank in first_broken.items()
    ]


def _checks(column: Column) -> tuple[CellCheck, ...]:
    return (cells.NO_SURROUNDING_SPACES, *column.format.checks)


def _pandera_check(check: CellCheck, regions: frozenset[str]) -> pandera.Check:
    if isinstance(check, cells.NoBsn):
        return pandera.Check(_no_bsn, name=check.rule.name)
    return pandera.Check(_holds(check, regions), name=check.rule.name)


def _holds(check: ColumnCheck, regions: frozenset[str]) -> Callable[[PolarsData], polars.LazyFrame]:
    def column_holds(column: PolarsData) -> polars.LazyFrame:
        holds = _expression(check, polars.col(column.key), regions)
        # Null is a cell another check refuses already.
        return column.lazyframe.select(holds.fill_null(value=True))

    return column_holds


def _expression(check: ColumnCheck, cell: polars.Expr, regions: frozenset[str]) -> polars.Expr:
    match check:
        case cells.Matches():
            return cell.str.contains(f"^(?:{check.pattern})$")
        case cells.OneOf():
            return cell.is_in(check.choices)
        case cells.KnownRegion():
            return cell.is_in(sorted(regions))
        case cells.Between():
            return cell.cast(polars.Float64, strict=False).is_between(check.lowest, check.highest)
        case cells.InQuarters():
            return (cell.cast(polars.Float64, strict=False) * 4 % 1) == 0
        case cells.OnCalendar():
            day = cell.str.to_date("%Y-%m-%d", strict=False)
            return day.is_not_null() & day.dt.year().is_between(_FIRST_YEAR, _LAST_YEAR)
        case cells.WordsFrom():
            return cell.str.split(" ").list.eval(polars.element().is_in(check.choices)).list.all()
        case cells.WordsOnce():
            words = cell.str.split(" ")
            return words.list.n_unique() == words.list.len()
        case cells.OncePerFile():
            return cell.is_first_distinct()


def _no_bsn(column: PolarsData) -> polars.LazyFrame:
    # Few client numbers have nine digits, so plain Python finds them sooner than nine casts.
    numbers = column.lazyframe.select(column.key).collect().to_series()
    suspects = [number for number in numbers if number and keys.looks_like_bsn(number)]
    return column.lazyframe.select(~polars.col(column.key).is_in(suspects))


def _first_rows(table: Table, key: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for row, value in zip(table.rows, table.columns.get(key, ()), strict=False):
        found.setdefault(value, row)
    return found


def _error(
    column: Column,
    rank: int,
    table: Table,
    index: int,
    first_rows: dict[str, int],
    regions: frozenset[str],
) -> RowError:
    row, name, value = table.rows[index], column.name, table.columns[column.name][index]
    if rank < 0:
        return rules.VALUE_MISSING.error(row, name)
    check = _checks(column)[rank]
    rule = check.rule
    match check:
        case cells.OneOf(choices=choices):
            return rule.error(row, name, value, nearest(value, choices), known=", ".join(choices))
        case cells.KnownRegion():
            known = ", ".join(sorted(regions)) or "-"
            return rule.error(row, name, value, nearest(value, regions), known=known)
        case cells.Between():
            return rule.error(row, name, value, lowest=check.lowest, highest=check.highest)
        case cells.WordsFrom(choices=choices):
            word = next(word for word in value.split(" ") if word not in choices)
            known = ", ".join(choices)
            return rule.error(row, name, value, nearest(word, choices), word=word, known=known)
        case cells.WordsOnce():
            words = value.split(" ")
            word = next(word for word in words if words.count(word) > 1)
            return rule.error(row, name, value, word=word)
        case cells.NoBsn():
            return rule.error(row, name, keys.masked(value))
        case cells.OncePerFile():
            return rule.error(row, name, value, first=first_rows[value])
        case _:
            return rule.error(row, name, value)

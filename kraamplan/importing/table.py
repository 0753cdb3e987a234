"""Lines as a header and rows of text. Every fault of the shape is found in one go."""

import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from kraamplan.importing import rules
from kraamplan.importing.columns import FileKind
from kraamplan.importing.errors import WHOLE_FILE, RowError
from kraamplan.importing.lines import Lines, read_lines
from kraamplan.importing.suggestion import nearest_meaning

SEPARATORS = {",": ",", ";": ";", "tab": "\t", "|": "|"}
"""What may stand between two fields, by the name a person gives it."""


@dataclass(frozen=True, slots=True)
class Table:
    """What could be read: columns of text by name, and the line each row stands on.

    A row whose fields cannot be told apart has an error and is left out; so is a column the kind
    of file does not have. A cell is never changed.
    """

    columns: dict[str, tuple[str, ...]]
    rows: tuple[int, ...]
    errors: tuple[RowError, ...]


def read_table(path: Path, kind: FileKind, separator: str = ",") -> Table:
    """Read a file as a table; the separator is one of SEPARATORS, by its name or as it is.

    Blank lines, and rows that are separators only, are passed over.
    """
    character = separator if separator in SEPARATORS.values() else SEPARATORS.get(separator)
    if character is None:
        known = " ".join(SEPARATORS)
        error = rules.UNKNOWN_SEPARATOR.error(WHOLE_FILE, value=separator, known=known)
        return Table({}, (), (error,))
    lines = read_lines(path)
    errors = list(lines.errors)
    first = next((index for index, text in enumerate(lines.texts) if text != ""), None)
    if first is None or (header_text := lines.texts[first]) is None:
        return Table({}, (), tuple(errors))
    header_row = first + 1
    header = _fields(header_text, character)
    if header is None:
        errors.append(rules.MALFORMED_QUOTES.error(header_row))
        return Table({}, (), tuple(errors))
    other = _separator_that_fits(header_text, header, kind)
    if other is not None:
        errors.append(rules.WRONG_SEPARATOR.error(header_row, value=other))
        return Table({}, (), tuple(errors))
    errors += _header_errors(header, header_row, kind)
    rows, cells, row_errors = _rows(lines, header_row, len(header), character)
    errors += row_errors
    by_column = list(zip(*cells, strict=True)) if cells else [()] * len(header)
    usable = {name for name in header if name in kind.names and header.count(name) == 1}
    columns = {
        name: column for name, column in zip(header, by_column, strict=True) if name in usable
    }
    return Table(columns, tuple(rows), tuple(errors))


def _fields(text: str, separator: str) -> list[str] | None:
    """The fields of one line, or None when its quotes are out of order.

    A cell never spans lines: nothing the columns hold needs it, and an unclosed quote would
    otherwise swallow the rest of the file.
    """
    if '"' not in text:
        return text.split(separator)
    try:
        return next(csv.reader((text,), delimiter=separator, strict=True))
    except csv.Error:
        return None


def _separator_that_fits(text: str, header: list[str], kind: FileKind) -> str | None:
    """The name of another separator that yields the columns this one does not."""
    meanings = kind.meanings
    if sum(name in meanings for name in header) > 1:
        return None
    for name, character in SEPARATORS.items():
        if sum(field in meanings for field in _fields(text, character) or []) > 1:
            return name
    return None


def _header_errors(header: list[str], row: int, kind: FileKind) -> list[RowError]:
    errors = [
        rules.MISSING_COLUMN.error(row, column.name)
        for column in kind.columns
        if column.required and column.name not in header
    ]
    for name, count in Counter(header).items():
        if not name:
            number = header.index(name) + 1
            errors.append(rules.UNNAMED_COLUMN.error(row, number=number))
        elif name not in kind.names:
            suggestion = nearest_meaning(name, kind.meanings)
            known = ", ".join(kind.names)
            errors.append(rules.UNKNOWN_COLUMN.error(row, name, name, suggestion, known=known))
        elif count > 1:
            errors.append(rules.DUPLICATE_COLUMN.error(row, name, name))
    return errors


def _rows(
    lines: Lines, header_row: int, width: int, separator: str
) -> tuple[list[int], list[list[str]], list[RowError]]:
    rows: list[int] = []
    cells: list[list[str]] = []
    errors: list[RowError] = []
    for row, text in enumerate(lines.texts[header_row:], start=header_row + 1):
        if not text:
            continue
        fields = _fields(text, separator)
        if fields is None:
            errors.append(rules.MALFORMED_QUOTES.error(row))
        elif not any(fields):
            continue
        elif len(fields) != width:
            rule = rules.TOO_FEW_FIELDS if len(fields) < width else rules.TOO_MANY_FIELDS
            errors.append(rule.error(row, found=len(fields), expected=width))
        else:
            rows.append(row)
            cells.append(fields)
    return rows, cells, errors

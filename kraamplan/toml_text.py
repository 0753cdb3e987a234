"""TOML as the object a shape is read from, and tables of plain values as TOML."""

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Any, TypeVar

from kraamplan.importing.conversion import Conversion
from kraamplan.importing.errors import WHOLE_FILE, ImportRefusedError, RowError
from kraamplan.importing.fields import fields_of
from kraamplan.importing.lines import read_lines
from kraamplan.importing.rules import InputRule

S = TypeVar("S")

DAMAGED_TOML = InputRule(
    "damaged-toml",
    "Dit is geen TOML ({cause}).",
    "This is not TOML ({cause}).",
)
_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)$")


def text_of(path: Path) -> str:
    """What stands in a file, with line ends of one kind. Raises ImportRefusedError."""
    lines = read_lines(path)
    if lines.errors:
        raise ImportRefusedError(lines.errors)
    return "\n".join(line or "" for line in lines.texts)


def shape_in(text: str, kind: type[S]) -> S:
    """The shape this TOML has. Raises ImportRefusedError with every mistake in it.

    Each error names the place by its keys, such as packages[2].norm.hours; of text that is not
    TOML it names the line.
    """
    try:
        document = _without_dates(tomllib.loads(text))
    except (ValueError, RecursionError) as error:
        # Besides its own errors tomllib passes on those of numbers that are far too long.
        raise ImportRefusedError([_damaged(str(error))]) from error
    conversion = Conversion(WHOLE_FILE)
    members = conversion.members(document, fields_of(kind))
    if conversion.errors:
        raise ImportRefusedError(conversion.errors)
    return kind(**members)


def entries(key: str, tables: list[dict[str, Any]]) -> Iterator[str]:
    """Lines of an array of tables, each after a blank one."""
    for table in tables:
        yield ""
        yield f"[[{key}]]"
        yield from pairs(table)


def pairs(table: dict[str, Any]) -> list[str]:
    """A line for each key of a table."""
    return [pair(key, value) for key, value in table.items()]


def pair(key: str, value: Any) -> str:
    """A key and its value."""
    return f"{key} = {_value(value)}"


def _without_dates(value: Any) -> Any:
    """TOML has dates and times of its own; a shape reads them as they look."""
    if isinstance(value, dict):
        return {key: _without_dates(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_without_dates(each) for each in value]
    return value.isoformat() if isinstance(value, date | time) else value


def _damaged(cause: str) -> RowError:
    place = _AT_LINE.search(cause)
    row = int(place[1]) if place else WHOLE_FILE
    return DAMAGED_TOML.error(row, cause=cause)


def _value(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case date():
            return value.isoformat()
        case str():
            # JSON's escapes are TOML's; only DEL needs one in TOML and has none in JSON.
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
        case list():
            return f"[{', '.join(_value(each) for each in value)}]"
        case _:
            return f"{{ {', '.join(pairs(value))} }}"

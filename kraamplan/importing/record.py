"""JSON Lines of commands from a file into the log: all of them or none.

A line without an id has one that follows from what it says and from how often the file said it
before, so recording a file again changes nothing. The log knows a command by what it recorded: a
line that changed nothing left no trace and is decided anew.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from domain.application import CapacityPlanning
from domain.kernel.errors import DomainError, StaleVersionError
from kraamplan.importing import rules
from kraamplan.importing.batch import ContextFor, ImportReport, hand_over, refusal
from kraamplan.importing.conversion import shown
from kraamplan.importing.errors import ImportRefusedError, RowError
from kraamplan.importing.fields import EXPECTED_VERSION, fields_of
from kraamplan.importing.line import Line, read_line
from kraamplan.importing.lines import read_lines


@dataclass(frozen=True, slots=True)
class NamedLine:
    """A line and the id its command goes by."""

    line: Line
    id: UUID


def read_record(path: Path) -> list[NamedLine]:
    """The commands in a file. Raises ImportRefusedError with all its errors.

    Blank lines are passed over.
    """
    texts = read_lines(path)
    errors = list(texts.errors)
    lines: list[Line] = []
    for row, text in enumerate(texts.texts, start=1):
        if text is None or not text.strip():
            continue
        line, line_errors = read_line(row, text)
        errors += line_errors
        if line is not None:
            lines.append(line)
    errors += _repeated_ids(lines)
    if errors:
        raise ImportRefusedError(errors)
    return _named(lines)


def record_file(
    application: CapacityPlanning, path: Path, context_for: ContextFor, *, dry_run: bool = False
) -> ImportReport:
    """Handle the commands in a file in their order.

    Raises ImportRefusedError with all errors of the file or, when there are none, with every
    refusal of the domain.
    """
    named = read_record(path)
    orders = [(each.line.order(each.id, context_for),) for each in named]
    return hand_over(
        application,
        orders,
        lambda index, error: _refusal(named[index].line, error),
        dry_run=dry_run,
    )


def _repeated_ids(lines: list[Line]) -> list[RowError]:
    first: dict[UUID, int] = {}
    return [
        rules.DUPLICATE_ID.error(line.row, "id", str(line.id), first=first[line.id])
        for line in lines
        if line.id is not None and first.setdefault(line.id, line.row) != line.row
    ]


def _named(lines: list[Line]) -> list[NamedLine]:
    said: Counter[UUID] = Counter()
    named = []
    for line in lines:
        given = line.id
        if given is None:
            content = line.derived_id(0)
            given = line.derived_id(said[content])
            said[content] += 1
        named.append(NamedLine(line, given))
    return named


def _refusal(line: Line, error: DomainError) -> RowError:
    column = _column(line, error)
    value = line.found.get(column, "")
    return refusal(line.row, column, shown(value), error)


def _column(line: Line, error: DomainError) -> str:
    """The field a refusal is about.

    That is the one it names, else one among its facts, else one whose value it tells, else the key.
    """
    if isinstance(error, StaleVersionError):
        return EXPECTED_VERSION.name
    key, *others = (field.name for field in fields_of(type(line.command)))
    if error.facts.get("field") in others:
        return error.facts["field"]
    return next(
        (name for name in others if name in error.facts),
        next((name for name in others if _tells(error, getattr(line.command, name))), key),
    )


def _tells(error: DomainError, value: object) -> bool:
    match value:
        case date():
            # The domain adds the Dutch offset to a moment.
            return any(fact.startswith(str(value)) for fact in error.facts.values())
        case str():
            return error.facts.get("key") == value
        case _:
            return False

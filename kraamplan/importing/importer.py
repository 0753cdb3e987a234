"""Families and carers from a file into the log: all of it or nothing.

The id of each command is derived from what it asks, so importing a file again changes nothing, not
even when its families were amended in the meantime: a file is a delivery, not the last word.
"""

from pathlib import Path

from domain.application import CapacityPlanning
from domain.kernel.command import Order
from domain.kernel.errors import DomainError
from kraamplan.importing.batch import (
    ContextFor,
    ImportReport,
    command_id,
    hand_over,
    refusal,
)
from kraamplan.importing.columns import FileKind
from kraamplan.importing.errors import ImportRefusedError, RowError
from kraamplan.importing.rows import C, Reading, Row, scan_carers, scan_families


def import_families(
    application: CapacityPlanning,
    path: Path,
    context_for: ContextFor,
    *,
    regions: frozenset[str],
    separator: str = ",",
    dry_run: bool = False,
) -> ImportReport:
    """Register the families in a file. Raises ImportRefusedError with all its errors."""
    return _import(application, scan_families(path, separator, regions), context_for, dry_run)


def import_carers(
    application: CapacityPlanning,
    path: Path,
    context_for: ContextFor,
    *,
    regions: frozenset[str],
    separator: str = ",",
    dry_run: bool = False,
) -> ImportReport:
    """Hire the carers in a file, with skills and days. Raises ImportRefusedError."""
    return _import(application, scan_carers(path, separator, regions), context_for, dry_run)


def _import(
    application: CapacityPlanning, reading: Reading[C], context_for: ContextFor, dry_run: bool
) -> ImportReport:
    groups = [_orders(row, context_for) for row in reading.rows]

    def error_of(index: int, error: DomainError) -> RowError:
        return _refusal(reading.kind, reading.rows[index], error)

    if not reading.errors:
        return hand_over(application, groups, error_of, dry_run=dry_run)
    # One report for the whole file: what the domain thinks of the good rows belongs in it.
    errors = list(reading.errors)
    try:
        hand_over(application, groups, error_of, dry_run=True)
    except ImportRefusedError as refused:
        errors += refused.errors
    raise ImportRefusedError(errors)


def _orders(row: Row[C], context_for: ContextFor) -> tuple[Order, ...]:
    return tuple(
        Order(command=command, context=context_for(command_id(command))) for command in row.commands
    )


def _refusal(kind: FileKind, row: Row[C], error: DomainError) -> RowError:
    # A refusal either names the field that differs, or has the field among its facts.
    key = kind.key.name
    fields = [error.facts.get("field", ""), *(fact for fact in error.facts if fact != key)]
    column = next((name for name in map(kind.column_of, fields) if name), key)
    return refusal(row.row, column, row.cells.get(column, ""), error)

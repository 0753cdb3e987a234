"""Rows of commands handed over together, and what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

import msgspec

from domain.application import BatchRefusedError, CapacityPlanning
from domain.kernel.command import Command, CommandContext, Order
from domain.kernel.errors import DomainError
from domain.kernel.ids import derived_id
from kraamplan.importing.errors import ImportRefusedError, Kind, RowError

ContextFor = Callable[[UUID], CommandContext]
"""The context of the command with this id: who imports, and when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did, in rows of the file; of a dry run, what it would do.

    position is that of the newest event in the log afterwards.
    """

    rows: int
    recorded: int
    unchanged: int
    position: int
    dry_run: bool


def command_id(command: Command, *context: object) -> UUID:
    """The id of a command that is told apart by its content, and by what else is given."""
    content = (type(command).__name__, command, *context)
    return derived_id(msgspec.json.encode(content, order="sorted").decode())


def hand_over(
    application: CapacityPlanning,
    groups: Sequence[Sequence[Order]],
    error_of: Callable[[int, DomainError], RowError],
    *,
    dry_run: bool,
) -> ImportReport:
    """Handle all orders or none; a group is the orders one line of a file stands for.

    error_of tells what the refusal of an order of the group with that index means in the file.
    Raises ImportRefusedError with the first refusal of each group: what comes after it in the
    same line builds on what was refused.
    """
    orders = [order for group in groups for order in group]
    owners = [index for index, group in enumerate(groups) for _ in group]
    try:
        receipts = application.handle_all(orders, dry_run=dry_run)
    except BatchRefusedError as refused:
        first: dict[int, DomainError] = {}
        for index, error in refused.refusals:
            first.setdefault(owners[index], error)
        raise ImportRefusedError(error_of(owner, error) for owner, error in first.items()) from None
    changed = {
        owner for owner, receipt in zip(owners, receipts, strict=True) if not receipt.repeated
    }
    return ImportReport(
        rows=len(groups),
        recorded=len(changed),
        unchanged=len(groups) - len(changed),
        position=application.position(),
        dry_run=dry_run,
    )


def refusal(row: int, column: str, value: str, error: DomainError) -> RowError:
    """A refusal of the domain as an error in the file."""
    return RowError(
        row=row,
        column=column,
        value=value,
        rule=error.RULE,
        message_nl=error.text_nl,
        message_en=error.text_en,
        kind=Kind.REFUSED,
    )

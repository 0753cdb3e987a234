"""One line of JSON as a command and what goes with it."""

import json
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import msgspec

from domain.catalogue import COMMANDS
from domain.kernel.command import Command, Order
from kraamplan.importing import rules
from kraamplan.importing.batch import ContextFor, command_id
from kraamplan.importing.conversion import Conversion, shown
from kraamplan.importing.errors import RowError
from kraamplan.importing.fields import ACCEPTED, COMMAND, ENVELOPE, fields_of
from kraamplan.importing.suggestion import nearest

_OTHER_COMMANDS = tuple(
    command.__name__ for command in COMMANDS if command.__name__ not in ACCEPTED
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What one line asks: its number, what stands in it, and what that means.

    id is None when the line has none; actor and role are None when the importer's count.
    """

    row: int
    found: dict[str, Any]
    command: Command
    id: UUID | None = None
    expected_version: int | None = None
    reason: str | None = None
    actor: str | None = None
    role: str | None = None

    def derived_id(self, occurrence: int) -> UUID:
        """The id of the line that says the same for the n-th time in its file, 0 being the first.

        It does not depend on the order of the fields, nor on defaults being written out.
        """
        return command_id(
            self.command, self.expected_version, self.reason, self.actor, self.role, occurrence
        )

    def order(self, given_id: UUID, context_for: ContextFor) -> Order:
        """The command under the importer's context, but for what the line says itself."""
        context = context_for(given_id)
        context = replace(
            context,
            actor=self.actor or context.actor,
            role=self.role or context.role,
            reason=context.reason if self.reason is None else self.reason,
        )
        return Order(command=self.command, context=context, expected_version=self.expected_version)


def read_line(row: int, text: str) -> tuple[Line | None, list[RowError]]:
    """The line, or None with everything that is wrong with it."""
    try:
        found = msgspec.json.decode(text)
        repeated = _repeated_names(text)
    except (ValueError, RecursionError) as error:  # msgspec's own errors are ValueErrors
        return None, [rules.DAMAGED_JSON.error(row, value=text, cause=error)]
    if not isinstance(found, dict):
        return None, [rules.NOT_AN_OBJECT.error(row, value=text)]
    conversion = Conversion(row)
    for name in repeated:
        conversion.refuse(rules.DUPLICATE_FIELD, name, found.get(name, ""))
    kind = _command(conversion, found)
    envelope = {field.name: field for field in ENVELOPE}
    around = {
        name: conversion.member(envelope[name], value)
        for name, value in found.items()
        if name in envelope and name != COMMAND.name
    }
    if kind is None:
        return None, conversion.errors
    values = conversion.members(found, fields_of(kind), others=ENVELOPE)
    if conversion.errors:
        return None, conversion.errors
    return Line(row=row, found=found, command=kind(**values), **around), []


def _command(conversion: Conversion, found: dict[str, Any]) -> type[Command] | None:
    name = found.get(COMMAND.name)
    kind = ACCEPTED.get(name) if isinstance(name, str) else None
    if kind is not None:
        return kind
    if name is None:
        words = COMMAND.words
        conversion.refuse(
            rules.MISSING_FIELD, COMMAND.name, expected_nl=words.nl, expected_en=words.en
        )
    elif name in _OTHER_COMMANDS:
        conversion.refuse(rules.COMMAND_NOT_ACCEPTED, COMMAND.name, name)
    else:
        guess, known = nearest(shown(name), ACCEPTED), ", ".join(ACCEPTED)
        conversion.refuse(rules.UNKNOWN_COMMAND, COMMAND.name, name, guess, known=known)
    return None


def _repeated_names(text: str) -> list[str]:
    """Names an object in the line gives twice, of which a decoder would keep the last silently."""
    repeated: list[str] = []

    def note(pairs: list[tuple[str, Any]]) -> None:
        names = [name for name, _ in pairs]
        if len(set(names)) < len(names):
            repeated.extend(sorted({name for name in names if names.count(name) > 1}))

    json.loads(text, object_pairs_hook=note)
    return repeated

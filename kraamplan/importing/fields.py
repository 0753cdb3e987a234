"""The fields of the commands a file may hold, read from their dataclasses."""

import dataclasses
import types
import typing
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from typing import Any
from uuid import UUID

from domain.assessment.aggregate import Assessment
from domain.care.aggregate import Care
from domain.care_plan.aggregate import CarePlan
from domain.carer.aggregate import Carer
from domain.catalogue import HANDLERS_OF
from domain.kernel.command import Command
from domain.organisation.aggregate import Organisation

ACCEPTED: dict[str, type[Command]] = {
    command.__name__: command
    for aggregate in (Organisation, Care, Assessment, CarePlan, Carer)
    for command in HANDLERS_OF[aggregate]
}
"""What a person may ask in a file, by name.

Rosters and planning runs come from the planner; indication policies have files of their own.
"""

KEY_FIELDS = frozenset(["family", "carer", "assessor"])
"""Fields that hold a client or staff number, whatever the command."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a value must be, in Dutch and in English."""

    nl: str
    en: str


_KEY_WORDS = Words(
    "1 tot 40 letters, cijfers, '-', '_' of '.'", "1 to 40 letters, digits, '-', '_' or '.'"
)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an object in a file: its type, and the default of one that may be absent."""

    name: str
    type: Any
    required: bool = True
    default: Any = None

    @property
    def words(self) -> Words:
        """What it must be, in words."""
        if self.name not in KEY_FIELDS:
            return words_of(self.type)
        return _KEY_WORDS if without_none(self.type) is self.type else _or_null(_KEY_WORDS)


COMMAND = Field("command", str)
ID = Field("id", UUID | None, required=False)
EXPECTED_VERSION = Field("expected_version", int | None, required=False)
REASON = Field("reason", str | None, required=False)
ACTOR = Field("actor", str | None, required=False)
ROLE = Field("role", str | None, required=False)

ENVELOPE = (COMMAND, ID, EXPECTED_VERSION, REASON, ACTOR, ROLE)
"""What every line may hold besides the fields of its command.

Without an id the line has one that follows from its content; expected_version is the version of
the addressed record the sender last saw; actor and role are those of the importer unless given.
"""


def fields_of(kind: Any) -> tuple[Field, ...]:
    """The fields of a command, or of an object inside one, in the order of its dataclass."""
    return _fields_of(kind)


@cache
def _fields_of(kind: type[Any]) -> tuple[Field, ...]:
    hints = typing.get_type_hints(kind)
    return tuple(
        Field(field.name, hints[field.name])
        if field.default is dataclasses.MISSING
        else Field(field.name, hints[field.name], required=False, default=field.default)
        for field in dataclasses.fields(kind)
    )


def item_of(kind: Any) -> Any:
    """The type of the items of a list, or None when the type is no list."""
    return typing.get_args(kind)[0] if typing.get_origin(kind) is tuple else None


def without_none(kind: Any) -> Any:
    """The type itself, or of "this or nothing" the one that is not nothing."""
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        (kind,) = (member for member in typing.get_args(kind) if member is not type(None))
    return kind


_WORDS = {
    str: Words("tekst", "text"),
    int: Words("geheel getal", "whole number"),
    bool: Words("true of false", "true or false"),
    date: Words("datum zoals 2026-11-20", "date such as 2026-11-20"),
    datetime: Words("tijdstip zoals 2026-11-20T03:12", "moment such as 2026-11-20T03:12"),
    time: Words("kloktijd zoals 08:00", "time of day such as 08:00"),
    UUID: Words("uuid", "uuid"),
}


def words_of(kind: Any) -> Words:
    """A type in words. Raises KeyError for one that no file can hold."""
    inner = without_none(kind)
    if inner is not kind:
        return _or_null(words_of(inner))
    item = item_of(kind)
    if item is not None:
        words = words_of(item)
        return Words(f"lijst van: {words.nl}", f"list of: {words.en}")
    if issubclass(kind, StrEnum):
        choices = ", ".join(kind)
        return Words(f"één van {choices}", f"one of {choices}")
    if dataclasses.is_dataclass(kind):
        members = [(field.name, field.words) for field in fields_of(kind)]
        return Words(
            "object met " + ", ".join(f"{name} ({words.nl})" for name, words in members),
            "object with " + ", ".join(f"{name} ({words.en})" for name, words in members),
        )
    return _WORDS[kind]


def _or_null(words: Words) -> Words:
    return Words(f"{words.nl}, of null", f"{words.en}, or null")

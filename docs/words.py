"""Types in words, and the sentences that stand under fields in code."""

import ast
import dataclasses
import inspect
import typing
from enum import StrEnum
from functools import cache
from typing import Any

import msgspec

from docs.markdown import code, codes, prose
from kraamplan.importing.fields import item_of, without_none, words_of


def in_words(kind: Any) -> str:
    """A type in English; one that has fields of its own is a link to its heading."""
    inner = without_none(kind)
    if inner is not kind:
        return f"{in_words(inner)}, or null"
    item = item_of(kind)
    if item is not None:
        return f"list of: {in_words(item)}"
    if kind is float:
        return "number"
    if has_fields(kind):
        return f"[{kind.__name__}](#{kind.__name__.lower()})"
    if issubclass(kind, StrEnum):
        return f"one of {codes(kind)}"
    return words_of(kind).en


def has_fields(kind: Any) -> bool:
    """Whether the type is a dataclass or a struct."""
    return dataclasses.is_dataclass(kind) or (
        isinstance(kind, type) and issubclass(kind, msgspec.Struct)
    )


def types_within(kind: Any) -> list[type]:
    """The types with fields of their own that a type is made of, itself included."""
    inner = without_none(kind)
    inner = item_of(inner) or inner
    if not has_fields(inner):
        return []
    hints = typing.get_type_hints(inner)
    return [inner, *(each for hint in hints.values() for each in types_within(hint))]


@cache
def field_docstrings(kind: type) -> dict[str, str]:
    """The string that stands under each field of a class, where one does."""
    (definition,) = ast.parse(inspect.getsource(kind)).body
    assert isinstance(definition, ast.ClassDef)
    found = {}
    for statement, below in zip(definition.body, definition.body[1:], strict=False):
        if (
            isinstance(statement, ast.AnnAssign)
            and isinstance(statement.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
            and isinstance(below.value.value, str)
        ):
            found[statement.target.id] = prose(below.value.value)
    return found


def default_in_words(value: object) -> str:
    """The value a field has when it is left out."""
    if value is None:
        return "none"
    if isinstance(value, tuple) and not value:
        return "empty list"
    if isinstance(value, bool):
        return code(str(value).lower())
    return code(value)

"""A value of JSON as a value of a field. Everything that does not fit is found in one go."""

import dataclasses
import json
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

import msgspec

from kraamplan.importing import keys, rules
from kraamplan.importing.errors import RowError
from kraamplan.importing.fields import (
    KEY_FIELDS,
    Field,
    fields_of,
    item_of,
    without_none,
    words_of,
)
from kraamplan.importing.suggestion import nearest

_TO_THE_MINUTE = re.compile(r"((?:\d{4}-\d{2}-\d{2}T)?\d{2}:\d{2})(Z|[+-]\d{2}:\d{2})?")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_MOST = 2**31 - 1


def shown(value: Any) -> str:
    """A value as the file says it; of text without the quotes."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


class Conversion:
    """The conversion of one line; collects its errors.

    A value that does not fit becomes None and an error, so results count only without errors.
    """

    def __init__(self, row: int) -> None:
        self.row = row
        self.errors: list[RowError] = []

    def members(
        self,
        found: dict[str, Any],
        fields: Sequence[Field],
        path: str = "",
        others: Sequence[Field] = (),
    ) -> dict[str, Any]:
        """The fields of an object that are there; others may be there and are left alone."""
        known = [field.name for field in (*others, *fields)]
        for name, value in found.items():
            if name not in known:
                guess = nearest(name, known)
                self.refuse(rules.UNKNOWN_FIELD, path + name, value, guess, known=", ".join(known))
        values = {}
        for field in fields:
            if field.name in found:
                values[field.name] = self.member(field, found[field.name], path)
            elif field.required:
                words = field.words
                self.refuse(
                    rules.MISSING_FIELD,
                    path + field.name,
                    expected_nl=words.nl,
                    expected_en=words.en,
                )
        return values

    def member(self, field: Field, value: Any, path: str = "") -> Any:
        """The value of one field."""
        before = len(self.errors)
        converted = self.value(field.type, value, path + field.name)
        if field.name in KEY_FIELDS and converted is not None and len(self.errors) == before:
            if not keys.is_key(converted):
                self.refuse(rules.KEY_SHAPE, path + field.name, value)
            elif keys.looks_like_bsn(converted):
                self.refuse(rules.LOOKS_LIKE_BSN, path + field.name, keys.masked(converted))
        return converted

    def value(self, kind: Any, value: Any, path: str) -> Any:
        """The value as this type; path says where it stands in the line."""
        inner = without_none(kind)
        if inner is not kind and value is None:
            return None
        item = item_of(inner)
        if item is not None and isinstance(value, list):
            return tuple(self.value(item, each, f"{path}[{at}]") for at, each in enumerate(value))
        if dataclasses.is_dataclass(inner) and isinstance(value, dict):
            make: Any = inner
            members = self.members(value, fields_of(make), f"{path}.")
            return make(**members) if not self.errors else None
        return self._leaf(inner, value, path)

    def refuse(
        self,
        rule: rules.InputRule,
        column: str,
        value: Any = "",
        suggestion: str = "",
        **facts: object,
    ) -> None:
        """Note an error."""
        self.errors.append(rule.error(self.row, column, shown(value), suggestion, **facts))

    def _leaf(self, kind: Any, value: Any, path: str) -> Any:
        if isinstance(value, str):
            if "\0" in value:
                self.refuse(rules.NUL_BYTE, path, "\\0")
                return None
            if not value.strip():
                self.refuse(rules.VALUE_MISSING, path, value)
                return None
        try:
            converted = msgspec.convert(_with_seconds(kind, value), type=kind)
        except msgspec.ValidationError:
            self._refuse_leaf(kind, value, path)
            return None
        if isinstance(converted, time) and converted.tzinfo is not None:
            self._refuse_leaf(kind, value, path)
        elif isinstance(converted, date) and not _FIRST_YEAR <= converted.year <= _LAST_YEAR:
            self.refuse(rules.DATE_DOES_NOT_EXIST, path, value)
        elif isinstance(converted, int) and abs(converted) > _MOST:
            self.refuse(rules.OUT_OF_RANGE, path, value, lowest=-_MOST, highest=_MOST)
        return converted

    def _refuse_leaf(self, kind: Any, value: Any, path: str) -> None:
        if isinstance(value, str) and isinstance(kind, type) and issubclass(kind, StrEnum):
            choices = tuple(kind)
            known = ", ".join(choices)
            self.refuse(rules.NOT_ONE_OF, path, value, nearest(value, choices), known=known)
            return
        words = words_of(kind)
        self.refuse(rules.WRONG_TYPE, path, value, expected_nl=words.nl, expected_en=words.en)


def _with_seconds(kind: Any, value: Any) -> Any:
    """A time of day or moment as the standard behind msgspec wants it; people write minutes."""
    if kind not in (datetime, time) or not isinstance(value, str):
        return value
    written = _TO_THE_MINUTE.fullmatch(value)
    return f"{written[1]}:00{written[2] or ''}" if written else value

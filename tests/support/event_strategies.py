"""Any event the classes allow, made from their field types."""

import dataclasses
import types
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

import msgspec
from hypothesis import strategies as st

from domain.kernel.event import Event

_OFFSETS = st.sampled_from([UTC, timezone(timedelta(hours=1)), timezone(timedelta(hours=2))])

_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(-(2**53), 2**53),
    float: st.floats(allow_nan=False, allow_infinity=False),
    str: st.text(max_size=20),
    UUID: st.uuids(),
    date: st.dates(date(1900, 1, 1)),
    time: st.times(),
    datetime: st.builds(
        datetime.replace, st.datetimes(datetime.fromisoformat("1900-01-01")), tzinfo=_OFFSETS
    ),
    types.NoneType: st.none(),
}


def events(kind: type[Event]) -> st.SearchStrategy[Event]:
    """Any event of this class, in any place of the log."""
    return _struct(kind)


def _values(hint: Any) -> st.SearchStrategy[Any]:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if get_origin(hint) in (Union, types.UnionType):
        return st.one_of(*map(_values, get_args(hint)))
    if get_origin(hint) is tuple:
        return _tuples(get_args(hint))
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        return st.builds(hint, **{name: _values(each) for name, each in hints.items()})
    if issubclass(hint, msgspec.Struct):
        return _struct(hint)
    assert issubclass(hint, StrEnum), f"no strategy for {hint}"
    return st.sampled_from(list(hint))


def _tuples(elements: tuple[Any, ...]) -> st.SearchStrategy[tuple[Any, ...]]:
    if elements[-1] is Ellipsis:
        return st.lists(_values(elements[0]), max_size=3).map(tuple)
    return st.tuples(*map(_values, elements))


def _struct(kind: type[Any]) -> st.SearchStrategy[Any]:
    fields = msgspec.structs.fields(kind)
    return st.builds(kind, **{field.name: _values(field.type) for field in fields})

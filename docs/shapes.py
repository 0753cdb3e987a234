"""The shape of a JSON document: every path in it, and what stands there."""

import re
from typing import Any

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T[0-9:.]+([+-]\d{2}:\d{2}|Z)")
_WORDS = {bool: "true or false", int: "whole number", float: "number", type(None): "null"}

Shape = dict[str, list[str]]
"""What stands at each path, in the order in which paths and kinds were first seen."""


def shape_of(*documents: Any, closed: frozenset[str] = frozenset()) -> Shape:
    """The shape that all these documents fit; what stands at a closed path is not looked into."""
    found: Shape = {}
    for document in documents:
        _note(found, "", document, closed)
    return found


def cut(document: Any) -> Any:
    """The document with only the first item of each list."""
    if isinstance(document, dict):
        return {name: cut(value) for name, value in document.items()}
    return [cut(item) for item in document[:1]] if isinstance(document, list) else document


def _note(found: Shape, path: str, value: Any, closed: frozenset[str]) -> None:
    if path:
        kinds = found.setdefault(path, [])
        kind = _kind(value)
        if kind not in kinds:
            kinds.append(kind)
    if path in closed:
        return
    if isinstance(value, dict):
        for name, each in value.items():
            shown = "DAY" if _DAY.fullmatch(name) else name
            _note(found, f"{path}.{shown}" if path else shown, each, closed)
    elif isinstance(value, list):
        for each in value:
            _note(found, f"{path}[]", each, closed)


def _kind(value: Any) -> str:
    if isinstance(value, dict):
        return "object"
    if isinstance(value, list):
        return "list"
    if not isinstance(value, str):
        return _WORDS[type(value)]
    for pattern, words in ((_DAY, "date"), (_UUID, "uuid"), (_MOMENT, "moment")):
        if pattern.fullmatch(value):
            return words
    return "text"

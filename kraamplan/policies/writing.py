"""From a policy to a file that is read as the same policy.

Comments of an earlier file are not kept; order is: the policy itself, open cases, rules, packages,
criteria, protocol.
"""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from domain.indication.policy import Policy
from domain.indication.sourced import Norm

_LISTS = ("open_cases", "rules", "packages", "criteria")
_HEAD = ("policy", "version", "method", "moments")
_TABLES = ("title", "notes", "minimum_care", "bounds")


def write_policy(policy: Policy) -> str:
    """The policy as TOML. Texts must not be blank: a reader takes those for forgotten."""
    whole = _plain(policy)
    whole |= whole.pop("frame")
    lines = [_pair(key, whole[key]) for key in _HEAD if key in whole]
    for key in _TABLES:
        if key in whole:
            lines += ["", f"[{key}]", *_pairs(whole[key])]
    for key in _LISTS:
        lines += _entries(key, whole.get(key, []))
    protocol = whole.get("protocol", {})
    for key, value in protocol.items():
        if isinstance(value, dict):
            lines += ["", f"[protocol.{key}]", *_pairs(value)]
    for key, value in protocol.items():
        if isinstance(value, list):
            lines += _entries(f"protocol.{key}", value)
    return "\n".join([*lines, ""])


def _plain(value: Any) -> Any:
    """Dataclasses as tables without what is empty; evidence stands beside what it is about."""
    if isinstance(value, Norm):
        hours, rest = divmod(value.minutes, 60)
        amount = {"minutes": value.minutes} if rest else {"hours": hours}
        return {**amount, **_plain(value.evidence)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if not is_dataclass(value):
        return value
    table: dict[str, Any] = {}
    for field in fields(value):
        member = _plain(getattr(value, field.name))
        if field.name == "evidence":
            table |= member
        elif member not in (None, []):
            table[field.name] = member
    return table


def _entries(key: str, entries: list[dict[str, Any]]) -> Iterator[str]:
    for entry in entries:
        yield ""
        yield f"[[{key}]]"
        yield from _pairs(entry)


def _pairs(table: dict[str, Any]) -> list[str]:
    return [_pair(key, value) for key, value in table.items()]


def _pair(key: str, value: Any) -> str:
    return f"{key} = {_value(value)}"


def _value(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            # JSON's escapes are TOML's; only DEL needs one in TOML and has none in JSON.
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
        case list():
            return f"[{', '.join(_value(each) for each in value)}]"
        case _:
            pairs = ", ".join(_pairs(value))
            return f"{{ {pairs} }}"

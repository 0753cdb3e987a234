"""From a policy to a file that is read as the same policy.

Comments of an earlier file are not kept; order is: the policy itself, open cases, rules, packages,
criteria, protocol.
"""

from dataclasses import fields, is_dataclass
from typing import Any

from domain.indication.policy import Policy
from domain.indication.sourced import Norm
from kraamplan.toml_text import entries, pair, pairs

_LISTS = ("open_cases", "rules", "packages", "criteria")
_HEAD = ("policy", "version", "method", "moments")
_TABLES = ("title", "notes", "minimum_care", "bounds")


def write_policy(policy: Policy) -> str:
    """The policy as TOML. Texts must not be blank: a reader takes those for forgotten."""
    whole = _plain(policy)
    whole |= whole.pop("frame")
    lines = [pair(key, whole[key]) for key in _HEAD if key in whole]
    for key in _TABLES:
        if key in whole:
            lines += ["", f"[{key}]", *pairs(whole[key])]
    for key in _LISTS:
        lines += entries(key, whole.get(key, []))
    protocol = whole.get("protocol", {})
    for key, value in protocol.items():
        if isinstance(value, dict):
            lines += ["", f"[protocol.{key}]", *pairs(value)]
    for key, value in protocol.items():
        if isinstance(value, list):
            lines += entries(f"protocol.{key}", value)
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

"""From a policy file to a policy, or to all its mistakes at once.

A file that can be read may still be unsound: that is for domain.indication.check to say.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from domain.indication.policy import Policy
from kraamplan.importing.errors import WHOLE_FILE, ImportRefusedError, RowError
from kraamplan.policies import rules
from kraamplan.policies.converting import policy_of
from kraamplan.policies.shape import NormShape, PolicyShape
from kraamplan.toml_text import shape_in, text_of


def read_policy(path: Path) -> Policy:
    """The policy in this file. Raises ImportRefusedError with every mistake in it."""
    return policy_from(text_of(path))


def policy_from(text: str) -> Policy:
    """The policy in this text of TOML. Raises ImportRefusedError with every mistake in it.

    Each error names the place by its keys, such as packages[2].norm.hours; of text that is not
    TOML it names the line.
    """
    shape = shape_in(text, PolicyShape)
    found = [*_norm_errors(shape, ""), *_repetitions(shape)]
    if found:
        raise ImportRefusedError(found)
    return policy_of(shape)


def _norm_errors(value: Any, path: str) -> Iterator[RowError]:
    """Norms with both or neither of hours and minutes, wherever they stand."""
    if isinstance(value, NormShape):
        if (value.hours is None) == (value.minutes is None):
            yield rules.HOURS_OR_MINUTES.error(WHOLE_FILE, path)
    elif isinstance(value, tuple):
        for at, each in enumerate(value):
            yield from _norm_errors(each, f"{path}[{at}]")
    elif is_dataclass(value):
        for field in fields(value):
            inside = f"{path}.{field.name}" if path else field.name
            yield from _norm_errors(getattr(value, field.name), inside)


def _repetitions(shape: PolicyShape) -> Iterator[RowError]:
    """Numbers and codes that stand there twice: the second would quietly replace the first."""
    yield from _twice("packages", "number", [each.number for each in shape.packages])
    yield from _twice("criteria", "code", [each.code for each in shape.criteria])
    yield from _twice("rules", "code", [each.code for each in shape.rules])
    yield from _twice("open_cases", "code", [each.code for each in shape.open_cases])
    if shape.protocol is not None:
        bases, factors = shape.protocol.bases, shape.protocol.factors
        yield from _twice("protocol.bases", "code", [each.code for each in bases])
        yield from _twice("protocol.factors", "code", [each.code for each in factors])


def _twice(listed: str, field: str, keys: Iterable[object]) -> Iterator[RowError]:
    seen: set[object] = set()
    for at, key in enumerate(keys):
        if key in seen:
            yield rules.LISTED_TWICE.error(WHOLE_FILE, f"{listed}[{at}].{field}", str(key))
        seen.add(key)

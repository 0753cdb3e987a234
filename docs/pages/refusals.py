"""Every refusal: the rule, and its sentences in Dutch and English."""

import importlib
import pkgutil
from collections.abc import Iterator

from docs.markdown import page, prose
from domain.kernel.errors import DomainError

_PACKAGES = ("domain", "kraamplan")
_HEADINGS = {"kernel": "Any record"}


def content() -> str:
    """The page."""
    return page(
        "# Refusals",
        "A refusal is a rule saying no to a command. It leaves no trace in the log, and the "
        "command line ends with exit code 1. What stands between braces is filled in.",
        *(part for name in sorted(groups()) for part in _group(name, groups()[name])),
    )


def groups() -> dict[str, list[type[DomainError]]]:
    """Every refusal there is, by the module that holds it."""
    for package in map(importlib.import_module, _PACKAGES):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    found: dict[str, list[type[DomainError]]] = {}
    for error in _below(DomainError):
        if error.__module__.startswith(_PACKAGES):
            found.setdefault(error.__module__, []).append(error)
    return found


def _below(error: type[DomainError]) -> Iterator[type[DomainError]]:
    for each in error.__subclasses__():
        yield each
        yield from _below(each)


def _group(module: str, errors: list[type[DomainError]]) -> Iterator[str]:
    about = module.split(".")[1]
    yield f"## {_HEADINGS.get(about, about.replace('_', ' ').capitalize())}"
    for error in errors:
        yield f"### {error.RULE}"
        yield prose(error.__doc__)
        yield f"- Dutch: {error.NL}\n- English: {error.EN}"

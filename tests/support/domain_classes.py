"""What is defined in the modules of the domain, whether anybody imported them or not."""

import importlib
import pkgutil
from collections.abc import Iterator
from typing import TypeVar

import domain

T = TypeVar("T")


def every_subclass(base: type[T]) -> list[type[T]]:
    """All classes of the domain below this one, nested ones too."""
    modules = [
        importlib.import_module(found.name)
        for found in pkgutil.walk_packages(domain.__path__, "domain.")
    ]
    return [
        each
        for module in modules
        for each in _defined(module.__name__, vars(module))
        if issubclass(each, base) and each is not base
    ]


def _defined(module: str, names: dict[str, object]) -> Iterator[type]:
    for each in list(names.values()):
        if isinstance(each, type) and each.__module__ == module:
            yield each
            yield from _defined(module, dict(vars(each)))

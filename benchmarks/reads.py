"""Every function of the read models that reads, found in the code, and what it is asked about.

A new read is found by itself; one that wants something nobody can guess is left out.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, get_type_hints

import projections
from projections.reader import Reader

Question = Callable[[Reader], Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """What reads are asked about: by the type of a parameter, and else by its name."""

    kinds: Mapping[Any, Any]
    words: Mapping[str, Any]


def questions(asked: Asked) -> Iterator[tuple[str, Question]]:
    """Every read that can be asked, by the name of its module and its own.

    One that can be asked about less as well, such as a region, is there a second time.
    """
    for name, function in reads():
        needed, left = _arguments(function, asked)
        if needed is not None:
            yield name, _asking(function, needed)
            if left:
                yield f"{name} ({', '.join(left)})", _asking(function, needed | left)


def reads() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public function whose first parameter is a reader."""
    (folder,) = projections.__path__
    for path in sorted(Path(folder).glob("*.py")):
        module = import_module(f"projections.{path.stem}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            own = function.__module__ == module.__name__ and not name.startswith("_")
            if own and list(inspect.signature(function).parameters)[:1] == ["reader"]:
                yield f"{path.stem}.{name}", function


def _arguments(
    function: Callable[..., Any], asked: Asked
) -> tuple[dict[str, Any] | None, dict[str, Any]]:
    """What it has to be asked about, None when nobody can guess, and what it may be asked about."""
    hints = get_type_hints(function)
    needed, left = dict[str, Any](), dict[str, Any]()
    for name, parameter in list(inspect.signature(function).parameters.items())[1:]:
        about = left if parameter.default is not inspect.Parameter.empty else needed
        if hints[name] in asked.kinds:
            about[name] = asked.kinds[hints[name]]
        elif name in asked.words:
            about[name] = asked.words[name]
        elif about is needed:
            return None, {}
    return needed, left


def _asking(function: Callable[..., Any], arguments: dict[str, Any]) -> Question:
    def ask(reader: Reader) -> Any:
        try:
            answer = function(reader, **arguments)
            return list(answer) if isinstance(answer, Iterator) else answer
        except (LookupError, ValueError) as error:
            return repr(error)

    return ask

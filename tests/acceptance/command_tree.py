"""The commands there are, asked of the command line itself."""

from dataclasses import dataclass
from typing import Any

import typer

from kraamplan.cli.app import app


@dataclass(frozen=True, slots=True)
class KnownCommand:
    """A command by the names that lead to it, and all its options as they are written."""

    names: tuple[str, ...]
    options: tuple[str, ...]
    arguments: tuple[str, ...]
    without_help: tuple[str, ...]
    """Options and arguments of which help does not say what they are for."""

    def __str__(self) -> str:
        return " ".join(self.names)


def known_commands() -> tuple[KnownCommand, ...]:
    """Every command that does something, so not those that only hold others."""
    return tuple(_below((), typer.main.get_command(app)))


def _below(names: tuple[str, ...], command: Any) -> list[KnownCommand]:
    if hasattr(command, "list_commands"):
        return [
            each
            for name in command.list_commands(None)
            for each in _below((*names, name), command.get_command(None, name))
        ]
    options = [
        spelling
        for parameter in command.params
        if parameter.param_type_name == "option"
        for spelling in (*parameter.opts, *parameter.secondary_opts)
    ]
    arguments = [
        parameter.metavar or parameter.name
        for parameter in command.params
        if parameter.param_type_name == "argument"
    ]
    silent = tuple(each.name for each in command.params if not each.help)
    return [KnownCommand(names, tuple(options), tuple(arguments), silent)]

"""All commands put together.

A command's module is imported when the command is asked for: the planner, the importer and the web
each take their time to load, and no command needs them all. Help lists them without any.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from kraamplan.cli.commands import COMMANDS


class _Listing(TyperGroup):
    """The commands as help lists them; none of them can be run."""

    # Typer keeps a Click of its own, whose types are not public: hence Any.
    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return TyperCommand(cmd_name, help=COMMANDS[cmd_name].says)


class _OnDemand(TyperGroup):
    """Knows the names of the commands and fetches each when it is wanted."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"kraamplan.cli.{COMMANDS[cmd_name].module}")
        group = typer.main.get_group(module.app)
        return group.get_command(ctx, cmd_name)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        listing = _Listing(name=self.name, help=self.help, params=self.params)
        listing.format_help(ctx, formatter)


app = typer.Typer(
    cls=_OnDemand,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


@app.callback()
def kraamplan() -> None:
    """Planning and capacity for maternity home care.

    Exit code 0: done; 1: refused by a rule; 2: wrong use or bad input.
    """


def _wrong_use() -> ModuleType:
    # Loaded when something is wrong: it speaks through the terminal, which knows every error.
    return import_module("kraamplan.cli.wrong_use")


def main() -> None:
    """Run the command named on the command line; wrong use is a document too with --json."""
    arguments = sys.argv[1:]
    try:
        # Otherwise the library prints wrong use itself, in its own words alone.
        code = app(arguments, standalone_mode=False)
    except TyperException as error:
        code = _wrong_use().report(error, as_json="--json" in arguments)
    except typer.Abort:
        code = _wrong_use().interrupted()
    sys.exit(code or 0)

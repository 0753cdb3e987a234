"""All commands put together.

A command's module is imported when the command is asked for: the planner, the importer and the web
each take their time to load, and no command needs them all.
"""

import sys
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from kraamplan.cli import wrong_use

_MODULE_OF = {
    "import": "files",
    "record": "files",
    "budget": "budgets",
    "activities": "course",
    "shortfalls": "course",
    "outcomes": "course",
    "scarcity": "scarcity",
    "plan": "planning",
    "plan-regions": "planning_regions",
    "roster": "questions",
    "replan": "replanning",
    "publish": "planning",
    "move": "moving",
    "undo": "moving",
    "pin": "moving",
    "unpin": "moving",
    "edits": "moving",
    "on-call": "on_call",
    "carer-hours": "carer_hours",
    "compliance": "compliance",
    "log": "looking_back",
    "difference": "looking_back",
    "trace": "looking_back",
    "policy": "policies",
    "labour": "labour",
    "compare": "policies",
    "explain": "policies",
    "indication-errors": "policies",
    "neutrality": "neutrality",
    "indicators": "indicators",
    "surveys": "surveys",
    "yardsticks": "held_against",
    "forecast": "capacity",
    "forecast-score": "capacity",
    "why": "explaining",
    "must-give": "explaining",
    "candidates": "explaining",
    "room": "explaining",
    "capacity": "capacity",
    "reserve": "reserve",
    "intake-room": "capacity",
    "replay": "replaying",
    "project": "read_models",
    "rebuild": "read_models",
    "parked": "read_models",
    "demo": "showing",
    "simulate": "simulating",
    "serve": "showing",
}
"""Every command, in the order of help, and the module of this package that has it."""


class _OnDemand(TyperGroup):
    """Knows the names of the commands and fetches each when it is wanted."""

    # Typer keeps a Click of its own, whose types are not public: hence Any.
    def list_commands(self, ctx: Any) -> list[str]:
        return list(_MODULE_OF)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in _MODULE_OF:
            return None
        module = import_module(f"kraamplan.cli.{_MODULE_OF[cmd_name]}")
        group = typer.main.get_group(module.app)
        return group.get_command(ctx, cmd_name)


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


def main() -> None:
    """Run the command named on the command line; wrong use is a document too with --json."""
    arguments = sys.argv[1:]
    try:
        # Otherwise the library prints wrong use itself, in its own words alone.
        code = app(arguments, standalone_mode=False)
    except TyperException as error:
        code = wrong_use.report(error, as_json="--json" in arguments)
    except typer.Abort:
        code = wrong_use.interrupted()
    sys.exit(code or 0)

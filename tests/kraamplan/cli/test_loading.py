"""What a command loads: help nothing that is slow, a question no more than it needs.

Seen in the modules a fresh Python has loaded afterwards, never on a clock.
"""

import subprocess
import sys
from typing import Any

import typer

from kraamplan.cli.app import app
from kraamplan.cli.commands import COMMANDS

SLOW = (
    "altair",
    "fastapi",
    "icalendar",
    "numba",
    "ortools",
    "pandas",
    "pandera",
    "polars",
    "scipy",
)
SLOW_FOR_HELP = (*SLOW, "eventsourcing", "numpy", "pydantic", "sqlalchemy")
PLANS = {
    "explaining",
    "moving",
    "on_call",
    "planning",
    "planning_regions",
    "replanning",
    "replaying",
    "wishing",
}
"""Modules whose commands need the planner."""
NEEDS_MORE = {"files", "roster", "showing"}
"""They check a file, write a calendar, serve pages."""


def loaded(statement: str, among: tuple[str, ...]) -> set[str]:
    """Which of these a Python has loaded that ran a statement."""
    ask = f"import sys; {statement}; print(*sys.modules.keys() & set({among!r}), file=sys.stderr)"
    ran = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    return set(ran.stderr.split())


def test_help_loads_nothing_that_is_slow() -> None:
    shown = "from kraamplan.cli.app import app; app(['--help'], standalone_mode=False)"
    assert loaded(shown, SLOW_FOR_HELP) == set()


def test_a_command_that_asks_loads_no_more_than_it_needs() -> None:
    asking = sorted({each.module for each in COMMANDS.values()} - PLANS - NEEDS_MORE)
    assert len(asking) > 10
    imported = "; ".join(f"import kraamplan.cli.{each}" for each in asking)
    assert loaded(imported, SLOW) == set()


def test_help_says_of_every_command_what_the_command_says_of_itself() -> None:
    group: Any = typer.main.get_command(app)
    said = {name: group.get_command(None, name).help for name in COMMANDS}
    assert {name: each.says for name, each in COMMANDS.items()} == {
        name: " ".join(help_text.partition("\n\n")[0].split()) for name, help_text in said.items()
    }

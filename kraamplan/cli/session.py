"""What every command takes, and the services it works with."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated

import typer

from kraamplan.bootstrap import build_services
from kraamplan.cli.terminal import Terminal
from kraamplan.config import Settings
from kraamplan.services import Sender, Services

DatabaseOption = Annotated[
    str | None,
    typer.Option(
        "--database",
        metavar="URL",
        help="sqlite:///FILE or postgresql://...; else KRAAMPLAN_DATABASE_URL, "
        "else an SQLite file in your data folder.",
        show_default=False,
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
RegionOption = Annotated[str, typer.Option("--region", metavar="R", help="Region code.")]
OfRegionOption = Annotated[
    str | None, typer.Option("--region", metavar="R", help="Only this region, by its code.")
]
OfWeekOption = Annotated[
    str | None, typer.Option("--week", metavar="W", help="Only this ISO week, as 2026-W49.")
]
OfFamilyOption = Annotated[
    str | None, typer.Option("--family", metavar="F", help="Only this family, by client number.")
]
WeekOption = Annotated[str, typer.Option("--week", metavar="W", help="ISO week, as 2026-W49.")]


@dataclass(frozen=True, slots=True)
class Session:
    """What one command works with."""

    services: Services
    sender: Sender
    terminal: Terminal
    settings: Settings


@contextmanager
def session(database: str | None, as_json: bool) -> Iterator[Session]:
    """Open the services for one command; errors become words and exit codes."""
    terminal = Terminal(as_json)
    settings = Settings()
    with terminal.errors_as_exit_codes():
        services = build_services(settings.database_url if database is None else database)
        try:
            sender = Sender(settings.actor, settings.role, services.clock)
            yield Session(services, sender, terminal, settings)
        finally:
            services.close()

"""What every command takes, and the services it works with."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer
from rich.table import Table

from kraamplan.bootstrap import build_services
from kraamplan.cli.terminal import Terminal
from kraamplan.config import Settings
from kraamplan.lagging import marked, said_en, said_nl
from kraamplan.services import Sender, Services
from projections.parked_events import incomplete_families

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
FileArgument = Annotated[
    Path, typer.Argument(metavar="FILE", help="The file to read.", show_default=False)
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

    def answer(self, document: Any, *shown: Table | str) -> None:
        """Print the document as JSON, or what is shown instead of it.

        What was read is marked with the families of which it may lag behind.
        """
        if self.services.last_read.reads:
            families = self._incomplete()
            known = document if isinstance(document, dict) else msgspec.to_builtins(document)
            document = marked(known, families)
            shown = (*_said(families), *shown)
        self.terminal.answer(document, *shown)

    def file(self, text: str) -> None:
        """Print what is meant for a file; of whom it may lag behind is remarked beside it."""
        for said in _said(self._incomplete()):
            self.terminal.remark(said)
        self.terminal.print_file(text)

    def _incomplete(self) -> frozenset[str]:
        with self.services.reader(self.services.last_read.as_of) as reader:
            return incomplete_families(reader)


def _said(families: frozenset[str]) -> tuple[str, ...]:
    if not families:
        return ()
    return (f"Onvolledig: {said_nl(families)}", f"Incomplete: {said_en(families)}")


@contextmanager
def session(database: str | None, as_json: bool) -> Iterator[Session]:
    """Open the services for one command; errors become words and exit codes."""
    terminal = Terminal(as_json)
    settings = Settings() if database is None else Settings(database_url=database)
    with terminal.errors_as_exit_codes(settings.database_url):
        services = build_services(settings.database_url)
        try:
            sender = Sender(settings.actor, settings.role, services.clock)
            yield Session(services, sender, terminal, settings)
        finally:
            services.close()

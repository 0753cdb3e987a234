"""From files into the log: all of a file, or nothing."""

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated
from uuid import UUID

import typer

from domain.kernel.command import CommandContext
from kraamplan.cli.session import DatabaseOption, FileArgument, JsonOption, Session, session
from kraamplan.cli.terminal import Terminal, counted
from kraamplan.importing.batch import ImportReport
from kraamplan.importing.importer import import_carers, import_families
from kraamplan.importing.record import record_file
from projections.organisation import region_names

app = typer.Typer()
import_app = typer.Typer(help="Import a CSV file: all of it or nothing.", no_args_is_help=True)
app.add_typer(import_app, name="import")

DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Check everything, record nothing.")]
SeparatorOption = Annotated[str, typer.Option("--separator", help="What separates the columns.")]


@import_app.command("families")
def families(
    file: FileArgument,
    dry_run: DryRunOption = False,
    separator: SeparatorOption = ",",
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Register the families in a CSV file."""
    with session(database, as_json) as here:
        report = import_families(
            here.services.application,
            file,
            _context_for(here),
            regions=_regions(here),
            separator=separator,
            dry_run=dry_run,
        )
        _answer(here.terminal, report)


@import_app.command("carers")
def carers(
    file: FileArgument,
    dry_run: DryRunOption = False,
    separator: SeparatorOption = ",",
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Hire the carers in a CSV file."""
    with session(database, as_json) as here:
        report = import_carers(
            here.services.application,
            file,
            _context_for(here),
            regions=_regions(here),
            separator=separator,
            dry_run=dry_run,
        )
        _answer(here.terminal, report)


@app.command("record")
def record(
    file: FileArgument,
    dry_run: DryRunOption = False,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Record commands from a file with one JSON object per line."""
    with session(database, as_json) as here:
        report = record_file(here.services.application, file, _context_for(here), dry_run=dry_run)
        _answer(here.terminal, report)


def _context_for(here: Session) -> Callable[[UUID], CommandContext]:
    """One file is one piece of work: its commands share a moment and a correlation."""
    of_the_file = here.sender.context()
    return lambda command_id: replace(of_the_file, command_id=command_id)


def _regions(here: Session) -> frozenset[str]:
    with here.services.reader() as reader:
        return frozenset(region_names(reader))


def _answer(terminal: Terminal, report: ImportReport) -> None:
    verb = "would be recorded" if report.dry_run else "recorded"
    terminal.answer(
        report,
        f"{counted(report.rows, 'row')}: {report.recorded} {verb}, "
        f"{report.unchanged} already known; the log is at position {report.position}.",
    )

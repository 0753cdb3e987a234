"""Files as people send them, and what comes of reading one."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from domain.application import CapacityPlanning
from domain.kernel.command import CommandContext
from kraamplan.importing.batch import ImportReport
from kraamplan.importing.errors import ImportRefusedError, RowError
from kraamplan.importing.importer import import_carers, import_families
from kraamplan.importing.record import record_file
from tests.support.builders import add_region, command_context, establish_organisation
from tests.support.stores import IN_MEMORY

REGIONS = frozenset({"utrecht", "zeist"})

FAMILY = {
    "family": "F-1",
    "region": "utrecht",
    "due_date": "2026-12-24",
    "postcode": "3511",
    "feeding": "breast",
    "parity": "1",
}
CARER = {
    "carer": "C-1",
    "region": "zeist",
    "postcode": "3703",
    "contract_hours": "24.5",
    "hired_on": "2024-03-01",
    "skills": "lactation english",
    "available_days": "mon tue thu",
}
REGISTER_FAMILY = {"command": "RegisterFamily", **FAMILY, "parity": 1}
REPORT_BIRTH = {
    "command": "ReportBirth",
    "family": "F-1",
    "born_at": "2026-11-29T04:10",
    "place": "home",
    "mode": "spontaneous",
}
RECORD_FACT = {"command": "RecordFact", "family": "F-1", "fact": "pelvic-pain"}
SET_AVAILABILITY = {
    "command": "SetAvailability",
    "carer": "C-1",
    "windows": [{"weekday": 1, "start": "08:00", "end": "12:30"}],
}

Import = Callable[..., ImportReport]


def importer_context(command_id: Any) -> CommandContext:
    """The context of any command of an import: same person, same moment."""
    context = command_context(1, actor="importer")
    return CommandContext(
        actor=context.actor,
        role=context.role,
        now=context.now,
        command_id=command_id,
        correlation_id=context.correlation_id,
    )


def application() -> CapacityPlanning:
    """An organisation with two regions, in a log in memory."""
    app = CapacityPlanning(env=IN_MEMORY)
    organise(app)
    return app


def organise(app: CapacityPlanning) -> None:
    """Establish an organisation with two regions."""
    facts = (establish_organisation(), add_region(), add_region("zeist", "Zeist"))
    for number, command in enumerate(facts):
        app.handle(command, command_context(number))


def table(*rows: dict[str, str], separator: str = ",") -> str:
    """Rows as a file with a header; the columns are those of the first row."""
    lines = [separator.join(rows[0]), *(separator.join(row.values()) for row in rows)]
    return "\n".join(lines) + "\n"


def json_lines(*lines: dict[str, Any]) -> str:
    """Objects as a file, one per line."""
    return "".join(json.dumps(line) + "\n" for line in lines)


def put(folder: Path, content: str | bytes) -> Path:
    """A file with that content."""
    path = folder / "file"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def families(app: CapacityPlanning, path: Path, **options: Any) -> ImportReport:
    """Import families into the two regions."""
    return import_families(app, path, importer_context, regions=REGIONS, **options)


def carers(app: CapacityPlanning, path: Path, **options: Any) -> ImportReport:
    """Import carers into the two regions."""
    return import_carers(app, path, importer_context, regions=REGIONS, **options)


def record(app: CapacityPlanning, path: Path, **options: Any) -> ImportReport:
    """Record a file of commands."""
    return record_file(app, path, importer_context, **options)


def errors_of(importing: Import, app: CapacityPlanning, path: Path) -> tuple[RowError, ...]:
    """The errors of a file that must be refused, leaving the log as it was."""
    before = app.position()
    try:
        importing(app, path)
    except ImportRefusedError as refused:
        assert app.position() == before, "a refused file leaves no trace"
        return refused.errors
    raise AssertionError("the file was accepted")


def places(errors: tuple[RowError, ...]) -> list[tuple[int, str, str]]:
    """Row, column and rule of each error."""
    return [(error.row, error.column, error.rule) for error in errors]

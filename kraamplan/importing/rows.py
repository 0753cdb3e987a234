"""Rows of text as commands."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Generic, TypeVar

from domain.care.commands import RegisterFamily
from domain.care.facts import Feeding
from domain.carer.commands import CarerCommand, CertifySkill, HireCarer, SetAvailability
from domain.carer.facts import DayWindow
from domain.kernel.command import Command
from domain.values.skill import Skill
from kraamplan.importing.columns import CARERS, FAMILIES, WEEKDAYS, FileKind
from kraamplan.importing.errors import ImportRefusedError, RowError
from kraamplan.importing.schema import cell_errors
from kraamplan.importing.table import read_table

C = TypeVar("C", bound=Command)

_FROM, _TO = time(8), time(18)
"""When a carer can be planned on a day she names; as of a carer who names none."""


@dataclass(frozen=True, slots=True)
class Row(Generic[C]):
    """What one row asks: its line number, its cells by column, and its commands in order."""

    row: int
    cells: dict[str, str]
    commands: tuple[C, ...]


@dataclass(frozen=True, slots=True)
class Reading(Generic[C]):
    """What a file asks: the rows that can be understood, and every error of the others."""

    kind: FileKind
    rows: list[Row[C]]
    errors: list[RowError]

    def rows_or_refusal(self) -> list[Row[C]]:
        """All rows. Raises ImportRefusedError when there is one error."""
        if self.errors:
            raise ImportRefusedError(self.errors)
        return self.rows


def read_families(
    path: Path, *, separator: str = ",", regions: frozenset[str]
) -> list[Row[RegisterFamily]]:
    """The registrations in a file. Raises ImportRefusedError with all its errors."""
    return scan_families(path, separator, regions).rows_or_refusal()


def read_carers(
    path: Path, *, separator: str = ",", regions: frozenset[str]
) -> list[Row[CarerCommand]]:
    """What a file says of carers. Raises ImportRefusedError with all its errors."""
    return scan_carers(path, separator, regions).rows_or_refusal()


def scan_families(path: Path, separator: str, regions: frozenset[str]) -> Reading[RegisterFamily]:
    """The registrations that can be understood, and every error of the others."""
    return _scan(path, FAMILIES, separator, regions, _registration)


def scan_carers(path: Path, separator: str, regions: frozenset[str]) -> Reading[CarerCommand]:
    """What can be understood of a file of carers, and every error of the rest."""
    return _scan(path, CARERS, separator, regions, _employment)


def _scan(
    path: Path,
    kind: FileKind,
    separator: str,
    regions: frozenset[str],
    commands: Callable[[dict[str, str]], tuple[C, ...]],
) -> Reading[C]:
    table = read_table(path, kind, separator)
    errors = [*table.errors, *cell_errors(kind, table, regions)]
    if not all(column.name in table.columns for column in kind.columns if column.required):
        return Reading(kind, [], errors)
    broken = {error.row for error in errors}
    names = tuple(table.columns)
    rows: list[Row[C]] = []
    for row, *values in zip(table.rows, *table.columns.values(), strict=True):
        if row not in broken:
            cells = dict(zip(names, values, strict=True))
            rows.append(Row(row, cells, commands(cells)))
    return Reading(kind, rows, errors)


def _registration(cells: dict[str, str]) -> tuple[RegisterFamily]:
    return (
        RegisterFamily(
            family=cells["family"],
            region=cells["region"],
            due_date=date.fromisoformat(cells["due_date"]),
            postcode=cells["postcode"],
            feeding=Feeding(cells["feeding"]),
            parity=int(cells["parity"]),
        ),
    )


def _employment(cells: dict[str, str]) -> tuple[CarerCommand, ...]:
    carer = cells["carer"]
    hired = HireCarer(
        carer=carer,
        region=cells["region"],
        postcode=cells["postcode"],
        # Quarters of an hour are exact in binary, so nothing is rounded here.
        contract_minutes=int(float(cells["contract_hours"]) * 60),
        hired_on=date.fromisoformat(cells["hired_on"]),
    )
    certified = [
        CertifySkill(carer=carer, skill=Skill(word)) for word in cells.get("skills", "").split()
    ]
    days = sorted(WEEKDAYS.index(word) + 1 for word in cells.get("available_days", "").split())
    windows = tuple(DayWindow(day, _FROM, _TO) for day in days)
    available = [SetAvailability(carer=carer, windows=windows)] if windows else []
    return (hired, *certified, *available)

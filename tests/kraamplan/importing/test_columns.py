"""The table of columns agrees with the commands it fills and with its own examples."""

import dataclasses
from pathlib import Path

import pytest

from domain.care.commands import RegisterFamily
from domain.carer.commands import CertifySkill, HireCarer, SetAvailability
from domain.kernel.command import Command
from kraamplan.importing.columns import CARERS, FAMILIES, FILE_KINDS, FileKind
from kraamplan.importing.suggestion import nearest_meaning
from tests.kraamplan.importing.files import application, carers, families, put, table


@pytest.mark.parametrize(
    ("kind", "commands"),
    [(FAMILIES, [RegisterFamily]), (CARERS, [HireCarer, CertifySkill, SetAvailability])],
)
def test_every_field_of_the_commands_has_a_column(
    kind: FileKind, commands: list[type[Command]]
) -> None:
    fields = {field.name for command in commands for field in dataclasses.fields(command)}
    assert {column.field for column in kind.columns} == fields


def test_the_examples_of_the_table_can_be_imported(tmp_path: Path) -> None:
    for kind, importing in ((FAMILIES, families), (CARERS, carers)):
        row = {column.name: column.example for column in kind.columns}
        assert importing(application(), put(tmp_path, table(row))).recorded == 1


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
def test_a_dutch_name_means_one_column_and_is_answered_with_it(kind: FileKind) -> None:
    names = [name for column in kind.columns for name in (column.name, *column.dutch)]
    assert len(set(names)) == len(names)
    for column in kind.columns:
        for name in column.dutch:
            assert nearest_meaning(name.upper(), kind.meanings) == column.name

"""The examples on the reference pages are what they say: valid, complete and in order."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.application import CapacityPlanning
from domain.indication_policy.commands import PublishPolicy
from domain.indication_policy.drafting import commands_for
from domain.kernel.clock import system_clock
from domain.kernel.command import CommandContext
from domain.kernel.ids import new_id
from domain.organisation.adoption import PolicyUse
from domain.organisation.commands import AdoptPolicy, EstablishOrganisation
from kraamplan.importing.batch import ContextFor
from kraamplan.importing.fields import ACCEPTED, fields_of
from kraamplan.importing.importer import import_carers, import_families
from kraamplan.importing.record import record_file
from kraamplan.policies.shipped import shipped_policy
from kraamplan.services import Sender
from tests.documentation.markdown_files import REFERENCE, blocks
from tests.support.stores import IN_MEMORY

LINES = [block.text for block in blocks(REFERENCE / "record-files.md") if block.language == "json"]
TABLES = [block.text for block in blocks(REFERENCE / "import-files.md") if block.language == "csv"]
DOCUMENTS = [block.text for block in blocks(REFERENCE / "json.md") if block.language == "json"]


def context_for() -> ContextFor:
    sender = Sender("planner", "planner", system_clock)

    def context(command_id: Any) -> CommandContext:
        return sender.context(command_id=command_id)

    return context


def test_there_is_an_example_of_every_command() -> None:
    assert {json.loads(line)["command"] for line in LINES} == set(ACCEPTED)


@pytest.mark.parametrize(
    "line",
    LINES,
    ids=[f"{number}-{json.loads(line)['command']}" for number, line in enumerate(LINES)],
)
def test_an_example_is_complete(line: str) -> None:
    found = json.loads(line)
    fields = fields_of(ACCEPTED[found["command"]])
    assert {field.name for field in fields} <= set(found)


def test_the_examples_of_a_page_are_one_valid_file(tmp_path: Path) -> None:
    application = CapacityPlanning(env=IN_MEMORY)
    name = json.loads(LINES[0])["name"]
    application.handle(EstablishOrganisation(name=name), context_for()(new_id()))
    for code in ("kom-2020", "lip-2008"):
        policy = shipped_policy(code)
        published = PublishPolicy(policy=code, version=1, effective_on=date(2026, 1, 1))
        for command in (*commands_for(policy), published):
            application.handle(command, context_for()(new_id()))
    drives = AdoptPolicy(
        policy="kom-2020",
        version=1,
        use=PolicyUse.DRIVING,
        effective_on=date(2026, 1, 1),
    )
    application.handle(drives, context_for()(new_id()))
    file = tmp_path / "examples.jsonl"
    file.write_text("".join(LINES), encoding="utf-8")
    report = record_file(application, file, context_for())
    # The organisation is known already, or nothing could be adopted.
    assert (report.rows, report.recorded) == (len(LINES), len(LINES) - 1)


def test_the_example_files_can_be_imported(tmp_path: Path) -> None:
    application = CapacityPlanning(env=IN_MEMORY)
    file = tmp_path / "organisation.jsonl"
    file.write_text("".join(LINES[:2]), encoding="utf-8")
    record_file(application, file, context_for())
    families, carers = TABLES
    for import_table, text in ((import_families, families), (import_carers, carers)):
        file.write_text(text, encoding="utf-8")
        report = import_table(application, file, context_for(), regions=frozenset({"utrecht"}))
        assert report.recorded == 1


def test_the_examples_of_answers_are_json() -> None:
    assert all(isinstance(json.loads(document), dict) for document in DOCUMENTS)
    assert len(DOCUMENTS) >= 7

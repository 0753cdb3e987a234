"""Nothing that a person can meet is missing from the reference.

The pages are made from catalogues; here they are held against the code itself, so that what a
catalogue forgets is found.
"""

import dataclasses
import re

import pytest
from sqlalchemy import Table

from domain.kernel.command import Command
from domain.kernel.event import Event
from domain.labour.parameters import Parameter
from kraamplan.config import Settings
from kraamplan.importing.columns import FILE_KINDS
from kraamplan.importing.fields import ENVELOPE
from projections.catalogue import PROJECTIONS
from projections.temporal import METADATA
from tests.acceptance.command_tree import KnownCommand, known_commands
from tests.documentation.markdown_files import REFERENCE, ROOT, sections
from tests.documentation.source import class_constants, classes, first_arguments, modules

COMMAND_LINE = sections(REFERENCE / "command-line.md")
EVENTS = sections(REFERENCE / "events.md")
IMPORT_FILES = sections(REFERENCE / "import-files.md")
JSON = sections(REFERENCE / "json.md")
LABOUR_RULES = sections(REFERENCE / "labour-rules.md")
READ_MODELS = (REFERENCE / "read-models.md").read_text(encoding="utf-8")
RECORD_FILES = sections(REFERENCE / "record-files.md")
REFUSALS = (REFERENCE / "refusals.md").read_text(encoding="utf-8")
SETTINGS = (REFERENCE / "settings.md").read_text(encoding="utf-8")

TABLES = [table for table in METADATA.tables.values() if not table.name.startswith("kraamplan_")]


def named(text: str) -> set[str]:
    """What stands between backticks."""
    return set(re.findall(r"`([^`]+)`", text))


AGGREGATES = ("care", "carer", "organisation", "planning_run", "roster")
OF_THE_PLANNER = ("domain.planning_run.", "domain.roster.")
COMMANDS = [
    each
    for each in classes(*(f"domain/{name}/commands.py" for name in AGGREGATES))
    if issubclass(each, Command) and not each.__name__.endswith("Command")
]
EVENTS_THERE_ARE = [
    each
    for aggregate in classes(*(f"domain/{name}/aggregate.py" for name in AGGREGATES))
    for each in vars(aggregate).values()
    if isinstance(each, type) and issubclass(each, Event)
]


@pytest.mark.parametrize("command", known_commands(), ids=str)
def test_every_command_of_the_command_line_has_its_options_documented(
    command: KnownCommand,
) -> None:
    section = COMMAND_LINE[f"kraamplan {command}"]
    assert {*command.options, *command.arguments} <= named(section)


def test_no_command_is_documented_that_does_not_exist() -> None:
    documented = {name for name in COMMAND_LINE if name.startswith("kraamplan ")}
    assert documented == {f"kraamplan {command}" for command in known_commands()}


def test_every_name_of_an_error_on_the_command_line_is_documented() -> None:
    names = first_arguments("_refuse", "kraamplan/cli", position=1)
    assert names
    assert names <= named(COMMAND_LINE["Exit codes"])


@pytest.mark.parametrize("command", known_commands(), ids=str)
def test_every_answer_in_json_is_documented(command: KnownCommand) -> None:
    if "--json" in command.options:
        assert command.names[0] in JSON or str(command) in JSON or f"`{command}`" in JSON["plan"]


@pytest.mark.parametrize("event", EVENTS_THERE_ARE, ids=lambda event: event.TOPIC)
def test_every_event_is_documented_with_its_fields(event: type[Event]) -> None:
    section = EVENTS[event.TOPIC]
    own = {*event.__struct_fields__} - {*Event.__struct_fields__}
    assert own <= named(section)
    assert f"`{event.__qualname__}`, version {event.class_version}" in section


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.__name__)
def test_every_command_a_file_may_hold_is_documented_with_its_fields(
    command: type[Command],
) -> None:
    if command.__module__.startswith(OF_THE_PLANNER):
        assert command.__name__ not in RECORD_FILES
    else:
        fields = {field.name for field in dataclasses.fields(command)}
        assert fields <= named(RECORD_FILES[command.__name__])


def test_every_field_of_every_line_is_documented() -> None:
    section = RECORD_FILES["Fields of every line"]
    assert {field.name for field in ENVELOPE} <= named(section)


@pytest.mark.parametrize(
    ("name", "rule"), [*class_constants("RULE", "domain"), *class_constants("RULE", "kraamplan")]
)
def test_every_refusal_is_documented(name: str, rule: str) -> None:
    assert f"\n### {rule}\n" in REFUSALS, name


def test_refusals_of_one_name_all_stand_on_the_page() -> None:
    rules = [
        rule for folder in ("domain", "kraamplan") for _, rule in class_constants("RULE", folder)
    ]
    assert sorted(re.findall(r"^### (.+)$", REFUSALS, re.MULTILINE)) == sorted(rules)


def test_every_rule_for_files_is_documented() -> None:
    names = first_arguments("InputRule", "kraamplan/importing")
    assert names
    assert names <= named(IMPORT_FILES["Errors"])


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
def test_every_column_is_documented_in_both_languages(kind: object) -> None:
    (file_kind,) = (each for each in FILE_KINDS if each is kind)
    section = IMPORT_FILES[f"{file_kind.name.capitalize()} (*{file_kind.dutch}*)"]
    for column in file_kind.columns:
        assert {column.name, *column.dutch, column.example} <= named(section)
        assert column.meaning_nl in section
        assert column.meaning_en in section


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_of_a_read_model_is_documented_with_its_columns(table: Table) -> None:
    _, _, after = READ_MODELS.partition(f"Table `{table.name}`:\n")
    section = re.split(r"^(?:Table|## )", after, maxsplit=1, flags=re.MULTILINE)[0]
    assert {column.name for column in table.columns} - {"valid_from", "valid_to"} == {
        name for name in named(section) if name in table.columns
    }


def test_every_question_a_read_model_answers_is_documented() -> None:
    questions = first_arguments("Projection", "projections")
    assert questions == {projection.name for projection in PROJECTIONS}
    assert all(f"\n## {question}\n" in READ_MODELS for question in questions)


def test_every_labour_rule_is_documented_with_every_heading() -> None:
    names = [path.stem for path, _ in modules("domain/labour/rules") if path.stem != "__init__"]
    assert names
    for name in names:
        said = (REFERENCE / f"labour-rules/{name}.md").read_text(encoding="utf-8")
        for heading in ("Rule", "Source", "Parameters", "Counted as", "Passes", "Violates"):
            assert f"- **{heading}**: " in said, name
        assert f"(labour-rules/{name}.md)" in LABOUR_RULES["Labour rules"], name


def test_the_example_of_a_labour_rule_is_one_of_its_tests() -> None:
    for path, _ in modules("domain/labour/rules"):
        if path.stem != "__init__":
            said = (REFERENCE / f"labour-rules/{path.stem}.md").read_text(encoding="utf-8")
            example = said.split("```python\n")[1].split("\n```")[0]
            tests = ROOT / f"tests/domain/labour/rules/test_{path.stem}.py"
            assert example in tests.read_text(encoding="utf-8")


def test_every_limit_is_documented_with_its_article() -> None:
    limits = {str(parameter) for parameter in Parameter}
    assert limits <= named(LABOUR_RULES["Parameters"])
    assert LABOUR_RULES["Parameters"].count(" art. ") == len(limits)


def test_every_setting_is_documented() -> None:
    assert {f"KRAAMPLAN_{name.upper()}" for name in Settings.model_fields} <= named(SETTINGS)

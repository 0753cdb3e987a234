"""A family of which not everything is taken in is named by every command that shows what was read.

The commands are found in the command line, so that a new one is held to it by itself.
"""

import csv
import io
from pathlib import Path

import pytest

from kraamplan import cli
from tests.acceptance.command_tree import known_commands
from tests.acceptance.test_cli_json import ARGUMENTS
from tests.kraamplan.cli.line import CommandLine
from tests.kraamplan.web.told import EVERYTHING, WEEK, opened_site
from tests.support.builders import add_region
from tests.support.parked import park

FAMILY = "G1"
ASKED = ("--region", "utrecht", "--week", WEEK)
OTHERWISE: dict[tuple[str, ...], tuple[str, ...]] = {
    ("roster",): ASKED,
    ("explain",): ("--family", FAMILY),
    ("forecast",): ("--week", "2027-W01"),
    ("capacity",): ("--week", "2027-W01"),
    ("intake-room",): ("--week", "2027-W01"),
}
"""What these are asked about here."""
NEEDS_A_REAL_RUN = {
    ("why",),
    ("must-give",),
    ("candidates",),
    ("room",),
    ("wish", "price"),
    ("on-call", "show"),
}
"""The run told of here was made up; they answer through the same door."""
READS = [each for each in known_commands() if {"--as-of", "--json"} <= set(each.options)]
ANSWER_WITHOUT_READING = {"files.py", "policies.py"}
"""Modules of commands that answer without having read: what a file was found to be."""
PRINT_WITHOUT_READING = {"policies.py", "labour.py", "wrong_use.py"}
"""Modules that print what was not read: files that come with the program, and wrong use."""


@pytest.fixture(scope="module")
def parked(tmp_path_factory: pytest.TempPathFactory) -> tuple[CommandLine, int]:
    """A planned week whose newest event was parked, and the position before."""
    folder = tmp_path_factory.mktemp("parked")
    url = f"sqlite:///{folder / 'kraamplan.db'}"
    with opened_site(url, *EVERYTHING, add_region("gooi", "Het Gooi")) as site:
        newest = park(site.services, FAMILY)
    return CommandLine(url, folder), newest - 1


def test_reads_are_found() -> None:
    assert {("budget",), ("roster",), ("neutrality",), ("capacity",)} <= {
        each.names for each in READS
    }


@pytest.mark.parametrize(
    "names", [each.names for each in READS if each.names not in NEEDS_A_REAL_RUN], ids=" ".join
)
def test_every_answer_names_the_incomplete_families(
    parked: tuple[CommandLine, int], names: tuple[str, ...]
) -> None:
    line, before = parked
    asked = (*names, *OTHERWISE.get(names, ARGUMENTS[names]))
    assert line.document(*asked)["incomplete"] == [FAMILY]
    assert "Onvolledig: van G1 is nog niet alles verwerkt" in line(*asked).stdout
    assert line.document(*asked, "--as-of", before)["incomplete"] == []


def test_rows_of_an_incomplete_family_say_so(parked: tuple[CommandLine, int]) -> None:
    line, _ = parked
    rows = list(csv.DictReader(io.StringIO(line("roster", *ASKED, "--csv").stdout)))
    assert {(row["family"], row["incomplete"]) for row in rows} == {("G1", "G1"), ("G2", "")}


def test_a_file_is_printed_alone_and_the_mark_beside_it(parked: tuple[CommandLine, int]) -> None:
    line, before = parked
    printed = line("roster", *ASKED, "--csv")
    assert "Onvolledig: van G1 is nog niet alles verwerkt" in printed.stderr
    assert "Incomplete: not everything about G1 is taken in" in printed.stderr
    assert printed.stdout.startswith("visit,family,")
    assert line("roster", *ASKED, "--csv", "--as-of", before).stderr == ""


def test_what_was_read_is_answered_through_the_session_alone() -> None:
    assert speaking("terminal.answer(") == ANSWER_WITHOUT_READING | {"session.py"}
    assert speaking("print_file(") == {"session.py", "terminal.py"}
    assert speaking("typer.echo(") == PRINT_WITHOUT_READING | {"terminal.py"}
    assert speaking(".print(") == {"terminal.py"}


def speaking(words: str) -> set[str]:
    """The modules of commands that say something in these words."""
    (folder,) = cli.__path__
    return {path.name for path in Path(folder).glob("*.py") if words in path.read_text()}

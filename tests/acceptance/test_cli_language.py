"""The command line speaks English; what refuses or explains is said in Dutch as well."""

import re
from pathlib import Path

import pytest
from typer.testing import Result

from tests.acceptance.command_tree import known_commands
from tests.acceptance.prepared import Prepared, copied
from tests.acceptance.test_cli_json import ARGUMENTS
from tests.kraamplan.cli.line import CommandLine

DUTCH = re.compile(
    r"\b(aan|als|bezoek|bezoeken|bij|dan|dat|dit|door|een|geen|gezin|het|kan|keer|maar|naar|niet|nog"
    r"|ook|pakket|regel|rooster|tot|uit|uren|uur|van|voor|waar|wordt|zijn|zonder|zorgverleners?)\b"
)
IN_BOTH = {"why", "must-give", "room"}
"""Whose answers are sentences that explain one decision."""
QUOTED = "explanation in Dutch"
"""The log and what looks back on it name both wordings that an event holds."""
NOT_ASKED = {
    *("demo", "explain", "import carers", "import families", "labour publish", "on-call change"),
    *("parked skip", "pin", "policy publish", "record", "replay plan", "scarcity apply"),
    *("simulate", "undo", "wish price"),
}
"""What the story holds no file or reason for; their answers are held to by tests of their own."""
ANSWERING = sorted(
    str(command)
    for command in known_commands()
    if command.names in ARGUMENTS and str(command) not in NOT_ASKED
)


@pytest.fixture(scope="module")
def said(prepared: Prepared, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    """What each command answers on a week that is published, asked one after the other."""
    folder: Path = tmp_path_factory.mktemp("language")
    line = CommandLine(copied(prepared.published, folder), folder)
    week, day = str(prepared.story.week), str(prepared.story.week.days[1])
    here = {"2026-W53": week, "2026-12-28": day, "F-1/2026-12-28": f"F-1/{day}", "K-1": "C-1"}

    def asked(name: str) -> Result:
        names = tuple(name.split())
        return line(*names, *(here.get(each, each) for each in ARGUMENTS[names]))

    return {name: asked(name) for name in ANSWERING}


@pytest.mark.parametrize("name", [name for name in ANSWERING if name not in IN_BOTH])
def test_an_answer_is_in_english(said: dict[str, Result], name: str) -> None:
    assert said[name].exit_code == 0, said[name].output
    lines = said[name].stdout.splitlines()
    assert lines
    assert [line for line in lines if DUTCH.search(line) and QUOTED not in line] == []


@pytest.mark.parametrize("name", sorted(IN_BOTH))
def test_what_explains_a_decision_is_said_in_dutch_and_then_in_english(
    said: dict[str, Result], name: str
) -> None:
    assert said[name].exit_code == 0, said[name].output
    first, second = said[name].stdout.splitlines()[:2]
    assert DUTCH.search(first)
    assert not DUTCH.search(second)

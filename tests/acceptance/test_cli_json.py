"""Every command that answers as JSON prints one document, also when it cannot answer."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from tests.acceptance import story
from tests.acceptance.command_tree import KnownCommand, known_commands
from tests.acceptance.console import BAD_INPUT, Answer, Console

ASKED = ("--region", story.REGION, "--week", "2026-W53")
ARGUMENTS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("import", "families"): ("families.csv",),
    ("import", "carers"): ("carers.csv",),
    ("record",): ("commands.jsonl",),
    ("budget",): (),
    ("activities",): (),
    ("shortfalls",): (),
    ("outcomes",): (),
    ("scarcity", "show"): (),
    ("scarcity", "apply"): ("--region", story.REGION),
    ("scarcity", "restore"): ("--region", story.REGION),
    ("plan",): ASKED,
    ("plan-regions",): ASKED[2:],
    ("roster",): ASKED,
    ("replan",): ASKED,
    ("publish",): ASKED,
    ("move",): ("F-1/2026-12-28", "--nobody", *ASKED),
    ("undo",): ("2", *ASKED),
    ("pin",): ("F-1/2026-12-28", *ASKED),
    ("unpin",): ("F-1/2026-12-28", *ASKED),
    ("edits",): ASKED,
    ("on-call", "need"): ASKED,
    ("on-call", "plan"): ASKED,
    ("on-call", "show"): ASKED,
    ("on-call", "publish"): ASKED,
    ("on-call", "change"): (*ASKED, "--day", "2026-12-28", "--block", "night", "--to", "K-1"),
    ("wish", "carer"): ("--family", "F-1", "--carer", "K-1", "--wish", "preferred"),
    ("wish", "priority"): ("--family", "F-1", "--percent", "150"),
    ("wish", "days-off"): ("--carer", "K-1", "--from", "2026-12-28"),
    ("wish", "goals"): ("--from", "2026-12-28"),
    ("wish", "show"): (),
    ("wish", "price"): ASKED,
    ("log",): (),
    ("carer-hours",): (),
    ("compliance",): (),
    ("difference",): ("--from", "0"),
    ("trace",): ("regions", "region=utrecht"),
    ("policy", "publish"): ("policy.toml", "--effective-on", "2026-12-01"),
    ("labour", "publish"): ("agreement.toml",),
    ("labour", "show"): (),
    ("compare",): ("--policies", "lip-2008,kom-2020"),
    ("forecast",): (),
    ("capacity",): (),
    ("reserve",): ("--region", story.REGION),
    ("intake-room",): (),
    ("forecast-score",): ("--from", "2026-W40", "--to", "2026-W44"),
    ("explain",): ("--family", "F-1"),
    ("indication-errors",): (),
    ("neutrality",): (),
    ("indicators",): (),
    ("surveys", "report"): (
        *("--instrument", "I", "--topic", "health", "--group", "clients_lip", "--answers", "9"),
        *("--from", "2026-01-01", "--to", "2026-01-31", "--mean", "7", "--spread", "1"),
        *("--source", "S"),
    ),
    ("surveys", "consent"): (
        *("--study", "I", "--from", "2026-01-01", "--to", "2026-01-31"),
        *("--approached", "9", "--consented", "8", "--source", "S"),
    ),
    ("surveys", "show"): (),
    ("yardsticks",): (),
    ("why",): ("F-1/2026-12-28", *ASKED),
    ("must-give",): ASKED,
    ("candidates",): ("F-1/2026-12-28", *ASKED),
    ("room",): ("reach", "30", *ASKED),
    ("replay", "plans"): (),
    ("replay", "plan"): ("00000000-0000-0000-0000-000000000001",),
    ("replay", "indications"): (),
    ("simulate",): ("--organisation-size", "small", "--months", "1"),
    ("project",): (),
    ("rebuild",): (),
    ("check",): (),
    ("parked", "list"): (),
    ("parked", "retry"): (),
    ("parked", "skip"): ("hour_budgets", "1", "--reason", "why"),
    ("demo",): ("--no-serve",),
}
"""What each command needs besides, to be asked at all."""


ANSWERING = [
    command for command in known_commands() if {"--json", "--database"} <= set(command.options)
]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Answer]:
    """What each command says of a database that belongs to others; two are asked at a time."""
    folder: Path = tmp_path_factory.mktemp("others")
    with closing(sqlite3.connect(folder / "others.db")) as connection, connection:
        connection.execute("CREATE TABLE invoices (id INTEGER)")
    console = Console(folder, f"sqlite:///{folder / 'others.db'}")

    def ask(command: KnownCommand) -> Answer:
        return console.json(*command.names, *ARGUMENTS[command.names])

    with ThreadPoolExecutor(max_workers=2) as pool:
        return dict(zip(map(str, ANSWERING), pool.map(ask, ANSWERING), strict=True))


@pytest.mark.parametrize("command", [str(command) for command in ANSWERING])
def test_an_error_is_one_document_on_stdout_and_words_on_stderr(
    answers: dict[str, Answer], command: str
) -> None:
    answer = answers[command]
    assert answer.exit_code == BAD_INPUT
    (error,) = answer.document.values()
    assert error["rule"] == "database-unusable"
    assert error["message_en"] in answer.err
    assert error["message_nl"] in answer.err
    assert error["message_nl"] != error["message_en"]


@pytest.fixture(scope="module")
def misused(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Answer]:
    """What each command says of an option that does not exist; two are asked at a time."""
    console = Console(tmp_path_factory.mktemp("misused"))

    def ask(command: KnownCommand) -> Answer:
        return console.json(*command.names, *ARGUMENTS[command.names], "--nonsense")

    with ThreadPoolExecutor(max_workers=2) as pool:
        return dict(zip(map(str, ANSWERING), pool.map(ask, ANSWERING), strict=True))


@pytest.mark.parametrize("command", [str(command) for command in ANSWERING])
def test_wrong_use_is_one_document_too(misused: dict[str, Answer], command: str) -> None:
    answer = misused[command]
    assert (answer.exit_code, answer.rule) == (BAD_INPUT, "wrong-use")
    error = answer.document["error"]
    assert error["message_nl"] == "Optie --nonsense bestaat niet."
    assert error["message_nl"] in answer.err
    assert error["message_en"] in answer.err


def test_wrong_use_is_exit_code_2_and_says_how_to_ask(empty: Console) -> None:
    answer = empty("roster", "--region", story.REGION)
    assert (answer.exit_code, answer.out) == (BAD_INPUT, "")
    assert "Usage: kraamplan roster [OPTIONS]" in answer.err
    assert "Optie '--week' ontbreekt." in answer.err
    assert "Missing option '--week'" in answer.err

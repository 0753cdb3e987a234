"""A byte that changed on the disk: found before anything is built upon it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from domain.kernel.errors import LogDamagedError
from kraamplan import wholeness
from kraamplan.bootstrap import build_services
from kraamplan.database import parse_url
from kraamplan.wholeness import DatabaseDamagedError, check_log, check_pages, damaged
from tests.kraamplan.cli.line import CommandLine
from tests.projections.telling import LATER, Told
from tests.projections.test_damaged_log import log_table
from tests.support.builders import ORGANISATION, register_family

INDEX = "families_versions"
WHAT_TO_DO = (
    "herstel een reservekopie, of kies een andere database met --database of KRAAMPLAN_DATABASE_URL"
)
FAMILY = b"G1"


@pytest.fixture
def line(tmp_path: Path) -> CommandLine:
    """A command line on a file with two families in it, which nobody has open."""
    url = f"sqlite:///{tmp_path / 'kraamplan.db'}"
    services = build_services(url, clock=lambda: LATER)
    told = Told(services)
    told.tell(*ORGANISATION, register_family("G1"), register_family("G2"))
    services.runner.catch_up()
    services.close()
    return CommandLine(url, tmp_path)


def page_of(file: Path, name: str) -> tuple[int, int]:
    """Where the first page of a table or index begins and ends in the file."""
    with closing(sqlite3.connect(file)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        asked = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (page,) = connection.execute(asked, (name,)).fetchone()
    return (page - 1) * size, page * size


def flip(file: Path, place: int) -> None:
    """Change one byte."""
    content = bytearray(file.read_bytes())
    content[place] ^= 0x01
    file.write_bytes(content)


def broken_page(line: CommandLine) -> Path:
    """The first byte of a page says what kind it is."""
    file = line.folder / "kraamplan.db"
    flip(file, page_of(file, INDEX)[0])
    return file


def wrong_key(line: CommandLine) -> Path:
    """The number of a family is another in the index than in its row; the page is in order."""
    file = line.folder / "kraamplan.db"
    flip(file, file.read_bytes().index(FAMILY, *page_of(file, INDEX)))
    return file


def test_a_whole_database_says_so(line: CommandLine) -> None:
    assert line.document("check") == {"pages_checked": True, "events": 4}
    said = line("check").stdout
    assert "4 events read, each as it was written." in said
    assert "Every page of the file is whole." in said


def test_a_damaged_page_is_found_when_the_file_is_opened(line: CommandLine) -> None:
    file = broken_page(line)
    before = file.read_bytes()
    result = line("budget", "--json")
    assert result.exit_code == 2
    assert '"rule": "database-damaged"' in result.stdout
    assert "kraamplan.db is beschadigd: " in result.stderr
    assert "kraamplan.db is damaged: " in result.stderr
    assert WHAT_TO_DO in result.stderr
    assert file.read_bytes() == before


def test_a_large_file_is_looked_through_when_asked_to(
    line: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken_page(line)
    monkeypatch.setattr(wholeness, "SMALL_BYTES", 0)
    result = line("check")
    assert result.exit_code == 2
    assert "database-damaged" in result.stderr


def test_an_index_that_says_otherwise_than_its_table_is_found_when_asked_to(
    line: CommandLine,
) -> None:
    wrong_key(line)
    assert line("surveys", "show").exit_code == 0
    result = line("check", "--json")
    assert result.exit_code == 2
    assert '"rule": "database-damaged"' in result.stdout
    assert INDEX in result.stderr


@pytest.fixture
def told(database_url: str) -> Iterator[Told]:
    services = build_services(database_url, clock=lambda: LATER)
    told = Told(services)
    told.tell(*ORGANISATION, register_family("G1"), register_family("G2"))
    yield told
    services.close()


def test_the_events_are_read_on_every_database(told: Told) -> None:
    services = told.services
    assert check_log(services) == 4
    assert check_pages(services.engine) is (services.engine.dialect.name == "sqlite")


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (
            "DELETE FROM {} WHERE topic = 'organisation.established'",
            "1 is missing",
        ),
        (
            "UPDATE {} SET topic = 'care.unheard-of' WHERE topic = 'care.registered'",
            "unheard-of",
        ),
    ],
)
def test_an_event_that_is_missing_or_changed_is_named(told: Told, damage: str, said: str) -> None:
    with told.services.engine.begin() as connection:
        connection.execute(text(damage.format(log_table(told.services.engine))))
    with pytest.raises(LogDamagedError, match=said):
        check_log(told.services)


@pytest.mark.parametrize("command", ["rebuild", "demo"])
def test_who_meets_a_damaged_event_hears_in_which_database_and_what_to_do(
    line: CommandLine, command: str
) -> None:
    with closing(sqlite3.connect(line.folder / "kraamplan.db")) as connection, connection:
        connection.execute("UPDATE stored_events SET state = x'00' WHERE rowid = 1")
    result = line(command, "--json", *(["--no-serve"] if command == "demo" else []))
    assert result.exit_code == 2
    assert '"rule": "log-damaged"' in result.stdout
    assert f"{line.database} is beschadigd: event 1 of stream" in result.stderr
    assert WHAT_TO_DO in result.stderr


def test_a_page_found_damaged_at_work_is_told_the_same_way(
    line: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = line.folder / "kraamplan.db"
    flip(file, page_of(file, "families")[0])
    monkeypatch.setattr(wholeness, "SMALL_BYTES", 0)
    result = line("forecast")
    assert result.exit_code == 2
    assert "database-damaged" in result.stderr
    assert f"{line.database} is beschadigd: " in result.stderr
    assert WHAT_TO_DO in result.stderr


def test_a_damaged_database_is_named_without_its_password() -> None:
    url = parse_url("postgresql://anna:geheim@localhost/kraam")
    told = damaged(url, "event 3 is damaged")
    assert "anna:***@localhost/kraam is beschadigd: event 3 is damaged; herstel" in told.nl
    assert "geheim" not in f"{told.nl} {told.en}"


def test_pages_that_the_check_itself_cannot_read_are_damaged_too(line: CommandLine) -> None:
    flip(line.folder / "kraamplan.db", 100)  # the page that says which tables there are
    with pytest.raises(DatabaseDamagedError, match="malformed"):
        build_services(line.database)


def test_a_large_file_that_cannot_be_opened_for_damage_is_called_damaged(
    line: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    flip(line.folder / "kraamplan.db", 100)
    monkeypatch.setattr(wholeness, "SMALL_BYTES", 0)
    with pytest.raises(DatabaseDamagedError, match="restore a backup, or choose another"):
        build_services(line.database)

"""A database is opened when it is ours or empty; any other is left exactly as it was."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import psycopg
import pytest
from sqlalchemy import make_url, text

from kraamplan.bootstrap import build_services
from kraamplan.database import DatabaseUnusableError
from projections.organisation import region_names
from projections.schema import FORMAT, IDENTITY, claim
from tests.support.builders import ORGANISATION, command_context
from tests.support.postgres import PostgresServer

PATIENCE_SECONDS = 60
FOREIGN = """
    CREATE TABLE klanten (id INTEGER PRIMARY KEY, naam TEXT NOT NULL);
    CREATE INDEX op_naam ON klanten (naam);
    INSERT INTO klanten VALUES (1, 'Jansen'), (2, 'De Vries');
"""


def refused(url: str) -> str:
    """What is said of a database that cannot be used."""
    with pytest.raises(DatabaseUnusableError) as unusable:
        build_services(url)
    return str(unusable.value)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    """A file beside which nothing may appear and which itself must stay what the test made it."""
    file = tmp_path / "andermans.db"
    yield file
    assert [each.name for each in tmp_path.iterdir()] == [file.name]


def foreign(file: Path, mode: str) -> bytes:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA journal_mode = {mode}")
        connection.executescript(FOREIGN)
    return file.read_bytes()


def tables(database: str) -> list[object]:
    """Everything in a PostgreSQL database that is not the server's, and the foreign rows."""
    with psycopg.connect(database) as connection:
        relations = connection.execute(
            "SELECT n.nspname, c.relname, c.relkind FROM pg_class c "
            "JOIN pg_namespace n ON n.oid = c.relnamespace "
            "WHERE n.nspname NOT LIKE 'pg_%' AND n.nspname <> 'information_schema' ORDER BY 1, 2"
        ).fetchall()
        return [relations, connection.execute("SELECT * FROM klanten ORDER BY id").fetchall()]


def test_a_new_database_is_made_and_marked_as_ours(database_url: str) -> None:
    services = build_services(database_url)
    with services.engine.connect() as connection:
        assert connection.execute(IDENTITY.select()).scalars().all() == [FORMAT]
    assert services.application.position() == services.runner.position() == 0
    services.close()


def test_a_database_of_ours_is_opened_again_with_all_that_is_in_it(database_url: str) -> None:
    first = build_services(database_url)
    for number, command in enumerate(ORGANISATION):
        first.application.handle(command, command_context(number))
    first.close()
    second = build_services(database_url)
    assert second.application.position() == 2
    with second.reader() as reader:
        assert region_names(reader) == {"utrecht": "Utrecht"}
    second.close()


def test_a_reader_knows_everything_recorded_before_it(database_url: str) -> None:
    services = build_services(database_url)
    services.application.handle(ORGANISATION[0], command_context(1))
    services.application.handle(ORGANISATION[1], command_context(2))
    with services.reader() as now, services.reader(as_of=1) as before:
        assert region_names(now) == {"utrecht": "Utrecht"}
        assert region_names(before) == {}
    services.close()


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_somebody_elses_sqlite_file_is_left_as_it_was(file: Path, mode: str) -> None:
    before = foreign(file, mode)
    assert "not made by kraamplan: it holds klanten" in refused(f"sqlite:///{file}")
    assert file.read_bytes() == before


@pytest.mark.parametrize("contents", [b"Hoi", b"naam;gezin\n", b"x" * 100, b"\x00" * 5000])
def test_a_file_that_is_no_database_is_left_as_it_was(file: Path, contents: bytes) -> None:
    file.write_bytes(contents)
    said = refused(f"sqlite:///{file}")
    assert said == f"sqlite:///{file} cannot be opened: file is not a database"
    assert file.read_bytes() == contents


@pytest.mark.parametrize("format_found", [str(FORMAT + 1), "0"])
def test_a_file_of_another_format_is_left_as_it_was(file: Path, format_found: str) -> None:
    build_services(f"sqlite:///{file}").close()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(f"UPDATE {IDENTITY.name} SET format = {format_found}")
    before = file.read_bytes()
    said = f"the database has format {format_found}, this kraamplan reads format {FORMAT}"
    assert said in refused(f"sqlite:///{file}")
    assert file.read_bytes() == before


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    assert "cannot be opened" in refused(f"sqlite:///{tmp_path}")


def test_a_file_cannot_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert "cannot be made" in refused(f"sqlite:///{tmp_path / 'file' / 'kraamplan.db'}")


def test_somebody_elses_postgresql_database_is_left_as_it_was(postgres_database: str) -> None:
    with psycopg.connect(postgres_database) as connection:
        connection.execute(FOREIGN)
    before = tables(postgres_database)
    assert "not made by kraamplan: it holds klanten" in refused(postgres_database)
    assert tables(postgres_database) == before


def test_a_postgresql_database_of_a_newer_format_is_left_as_it_was(postgres_database: str) -> None:
    with psycopg.connect(postgres_database) as connection:
        connection.execute(FOREIGN)
        connection.execute(f"CREATE TABLE {IDENTITY.name} (format INTEGER PRIMARY KEY)")
        connection.execute(f"INSERT INTO {IDENTITY.name} VALUES ({FORMAT + 1})")
    before = tables(postgres_database)
    assert f"the database has format {FORMAT + 1}" in refused(postgres_database)
    assert tables(postgres_database) == before


@pytest.mark.parametrize(
    "wrong",
    [
        {"port": 1},
        {"password": "not-the-password"},
        {"database": "er-is-geen-database"},
        {"username": "niemand"},
    ],
)
def test_a_server_that_does_not_let_us_in_is_named_without_the_password(
    postgres_server: PostgresServer, wrong: dict[str, Any]
) -> None:
    url = make_url(postgres_server.url()).set(**wrong)
    said = refused(url.render_as_string(hide_password=False))
    assert said.startswith(f"postgresql+psycopg://{url.username}:***@127.0.0.1:{url.port}/")
    assert "cannot be opened" in said
    assert url.password is not None
    assert str(url.password) not in said


def test_claiming_twice_is_claiming_once(tmp_path: Path) -> None:
    services = build_services(f"sqlite:///{tmp_path / 'kraamplan.db'}")
    with services.engine.begin() as connection:
        claim(connection)
        found = connection.execute(text(f"SELECT count(*) FROM {IDENTITY.name}")).scalar()
    assert found == 1
    services.close()


def opened_by_four_at_once(database_url: str) -> list[Exception]:
    """What went wrong; whether they really meet is up to the machine."""
    ready, failures = Barrier(4), list[Exception]()

    def start() -> None:
        ready.wait(PATIENCE_SECONDS)
        try:
            build_services(database_url).close()
        except Exception as failure:
            failures.append(failure)

    threads = [Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failures


def test_a_new_file_may_be_opened_by_many_at_once(sqlite_database: str) -> None:
    assert opened_by_four_at_once(sqlite_database) == []


def test_a_new_postgresql_database_may_be_opened_by_many_at_once(postgres_database: str) -> None:
    assert opened_by_four_at_once(postgres_database) == []

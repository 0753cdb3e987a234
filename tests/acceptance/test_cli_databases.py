"""Which database a command works on, and what it makes of one it cannot use."""

import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from tests.acceptance import story
from tests.acceptance.console import BAD_INPUT, REFUSED, Console
from tests.acceptance.prepared import Prepared

ADDRESS = "KRAAMPLAN_DATABASE_URL"


def file_of(console: Console) -> Path:
    """Where the database of a console is."""
    assert console.database is not None
    return Path(console.database.removeprefix("sqlite:///"))


def damage(database: Path, position: int) -> None:
    """Change one byte of what an event says."""
    with closing(sqlite3.connect(database)) as connection, connection:
        (state,) = connection.execute(
            "SELECT state FROM stored_events WHERE rowid = ?", (position,)
        ).fetchone()
        changed = state.replace(b"F-1", b"F-7", 1)
        assert changed != state
        connection.execute(
            "UPDATE stored_events SET state = ? WHERE rowid = ?", (changed, position)
        )


def test_the_environment_names_the_database(published: Console, prepared: Prepared) -> None:
    assert published.database is not None
    by_environment = published.on(None, **{ADDRESS: published.database})
    budget = by_environment.json("budget").done().document
    assert budget["position"] == prepared.published_until


def test_the_command_line_wins_over_the_environment(published: Console, prepared: Prepared) -> None:
    elsewhere = published.on(published.database, **{ADDRESS: "sqlite:///elsewhere.db"})
    budget = elsewhere.json("budget").done().document
    assert budget["position"] == prepared.published_until
    assert not (published.folder / "elsewhere.db").exists()


def test_without_a_name_the_database_is_a_file_in_the_data_folder(tmp_path: Path) -> None:
    home = Console(tmp_path)
    home.json("record", home.put("organisation.jsonl", story.ORGANISATION)).done()
    (file,) = tmp_path.rglob("kraamplan.db")
    assert Console(tmp_path, f"sqlite:///{file}").position() == 3


def test_the_environment_names_who_records(empty: Console) -> None:
    sender = {"KRAAMPLAN_ACTOR": "m.devries", "KRAAMPLAN_ROLE": "teamleider"}
    console = empty.on(empty.database, **sender)
    console("record", console.put("organisation.jsonl", story.ORGANISATION)).done()
    said = empty("log").done().out
    assert said.count("by m.devries (teamleider)") == 3


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("mysql://planner:secret@localhost/kraamplan", "kraamplan runs on sqlite:///FILE and"),
        ("kraamplan.db", "'kraamplan.db' is not a database URL"),
    ],
)
def test_an_address_that_leads_nowhere_is_bad_input(
    tmp_path: Path, address: str, said: str
) -> None:
    answer = Console(tmp_path, address).json("budget")
    assert (answer.exit_code, answer.rule) == (BAD_INPUT, "database-unusable")
    assert said in answer.err
    assert "secret" not in answer.out + answer.err


def test_a_database_with_tables_of_others_is_left_alone(empty: Console) -> None:
    file = file_of(empty)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE invoices (id INTEGER)")
    before = file.read_bytes()
    answer = empty.json("record", empty.put("organisation.jsonl", story.ORGANISATION))
    assert (answer.exit_code, answer.rule) == (BAD_INPUT, "database-unusable")
    assert "the database is not empty and not made by kraamplan: it holds invoices" in answer.err
    assert file.read_bytes() == before


def test_a_postgresql_database_with_tables_of_others_is_left_alone(
    tmp_path: Path, postgres_database: str
) -> None:
    with psycopg.connect(postgres_database) as connection:
        connection.execute("CREATE TABLE invoices (id INTEGER)")
    answer = Console(tmp_path, postgres_database)("budget")
    assert (answer.exit_code, answer.out) == (BAD_INPUT, "")
    assert "not made by kraamplan: it holds invoices" in answer.err
    with psycopg.connect(postgres_database) as connection:
        tables = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        ).fetchall()
    assert tables == [("invoices",)]


def test_a_file_that_is_no_database_is_left_alone(empty: Console) -> None:
    file = file_of(empty)
    file.write_text("This is a letter, not a database.\n" * 100)
    before = file.read_bytes()
    answer = empty("budget")
    assert (answer.exit_code, answer.out) == (BAD_INPUT, "")
    assert "file is not a database" in answer.err
    assert file.read_bytes() == before


def test_read_models_are_not_made_anew_from_a_damaged_log(
    published: Console, prepared: Prepared
) -> None:
    budget = published.json("budget").done().document
    damaged = prepared.registered_until + 1
    damage(file_of(published), damaged)
    with published.nothing_recorded():
        answer = published.json("rebuild")
    assert (answer.exit_code, answer.rule) == (BAD_INPUT, "log-damaged")
    assert "(care.birth-reported) is damaged: its checksum does not match" in answer.err
    assert published.json("budget").done().document == budget


def test_nothing_is_recorded_on_a_damaged_record(published: Console, prepared: Prepared) -> None:
    damage(file_of(published), prepared.registered_until + 1)
    closing_care = {"command": "CloseCare", "family": "F-1", "why": "completed"}
    line = story.lines({**closing_care, "closed_on": str(prepared.story.today)})
    with published.nothing_recorded():
        answer = published("record", published.put("close.jsonl", line))
    assert (answer.exit_code, answer.out) == (BAD_INPUT, "")
    assert "log-damaged:" in answer.err


def test_the_demonstration_is_refused_a_log_of_a_real_organisation(registered: Console) -> None:
    with registered.nothing_recorded():
        answer = registered.json("demo", "--no-serve")
    assert answer.exit_code in (REFUSED, BAD_INPUT)
    assert "this log belongs to Kraamzorg De Zon" in answer.err
    assert answer.document["error"]["message_en"] in answer.err.replace("\n", " ")

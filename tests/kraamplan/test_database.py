"""What a database URL means, and that nobody ever reads the password in it."""

from pathlib import Path

import pytest
from sqlalchemy import make_url

from kraamplan.database import (
    DatabaseUnusableError,
    engine_for,
    parse_url,
    shown,
    store_settings,
)

SECRET = "geheim"


def test_an_sqlite_url_names_a_file() -> None:
    assert parse_url("sqlite:///map/kraamplan.db").database == "map/kraamplan.db"


def test_a_tilde_is_the_users_home() -> None:
    assert parse_url("sqlite:///~/kraamplan.db").database == str(Path.home() / "kraamplan.db")


@pytest.mark.parametrize("scheme", ["postgresql", "postgresql+psycopg", "postgresql+psycopg2"])
def test_a_postgresql_url_always_means_the_driver_we_have(scheme: str) -> None:
    url = parse_url(f"{scheme}://p.jansen@db.example/kraamplan")
    assert url.drivername == "postgresql+psycopg"
    assert (url.username, url.host, url.database) == ("p.jansen", "db.example", "kraamplan")


@pytest.mark.parametrize("text", ["sqlite://", "sqlite:///", "sqlite:///:memory:"])
def test_a_log_that_would_be_gone_tomorrow_is_refused(text: str) -> None:
    with pytest.raises(DatabaseUnusableError, match="needs a file"):
        parse_url(text)


@pytest.mark.parametrize("scheme", ["mysql", "oracle", "postgres", "file", "https"])
def test_a_database_we_do_not_run_on_is_refused_by_name(scheme: str) -> None:
    with pytest.raises(DatabaseUnusableError, match=f"not on {scheme}$"):
        parse_url(f"{scheme}://p.jansen:{SECRET}@db.example/kraamplan")


@pytest.mark.parametrize("text", ["", "kraamplan.db", "/srv/kraamplan.db", "geen adres"])
def test_what_is_no_url_is_refused_in_the_words_it_was_given(text: str) -> None:
    with pytest.raises(DatabaseUnusableError) as refused:
        parse_url(text)
    assert f"{text!r} is not a database URL" in str(refused.value)


def test_a_url_is_shown_without_its_password() -> None:
    url = parse_url(f"postgresql://p.jansen:{SECRET}@db.example/kraamplan")
    assert shown(url) == "postgresql+psycopg://p.jansen:***@db.example/kraamplan"


@pytest.mark.parametrize(
    "text",
    [
        f"mysql://p.jansen:{SECRET}@db.example/kraamplan",
        f"postgresql://p.jansen:{SECRET}@db.example:poort/kraamplan",
        f"post gres://p.jansen:{SECRET}@db.example/kraamplan",
        f"mysql://db.example/kraamplan?password={SECRET}",
        f"postgresql://p.jansen:ap@{SECRET}@db.example:poort/kraamplan",
        f"postgresql://p.jansen:zeer {SECRET}@db.example:poort/kraamplan",
    ],
)
def test_a_refusal_never_shows_the_password(text: str) -> None:
    with pytest.raises(DatabaseUnusableError) as refused:
        parse_url(text)
    assert SECRET not in str(refused.value)


def test_the_event_store_opens_the_same_file() -> None:
    settings = store_settings(parse_url("sqlite:///map/kraamplan.db"))
    assert settings["PERSISTENCE_MODULE"] == "eventsourcing.sqlite"
    assert settings["SQLITE_DBNAME"] == "map/kraamplan.db"


def test_the_event_store_logs_in_as_the_read_models_do() -> None:
    url = parse_url("postgresql://p.jansen:ge%20heim@db.example:6543/kraamplan")
    assert store_settings(url) == {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "POSTGRES_DBNAME": "kraamplan",
        "POSTGRES_HOST": "db.example",
        "POSTGRES_PORT": "6543",
        "POSTGRES_USER": "p.jansen",
        "POSTGRES_PASSWORD": "ge heim",
    }


def test_a_socket_and_the_usual_port_are_understood() -> None:
    settings = store_settings(parse_url("postgresql:///kraamplan?host=/run/postgresql"))
    assert (settings["POSTGRES_HOST"], settings["POSTGRES_PORT"]) == ("/run/postgresql", "5432")


@pytest.mark.parametrize(
    ("option", "setting", "value"),
    [
        ("port=6543", "POSTGRES_PORT", "6543"),
        ("user=p.jansen", "POSTGRES_USER", "p.jansen"),
        (f"password={SECRET}", "POSTGRES_PASSWORD", SECRET),
    ],
)
def test_read_models_and_event_store_never_go_to_different_servers(
    option: str, setting: str, value: str
) -> None:
    url = parse_url(f"postgresql:///kraamplan?host=127.0.0.1&{option}")
    assert store_settings(url)[setting] == value


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "nieuw" / "diep"
    engine = engine_for(make_url(f"sqlite:///{folder / 'kraamplan.db'}"))
    engine.connect().close()
    engine.dispose()
    assert folder.is_dir()


def test_making_a_table_can_be_undone(tmp_path: Path) -> None:
    engine = engine_for(make_url(f"sqlite:///{tmp_path / 'kraamplan.db'}"))
    with engine.connect() as connection:
        connection.exec_driver_sql("CREATE TABLE visit (id INTEGER)")
        connection.rollback()
    with engine.connect() as connection:
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master").all()
    engine.dispose()
    assert tables == []

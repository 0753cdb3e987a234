"""What a database URL means to the event store and to the read models."""

import re
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

_LOCK_TIMEOUT_SECONDS = 30
_JSON: dict[str, Any] = {
    "json_serializer": lambda value: msgspec.json.encode(value).decode(),
    "json_deserializer": msgspec.json.decode,
}
"""Several times as fast as Python's own, which shows when the read models are made anew."""


class DatabaseUnusableError(Exception):
    """The database URL leads nowhere, or to something that is not ours."""

    def __init__(self, nl: str, en: str) -> None:
        super().__init__(en)
        self.text_nl = nl
        self.text_en = en


def parse_url(text: str) -> URL:
    """The URL of an SQLite file or a PostgreSQL database. Raises DatabaseUnusableError."""
    try:
        url = make_url(text)
        backend = url.get_backend_name()
    except (ArgumentError, ValueError) as error:
        raise DatabaseUnusableError(
            _masked(f"{text!r} is geen adres van een database: {error}"),
            _masked(f"{text!r} is not a database URL: {error}"),
        ) from None
    if backend not in {"sqlite", "postgresql"}:
        raise DatabaseUnusableError(
            f"{shown(url)}: kraamplan werkt op sqlite:///BESTAND en postgresql://..., "
            f"niet op {backend}",
            f"{shown(url)}: kraamplan runs on sqlite:///FILE and postgresql://..., "
            f"not on {backend}",
        )
    if backend == "sqlite":
        if not url.database or url.database == ":memory:":
            raise DatabaseUnusableError(
                f"{shown(url)}: een SQLite-database heeft een bestand nodig",
                f"{shown(url)}: an SQLite database needs a file",
            )
        return url.set(database=str(Path(url.database).expanduser()))
    return url.set(drivername="postgresql+psycopg")


def shown(url: URL) -> str:
    """The URL as a person may see it: without the password."""
    return _masked(url.render_as_string(hide_password=True))


def _masked(text: str) -> str:
    """The text without a password, wherever in a URL it may stand."""
    text = re.sub(r"(://[^:/@]*:).*@", r"\1***@", text)
    return re.sub(r"(password=)[^&\s'\"]*", r"\1***", text)


def store_settings(url: URL) -> dict[str, str]:
    """The settings of the event store."""
    if url.get_backend_name() == "sqlite":
        return {
            "PERSISTENCE_MODULE": "eventsourcing.sqlite",
            "SQLITE_DBNAME": str(url.database),
            "SQLITE_LOCK_TIMEOUT": str(_LOCK_TIMEOUT_SECONDS),
        }

    def option(name: str) -> str:
        return str(url.query.get(name, ""))

    return {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "POSTGRES_DBNAME": url.database or option("dbname"),
        "POSTGRES_HOST": url.host or option("host"),
        "POSTGRES_PORT": str(url.port or option("port") or 5432),
        "POSTGRES_USER": url.username or option("user"),
        "POSTGRES_PASSWORD": str(url.password or option("password")),
    }


def engine_for(url: URL) -> Engine:
    """The engine of the read models. For an SQLite file the folder is made when it is missing."""
    if url.get_backend_name() == "postgresql":
        return create_engine(url, **_JSON)
    Path(str(url.database)).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, connect_args={"timeout": _LOCK_TIMEOUT_SECONDS}, **_JSON)
    event.listen(engine, "connect", _leave_transactions_to_us)
    event.listen(engine, "begin", _begin)
    return engine


def _leave_transactions_to_us(connection: Any, _record: object) -> None:
    # Python's driver commits before DDL and begins late; with this it does neither.
    # Write-ahead mode is left to the event store: it lasts in the file, and a file that turns out
    # not to be ours must stay as it was.
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    exclusive = connection.get_execution_options().get("exclusive", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if exclusive else "BEGIN")

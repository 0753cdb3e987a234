"""Is the database what was written? A bad disk or a bad copy is found before it is built upon.

An SQLite file is looked through page by page: in outline whenever it is opened, as long as it is
small enough not to be felt, and in full when asked to. PostgreSQL watches over its own pages. The
events of either are read one by one, each against its checksum and its place in its stream.
"""

from collections import Counter
from pathlib import Path
from uuid import UUID

from sqlalchemy import URL, Engine
from sqlalchemy.exc import DatabaseError

from domain.kernel.errors import LogDamagedError
from kraamplan.database import DatabaseUnusableError, shown
from kraamplan.services import Services

SMALL_BYTES = 16 * 2**20
"""Up to here a look through every page takes some hundredths of a second."""


class DatabaseDamagedError(DatabaseUnusableError):
    """Pages of the file are not what was written."""


def refuse_damaged_file(engine: Engine, url: URL) -> None:
    """Look through a small SQLite file before it is used. Raises DatabaseDamagedError."""
    if url.get_backend_name() == "sqlite":
        file = Path(str(url.database))
        if file.exists() and file.stat().st_size <= SMALL_BYTES:
            _look_through(engine, "quick_check")


def check_pages(engine: Engine) -> bool:
    """Look through an SQLite file in full, with all its indexes; False when it is no such file.

    Raises DatabaseDamagedError.
    """
    if engine.dialect.name != "sqlite":
        return False
    _look_through(engine, "integrity_check")
    return True


def check_log(services: Services) -> int:
    """Read every event; returns how many. Raises LogDamagedError when one is not as written."""
    log, position = services.runner.log, 0
    read = 0
    versions: Counter[UUID] = Counter()
    while batch := log.after(position):
        for notification in batch:
            event = log.event(notification)
            versions[event.originator_id] += 1
            if event.originator_version != versions[event.originator_id]:
                raise LogDamagedError(
                    f"stream {event.originator_id}: version {versions[event.originator_id]} is "
                    f"missing, found {event.originator_version} ({event.TOPIC})"
                )
        position, read = batch[-1].id, read + len(batch)
    return read


def _look_through(engine: Engine, how: str) -> None:
    """With SQLite's own check of that name, up to the first fault."""
    try:
        with engine.connect() as connection:
            said = str(connection.exec_driver_sql(f"PRAGMA {how}(1)").scalar())
    except DatabaseError as error:
        # A page that everything hangs on: the check itself cannot go on.
        if "malformed" not in str(error.orig):
            raise
        said = str(error.orig)
    if said != "ok":
        said = " ".join(said.split())
        raise DatabaseDamagedError(
            f"{shown(engine.url)} is beschadigd: {said}; herstel een reservekopie voordat u "
            "verdergaat",
            f"{shown(engine.url)} is damaged: {said}; restore a backup before going on",
        )

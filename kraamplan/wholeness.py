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

from domain.kernel.aggregate import must_come_next
from domain.kernel.errors import Bilingual
from kraamplan.database import DatabaseUnusableError, shown
from kraamplan.services import Services

SMALL_BYTES = 16 * 2**20
"""Up to here a look through every page takes some hundredths of a second."""


class DatabaseDamagedError(DatabaseUnusableError):
    """Pages of the file are not what was written."""

    def __init__(self, url: URL, said: object) -> None:
        told = damaged(url, said)
        super().__init__(told.nl, told.en)


def damaged(url: URL, said: object) -> Bilingual:
    """What a person is told of a damaged database: which one, what is wrong and what to do."""
    which, what = shown(url), " ".join(str(said).split())
    return Bilingual(
        f"{which} is beschadigd: {what}; herstel een reservekopie, of kies een andere database "
        "met --database of KRAAMPLAN_DATABASE_URL",
        f"{which} is damaged: {what}; restore a backup, or choose another database with "
        "--database or KRAAMPLAN_DATABASE_URL",
    )


def is_malformed(error: Exception) -> bool:
    """Whether SQLite came upon a page that is not what was written."""
    return "malformed" in str(getattr(error, "orig", error))


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
            must_come_next(event, versions[event.originator_id])
            versions[event.originator_id] += 1
        position, read = batch[-1].id, read + len(batch)
    return read


def _look_through(engine: Engine, how: str) -> None:
    """With SQLite's own check of that name, up to the first fault."""
    try:
        with engine.connect() as connection:
            said = str(connection.exec_driver_sql(f"PRAGMA {how}(1)").scalar())
    except DatabaseError as error:
        # A page that everything hangs on: the check itself cannot go on.
        if not is_malformed(error):
            raise
        said = str(error.orig)
    if said != "ok":
        raise DatabaseDamagedError(engine.url, said)

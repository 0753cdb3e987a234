"""One run at a time in each region, whoever asks for it and from which program.

Whether a run is at work the log cannot tell: a program that was killed records no end. So a run has
its region's turn, a lock that ends with the program that holds it: of a file beside an SQLite
database, of a connection to PostgreSQL.
"""

import fcntl
import os
from collections.abc import Callable
from functools import partial
from hashlib import sha256

from sqlalchemy import Engine, func, select

GiveBack = Callable[[], None]
TakeTurn = Callable[[str], GiveBack | None]


def take_turn(engine: Engine, region: str) -> GiveBack | None:
    """Have the turn until it is given back; None while another run has it."""
    if engine.dialect.name == "postgresql":
        return _on_connection(engine, region)
    return _on_file(f"{engine.url.database}-planning-{region}")


def _on_file(path: str) -> GiveBack | None:
    # It stays: who removed it would take away the lock of whoever opened it meanwhile.
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(file)
        return None
    return partial(os.close, file)


def _on_connection(engine: Engine, region: str) -> GiveBack | None:
    connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
    # Closed means ended, not given back to who may use it next.
    connection.detach()
    name = sha256(f"kraamplan planning {region}".encode()).digest()[:8]
    key = int.from_bytes(name, "big", signed=True)
    try:
        taken = connection.execute(select(func.pg_try_advisory_lock(key))).scalar_one()
    except BaseException:
        connection.close()
        raise
    if not taken:
        connection.close()
        return None
    return connection.close

"""What a database says of values it will not store, told from what would befall any others too.

Text that is too long, a number out of range, a character or a type it does not know, a row against
a constraint: such errors are of the values. A full disk, a lost connection or a missing table would
meet the next values as well.
"""

import sqlite3

import psycopg
from sqlalchemy.exc import DBAPIError, StatementError

_OF_THE_VALUES = (
    psycopg.DataError,
    psycopg.IntegrityError,
    sqlite3.DataError,
    sqlite3.IntegrityError,
    # Not bound at all: values of a type or a number of them that SQLite does not take.
    sqlite3.InterfaceError,
    sqlite3.ProgrammingError,
    # What turns values into the column's form, before the database sees them.
    ArithmeticError,
    TypeError,
    ValueError,
)


def refuses_values(error: BaseException) -> bool:
    """Whether a database, or its driver, refused the values themselves."""
    cause = error.orig if isinstance(error, StatementError) else error
    if isinstance(cause, psycopg.ProgrammingError):
        # The driver's own, which the server never saw: a type it cannot send.
        return cause.sqlstate is None
    return isinstance(cause, _OF_THE_VALUES)


def said_of(error: BaseException) -> str:
    """Name and words of an error, as a database can store them."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        # The words alone: not the statement, nor all the values that went with it.
        error = error.orig
    words = error.diag.message_primary if isinstance(error, psycopg.Error) else None
    # Without the place in whatever was being written, which depends on what it was written with.
    said = f"{type(error).__name__}: {words or error}"
    return said.replace("\0", "\\0").encode(errors="backslashreplace").decode()

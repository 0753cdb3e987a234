"""How the command line speaks: answers on stdout, everything else on stderr, errors as exit codes.

Exit code 0 is done, 1 is refused by a rule, 2 is wrong use or bad input.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import eventsourcing.persistence
import msgspec
import sqlalchemy.exc
import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from domain.kernel.errors import DomainError, LogDamagedError
from kraamplan.asking import BadQuestionError
from kraamplan.database import DatabaseUnusableError, parse_url
from kraamplan.importing.errors import ImportRefusedError, Kind, RowError
from kraamplan.wholeness import DatabaseDamagedError, damaged, is_malformed
from planner.problem import ProblemError
from projections.position import ReadModelsReplacedError

REFUSED = 1
BAD_INPUT = 2
_SHOWN_ERRORS = 50


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where one command's answer and its remarks go."""

    as_json: bool
    answers: Console = field(default_factory=lambda: _console(stderr=False))
    remarks: Console = field(default_factory=lambda: _console(stderr=True))

    def answer(self, document: Any, *shown: Table | str) -> None:
        """Print the document as JSON, or what is shown instead of it."""
        if self.as_json:
            self.print_json(document)
        else:
            for each in shown:
                self.answers.print(each)

    def print_json(self, document: Any) -> None:
        """One JSON document and nothing else."""
        typer.echo(msgspec.json.format(msgspec.json.encode(document), indent=2).decode())

    def print_file(self, text: str) -> None:
        """Text as it belongs in a file, unchanged and nothing else."""
        typer.echo(text, nl=False)

    def remark(self, text: str) -> None:
        """Something a person may want to know, never part of the answer."""
        self.remarks.print(escape(text), highlight=False)

    @contextmanager
    def errors_as_exit_codes(self, database: str | None = None) -> Iterator[None]:
        """Turn every error a person can cause into words and an exit code.

        database is the address of the one that is worked on.
        """
        try:
            yield
        except DomainError as error:
            self._refuse(REFUSED, error.RULE, error.text_nl, error.text_en)
        except ImportRefusedError as refused:
            self._report(refused)
        except BadQuestionError as error:
            self._refuse(BAD_INPUT, "bad-input", error.text_nl, error.text_en)
        except ProblemError as error:
            said_nl = f"de planner kan met deze opgave niets: {error}"
            self._refuse(BAD_INPUT, "bad-input", said_nl, str(error))
        except DatabaseDamagedError as error:
            self._refuse(BAD_INPUT, "database-damaged", error.text_nl, error.text_en)
        except DatabaseUnusableError as error:
            self._refuse(BAD_INPUT, "database-unusable", error.text_nl, error.text_en)
        except ReadModelsReplacedError as error:
            said_nl = "een andere versie heeft de leesmodellen vernieuwd; start kraamplan opnieuw"
            self._refuse(BAD_INPUT, "read-models-replaced", said_nl, str(error))
        except LogDamagedError as error:
            assert database is not None, "a log stands in a database"
            told = damaged(parse_url(database), error)
            self._refuse(BAD_INPUT, "log-damaged", told.nl, told.en)
        except (
            sqlite3.DatabaseError,
            sqlalchemy.exc.DatabaseError,
            eventsourcing.persistence.PersistenceError,
        ) as error:
            self._failed(error, database)

    def _failed(self, error: Exception, database: str | None) -> None:
        said = getattr(error, "orig", None) or error
        if database is not None and is_malformed(error):
            told = damaged(parse_url(database), said)
            self._refuse(BAD_INPUT, "database-damaged", told.nl, told.en)
        said_nl = f"de database gaf een fout: {said}"
        self._refuse(BAD_INPUT, "database-failed", said_nl, f"the database failed: {said}")

    def _refuse(self, code: int, rule: str, text_nl: str, text_en: str) -> None:
        if self.as_json:
            said = {"rule": rule, "message_nl": text_nl, "message_en": text_en}
            self.print_json({"error": said})
        self.remark(f"{rule}:")
        self.remark(f"  {text_nl}")
        self.remark(f"  {text_en}")
        raise typer.Exit(code)

    def _report(self, refused: ImportRefusedError) -> None:
        if self.as_json:
            self.print_json({"errors": refused.errors})
        for error in refused.errors[:_SHOWN_ERRORS]:
            self.remark(_line(error))
        if len(refused.errors) > _SHOWN_ERRORS:
            self.remark(f"... and {len(refused.errors) - _SHOWN_ERRORS} more; see --json")
        self.remark(f"{counted(len(refused.errors), 'error')}; nothing was recorded.")
        raise typer.Exit(BAD_INPUT if refused.kind is Kind.INPUT else REFUSED)


def counted(amount: int, one: str, more: str | None = None) -> str:
    """1 row, 2 rows."""
    return f"{amount} {one if amount == 1 else more or one + 's'}"


def _console(*, stderr: bool) -> Console:
    console = Console(stderr=stderr, soft_wrap=True)
    # Where nobody looks at a screen, such as in a pipe, nothing is cut to fit one.
    return console if console.is_terminal else Console(stderr=stderr, soft_wrap=True, width=200)


def _line(error: RowError) -> str:
    place = f"row {error.row}" if error.row else "file"
    column = f", {error.column}" if error.column else ""
    value = f" {error.value!r}" if error.value else ""
    return f"{place}{column}{value}: {error.rule}\n  {error.message_nl}\n  {error.message_en}"

"""A question to the read models as it is put on the command line: about where, and as of when."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

import typer
from rich.table import Table

from domain.organisation.errors import UnknownRegionError
from kraamplan.asking import BadQuestionError, existing_day, known_region, position_of, told_until
from kraamplan.cli.session import Session, session
from projections.reader import Reader

AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="POSITION|TIME",
        help="As known then: a log position, a time, or a date (its end).",
        show_default=False,
    ),
]


TOLD = "today, or the day of --as-of"
"""The day that is asked about when none is given, in the help of an option."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An open read as of one position, and what it is about."""

    here: Session
    reader: Reader
    position: int
    region: str | None
    """The code of the region asked about; None is all of them."""
    as_of: str | None
    """As it was put."""

    @property
    def told(self) -> date:
        """The day up to which this is known; of a question about now, today."""
        return told_until(self.here.services, self.as_of)

    def day(self, text: str | None) -> date:
        """The day asked about, written 2026-12-01; when none is, the one this is told up to."""
        return self.told if text is None else existing_day(text)

    @property
    def about(self) -> str:
        """What is asked about, for a title."""
        return f"{self.region or 'all regions'} at {self.position}"

    def answer(self, document: Any, *shown: Table | str) -> None:
        """Print the document as JSON, or what is shown instead of it."""
        self.here.answer(document, *shown)


@contextmanager
def question(
    database: str | None, as_json: bool, as_of: str | None, region: str | None = None
) -> Iterator[Question]:
    """Open a read for one command; errors become words and exit codes.

    What is asked is known before it is opened: an answer is marked as of the last read.
    """
    with session(database, as_json) as here:
        code = region and ask_region(here, region)
        position = pinned(here, as_of)
        with here.services.reader(position) as reader:
            yield Question(here=here, reader=reader, position=position, region=code, as_of=as_of)


def pinned(here: Session, as_of: str | None) -> int:
    """The position asked for, or the newest."""
    position = position_of(here.services, as_of)
    return here.services.application.position() if position is None else position


def ask_region(here: Session, region: str) -> str:
    """A region named on the command line; an unknown one is bad input, not a refusal."""
    try:
        return known_region(here.services, region)
    except UnknownRegionError as error:
        raise BadQuestionError(error.text_nl, error.text_en) from None

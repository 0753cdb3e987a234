"""A run followed by another program: each step a line of JSON, and stopped by who started it."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated
from uuid import UUID

import typer

from kraamplan.asking import BadQuestionError
from kraamplan.cli.interrupting import asked_to_stop

StreamOption = Annotated[
    bool,
    typer.Option(
        "--stream",
        help="Print each step as a line of JSON, the answer last; stop when the input ends.",
    ),
]
RunOption = Annotated[
    str | None,
    typer.Option("--run", metavar="UUID", help="The run is known by this.", show_default=False),
]


@contextmanager
def wanted_no_more(*, streaming: bool) -> Iterator[Callable[[], bool]]:
    """Whether the run is to stop: Ctrl-C, and streaming the end of the input.

    Who started it closes that end when it wants no more, and so does the system when it is gone.
    """
    with asked_to_stop() as interrupted:
        if not streaming:
            yield interrupted
            return
        ended = threading.Event()
        threading.Thread(target=_wait_for_the_end, args=(ended,), daemon=True).start()
        yield lambda: ended.is_set() or interrupted()


def run_id(text: str | None) -> UUID | None:
    """The id a run is to have. Raises BadQuestionError for what is none."""
    try:
        return None if text is None else UUID(text)
    except ValueError:
        raise BadQuestionError(f"{text!r} is geen UUID", f"{text!r} is no UUID") from None


def _wait_for_the_end(ended: threading.Event) -> None:
    # Not through the buffer of the input, whose lock would be in the way when the program ends.
    while os.read(sys.stdin.fileno(), 1024):
        pass
    ended.set()

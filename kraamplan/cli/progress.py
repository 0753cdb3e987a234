"""How far a search is, told as it suits who reads along.

On a screen one line is renewed. In a file or a pipe a line comes only with what changes something:
another stage, a better roster, or half a per cent less between the roster and the proven minimum.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.status import Status
from rich.text import Text

from kraamplan.cli.terminal import Terminal
from planner.progress import Progress

NOTABLE = 0.005
"""What the gap has to fall by to be told of in a file."""


class Told:
    """Tells how far searches are, one or several at a time."""

    def __init__(self, terminal: Terminal, line: Status | None = None) -> None:
        self._terminal, self._line = terminal, line
        self._last: dict[str, Progress] = {}

    def step(self, what: str, step: Progress) -> None:
        """A search found a better roster or proved more."""
        if self._line is not None:
            self._last[what] = step
            self._renew(self._line)
        elif notable(self._last.get(what), step):
            self._last[what] = step
            self._terminal.remark(in_words(what, step))

    def ended(self, what: str, said: str) -> None:
        """One of several searches is over."""
        self._last.pop(what, None)
        self._terminal.remark(said)
        if self._line is not None:
            self._renew(self._line)

    def _renew(self, line: Status) -> None:
        # Several regions tell of themselves at a time: hence the copy.
        searches = "; ".join(in_words(what, step) for what, step in tuple(self._last.items()))
        line.update(Text(searches, no_wrap=True, overflow="ellipsis"))


@contextmanager
def progress_told(terminal: Terminal) -> Iterator[Told]:
    """Tells of searches while they run; what a screen was told is gone afterwards."""
    if not terminal.remarks.is_terminal:
        yield Told(terminal)
        return
    with terminal.remarks.status("") as line:
        yield Told(terminal, line)


def notable(last: Progress | None, step: Progress) -> bool:
    """Whether somebody who knows of one step wants to know of a later one."""
    if last is None or step.phase != last.phase or step.objective < last.objective:
        return True
    if step.gap is None or last.gap is None:
        return step.gap is not None
    return last.gap - step.gap >= NOTABLE


def in_words(what: str, step: Progress) -> str:
    """A step as a person reads it."""
    proven = "nothing proven yet" if step.gap is None else f"gap {step.gap:.1%}"
    return f"{what}: {step.phase}, cost {step.objective}, {proven}"

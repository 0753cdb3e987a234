"""Others who write to the same log at the same time, in threads or in operating system processes.

Each opens the log for itself, as each running kraamplan does, and starts when all are ready.
"""

import multiprocessing
from threading import Barrier, Thread
from typing import Protocol

from domain.kernel.command import Command, CommandContext
from domain.kernel.errors import ConflictError
from tests.support.builders import command_context, hold_intake
from tests.support.stores import opened

PATIENCE_SECONDS = 60

Work = tuple[Command, CommandContext]


class Starter(Protocol):
    """What holds the writers back until all are ready."""

    def wait(self, timeout: float | None = None) -> int: ...


def intakes(writer: int, count: int) -> list[Work]:
    """Intakes of family G1; the day tells which writer held it, and as which."""
    return [
        (
            hold_intake(held_on=f"2026-0{writer}-{number:02}"),
            command_context(1000 * writer + number),
        )
        for number in range(1, count + 1)
    ]


def write(database_url: str, work: list[Work], ready: Starter) -> None:
    """Handle the commands one after the other; ask again when others were faster too often."""
    with opened(database_url, made=True) as app:
        ready.wait(PATIENCE_SECONDS)
        for command, context in work:
            recorded = False
            while not recorded:
                try:
                    app.handle(command, context)
                    recorded = True
                except ConflictError:
                    pass


def write_in_threads(database_url: str, *works: list[Work]) -> None:
    """All at once, and back when all are done."""
    ready = Barrier(len(works))
    threads = [Thread(target=write, args=(database_url, work, ready)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def write_in_processes(database_url: str, *works: list[Work]) -> None:
    """All at once, and back when all are done."""
    spawning = multiprocessing.get_context("spawn")
    ready = spawning.Barrier(len(works))
    writers = [spawning.Process(target=write, args=(database_url, work, ready)) for work in works]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * len(works)

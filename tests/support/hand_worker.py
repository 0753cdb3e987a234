"""Behind the port of planning elsewhere: a worker that says what a test has it say."""

import threading
from collections.abc import Iterator
from queue import SimpleQueue
from uuid import UUID

import msgspec

from kraamplan.runs_at_work import RunsAtWork, Wanted
from planner.progress import Progress


class HandWorker:
    """Says lines one by one; whoever has it say one waits until it was heard."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.stopped = threading.Event()
        self.leaves_when_stopped = False
        self._lines: SimpleQueue[bytes | None] = SimpleQueue()
        self._heard = threading.Event()
        self._code = 0

    def say(self, document: object) -> None:
        self._heard.clear()
        self._lines.put(msgspec.json.encode(document) + b"\n")
        assert self._heard.wait(30)

    def step(self, objective: int, lower_bound: int = 0, work: float = 0.0) -> None:
        """Tell how far it is."""
        self.say(Progress(phase="anneal", work=work, objective=objective, lower_bound=lower_bound))

    def leave(self, code: int = 0) -> None:
        """End, with this exit code."""
        self._code = code
        self._lines.put(None)

    def lines(self) -> Iterator[bytes]:
        while (line := self._lines.get()) is not None:
            yield line
            # Asked for the next one: this one was heard.
            self._heard.set()

    def stop(self) -> None:
        self.stopped.set()
        if self.leaves_when_stopped:
            self.leave()

    def end(self, seconds: float) -> int:
        assert seconds > 0
        return self._code


class Hands:
    """Runs by such workers."""

    def __init__(self) -> None:
        self.workers: list[HandWorker] = []
        self.broken_off: list[tuple[UUID, str]] = []
        self.runs = RunsAtWork(self._launch, lambda run, why: self.broken_off.append((run, why)))

    def _launch(self, wanted: Wanted) -> HandWorker:
        self.workers.append(HandWorker(wanted))
        return self.workers[-1]

    def finish(self) -> None:
        """Have everybody leave, and wait until that was heard."""
        for worker in self.workers:
            worker.leave()
        self.runs.close()

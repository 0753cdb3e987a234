"""Planning runs that are under way for people who look on: one at a time in each region.

Each works in a program of its own, so that whoever serves pages keeps answering. Where it is comes
in as lines of JSON. It is asked to stop by closing its input, which also closes when whoever
started it is gone. Everything that lasts is recorded by the run itself.
"""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol
from uuid import UUID

import msgspec

from domain.kernel.errors import Bilingual
from domain.values.week import Week
from planner.progress import Progress

_ENDED_KEPT = 50
_SECONDS_TO_STOP = 20


class Kind(StrEnum):
    """How a week is planned; the value is the command that does it."""

    PLAN = "plan"
    REPLAN = "replan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be planned, and the id its run is to have."""

    run: UUID
    region: str
    week: Week
    kind: Kind = Kind.PLAN


class Worker(Protocol):
    """Plans somewhere else."""

    def lines(self) -> Iterator[bytes]:
        """What it says, until it has ended."""
        ...

    def stop(self) -> None:
        """Ask it to stop in good order; asking again changes nothing."""
        ...

    def end(self, seconds: float) -> int:
        """Wait for it, and end it when it takes longer; returns its exit code."""
        ...


class RegionBusyError(Exception):
    """A run is under way in the region."""

    def __init__(self, run: "RunAtWork") -> None:
        super().__init__(f"{run.wanted.region} is planned already")
        self.run = run


@dataclass(slots=True)
class RunAtWork:
    """What is known of one run while it lasts, and how it ended; others read it meanwhile."""

    wanted: Wanted
    worker: Worker
    steps: tuple[Progress, ...] = ()
    stopping: bool = False
    ended: bool = False
    refusal: Bilingual | None = None
    """Why it came to nothing, in words; None for a run that proposed a roster."""

    def stop(self) -> None:
        """Ask it to stop."""
        self.stopping = True
        self.worker.stop()


@dataclass(slots=True)
class RunsAtWork:
    """Starts runs and follows them."""

    launch: Callable[[Wanted], Worker]
    broken_off: Callable[[UUID, str], None]
    """Told of a run whose worker ended without a word, and why."""
    _runs: dict[UUID, RunAtWork] = field(default_factory=dict)
    _threads: dict[UUID, threading.Thread] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def start(self, wanted: Wanted) -> RunAtWork:
        """Start a run; one started before under the same id is that one.

        Raises RegionBusyError while another is under way in the region.
        """
        with self._lock:
            if wanted.run in self._runs:
                return self._runs[wanted.run]
            busy = self.in_region(wanted.region)
            if busy is not None:
                raise RegionBusyError(busy)
            for run in [each for each, known in self._runs.items() if known.ended][:-_ENDED_KEPT]:
                del self._runs[run], self._threads[run]
            at_work = RunAtWork(wanted, self.launch(wanted))
            thread = threading.Thread(target=_follow, args=(at_work, self.broken_off), daemon=True)
            self._runs[wanted.run], self._threads[wanted.run] = at_work, thread
            thread.start()
            return at_work

    def of(self, run: UUID) -> RunAtWork | None:
        """A run started here, under way or ended not long ago."""
        return self._runs.get(run)

    def in_region(self, region: str) -> RunAtWork | None:
        """The run that is under way in a region."""
        runs = list(self._runs.values())
        return next((one for one in runs if one.wanted.region == region and not one.ended), None)

    def close(self) -> None:
        """Stop every run, and wait until each has recorded that it was.

        Who takes too long is not waited for: it was asked, and ends without anybody.
        """
        with self._lock:
            for one in self._runs.values():
                if not one.ended:
                    one.stop()
            threads = list(self._threads.values())
        for thread in threads:
            thread.join(_SECONDS_TO_STOP)


class PlanningProgram:
    """A worker that is the command line of its own program."""

    def __init__(self, wanted: Wanted, environment: Mapping[str, str]) -> None:
        """Start it; it may write to the database that the environment names."""
        arguments = [
            str(wanted.kind),
            f"--region={wanted.region}",
            f"--week={wanted.week}",
            f"--run={wanted.run}",
            "--stream",
        ]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "kraamplan", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=dict(environment),
        )

    def lines(self) -> Iterator[bytes]:
        assert self._process.stdout is not None
        with self._process.stdout as said:
            yield from said

    def stop(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()

    def end(self, seconds: float) -> int:
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()
        finally:
            self.stop()


def _follow(run: RunAtWork, broken_off: Callable[[UUID, str], None]) -> None:
    refusal: Bilingual | None = None
    answered = False
    try:
        for line in run.worker.lines():
            said = msgspec.json.decode(line)
            if "phase" in said:
                run.steps = (*run.steps, msgspec.convert(said, Progress))
            elif "error" in said:
                error = said["error"]
                refusal = Bilingual(nl=error["message_nl"], en=error["message_en"])
            else:
                answered = True
    finally:
        code = run.worker.end(_SECONDS_TO_STOP)
        if refusal is None and not answered:
            refusal = Bilingual(
                nl=f"het programma dat plande, hield op (code {code})",
                en=f"the program that planned ended (code {code})",
            )
            broken_off(run.wanted.run, refusal.en)
        run.refusal = refusal
        run.ended = True

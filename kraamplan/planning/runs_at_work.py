"""Planning runs that are under way for people who look on: one at a time in each region.

The search of each works in a program of its own, so that whoever serves pages keeps answering.
Everything that lasts is recorded by the run itself.
"""

import threading
from dataclasses import dataclass, field
from uuid import UUID

from domain.kernel.errors import Bilingual
from domain.planning_run.errors import RunCancelledError
from domain.values.week import Week
from kraamplan.planning.recorded_runs import Onlooker, Solver, said_of
from kraamplan.planning.solving_apart import solve_apart
from kraamplan.planning.week import BegunRun, Kind, begin
from kraamplan.services import Sender, Services
from planner.progress import Progress
from planner.result import Status

_ENDED_KEPT = 50
_SECONDS_TO_STOP = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be planned, and the id its run is to have."""

    run: UUID
    region: str
    week: Week
    kind: Kind = Kind.PLAN


@dataclass(slots=True)
class RunAtWork:
    """What is known of one run while it lasts, and how it ended; others read it meanwhile."""

    wanted: Wanted
    steps: tuple[Progress, ...] = ()
    ended: bool = False
    refusal: Bilingual | None = None
    """Why it came to nothing, in words; None for a run that proposed a roster."""
    _stop: threading.Event = field(default_factory=threading.Event)

    def stop(self) -> None:
        """Ask it to stop; asking again changes nothing."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Whether it was asked to."""
        return self._stop.is_set()

    def finish(self, begun: BegunRun, solver: Solver) -> None:
        """See it through to its end."""
        try:
            planned = begun.finish(
                Onlooker(progress=self._met, cancelled=self._stop.is_set), solver
            )
            if planned.result.status is Status.CANCELLED:
                self.refusal = said_of(RunCancelledError(run=planned.run))
        except Exception as error:
            self.refusal = said_of(error)
        finally:
            self.ended = True

    def _met(self, step: Progress) -> None:
        self.steps = (*self.steps, step)


@dataclass(slots=True)
class RunsAtWork:
    """Starts runs and follows them."""

    services: Services
    sender: Sender
    solver: Solver = solve_apart
    _runs: dict[UUID, RunAtWork] = field(default_factory=dict)
    _threads: dict[UUID, threading.Thread] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def start(self, wanted: Wanted) -> RunAtWork:
        """Start a run; one started before under the same id is that one.

        It is on record when this returns. Raises what `begin` raises.
        """
        with self._lock:
            if wanted.run in self._runs:
                return self._runs[wanted.run]
            begun = begin(
                self.services,
                self.sender,
                wanted.region,
                wanted.week,
                kind=wanted.kind,
                run=wanted.run,
            )
            for run in [each for each, known in self._runs.items() if known.ended][:-_ENDED_KEPT]:
                del self._runs[run], self._threads[run]
            at_work = RunAtWork(wanted)
            thread = threading.Thread(target=at_work.finish, args=(begun, self.solver), daemon=True)
            self._runs[wanted.run], self._threads[wanted.run] = at_work, thread
            thread.start()
            return at_work

    def of(self, run: UUID) -> RunAtWork | None:
        """A run started here, under way or ended not long ago."""
        return self._runs.get(run)

    def in_region(self, region: str) -> RunAtWork | None:
        """The run started here that is under way in a region."""
        runs = list(self._runs.values())
        return next((one for one in runs if one.wanted.region == region and not one.ended), None)

    def close(self) -> None:
        """Stop every run, and wait until each has recorded that it was."""
        with self._lock:
            for one in self._runs.values():
                one.stop()
            threads = list(self._threads.values())
        for thread in threads:
            thread.join(_SECONDS_TO_STOP)

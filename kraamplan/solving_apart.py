"""The solver in a program of its own, so that several regions can be solved at once.

Who asks stays the only one who reads and writes the log: a problem goes over, progress and a result
come back. The solver ends on work done, so it answers there what it would have answered here.
"""

import signal
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, TypeAlias

from planner.problem import PlanningProblem
from planner.progress import Progress
from planner.result import PlanningResult, Settings
from planner.solve import solve

_Line: TypeAlias = "Connection[Any, Any]"

_LISTENED_SECONDS = 0.2
"""How long somebody who wants to stop waits at the most before the other program hears of it."""
_PROGRAMS = get_context("spawn")
"""A fork would hold this program's locks and connections."""


class SolverFailedError(RuntimeError):
    """The solver broke off in the other program; the message is what it said there."""


class SolverGoneError(RuntimeError):
    """The other program was gone before it answered."""

    def __init__(self) -> None:
        super().__init__("the program it was solved in ended before it answered")


class SolverApart:
    """Another program, begun when it is needed, which solves one problem after the other."""

    def __init__(self) -> None:
        self._program: SpawnProcess | None = None
        self._line: _Line

    def solve(
        self,
        problem: PlanningProblem,
        settings: Settings,
        progress: Callable[[Progress], None],
        cancelled: Callable[[], bool],
    ) -> PlanningResult:
        """What `planner.solve.solve` answers there. Raises SolverFailedError or SolverGoneError."""
        if self._program is None or not self._program.is_alive():
            self._begin()
        try:
            self._line.send((problem, settings))
            return self._answer(progress, cancelled)
        except (EOFError, ConnectionError):
            raise SolverGoneError from None
        except BaseException:
            # What it still has to say would be taken for the answer to the next problem.
            self.end()
            raise

    def end(self) -> None:
        """End the other program, also in the middle of its work and from any thread."""
        if self._program is not None:
            self._program.kill()
            self._program.join()

    def _begin(self) -> None:
        self._line, there = _PROGRAMS.Pipe()
        self._program = _PROGRAMS.Process(target=_serve, args=(there,), daemon=True)
        # Ctrl-C is for who asks, who decides how a search ends.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            self._program.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
            there.close()

    def _answer(
        self, progress: Callable[[Progress], None], cancelled: Callable[[], bool]
    ) -> PlanningResult:
        stopping = False
        while True:
            if not stopping and cancelled():
                stopping = True
                self._line.send(None)
            if self._line.poll(_LISTENED_SECONDS):
                match self._line.recv():
                    case Progress() as step:
                        progress(step)
                    case PlanningResult() as result:
                        return result
                    case failure:
                        raise SolverFailedError(failure)


def _serve(line: _Line) -> None:
    """Solve what comes in, until whoever asked is gone."""
    try:
        while True:
            asked = line.recv()
            if asked is None:
                # Somebody wants to stop what has ended meanwhile.
                continue
            problem, settings = asked
            try:
                # A line with something on it, or hung up, means stop.
                line.send(solve(problem, settings, line.send, line.poll))
            except (EOFError, ConnectionError):
                raise
            except Exception as error:
                line.send(f"{type(error).__name__}: {error}")
    except (EOFError, ConnectionError):
        return

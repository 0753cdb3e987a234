"""The planner in a program of its own, so that who asks keeps answering, or asks several at once.

Who asks stays the only one who reads and writes the log: a problem goes over, progress and a result
come back. The search ends on work done, so it answers there what it would have answered here. The
other program hears when the line to it breaks, and ends: it does not outlive who asked.
"""

import signal
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, TypeAlias

from planner.answer import answer
from planner.problem import PlanningProblem
from planner.progress import Progress
from planner.result import PlanningResult, Settings

_Line: TypeAlias = "Connection[Any, Any]"

_LISTENED_SECONDS = 0.2
"""How long somebody who wants to stop waits at the most before the other program hears of it."""
_PATIENCE = 100
"""So many times in vain a program that was asked to stop is listened to before it is ended."""
_PROGRAMS = get_context("spawn")
"""A fork would hold this program's locks and connections."""


class SolverFailedError(RuntimeError):
    """The planner broke off in the other program; the message is what it said there."""


class SolverGoneError(RuntimeError):
    """The other program was gone before it answered."""

    def __init__(self) -> None:
        super().__init__("the program it was solved in ended before it answered")


def solve_apart(
    problem: PlanningProblem,
    settings: Settings,
    progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
) -> PlanningResult:
    """What `planner.answer.answer` says there. Raises SolverFailedError or SolverGoneError."""
    line, there = _PROGRAMS.Pipe()
    program = _PROGRAMS.Process(target=_serve, args=(there,), daemon=True)
    _start(program)
    there.close()
    try:
        line.send((problem, settings))
        return _answered(line, progress, cancelled)
    except (EOFError, ConnectionError):
        raise SolverGoneError from None
    finally:
        line.close()
        program.kill()
        program.join()


def _start(program: SpawnProcess) -> None:
    # Ctrl-C is for who asks, who decides how a search ends.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        program.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _answered(
    line: _Line, progress: Callable[[Progress], None], cancelled: Callable[[], bool]
) -> PlanningResult:
    stopping, patience = False, _PATIENCE
    while patience:
        if not stopping and cancelled():
            stopping = True
            line.send(None)
        if line.poll(_LISTENED_SECONDS):
            match line.recv():
                case Progress() as step:
                    progress(step)
                case PlanningResult() as result:
                    return result
                case failure:
                    raise SolverFailedError(failure)
        elif stopping:
            patience -= 1
    raise SolverGoneError


def _serve(line: _Line) -> None:
    """Solve what comes in, until whoever asked wants no more of it or is gone."""
    try:
        problem, settings = line.recv()
        # A line with something on it, or broken, means stop.
        line.send(answer(problem, settings, line.send, line.poll))
    except (EOFError, ConnectionError):
        return
    except Exception as error:
        line.send(f"{type(error).__name__}: {error}")

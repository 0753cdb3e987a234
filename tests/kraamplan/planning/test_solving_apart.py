"""A solver in another program answers as here, stops when asked to, and can be lost."""

import multiprocessing
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.instances import generate
from kraamplan.planning.solving_apart import SolverFailedError, SolverGoneError, solve_apart
from planner.answer import answer
from planner.progress import Progress
from planner.result import Settings, Status

ROOT = Path(__file__).parents[2]
PROBLEM = generate(6, 4, seed=2)
QUICK = Settings(deterministic_limit=0.5)
IMPOSSIBLE = Settings(seed=2**40, deterministic_limit=0.5)
"""A seed CP-SAT has no room for."""
ASKS_AND_WAITS = """
import sys
from benchmarks.instances import generate
from kraamplan.planning.solving_apart import solve_apart
from planner.result import Settings

def told(step):
    print(step.phase, flush=True)
    sys.stdin.read()

if __name__ == "__main__":
    solve_apart(generate(30, 16, seed=2), Settings(deterministic_limit=500), told, lambda: False)
"""


def never() -> bool:
    return False


def ignore(_step: Progress) -> None:
    """Nobody follows the search."""


def test_it_answers_and_tells_what_the_planner_does_here() -> None:
    here: list[Progress] = []
    apart: list[Progress] = []
    expected = answer(PROBLEM, QUICK, here.append)
    assert solve_apart(PROBLEM, QUICK, apart.append, never) == expected
    assert apart == here
    assert len(here) > 1


def test_it_stops_when_asked() -> None:
    stopped = solve_apart(PROBLEM, QUICK, ignore, lambda: True)
    assert stopped.status is Status.CANCELLED


def test_what_the_planner_failed_of_is_told() -> None:
    with pytest.raises(SolverFailedError, match=r"^TypeError: "):
        solve_apart(PROBLEM, IMPOSSIBLE, ignore, never)


def test_a_program_that_is_lost_is_told() -> None:
    def lose(_step: Progress) -> None:
        for program in multiprocessing.active_children():
            program.kill()

    with pytest.raises(SolverGoneError):
        solve_apart(PROBLEM, QUICK, lose, never)


def test_the_other_program_ends_with_whoever_asked(tmp_path: Path) -> None:
    script = tmp_path / "asks.py"
    script.write_text(ASKS_AND_WAITS, encoding="utf-8")
    asks = subprocess.Popen(
        [sys.executable, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    )
    assert asks.stdout is not None
    assert asks.stdout.readline() == b"greedy\n"
    asks.kill()
    # Both write to this line: it ends when the last of them is gone.
    asks.communicate(timeout=60)
    assert asks.returncode == -9

"""A solver in another program answers as here, stops when asked to, and can be lost."""

from collections.abc import Iterator

import pytest

from benchmarks.instances import generate
from kraamplan.solving_apart import SolverApart, SolverFailedError, SolverGoneError
from planner.progress import Progress
from planner.result import Settings, Status
from planner.solve import solve

PROBLEM = generate(6, 4, seed=2)
QUICK = Settings(deterministic_limit=0.5)
IMPOSSIBLE = Settings(seed=2**40, deterministic_limit=0.5)
"""A seed CP-SAT has no room for."""


@pytest.fixture(scope="module")
def solver() -> Iterator[SolverApart]:
    solver = SolverApart()
    yield solver
    solver.end()


def never() -> bool:
    return False


def ignore(_step: Progress) -> None:
    """Nobody follows the search."""


def test_it_answers_and_tells_what_the_solver_does_here(solver: SolverApart) -> None:
    here: list[Progress] = []
    apart: list[Progress] = []
    expected = solve(PROBLEM, QUICK, here.append)
    assert solver.solve(PROBLEM, QUICK, apart.append, never) == expected
    assert apart == here
    assert len(here) > 1


def test_it_stops_when_asked_and_answers_the_next_problem_to_its_end(solver: SolverApart) -> None:
    stopped = solver.solve(PROBLEM, QUICK, ignore, lambda: True)
    assert stopped.status is Status.CANCELLED
    assert solver.solve(PROBLEM, QUICK, ignore, never) == solve(PROBLEM, QUICK)


def test_what_the_solver_failed_of_is_told(solver: SolverApart) -> None:
    with pytest.raises(SolverFailedError, match=r"^TypeError: "):
        solver.solve(PROBLEM, IMPOSSIBLE, ignore, never)


def test_a_program_that_is_lost_is_told_and_another_one_answers_the_next(
    solver: SolverApart,
) -> None:
    with pytest.raises(SolverGoneError):
        solver.solve(PROBLEM, QUICK, lambda _step: solver.end(), never)
    assert solver.solve(PROBLEM, QUICK, ignore, never) == solve(PROBLEM, QUICK)

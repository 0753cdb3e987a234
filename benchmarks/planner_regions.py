"""Regions planned for a benchmark, each in a program of its own, whose figures a file may keep.

A region is the same wherever and whenever it is planned, so a run over many can be broken off and
gone on with: what stands in the file is not planned again, unless size, limit or planner differ.
"""

import resource
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import msgspec

from benchmarks.instances import generate
from planner.model import MODEL_VERSION
from planner.progress import Progress
from planner.result import PlanningResult, Settings
from planner.solve import SOLVER_VERSION, solve
from planner.verify import verify


@dataclass(frozen=True, slots=True)
class Asked:
    """What is planned, and by which planner."""

    carers: int
    families: int
    seed: int
    limit: float
    model_version: str = MODEL_VERSION
    solver_version: str = SOLVER_VERSION


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a region's search was, so long after its problem was there."""

    seconds: float
    """By the clock."""
    work_seconds: float
    """Of the processor."""
    objective: int
    lower_bound: int


@dataclass(frozen=True, slots=True)
class Region:
    """What one region came to."""

    asked: Asked
    visits: int
    objective: int
    lower_bound: int
    baseline: int
    violations: int
    uncovered: int
    terms: dict[str, int]
    result_hash: str
    memory_mb: int
    """Peak of the program it was planned in."""
    curve: list[Moment]
    """The first is the greedy roster, the last the answer."""


def planned(asked: Sequence[Asked], at_once: int, kept: Path | None) -> Iterator[Region]:
    """Each of these, those the file has first; the others are added to it as they are done.

    So many are planned at a time.
    """
    known = {each.asked: each for each in _read(kept)}
    yield from (known[each] for each in asked if each in known)
    missing = [each for each in asked if each not in known]
    programs = get_context("spawn")
    # A program for each region: the peak of memory is that region's.
    with ProcessPoolExecutor(at_once, mp_context=programs, max_tasks_per_child=1) as pool:
        for done in as_completed([pool.submit(plan_one, each) for each in missing]):
            if kept is not None:
                with kept.open("ab") as file:
                    file.write(msgspec.json.encode(done.result()) + b"\n")
            yield done.result()


def plan_one(asked: Asked) -> Region:
    """Plan one region in this program."""
    # Reading machine code back is the program's start, not the region's plan.
    solve(generate(18, 9, seed=1), Settings(deterministic_limit=0.3))
    problem = generate(asked.carers, asked.families, asked.seed)
    started = time.perf_counter(), time.process_time()
    curve: list[Moment] = []

    def note(now: Progress | PlanningResult) -> None:
        seconds, work = time.perf_counter() - started[0], time.process_time() - started[1]
        curve.append(Moment(round(seconds, 3), round(work, 3), now.objective, now.lower_bound))

    result = solve(problem, Settings(deterministic_limit=asked.limit), note)
    note(result)
    return Region(
        asked=asked,
        visits=len(problem.visits),
        objective=result.objective,
        lower_bound=result.lower_bound,
        baseline=result.baseline_objective,
        violations=len(verify(problem, result.assignments)),
        uncovered=len(result.uncovered),
        terms={term.name: term.cost for term in result.terms},
        result_hash=result.hash,
        memory_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        curve=curve,
    )


def _read(kept: Path | None) -> list[Region]:
    if kept is None or not kept.exists():
        return []
    return [msgspec.json.decode(line, type=Region) for line in kept.read_bytes().splitlines()]

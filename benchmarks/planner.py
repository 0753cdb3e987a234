"""How good and how fast the planner is, against the greedy planner of planner/baseline.py.

    python -m benchmarks.planner --size small
    python -m benchmarks.planner --size large --seed 2 --json

The baseline is the greedy planner, on the same problem in the same run; ratio_to_baseline is
objective / baseline objective and below 1 when the search pays. The gap is proven: (objective -
lower bound) / objective. Seconds are wall time from the laid out problem to the checked answer,
memory is the peak in MB of this process and of those it starts, together.

Seconds of work are those of the processor, which a quiet machine takes by the clock too: this one
may be shared.

Large and national are solved region by region, two at a time, after a greedy roster of each. In
these instances no carer crosses the border of her region, so the regions are separate problems: the
sum of their rosters is a roster, and the sum of their proven bounds a proven bound. How the search
got there is read from its progress, with clocks that stand outside the planner.
"""

import argparse
import json
import resource
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from benchmarks.instances import generate
from planner.baseline import plan_greedily
from planner.possible import choices_in
from planner.result import PlanningResult, Settings
from planner.situation import Situation
from planner.solve import Progress, solve
from planner.tables import Tables
from planner.verify import verify


@dataclass(frozen=True, slots=True)
class Size:
    """So many regions of so many carers and families, and the work allowed for each."""

    regions: int
    carers: int
    families: int
    limit: float


SIZES = {
    "tiny": Size(1, 3, 2, 12),
    "small": Size(1, 20, 10, 24),
    "demo": Size(1, 60, 45, 12),
    "medium": Size(1, 150, 80, 60),
    "large": Size(4, 150, 88, 40),
    "national": Size(60, 150, 84, 6),
}
WORKERS = 2
MOMENTS = (60, 120)
"""Seconds after which the gap is read."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a region's search was."""

    seconds: float
    """Since the start of all regions."""
    work_seconds: float
    """Of the processor, of this process and so of this share of the regions."""
    objective: int
    lower_bound: int


@dataclass(frozen=True, slots=True)
class Region:
    """What one region came to."""

    visits: int
    objective: int
    lower_bound: int
    baseline: int
    violations: int
    uncovered: int
    terms: dict[str, int]
    result_hash: str
    curve: list[Moment]


def _first_roster(size: Size, seed: int) -> int:
    """Make the greedy roster of a region; the visits it leaves open."""
    problem = generate(size.carers, size.families, seed)
    roster = plan_greedily(Tables.of(choices_in(Situation.of(problem))))
    return len(problem.visits) - len(roster)


def _region(size: Size, seed: int, started: float) -> Region:
    problem = generate(size.carers, size.families, seed)
    curve: list[Moment] = []

    def note(now: Progress | PlanningResult) -> None:
        seconds = time.perf_counter() - started
        curve.append(Moment(seconds, time.process_time(), now.objective, now.lower_bound))

    result = solve(problem, Settings(deterministic_limit=size.limit), note)
    note(result)
    return Region(
        visits=len(problem.visits),
        objective=result.objective,
        lower_bound=result.lower_bound,
        baseline=result.baseline_objective,
        violations=len(verify(problem, result.assignments)),
        uncovered=len(result.uncovered),
        terms={term.name: term.cost for term in result.terms},
        result_hash=result.hash,
        curve=curve,
    )


def measure(name: str, seed: int) -> dict[str, object]:
    """Every figure of one size."""
    size = SIZES[name]
    seeds = range(1000 * seed, 1000 * seed + size.regions) if size.regions > 1 else (seed,)
    started = time.perf_counter()
    if size.regions == 1:
        regions = [_region(size, seed, started)]
        first = regions[0].curve[0].seconds
    else:
        with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
            still_open = sum(pool.map(_first_roster, [size] * len(seeds), seeds))
            first = time.perf_counter() - started
            print(f"first roster after {first:.1f} s, {still_open} visits open", file=sys.stderr)
            regions = []
            for one in pool.map(_region, [size] * len(seeds), seeds, [started] * len(seeds)):
                regions.append(one)
                gap = _gap(one.objective, one.lower_bound)
                print(f"region {len(regions)} of {size.regions}: gap {gap}", file=sys.stderr)
    seconds = time.perf_counter() - started
    objective, bound = (
        sum(one.objective for one in regions),
        sum(one.lower_bound for one in regions),
    )
    baseline = sum(one.baseline for one in regions)
    figures: dict[str, object] = {
        "size": name,
        "seed": seed,
        "regions": size.regions,
        "carers": size.regions * size.carers,
        "families": size.regions * size.families,
        "visits": sum(one.visits for one in regions),
        "objective": objective,
        "lower_bound": bound,
        "gap": _gap(objective, bound),
        "terms": {term: sum(one.terms[term] for one in regions) for term in regions[0].terms},
        "violations": sum(one.violations for one in regions),
        "uncovered": sum(one.uncovered for one in regions),
        "baseline": "greedy (planner/baseline.py)",
        "baseline_objective": baseline,
        "ratio_to_baseline": round(objective / max(1, baseline), 4),
        "seconds": round(seconds, 2),
        "seconds_of_work": round(max(one.curve[-1].work_seconds for one in regions), 2),
        "seconds_to_first_roster": round(first, 2),
        "memory": _memory_mb(size),
        "result_hash": [one.result_hash for one in regions],
    }
    for moment in MOMENTS:
        figures[f"gap_after_{moment}_s"] = _gap_at(regions, lambda at: at.seconds, moment)
        figures[f"gap_after_{moment}_s_of_work"] = _gap_at(
            regions, lambda at: at.work_seconds, moment
        )
    return figures


def _gap(objective: int, bound: int) -> float:
    return round((objective - bound) / max(1, objective), 4)


def _gap_at(regions: list[Region], clock: Callable[[Moment], float], moment: float) -> float | None:
    """The gap of the sums at a moment; None while a region has not begun its search."""
    objective = bound = 0
    for one in regions:
        reached = [state for state in one.curve if clock(state) <= moment]
        if not reached:
            return None
        objective += reached[-1].objective
        bound += reached[-1].lower_bound
    return _gap(objective, bound)


def _memory_mb(size: Size) -> int:
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return int(own + (WORKERS * largest if size.regions > 1 else 0)) // 1024


def main() -> None:
    """Read the arguments and print one run."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", choices=SIZES, default="small")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    arguments = parser.parse_args()
    figures = measure(arguments.size, arguments.seed)
    if arguments.json:
        print(json.dumps(figures))
        return
    for name, figure in figures.items():
        print(f"{name:24} {figure}")


if __name__ == "__main__":
    main()

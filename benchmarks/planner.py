"""How good and how fast the planner is, against the greedy planner of planner/baseline.py.

    python -m benchmarks.planner --size small
    python -m benchmarks.planner --size demo --seed 2 --json

The baseline is the greedy planner, on the same problem in the same run; ratio_to_baseline is
objective / baseline objective and below 1 when the search pays. The gap is proven: (objective -
lower bound) / objective. Seconds are wall time, memory the peak of the whole process.
"""

import argparse
import json
import resource
import time

from benchmarks.instances import generate
from planner.result import Settings
from planner.solve import solve
from planner.verify import verify

SIZES = {"tiny": (3, 2), "small": (20, 10), "demo": (60, 45), "medium": (150, 80)}
"""Carers and families."""


def measure(size: str, seed: int) -> dict[str, object]:
    """Every figure of one solve."""
    problem = generate(*SIZES[size], seed)
    started = time.perf_counter()
    result = solve(problem, Settings())
    seconds = time.perf_counter() - started
    return {
        "size": size,
        "seed": seed,
        "carers": len(problem.carers),
        "families": len(problem.families),
        "visits": len(problem.visits),
        "objective": result.objective,
        "lower_bound": result.lower_bound,
        "gap": round(result.gap, 4),
        "terms": {term.name: term.cost for term in result.terms},
        "violations": len(verify(problem, result.assignments)),
        "uncovered": len(result.uncovered),
        "baseline": "greedy (planner/baseline.py)",
        "baseline_objective": result.baseline_objective,
        "ratio_to_baseline": round(result.objective / max(1, result.baseline_objective), 4),
        "seconds": round(seconds, 2),
        "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "result_hash": result.hash,
    }


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
        print(f"{name:18} {figure}")


if __name__ == "__main__":
    main()

"""Whether recorded answers come out again: many small problems, solved once and once more.

    python -m benchmarks.replays --runs 100 --json
    python -m benchmarks.replays --size medium --runs 20

Each run is a problem of its own seed, solved, written down as JSON as the log keeps it, read back
and solved again in a process that knows nothing of the first. Equal means the same hash of the
"""

import argparse
import json
import subprocess
import sys
import time

from benchmarks.instances import generate
from planner.problem import PlanningProblem
from planner.result import Settings
from planner.solve import solve

SIZES = {"small": (6, 3), "medium": (20, 10)}
"""Carers and families."""
LIMIT = 0.3
"""Enough for every phase of the search to have its turn."""


def answer(text: str, seed: int) -> str:
    """The hash of what the planner answers to a problem as it stands in the log."""
    settings = Settings(seed=seed, workers=1, deterministic_limit=LIMIT)
    return solve(PlanningProblem.from_json(text), settings).hash


def measure(size: str, runs: int) -> dict[str, object]:
    """How many of so many runs came out equal."""
    asked = [(generate(*SIZES[size], seed).to_json().decode(), seed) for seed in range(1, runs + 1)]
    started = time.perf_counter()
    first = [answer(text, seed) for text, seed in asked]
    solved = time.perf_counter() - started
    again = _in_another_process(asked)
    different = [
        seed for (_, seed), one, other in zip(asked, first, again, strict=True) if one != other
    ]
    return {
        "runs": runs,
        "size": size,
        "carers": SIZES[size][0],
        "families": SIZES[size][1],
        "equal": runs - len(different),
        "different_seeds": different,
        "seconds_to_solve": round(solved, 2),
        "seconds": round(time.perf_counter() - started, 2),
    }


def _in_another_process(asked: list[tuple[str, int]]) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.replays", "--answers"],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
    )
    hashes: list[str] = json.loads(done.stdout)
    return hashes


def main() -> None:
    """Read the arguments and print the count."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", choices=SIZES, default="small")
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    parser.add_argument("--answers", action="store_true", help="solve what stands on stdin")
    arguments = parser.parse_args()
    if arguments.answers:
        print(json.dumps([answer(text, seed) for text, seed in json.load(sys.stdin)]))
        return
    figures = measure(arguments.size, arguments.runs)
    if arguments.json:
        print(json.dumps(figures))
        return
    for name, figure in figures.items():
        print(f"{name:18} {figure}")


if __name__ == "__main__":
    main()

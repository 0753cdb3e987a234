"""How good and how fast the planner is, against the greedy planner of planner/baseline.py.

    python -m benchmarks.planner --size small
    python -m benchmarks.planner --size national --regions-file national.jsonl --json
    python -m benchmarks.planner --size small --beside medium.json large.json --plot growth.svg

The baseline is the greedy planner, on the same problem in the same run; ratio_to_baseline is
objective / baseline objective and below 1 when the search pays. The gap is proven: (objective -
lower bound) / objective. Seconds run from the problem to the answer, by the clock and, as seconds
of work, of the processor: what a quiet machine takes by the clock. Memory is the peak in MB of what
plans a region; of several regions, of those planned at a time and of the program that asks.

Large and national are several regions: large all four at a time, so that each has a roster and a
bound early, national two at a time. More programs than cores take turns, and a second of work of
one of them then counts for as many as take turns on a core. In these instances, as in an
organisation, no carer crosses the border of her region: the sum of the rosters is a roster, and the
sum of the proven bounds a proven bound. The first rosters of all regions come before the search of
any, and benchmarks/planner_course.py says how figures of regions become figures of all. With
`--regions-file` a run that was broken off goes on with the regions that are missing; `--regions`
says of how many of them, from the first, figures are wanted.

`--plot` draws how the planner grows: these figures and those of earlier runs, printed by `--json`
into the files that `--beside` names.
"""

import argparse
import json
import resource
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.planner_chart import growth_svg
from benchmarks.planner_course import Clock, Course, clock_seconds, course, gap, work_seconds
from benchmarks.planner_regions import Asked, Region, planned


@dataclass(frozen=True, slots=True)
class Size:
    """So many regions of so many carers and families, and the work allowed for each."""

    regions: int
    carers: int
    families: int
    limit: float
    at_once: int = 1
    """Regions planned at a time."""

    def asked(self, seed: int) -> list[Asked]:
        """Its regions, of different seeds."""
        seeds = range(1000 * seed, 1000 * seed + self.regions) if self.regions > 1 else (seed,)
        return [Asked(self.carers, self.families, each, self.limit) for each in seeds]


SIZES = {
    "tiny": Size(1, 3, 2, 12),
    "small": Size(1, 20, 10, 24),
    "demo": Size(1, 60, 45, 12),
    "medium": Size(1, 150, 80, 60),
    "large": Size(4, 150, 88, 40, at_once=4),
    "national": Size(60, 150, 84, 36, at_once=2),
}
CORES = 2
"""What the targets are for."""
MOMENTS = (60, 120)
"""Seconds after which the gap is read."""
GAPS = (0.08, 0.05)
"""Gaps whose moment is read."""


def measure(
    name: str, seed: int, kept: Path | None = None, first: int | None = None
) -> dict[str, object]:
    """Every figure of one size, or of so many regions of it."""
    size = SIZES[name]
    asked = size.asked(seed)[:first]
    regions: list[Region] = []
    for one in planned(asked, size.at_once, kept):
        regions.append(one)
        proven = f"gap {gap(one.objective, one.lower_bound)}, {one.uncovered} visits open"
        print(f"region {len(regions)} of {len(asked)}: {proven}", file=sys.stderr, flush=True)
    regions.sort(key=lambda one: one.asked.seed)
    objective = sum(one.objective for one in regions)
    bound = sum(one.lower_bound for one in regions)
    baseline = sum(one.baseline for one in regions)
    return {
        "size": name,
        "seed": seed,
        "regions": len(asked),
        "limit": size.limit,
        "carers": len(asked) * size.carers,
        "families": len(asked) * size.families,
        "visits": sum(one.visits for one in regions),
        "objective": objective,
        "lower_bound": bound,
        "gap": gap(objective, bound),
        "largest_gap": max(gap(one.objective, one.lower_bound) for one in regions),
        "terms": {term: sum(one.terms[term] for one in regions) for term in regions[0].terms},
        "violations": sum(one.violations for one in regions),
        "uncovered": sum(one.uncovered for one in regions),
        "baseline": "greedy (planner/baseline.py)",
        "baseline_objective": baseline,
        "ratio_to_baseline": round(objective / max(1, baseline), 4),
        **_course("seconds", course(regions, size.at_once, clock_seconds)),
        **_course("seconds_of_work", course(regions, size.at_once, _on(CORES, size.at_once))),
        "memory": _memory_mb(regions, size.at_once),
        "result_hash": [one.result_hash for one in regions],
    }


def _course(seconds: str, whole: Course) -> dict[str, object]:
    figures: dict[str, object] = {
        seconds: whole.seconds,
        f"{seconds}_to_first_roster": whole.first_seconds,
    }
    for least in GAPS:
        figures[f"{seconds}_to_gap_{least}"] = whole.seconds_to(least)
    for moment in MOMENTS:
        figures[f"gap_after_{moment}_{seconds}"] = whole.gap_at(moment)
    return figures


def _on(cores: int, at_once: int) -> Clock:
    """The seconds of the processor of programs that take turns when there are more than cores."""
    turns = max(1.0, at_once / cores)
    return lambda moment: turns * work_seconds(moment)


def _memory_mb(regions: Sequence[Region], at_once: int) -> int:
    largest = sum(sorted(one.memory_mb for one in regions)[-at_once:])
    if len(regions) == 1:
        return largest
    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) // 1024 + largest


def main() -> None:
    """Read the arguments, print one run and draw it beside others when asked."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", choices=SIZES, default="small")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--regions", type=int, help="only so many, of large or national")
    parser.add_argument("--regions-file", type=Path, help="keep each region's figures here")
    parser.add_argument("--beside", type=Path, nargs="*", default=[], help="earlier runs to draw")
    parser.add_argument("--plot", type=Path, help="write the chart to this SVG file")
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    arguments = parser.parse_args()
    if arguments.regions is not None and arguments.regions < 1:
        parser.error("--regions takes at least 1")
    figures = measure(arguments.size, arguments.seed, arguments.regions_file, arguments.regions)
    if arguments.plot is not None:
        earlier = [json.loads(each.read_text(encoding="utf-8")) for each in arguments.beside]
        arguments.plot.write_text(growth_svg([*earlier, figures]), encoding="utf-8")
    if arguments.json:
        print(json.dumps(figures))
        return
    for name, figure in figures.items():
        print(f"{name:32} {figure}")


if __name__ == "__main__":
    main()

"""The course of a plan of several regions: how good it is together, so long after it began.

Put together from the course of each region as so many workers would come to it: the first rosters
of all regions, then the search of one region after the other by whoever is free. Other programs on
the same machine so leave the figures as they are, by the clock of the processor.
"""

import heapq
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.planner_regions import Moment, Region

Clock = Callable[[Moment], float]


def clock_seconds(moment: Moment) -> float:
    """By the clock."""
    return moment.seconds


def work_seconds(moment: Moment) -> float:
    """Of the processor: what a quiet machine takes by the clock."""
    return moment.work_seconds


@dataclass(frozen=True, slots=True)
class Course:
    """Cost and proven minimum of all regions together."""

    first_seconds: float
    """When every region has a first roster."""
    steps: tuple[tuple[float, int, int], ...]
    """(seconds, objective, lower bound) once every region has been searched; in order."""
    seconds: float
    """When the last region is done."""

    def gap_at(self, seconds: float) -> float | None:
        """The gap of the sums at a moment; None while a region has not begun its search."""
        reached = [step for step in self.steps if step[0] <= seconds]
        return gap(*reached[-1][1:]) if reached else None

    def seconds_to(self, least: float) -> float | None:
        """When the gap of the sums was so small for the first time; None if it never was."""
        return next((round(at, 1) for at, *sums in self.steps if gap(*sums) <= least), None)


def course(regions: Sequence[Region], workers: int, clock: Clock) -> Course:
    """The course of all regions, planned by so many workers in the order given."""
    several = len(regions) > 1
    firsts = [clock(each.curve[0]) for each in regions]
    begin = _ends(firsts, [0.0] * workers) if several else firsts
    free = [max(begin)] * workers if several else [0.0]
    ends = _ends([clock(each.curve[-1]) for each in regions], free)
    told = sorted(
        (end - clock(each.curve[-1]) + clock(moment), number, moment.objective, moment.lower_bound)
        for number, (each, end) in enumerate(zip(regions, ends, strict=True))
        for moment in each.curve
    )
    reached: dict[int, tuple[int, int]] = {}
    steps = []
    for seconds, number, objective, bound in told:
        reached[number] = objective, bound
        if len(reached) == len(regions):
            costs, bounds = zip(*reached.values(), strict=True)
            steps.append((seconds, sum(costs), sum(bounds)))
    return Course(round(max(begin), 2), tuple(steps), round(max(ends), 2))


def gap(objective: int, bound: int) -> float:
    """What might be won at the most, as a part of the cost."""
    return round((objective - bound) / max(1, objective), 4)


def _ends(lengths: Sequence[float], free: Sequence[float]) -> list[float]:
    """When pieces of work end that are taken in order by whoever is free first."""
    waiting = list(free)
    heapq.heapify(waiting)
    ends = []
    for length in lengths:
        end = heapq.heappop(waiting) + length
        heapq.heappush(waiting, end)
        ends.append(end)
    return ends

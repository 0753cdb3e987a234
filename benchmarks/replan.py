"""How little a change of facts changes in the roster, and how fast, against planning from nothing.

    python -m benchmarks.replan --size medium
    python -m benchmarks.replan --size small --seed 2 --json

A week is planned and published; then a carer falls ill from its third day on, a child is born
early, or a mother goes to hospital. Each is planned again with least change. The baseline is
planning the same problem from nothing, with the settings that planned the week: how many
published visits that changes, and how long it takes. A hospital stay frees visits only, so
nothing has to change.
"""

import argparse
import json
import resource
import time

import msgspec

from benchmarks.instances import generate
from planner.problem import Carer, Family, KeptVisit, PlanningProblem, Visit
from planner.replanning.changes import changed, changes_of
from planner.replanning.replan import replan
from planner.result import PlanningResult, Settings
from planner.solve import solve
from planner.verify import verify

SIZES = {"tiny": (6, 3), "small": (20, 10), "demo": (60, 45), "medium": (150, 80)}
"""Carers and families."""
DAY = 24 * 60
FROM_DAY = 2
SETTINGS = Settings(seed=1, workers=1, deterministic_limit=2.0)


def sick_call(problem: PlanningProblem, planned: PlanningResult) -> PlanningProblem:
    """Whoever has most visits from the third day on cannot work from then."""
    busy: dict[str, int] = {}
    for one in planned.assignments:
        if one.start >= FROM_DAY * DAY:
            busy[one.carer] = busy.get(one.carer, 0) + 1
    ill = max(sorted(busy), key=lambda one: busy[one])

    def until(carer: Carer) -> Carer:
        left = tuple(one for one in carer.available if one[1] <= FROM_DAY * DAY)
        return msgspec.structs.replace(carer, available=left)

    return msgspec.structs.replace(
        problem, carers=tuple(until(one) if one.id == ill else one for one in problem.carers)
    )


def early_birth(problem: PlanningProblem, _: PlanningResult) -> PlanningProblem:
    """A family nobody expected yet needs visits from the third day on."""
    family = Family(id="family-early", postcode=problem.families[0].postcode)
    hours = (6, 6, 5, 5, 5)[: problem.days - FROM_DAY]
    visits = tuple(
        Visit(
            id=f"{family.id}/{day}",
            family=family.id,
            day=day,
            minutes=length * 60,
            earliest=day * DAY + 8 * 60,
            latest=day * DAY + 18 * 60,
        )
        for day, length in enumerate(hours, FROM_DAY)
    )
    return msgspec.structs.replace(
        problem, families=(*problem.families, family), visits=(*problem.visits, *visits)
    )


def hospital_stay(problem: PlanningProblem, _: PlanningResult) -> PlanningProblem:
    """The first family with care on the third day needs none for three days."""
    away = next(one.family for one in problem.visits if one.day == FROM_DAY)
    days = range(FROM_DAY, FROM_DAY + 3)
    return msgspec.structs.replace(
        problem,
        visits=tuple(one for one in problem.visits if one.family != away or one.day not in days),
    )


EVENTS = {"sick call": sick_call, "early birth": early_birth, "hospital stay": hospital_stay}


def measure(size: str, seed: int) -> dict[str, object]:
    """Every figure of one week and what befalls it."""
    problem = generate(*SIZES[size], seed)
    planned = solve(problem, SETTINGS)
    published = tuple(
        KeptVisit(visit=one.visit, carer=one.carer, start=one.start, end=one.end)
        for one in planned.assignments
    )
    return {
        "size": size,
        "seed": seed,
        "carers": len(problem.carers),
        "families": len(problem.families),
        "published_visits": len(published),
        "baseline": "planning from nothing with the settings that planned the week",
        "events": {
            name: _one(msgspec.structs.replace(happens(problem, planned), to_keep=published))
            for name, happens in EVENTS.items()
        },
        "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def _one(problem: PlanningProblem) -> dict[str, object]:
    started = time.perf_counter()
    again = replan(problem)
    seconds = time.perf_counter() - started
    started = time.perf_counter()
    anew = solve(problem, SETTINGS)
    seconds_anew = time.perf_counter() - started
    changed_anew = changed(changes_of(problem, anew.assignments))
    return {
        "seconds": round(seconds, 2),
        "changed": again.changed,
        "changed_at_least": again.changed_at_least,
        "proven": again.proven,
        "uncovered": len(again.result.uncovered),
        "violations": len(verify(problem, again.result.assignments)),
        "objective": again.result.objective,
        "baseline_seconds": round(seconds_anew, 2),
        "baseline_changed": changed_anew,
        "baseline_uncovered": len(anew.uncovered),
        "baseline_objective": anew.objective,
        "ratio_changed": round(again.changed / max(1, changed_anew), 4),
        "ratio_seconds": round(seconds / seconds_anew, 4),
    }


def main() -> None:
    """Read the arguments and print the figures."""
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

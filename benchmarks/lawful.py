"""Whether the planner ever makes an unlawful roster: many small problems, each checked.

    python -m benchmarks.lawful --instances 10000
    python -m benchmarks.lawful --instances 500 --seed 7 --json

Instances are drawn from the seed: one or two carers with a fortnight behind them, a week ahead,
and a rulebook in which the rules over many days bind often. Figures: violations by the independent
check, which imports no solver; how many instances had a rule of the law in the way of a visit; and
the baseline, the greedy planner, checked on the same problems.
"""

import argparse
import json
import random
import time
from collections import Counter
from datetime import date, timedelta

import msgspec

from domain.labour.catalogue import RULES
from domain.labour.rulebook import Rulebook
from planner.baseline import plan_greedily
from planner.possible import choices_in
from planner.problem import Carer, Family, PlanningProblem, Travel, Visit, WeekMinutes, Worked
from planner.result import Assignment, Settings
from planner.situation import Situation
from planner.solve import UnlawfulRosterError, solve
from planner.tables import Tables
from planner.verify import verify

MONDAY = date(2026, 11, 30)
DAY, HOUR = 24 * 60, 60
QUICK = Settings(workers=1, deterministic_limit=0.02)


def instance(seed: int) -> PlanningProblem:
    """One small problem; the same seed gives the same one."""
    chance = random.Random(seed)
    carers = [f"c{number}" for number in range(chance.randint(1, 2))]
    families = [f"f{number}" for number in range(chance.randint(1, 2))]
    places = (*families, *carers)
    return PlanningProblem(
        region="small",
        first_day=MONDAY,
        days=7,
        families=tuple(Family(id=one, postcode=one) for one in families),
        visits=tuple(
            _visit(family, day, chance)
            for family in families
            for day in range(7)
            if chance.random() < 0.8
        ),
        carers=tuple(_carer(one, chance) for one in carers),
        worked=tuple(
            Worked(carer=one, family="gone", start=start, end=start + chance.randint(3, 10) * HOUR)
            for one in carers
            for back in range(1, 29)
            if chance.random() < (0.7 if back < 15 else 0.4)
            for start in [-back * DAY + chance.choice([6, 8, 8, 10, 12, 23]) * HOUR]
        ),
        rulebook=_rulebook(chance),
        travel=Travel(
            version="drawn",
            postcodes=places,
            minutes=tuple(
                tuple(0 if one == other else chance.choice([5, 20, 40]) for other in places)
                for one in places
            ),
        ),
    )


def measure(instances: int, seed: int) -> dict[str, object]:
    """Solve so many instances and count what the check says."""
    violations: Counter[str] = Counter()
    binding: Counter[str] = Counter()
    baseline = uncovered = 0
    started = time.perf_counter()
    for number in range(instances):
        problem = instance(seed * 1_000_003 + number)
        try:
            result = solve(problem, QUICK)
        except UnlawfulRosterError as refused:
            violations.update(one.rule for one in refused.violations)
            continue
        violations.update(one.rule for one in verify(problem, result.assignments))
        greedy = plan_greedily(Tables.of(choices_in(Situation.of(problem))))
        baseline += len(verify(problem, greedy))
        uncovered += len(result.uncovered)
        binding.update(_binding(problem))
    return {
        "instances": instances,
        "seed": seed,
        "violations": violations.total(),
        "violations_by_rule": dict(sorted(violations.items())),
        "instances_bound_by_rule": {rule.name: binding[rule.name] for rule in RULES},
        "uncovered": uncovered,
        "baseline": "greedy (planner/baseline.py)",
        "baseline_violations": baseline,
        "seconds": round(time.perf_counter() - started, 1),
    }


def _binding(problem: PlanningProblem) -> set[str]:
    """Rules some carer would break by serving every visit of one family at its earliest."""
    situation = Situation.of(problem)
    names = {rule.name for rule in RULES}
    found: set[str] = set()
    for visits in situation.visits_of.values():
        for carer in situation.carers:
            every = [_at_its_earliest(situation.visits[one], carer) for one in visits]
            found |= {one.rule for one in verify(problem, every)} & names
    return found


def _at_its_earliest(visit: Visit, carer: str) -> Assignment:
    end = visit.earliest + visit.minutes
    return Assignment(visit=visit.id, carer=carer, start=visit.earliest, end=end)


def main() -> None:
    """Read the arguments and print one run."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--instances", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    arguments = parser.parse_args()
    figures = measure(arguments.instances, arguments.seed)
    if arguments.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name:24} {value}")


def _visit(family: str, day: int, chance: random.Random) -> Visit:
    minutes = chance.randint(6, 16) * 30
    earliest = day * DAY + chance.choice([6, 8, 8, 8, 12]) * HOUR
    latest = max(earliest + minutes, day * DAY + chance.choice([18, 18, 23]) * HOUR)
    return Visit(
        id=f"{family}/{MONDAY + timedelta(days=day)}",
        family=family,
        day=day,
        minutes=minutes,
        earliest=earliest,
        latest=latest,
    )


def _carer(name: str, chance: random.Random) -> Carer:
    found = Carer(
        id=name,
        postcode=name,
        contract_minutes=chance.randint(16, 36) * HOUR,
        max_minutes=chance.choice([36, 48, 60]) * HOUR,
        available=tuple((day * DAY + 5 * HOUR, day * DAY + 23 * HOUR) for day in range(7)),
    )
    if chance.random() < 0.5:
        return found
    return msgspec.structs.replace(
        found,
        counted=tuple(
            WeekMinutes(
                monday=MONDAY - timedelta(weeks=back), minutes=chance.randint(10, 50) * HOUR
            )
            for back in range(15, 4, -1)
        ),
        weekend_days=tuple(
            MONDAY - timedelta(weeks=back, days=chance.choice([1, 2]))
            for back in range(51, 4, -1)
            if chance.random() < 0.6
        ),
    )


def _rulebook(chance: random.Random) -> Rulebook:
    return Rulebook(
        version="drawn",
        valid_from=MONDAY,
        daily_rest_minutes=11 * HOUR,
        max_shift_minutes=10 * HOUR,
        max_week_minutes=chance.choice([40, 60]) * HOUR,
        weekly_rest_minutes=36 * HOUR,
        nine_day_rest_minutes=chance.choice([None, 60 * HOUR]),
        fortnight_rest_minutes=chance.choice([None, 72 * HOUR]),
        fortnight_rest_part_minutes=32 * HOUR,
        mean_4_weeks_minutes=chance.choice([36, 55]) * HOUR,
        mean_16_weeks_minutes=chance.choice([30, 48]) * HOUR,
        night_rest_minutes=14 * HOUR,
        split_part_minutes=chance.choice([2, 4]) * HOUR,
        break_after_minutes=330,
        break_minutes=30,
        break_part_minutes=15,
        free_sundays=chance.choice([13, 26]),
        free_weekends=chance.choice([22, 30]),
    )


if __name__ == "__main__":
    main()

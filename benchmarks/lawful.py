"""Whether the planner ever makes an unlawful roster: many small problems, each checked.

    python -m benchmarks.lawful --instances 10000
    python -m benchmarks.lawful --instances 500 --seed 7 --json

Each instance is drawn for one rule in turn (benchmarks/lawful_instances.py). Figures: violations by
the independent check, which imports no solver; in how many of its instances a rule bound, which is
when planning without it breaks it; the baseline, the greedy planner, checked on the same; and where
the planner broke off, with the rule and seed that draw the instance again.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Sequence

import msgspec

from benchmarks.lawful_instances import PLANNED, Asked, Rule, instance
from domain.labour.rule import Violation
from planner.baseline import plan_greedily
from planner.explaining.limits import Limit, without
from planner.model import MODEL_VERSION
from planner.on_call.choices import BlockChoices
from planner.on_call.greedy import fill_greedily
from planner.on_call.problem import OnCallProblem
from planner.on_call.result import Taken
from planner.on_call.solve import fill_blocks
from planner.on_call.verify import verify as verify_blocks
from planner.possible import choices_in
from planner.result import Assignment, Settings
from planner.situation import Situation
from planner.solve import UnlawfulRosterError, solve
from planner.tables import Tables
from planner.verify import verify

QUICK = Settings(workers=1, deterministic_limit=0.02)


def measure(instances: int, seed: int) -> dict[str, object]:
    """Solve so many instances and count what the check says."""
    violations: Counter[str] = Counter()
    drawn: Counter[str] = Counter()
    bound: Counter[str] = Counter()
    broken_off: list[dict[str, object]] = []
    baseline = refused = 0
    started = time.perf_counter()
    for number in range(instances):
        rule, drawn_from = PLANNED[number % len(PLANNED)], seed * 1_000_003 + number
        asked = instance(drawn_from, rule)
        drawn[rule.name] += 1
        try:
            violations.update(one.rule for one in _check(asked, _answer(asked)))
        except UnlawfulRosterError as error:
            refused += 1
            violations.update(one.rule for one in error.violations)
        except Exception as error:
            # One instance that cannot be answered is a finding; the others are still asked.
            broken_off.append(_finding(rule, drawn_from, error, without_the_rule=False))
        try:
            bound[rule.name] += binds(rule, asked)
        except Exception as error:
            broken_off.append(_finding(rule, drawn_from, error, without_the_rule=True))
        baseline += len(_check(asked, _greedy(asked)))
    return {
        "instances": instances,
        "seed": seed,
        "model_version": MODEL_VERSION,
        "violations": violations.total(),
        "violations_by_rule": dict(sorted(violations.items())),
        "refused_by_its_own_check": refused,
        "broken_off": broken_off,
        "bound_by_rule": {
            rule.name: {"instances": drawn[rule.name], "bound": bound[rule.name]}
            for rule in PLANNED
        },
        "baseline": "greedy (planner/baseline.py, planner/on_call/greedy.py)",
        "baseline_violations": baseline,
        "seconds": round(time.perf_counter() - started, 1),
    }


def binds(rule: Rule, asked: Asked) -> bool:
    """Whether planning the instance without the rule breaks it."""
    loose = _answer(_without(rule, asked))
    return any(one.rule == rule.name for one in _check(asked, loose))


def _finding(
    rule: Rule, drawn_from: int, error: Exception, *, without_the_rule: bool
) -> dict[str, object]:
    return {
        "rule": rule.name,
        "seed": drawn_from,
        "without_the_rule": without_the_rule,
        "error": f"{type(error).__name__}: {error}",
    }


def _without(rule: Rule, asked: Asked) -> Asked:
    lifted = [Limit(rule.name)]
    if isinstance(asked, OnCallProblem):
        return msgspec.structs.replace(asked, staff=without(asked.staff, lifted))
    return without(asked, lifted)


def _answer(asked: Asked) -> Sequence[Assignment] | Sequence[Taken]:
    if isinstance(asked, OnCallProblem):
        return fill_blocks(asked, QUICK).taken
    return solve(asked, QUICK).assignments


def _greedy(asked: Asked) -> Sequence[Assignment] | Sequence[Taken]:
    if isinstance(asked, OnCallProblem):
        return fill_greedily(BlockChoices.of(asked))
    return plan_greedily(Tables.of(choices_in(Situation.of(asked))))


def _check(asked: Asked, answer: Sequence[Assignment] | Sequence[Taken]) -> tuple[Violation, ...]:
    if isinstance(asked, OnCallProblem):
        return verify_blocks(asked, [one for one in answer if isinstance(one, Taken)])
    return verify(asked, [one for one in answer if isinstance(one, Assignment)])


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
        return
    bound, broken_off = figures.pop("bound_by_rule"), figures.pop("broken_off")
    for name, value in figures.items():
        print(f"{name:28} {value}")
    assert isinstance(bound, dict)
    assert isinstance(broken_off, list)
    print(f"{'broken_off':28} {len(broken_off)}")
    for finding in broken_off:
        print(f"broken off: {json.dumps(finding)}")
    for rule, counts in bound.items():
        print(f"bound: {rule:21} {counts['bound']} of {counts['instances']}")


if __name__ == "__main__":
    main()

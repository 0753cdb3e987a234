"""Whether explanations are true: each claim of many small problems is forced and solved again.

    python -m benchmarks.explanations --instances 200
    python -m benchmarks.explanations --instances 50 --seed 7 --json

Instances are those of benchmarks.lawful, half of them with wishes: one or two carers and families,
a week, rules that bind. Every visit is asked about, every carer for it, what must give, room in a
limit and the price of each wish. A claim that is left open is counted as unsettled, not as true.
The baseline is what a person would read off: the rules the check names when a carer gets the visit
at its earliest, taken as the smallest set that has to give.
"""

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Iterator

import msgspec

from benchmarks.confirmation import all_covered_holds, candidate_holds, gain_holds, gives, holds
from benchmarks.lawful_instances import PLANNED, week
from planner.baseline import plan_greedily
from planner.explaining.answer import Explanation, Finding
from planner.explaining.candidates import candidates
from planner.explaining.limits import Limit, with_more
from planner.explaining.nothing_fits import what_must_give
from planner.explaining.planned import Planned
from planner.explaining.relaxing import alone
from planner.explaining.rule_price import price_of_room
from planner.explaining.why import why
from planner.explaining.wish_price import price_of_wish, without_wish
from planner.possible import choices_in
from planner.problem import PlanningProblem
from planner.result import Assignment, Settings
from planner.situation import Situation
from planner.solve import solve
from planner.tables import Tables
from planner.verify import verify
from planner.wishes import DayOff, Pair, Pin, Wish, Wishes

QUICK = Settings(workers=1, deterministic_limit=0.1)
ROOM = ((Limit.REACH, 15), (Limit.CONTRACT_BAND, 60), (Limit.MAX_SHIFT, 30), (Limit.DAILY_REST, 60))
Claim = tuple[str, bool | None]
"""Its kind, and whether it is true; None: left open."""


def claims(planned: Planned, chance: random.Random) -> Iterator[Claim]:
    """Everything that can be asked of a roster, each answer confirmed."""
    for visit in planned.situation.visits:
        yield "why", holds(planned, why(planned, visit))
        for carer in planned.situation.carers:
            answer = why(planned, visit, carer)
            yield "why not her", holds(planned, answer)
            if answer.finding is Finding.FORBIDDEN:
                yield "baseline", _read_off(planned, answer)
        for one in candidates(planned, visit, top=0):
            yield from candidate_holds(planned, visit, one)
    yield "must give", all_covered_holds(planned, what_must_give(planned))
    limit, minutes = chance.choice(ROOM)
    room = price_of_room(planned, limit, minutes)
    looser = with_more(planned.problem, limit, minutes)
    yield "room", gain_holds(planned.problem, looser, room.at_least, room.at_most)
    for wish in _asked_for(planned.problem):
        cost = price_of_wish(planned, wish)
        looser = without_wish(planned.problem, wish)
        yield "wish", gain_holds(planned.problem, looser, cost.at_least, cost.at_most)


def measure(instances: int, seed: int) -> dict[str, object]:
    """Ask of so many instances and count what is true."""
    asked: Counter[str] = Counter()
    true: Counter[str] = Counter()
    unsettled: Counter[str] = Counter()
    started = time.perf_counter()
    for number in range(instances):
        chance = random.Random(f"{seed}/{number}")
        for kind, verdict in claims(_planned(seed * 1_000_003 + number, chance), chance):
            asked[kind] += verdict is not None
            true[kind] += verdict is True
            unsettled[kind] += verdict is None
    baseline_asked, baseline_true = asked.pop("baseline", 0), true.pop("baseline", 0)
    return {
        "instances": instances,
        "seed": seed,
        "claims": asked.total(),
        "claims_by_kind": dict(sorted(asked.items())),
        "confirmed": true.total(),
        "share_confirmed": _share(true.total(), asked.total()),
        "refuted_by_kind": {kind: asked[kind] - true[kind] for kind in sorted(asked)},
        "unsettled": unsettled.total(),
        "baseline": "rules the check names at the earliest start, as the smallest set",
        "baseline_claims": baseline_asked,
        "baseline_share_confirmed": _share(baseline_true, baseline_asked),
        "seconds": round(time.perf_counter() - started, 1),
    }


def _planned(seed: int, chance: random.Random) -> Planned:
    """A roster of a small problem: searched for, or what a person would do."""
    problem = _with_wishes(week(seed, PLANNED[seed % len(PLANNED)]), chance)
    if chance.random() < 0.5:
        return Planned.of_result(problem, solve(problem, QUICK))
    return Planned.of(problem, plan_greedily(Tables.of(choices_in(Situation.of(problem)))))


def _with_wishes(problem: PlanningProblem, chance: random.Random) -> PlanningProblem:
    if chance.random() < 0.5 or not problem.visits:
        return problem
    pairs = [
        Pair(carer=one.id, family=each.id) for one in problem.carers for each in problem.families
    ]
    refused, liked = chance.choice(pairs), chance.choice(pairs)
    pinned, carer = chance.choice(problem.visits), chance.choice(problem.carers)
    wishes = Wishes(
        forbidden=(refused,) if chance.random() < 0.5 else (),
        preferred=(liked,) if liked != refused else (),
        days_off=(DayOff(carer=carer.id, day=chance.randrange(problem.days)),),
        pins=(Pin(visit=pinned.id, carer=carer.id),) if chance.random() < 0.5 else (),
        most_carers=chance.choice([None, 1]),
    )
    return msgspec.structs.replace(problem, wishes=wishes)


def _asked_for(problem: PlanningProblem) -> list[Wish | None]:
    wishes = Wishes.of(problem.wishes) or Wishes()
    asked: list[Wish | None] = [*wishes.pins, *wishes.forbidden]
    asked += [*wishes.preferred, *wishes.days_off]
    return asked if wishes.most_carers is None else [*asked, None]


def _read_off(planned: Planned, answer: Explanation) -> bool:
    [visit] = answer.visits
    assert answer.carer is not None, "she was asked about"
    only = alone(planned.problem, visit, answer.carer)
    part = planned.situation.visits[visit]
    end = part.earliest + part.minutes
    put = Assignment(visit=visit, carer=answer.carer, start=part.earliest, end=end)
    rules = dict.fromkeys(one.rule for one in verify(only, [put]))
    named = tuple(Limit(rule) for rule in rules if rule in set(Limit))
    if not named or len(named) != len(answer.limits):
        return False
    return gives(only, {visit: answer.carer}, named, smallest=True)


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def main() -> None:
    """Read the arguments and print one run."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--instances", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    arguments = parser.parse_args()
    figures = measure(arguments.instances, arguments.seed)
    if arguments.json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:26} {value}")


if __name__ == "__main__":
    main()

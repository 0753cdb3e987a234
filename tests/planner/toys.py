"""Planning problems of a few visits, written in hours, and every answer found by trying them all.

Day 0 is Monday 2026-11-30. Homes and families lie wherever their name says: postcodes are names
here, and `drives` gives the minutes between two of them, both ways; what it leaves out is 10.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import product

import msgspec
from ortools.sat.python import cp_model

from domain.labour.rulebook import CAO_KRAAMZORG_2022, Rulebook
from planner.ledger import Ledger
from planner.model import build
from planner.possible import choices_in
from planner.problem import (
    Carer,
    Family,
    OnCall,
    PlanningProblem,
    Protection,
    Travel,
    Visit,
    Weights,
    Worked,
)
from planner.result import Assignment
from planner.situation import Situation
from planner.tables import Tables
from planner.verify import verify

MONDAY = date(2026, 11, 30)
DRIVE = 10
GRAIN = 30


def at(day: int, hour: float) -> int:
    """Minutes of an hour on a day."""
    return day * 24 * 60 + round(hour * 60)


def visit(
    family: str,
    day: int = 0,
    hours: float = 3,
    window: tuple[float, float] = (8, 18),
    skills: Sequence[str] = (),
) -> Visit:
    return Visit(
        id=f"{family}/{date.fromordinal(MONDAY.toordinal() + day).isoformat()}",
        family=family,
        day=day,
        minutes=round(hours * 60),
        earliest=at(day, window[0]),
        latest=at(day, window[1]),
        skills=tuple(skills),
    )


def carer(
    name: str = "anna",
    contract: float = 0,
    most: float = 48,
    skills: Sequence[str] = (),
    free: Iterable[tuple[int, float, float]] | None = None,
    reach: int = 60,
    home: str | None = None,
) -> Carer:
    """A carer; free is (day, from, until) in hours, by default all of seven days."""
    stretches = [(day, 0.0, 23.99) for day in range(7)] if free is None else list(free)
    return Carer(
        id=name,
        postcode=home or name,
        contract_minutes=round(contract * 60),
        max_minutes=round(most * 60),
        skills=tuple(skills),
        available=tuple((at(day, start), at(day, end)) for day, start, end in stretches),
        max_travel_minutes=reach,
    )


def protected(one: Carer, first: int, last: int, away: int, until: int) -> Carer:
    """The carer, protected from day to day, the last included, and away from day to day."""
    days = [MONDAY + timedelta(days=number) for number in (first, last, away, until)]
    return msgspec.structs.replace(
        one,
        protected=(
            Protection(first_day=days[0], last_day=days[1], away_from=days[2], away_until=days[3]),
        ),
    )


def worked(name: str, family: str, day: int, start: float, end: float) -> Worked:
    return Worked(carer=name, start=at(day, start), end=at(day, end), family=family)


def on_call(name: str, day: int, start: float, end: float) -> OnCall:
    return OnCall(carer=name, start=at(day, start), end=at(day, end))


def problem(
    visits: Sequence[Visit],
    carers: Sequence[Carer],
    *,
    past: Sequence[Worked] = (),
    known: Mapping[str, Sequence[str]] | None = None,
    drives: Mapping[tuple[str, str], int] | None = None,
    rulebook: Rulebook = CAO_KRAAMZORG_2022,
    weights: Weights | None = None,
    days: int = 7,
) -> PlanningProblem:
    names = sorted({one.family for one in visits} | set(known or {}))
    places = tuple(sorted({*names, *(one.postcode for one in carers)}))
    minutes = dict(drives or {})

    def drive(one: str, other: str) -> int:
        if one == other:
            return 0
        return minutes.get((one, other), minutes.get((other, one), DRIVE))

    return PlanningProblem(
        region="utrecht",
        first_day=MONDAY,
        days=days,
        families=tuple(
            Family(id=name, postcode=name, carers_so_far=tuple((known or {}).get(name, ())))
            for name in names
        ),
        visits=tuple(visits),
        carers=tuple(carers),
        worked=tuple(past),
        rulebook=rulebook,
        travel=Travel(
            version="toy",
            postcodes=places,
            minutes=tuple(tuple(drive(one, other) for other in places) for one in places),
        ),
        weights=weights or Weights(),
    )


def with_blocks(asked: PlanningProblem, *blocks: OnCall) -> PlanningProblem:
    """The problem with these blocks on call standing."""
    return msgspec.structs.replace(asked, on_call=blocks)


def known_optimum() -> tuple[PlanningProblem, int]:
    """Two families, two carers next door to them, two days; and the least it can cost.

    Each carer serves the family next door on both days: nobody drives, no family sees a second
    face, and two visits of three hours fill each contract of six. That costs nothing.
    """
    free = [(0, 8.0, 18.0), (1, 8.0, 18.0)]
    asked = problem(
        [visit(family, day) for family in ("a", "b") for day in (0, 1)],
        [
            carer("anna", contract=6, free=free, home="a"),
            carer("bea", contract=6, free=free, home="b"),
        ],
        drives={("a", "b"): 30},
    )
    return asked, 0


def given(part: Visit, name: str, hour: float | None = None, day: int | None = None) -> Assignment:
    """A visit planned with a carer, at an hour of its day or at its earliest."""
    start = part.earliest if hour is None else at(part.day if day is None else day, hour)
    return Assignment(visit=part.id, carer=name, start=start, end=start + part.minutes)


def rules_broken(asked: PlanningProblem, roster: Sequence[Assignment]) -> list[str]:
    return [one.rule for one in verify(asked, roster)]


def tables(asked: PlanningProblem) -> Tables:
    return Tables.of(choices_in(Situation.of(asked)))


def ledger(asked: PlanningProblem) -> Ledger:
    return Ledger(tables(asked))


def timings(asked: PlanningProblem, carer_of: Mapping[str, str]) -> Iterator[list[Assignment]]:
    """Every roster in which these carers start their visits at a half hour of the window."""
    parts = [one for one in asked.visits if one.id in carer_of]
    starts = [
        range(-(-one.earliest // GRAIN) * GRAIN, one.latest - one.minutes + 1, GRAIN)
        for one in parts
    ]
    for chosen in product(*starts):
        yield [
            Assignment(
                visit=part.id, carer=carer_of[part.id], start=start, end=start + part.minutes
            )
            for part, start in zip(parts, chosen, strict=True)
        ]


def lawful(asked: PlanningProblem, carer_of: Mapping[str, str]) -> bool:
    """Whether some half hours make this a lawful roster, by the check alone."""
    return any(not verify(asked, roster) for roster in timings(asked, carer_of))


def divisions(asked: PlanningProblem) -> Iterator[dict[str, str]]:
    """Every way to divide the visits over the carers and nobody."""
    names = ["", *(one.id for one in asked.carers)]
    for chosen in product(names, repeat=len(asked.visits)):
        yield {part.id: name for part, name in zip(asked.visits, chosen, strict=True) if name}


def model_allows(asked: PlanningProblem, carer_of: Mapping[str, str]) -> bool:
    """Whether the CP-SAT model has a solution in which exactly this is who serves whom."""
    variables = build(choices_in(Situation.of(asked)))
    if any(key not in variables.serve for key in carer_of.items()):
        return False
    for (part, name), serve in variables.serve.items():
        variables.cp.add(serve == int(carer_of.get(part) == name))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    return solver.solve(variables.cp) == cp_model.OPTIMAL


def cheapest(asked: PlanningProblem) -> tuple[int, dict[str, str]]:
    """The minimum of the CP-SAT model, proven, and who serves what in it."""
    variables = build(choices_in(Situation.of(asked)))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(variables.cp) == cp_model.OPTIMAL
    return round(solver.objective_value), {
        part: name for (part, name), serve in variables.serve.items() if solver.boolean_value(serve)
    }


def ledger_allows(asked: PlanningProblem, carer_of: Mapping[str, str]) -> bool:
    """Whether the ledger lets these visits be given, one after the other."""
    book = ledger(asked)
    for part, name in carer_of.items():
        numbers = book.tables.visits.index(part), book.tables.carers.index(name)
        if book.give_cost(*numbers) is None:
            return False
        book.give(*numbers)
    return True


def assert_agreement(asked: PlanningProblem) -> None:
    """Check, model and ledger judge every division of the visits alike, and not all the same."""
    verdicts = []
    for one in divisions(asked):
        verdict = lawful(asked, one)
        assert model_allows(asked, one) is verdict, one
        assert ledger_allows(asked, one) is verdict, one
        verdicts.append(verdict)
    # Nobody serving anything is always lawful; a toy that allows no more, or all, proves nothing.
    assert 1 < sum(verdicts) < len(verdicts)

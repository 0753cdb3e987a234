"""Rosters combined: of the weeks of carers met so far, those that together cost least.

Every roster that annealing ends with or passes when nearly settled, and every best week of the
bound, proposes weeks. Choosing one for each carer so that every visit is made once is a small
problem whose linear relaxation says nearly all: with the whole of it CP-SAT mostly solves it to the
end, and its best answer beats each of the rosters it is made of.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ortools.sat.python import cp_model

from planner.compiled.grid import NEVER, NOBODY
from planner.ledger import Ledger
from planner.stopping import solve_model
from planner.tables import Tables

Week = tuple[int, tuple[int, ...]]
"""A carer and her visits, in order."""


class Weeks:
    """Lawful weeks of one problem, each with its price."""

    def __init__(self, ledger: Ledger) -> None:
        """None yet; the ledger has to be empty and stays so."""
        self._ledger = ledger
        self._price: dict[Week, int | None] = {}

    def add(self, weeks: Iterable[Week]) -> None:
        """Take weeks in, and what is left of each without one of its families."""
        family = self._ledger.tables.family
        for carer, visits in weeks:
            for left_out in {-1, *(family[visit] for visit in visits)}:
                left = tuple(visit for visit in visits if family[visit] != left_out)
                if (carer, left) not in self._price:
                    self._price[carer, left] = self._worth(carer, left)

    def add_roster(self, carer_of: Sequence[int]) -> None:
        """Take in the weeks of a roster: of each visit its carer."""
        self.add(_weeks_of(carer_of).items())

    def lawful(self) -> dict[Week, int]:
        """Week -> its price, in order; the free week of every carer is one, of price 0."""
        priced = dict(self._price)
        for carer in range(len(self._ledger.tables.carers)):
            priced[carer, ()] = 0
        return {week: price for week in sorted(priced) if (price := priced[week]) is not None}

    def _worth(self, carer: int, visits: Sequence[int]) -> int | None:
        """What a week costs more than a free one, without open visits and faces; None: unlawful."""
        ledger, tables = self._ledger, self._ledger.tables
        worth = 0
        given: list[int] = []
        for visit in visits:
            cost = ledger.give_cost(visit, carer)
            if cost is None:
                break
            ledger.give(visit, carer)
            given.append(visit)
            worth += cost + tables.uncovered[visit]
        for visit in given:
            ledger.take(visit)
        # In an empty ledger every new face is a family's first.
        for family in {tables.family[visit] for visit in given}:
            worth -= 0 if carer in tables.known[family] else tables.faces[family][0]
        return worth if len(given) == len(visits) else None


@dataclass(frozen=True, slots=True)
class Combined:
    """What came of combining."""

    carer_of: list[int]
    """Of each visit its carer, NOBODY where it is open."""
    work: float
    """In CP-SAT's deterministic time."""
    stopped: bool
    """Somebody ended the search."""


def combine(
    tables: Tables,
    weeks: Weeks,
    carer_of: Sequence[int],
    seed: int,
    limit: float,
    cancelled: Callable[[], bool] | None = None,
) -> Combined:
    """The cheapest roster of these weeks that was found.

    Args:
        tables: Of the problem.
        weeks: Those of `carer_of` among them.
        carer_of: The roster to begin with: of each visit its carer, NOBODY where it is open.
        seed: Of the search.
        limit: Deterministic time.
        cancelled: Asked while it searches.
    """
    cp = cp_model.CpModel()
    begin = _weeks_of(carer_of)
    prices = weeks.lawful()
    chosen = {week: cp.new_bool_var(f"week {number}") for number, week in enumerate(prices)}
    of_carer: defaultdict[int, list[cp_model.IntVar]] = defaultdict(list)
    of_visit: defaultdict[int, list[cp_model.IntVar]] = defaultdict(list)
    faces: defaultdict[int, list[cp_model.IntVar]] = defaultdict(list)
    for (carer, visits), one in chosen.items():
        cp.add_hint(one, begin.get(carer, ()) == visits)
        of_carer[carer].append(one)
        for visit in visits:
            of_visit[visit].append(one)
        for family in {tables.family[visit] for visit in visits}:
            if carer not in tables.known[family]:
                faces[family].append(one)
    costs: list[cp_model.LinearExprT] = [prices[week] * one for week, one in chosen.items()]
    for hers in of_carer.values():
        cp.add_exactly_one(hers)
    for visit, price in enumerate(tables.uncovered):
        left_open = cp.new_bool_var(f"open {visit}")
        cp.add_hint(left_open, carer_of[visit] == NOBODY)
        costs.append(price * left_open)
        cp.add_exactly_one([*of_visit[visit], left_open])
    costs += [_price_of_faces(cp, tables.faces[one], entering) for one, entering in faces.items()]
    cp.minimize(sum(costs))
    ended = solve_model(cp, seed=seed, limit=limit, whole_relaxation=True, cancelled=cancelled)
    found = list(carer_of)
    if ended.found:
        found = [NOBODY] * len(carer_of)
        for (carer, visits), one in chosen.items():
            for visit in visits if ended.solver.boolean_value(one) else ():
                found[visit] = carer
    return Combined(found, ended.solver.response_proto.deterministic_time, ended.stopped)


def _price_of_faces(
    cp: cp_model.CpModel, prices: Sequence[int], entering: Sequence[cp_model.IntVar]
) -> cp_model.LinearExprT:
    """What a family's new faces cost, the first, the second and so on as long as they may come."""
    nth = [
        cp.new_bool_var(f"face {number}") for number, price in enumerate(prices) if price < NEVER
    ]
    cp.add(sum(nth) >= sum(entering))
    for before, after in pairwise(nth):
        cp.add_implication(after, before)
    return sum(price * one for price, one in zip(prices, nth, strict=False))


def _weeks_of(carer_of: Sequence[int]) -> dict[int, tuple[int, ...]]:
    weeks: defaultdict[int, list[int]] = defaultdict(list)
    for visit, carer in enumerate(carer_of):
        if carer != NOBODY:
            weeks[carer].append(visit)
    return {carer: tuple(visits) for carer, visits in weeks.items()}

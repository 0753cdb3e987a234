"""The carers' side of the bound against every week there is, on problems small enough for that."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.carer_weeks import CarerWeeks
from planner.compiled.grid import NEVER, Row
from planner.layout import lay_out
from planner.tables import Tables
from tests.planner.toys import carer, problem, tables, visit

FAMILIES = ("a", "b", "c")
LAID = tables(
    problem(
        [visit(family, day, 3 + day % 2) for family in FAMILIES for day in range(4)],
        [carer("anna", contract=8, most=16), carer("bea", contract=12, most=20)],
    )
)
VISITS = len(LAID.visits)
TOGETHER = {(who, one, two): drive for who, one, two, drive in LAID.pairs.tolist()}


@settings(max_examples=40)
@given(
    st.lists(st.integers(0, 4_000), min_size=2 * VISITS, max_size=2 * VISITS),
    st.lists(st.integers(0, 9_000), min_size=6, max_size=6),
)
def test_no_week_is_cheaper_and_the_week_told_costs_what_is_said(
    pays: list[int], entrances: list[int]
) -> None:
    grid = lay_out(LAID)
    pay = np.array(pays, dtype=np.int64).reshape(VISITS, 2)
    entrance = np.array(entrances, dtype=np.int64).reshape(3, 2)
    kept, enters = np.zeros_like(pay), np.zeros_like(entrance)
    weeks = CarerWeeks(LAID, grid, np.full((3, 2), 4, dtype=np.int64))

    # Asked for other prices first: what is remembered of them changes no answer.
    weeks.cheapest(pay[::-1].copy(), entrance[::-1].copy(), kept, enters)
    total, _ = weeks.cheapest(pay, entrance, kept, enters)

    assert total == sum(_cheapest_of_all(LAID, who, pay, entrance) for who in range(2))
    assert total == sum(
        _cost(LAID, who, [int(one) for one in np.flatnonzero(kept[:, who])], pay, entrance)
        for who in range(2)
    )


def _cheapest_of_all(laid: Tables, who: int, pay: Row, entrance: Row) -> int:
    days: list[list[tuple[int, ...]]] = []
    for day in range(4):
        today = [one for one in range(VISITS) if laid.day[one] == day]
        pairs = [
            (one, two)
            for one in today
            for two in today
            if one < two and (who, one, two) in TOGETHER
        ]
        days.append([(), *((one,) for one in today), *pairs])
    return min(
        _cost(laid, who, [one for duty in week for one in duty], pay, entrance)
        for week in product(*days)
    )


def _cost(laid: Tables, who: int, week: list[int], pay: Row, entrance: Row) -> int:
    """Drives, contract and entrances less the pay; NEVER beyond her maximum."""
    minutes = sum(laid.minutes[one] for one in week)
    if minutes > laid.most[who]:
        return NEVER
    halves = -(-abs(minutes - laid.owed[who]) // 30)
    cost = halves * 60 - sum(int(pay[one, who]) for one in week)
    for day in range(4):
        today = [one for one in week if laid.day[one] == day]
        match today:
            case [one]:
                cost += laid.alone[one][who]
            case [one, two]:
                cost += TOGETHER[who, one, two]
    return cost + sum(int(entrance[one, who]) for one in {laid.family[each] for each in week})

"""The changes annealing tries, and which of them it keeps, compiled (planner.anneal)."""

import numpy as np

from planner.compiled.grid import NEVER, NOBODY, Grid, Row, Sheet
from planner.compiled.machine_code import compiled
from planner.compiled.sheet import give, give_cost, take

HOTTEST, COLDEST = 5_000, 200
"""Points the dearest acceptable change may cost, at first and at last."""
MOSTLY = 80
"""Times in a hundred that only likely carers are drawn from."""
WINDOW = 256
"""Steps between two looks at the thermometer."""
CHANCE, CHANGED, BEST = range(3)
"""Places in the state of a run: of the chance, and of the objective so far and at its best."""


@compiled
def _draw(state: Row, below: int) -> int:
    """A number from 0 up to `below`, not included, by xorshift (Marsaglia, 2003)."""
    value = np.uint64(state[CHANCE])
    value ^= value << np.uint64(13)
    value ^= value >> np.uint64(7)
    value ^= value << np.uint64(17)
    state[CHANCE] = np.int64(value)
    return int((value >> np.uint64(33)) % np.uint64(below))


@compiled
def _one_of(state: Row, row: Row) -> int:
    return row[1 + _draw(state, row[0])]


@compiled
def anneal(
    grid: Grid,
    sheet: Sheet,
    able: Row,
    likely: Row,
    movable: Row,
    on_day: Row,
    state: Row,
    kept: Row,
    first: int,
    last: int,
    steps: int,
) -> None:
    """Take the steps from first to last of so many; `kept` is filled with the best roster met."""
    longest = able.shape[0] + 2 * len(grid.week)
    visits, carers = np.empty(longest, np.int64), np.empty(longest, np.int64)
    before = np.empty(longest, np.int64)
    threshold = 0
    for step in range(first, last):
        if step % WINDOW == 0:
            left = 1_000 * (steps - step) // steps
            threshold = COLDEST + (HOTTEST - COLDEST) * left * left * left // 1_000_000_000
        visit = movable[_draw(state, len(movable))]
        offers = likely if _draw(state, 100) < MOSTLY else able
        someone = _one_of(state, offers[visit])
        kind = _draw(state, 10)
        size = 0
        if kind < 2:
            size = _give_one(grid, sheet, state, visit, someone, visits, carers)
        elif kind < 4:
            other = _one_of(state, on_day[grid.day[visit]])
            if sheet.carer_of[visit] != sheet.carer_of[other]:
                visits[0], carers[0] = visit, sheet.carer_of[other]
                visits[1], carers[1] = other, sheet.carer_of[visit]
                size = 2
        elif kind < 7:
            size = _give_family(grid, sheet, state, visit, someone, visits, carers)
        else:
            size = _swap_days(grid, sheet, state, visit, someone, visits, carers)
        if size:
            limit = _draw(state, threshold + 1)
            cost = _apply(grid, sheet, visits[:size], carers[:size], before, limit)
            if cost != NEVER:
                state[CHANGED] += cost
                if state[CHANGED] < state[BEST]:
                    state[BEST] = state[CHANGED]
                    for one in range(len(kept)):
                        kept[one] = sheet.carer_of[one]


@compiled
def _give_one(
    grid: Grid, sheet: Sheet, state: Row, visit: int, someone: int, visits: Row, carers: Row
) -> int:
    """One visit to someone else: half of the time to whoever has another visit there."""
    if _draw(state, 2):
        stay = grid.stays[grid.family[visit]]
        face = sheet.carer_of[_one_of(state, stay)]
        someone = face if face != NOBODY else someone
    if someone == sheet.carer_of[visit]:
        return 0
    visits[0], carers[0] = visit, someone
    return 1


@compiled
def _give_family(
    grid: Grid, sheet: Sheet, state: Row, visit: int, taker: int, visits: Row, carers: Row
) -> int:
    """All that one carer does in a family to another, half of the time in exchange."""
    giver = sheet.carer_of[visit]
    if giver == taker:
        return 0
    stay = grid.stays[grid.family[visit]]
    exchange = _draw(state, 2)
    size = 0
    for place in range(1, stay[0] + 1):
        one = stay[place]
        if sheet.carer_of[one] == giver and grid.alone[one, taker] != NEVER:
            visits[size], carers[size] = one, taker
            size += 1
    for number in range(size if exchange else 0):
        for slot in range(2):
            back = sheet.on_day[taker, grid.day[visits[number]], slot]
            if back != NOBODY and back not in visits[:size]:
                visits[size], carers[size] = back, giver
                size += 1
    return size


@compiled
def _swap_days(
    grid: Grid, sheet: Sheet, state: Row, visit: int, other: int, visits: Row, carers: Row
) -> int:
    """Two carers exchange all their visits of one, two or three days."""
    carer = sheet.carer_of[visit]
    if carer in (NOBODY, other):
        return 0
    size = 0
    first = grid.day[visit]
    for day in range(first, min(first + 1 + _draw(state, 3), len(grid.week))):
        for slot in range(2):
            one, back = sheet.on_day[carer, day, slot], sheet.on_day[other, day, slot]
            if one != NOBODY:
                visits[size], carers[size] = one, other
                size += 1
            if back != NOBODY:
                visits[size], carers[size] = back, carer
                size += 1
    return size


@compiled
def _apply(grid: Grid, sheet: Sheet, visits: Row, carers: Row, before: Row, limit: int) -> int:
    """Make a change when it is lawful and within the limit, else leave all as it was."""
    for number in range(len(visits)):
        if carers[number] != NOBODY and grid.alone[visits[number], carers[number]] == NEVER:
            return NEVER
    cost = 0
    for number in range(len(visits)):
        before[number] = sheet.carer_of[visits[number]]
        if before[number] != NOBODY:
            cost += take(grid, sheet, visits[number])
    for number in range(len(visits)):
        if carers[number] != NOBODY:
            added = give_cost(grid, sheet, visits[number], carers[number])
            if added == NEVER:
                cost = NEVER
                break
            cost += added
            give(grid, sheet, visits[number], carers[number])
    if cost <= limit:
        return cost
    for number in range(len(visits)):
        if sheet.carer_of[visits[number]] != NOBODY:
            take(grid, sheet, visits[number])
    for number in range(len(visits)):
        if before[number] != NOBODY:
            give(grid, sheet, visits[number], before[number])
    return NEVER


@compiled
def restore(grid: Grid, sheet: Sheet, carer_of: Row) -> None:
    """Plan what a roster says and nothing else."""
    for visit in range(len(carer_of)):
        if carer_of[visit] != sheet.carer_of[visit] and sheet.carer_of[visit] != NOBODY:
            take(grid, sheet, visit)
    for visit in range(len(carer_of)):
        if carer_of[visit] != NOBODY and sheet.carer_of[visit] == NOBODY:
            give(grid, sheet, visit, carer_of[visit])

"""What one visit more or less costs, compiled: annealing asks a million times a second.

Everybody else asks planner.ledger.
"""

import numpy as np

from planner.compiled.grid import HALF_HOUR, NEVER, NOBODY, Grid, Row, Sheet
from planner.compiled.machine_code import compiled
from planner.compiled.rested import has_timetable


@compiled
def give_cost(grid: Grid, sheet: Sheet, visit: int, carer: int) -> int:
    """What the objective grows by when an open visit is given; NEVER when it must not be."""
    cost = grid.alone[visit, carer]
    if cost == NEVER:
        return NEVER
    minutes, day, family = grid.minutes[visit], grid.day[visit], grid.family[visit]
    planned, week = sheet.planned[carer], grid.week[day]
    if (
        planned + minutes > grid.most[carer]
        or sheet.in_week[carer, week] + minutes > grid.most_in_week[carer, week]
    ):
        return NEVER
    if not _within_runs(grid, sheet, carer, week, minutes):
        return NEVER
    other = sheet.on_day[carer, day, 0]
    if other == NOBODY and grid.patterns[carer, 0] and not _may_work(grid, sheet, carer, day):
        return NEVER
    if other != NOBODY:
        both = grid.together[visit, grid.place[other], carer]
        if sheet.on_day[carer, day, 1] != NOBODY or both == NEVER:
            return NEVER
        cost = both - grid.alone[other, carer]
    if not grid.known[family, carer] and not sheet.serving[family, carer]:
        face = grid.faces[family, sheet.new_faces[family]]
        if face == NEVER:
            return NEVER
        cost += face
    if grid.rest and not has_timetable(grid, sheet, visit, carer):
        return NEVER
    away = planned - grid.owed[carer]
    halves = _half_hours(away + minutes) - _half_hours(away)
    return cost + halves * grid.half_hour - grid.open_price[visit]


@compiled
def give(grid: Grid, sheet: Sheet, visit: int, carer: int) -> None:
    """Plan a visit that give_cost allowed."""
    day, family = grid.day[visit], grid.family[visit]
    sheet.carer_of[visit] = carer
    slot = 0 if sheet.on_day[carer, day, 0] == NOBODY else 1
    sheet.on_day[carer, day, slot] = visit
    sheet.planned[carer] += grid.minutes[visit]
    sheet.in_week[carer, grid.week[day]] += grid.minutes[visit]
    if not grid.known[family, carer] and not sheet.serving[family, carer]:
        sheet.new_faces[family] += 1
    sheet.serving[family, carer] += 1


@compiled
def take(grid: Grid, sheet: Sheet, visit: int) -> int:
    """Open a planned visit; what the objective grows by."""
    day, family, carer = grid.day[visit], grid.family[visit], sheet.carer_of[visit]
    if sheet.on_day[carer, day, 0] == visit:
        sheet.on_day[carer, day, 0] = sheet.on_day[carer, day, 1]
    sheet.on_day[carer, day, 1] = NOBODY
    other = sheet.on_day[carer, day, 0]
    cost = grid.alone[visit, carer]
    if other != NOBODY:
        cost = grid.together[visit, grid.place[other], carer] - grid.alone[other, carer]
    sheet.carer_of[visit] = NOBODY
    minutes = grid.minutes[visit]
    sheet.planned[carer] -= minutes
    sheet.in_week[carer, grid.week[day]] -= minutes
    sheet.serving[family, carer] -= 1
    if not grid.known[family, carer] and not sheet.serving[family, carer]:
        sheet.new_faces[family] -= 1
        cost += grid.faces[family, sheet.new_faces[family]]
    away = sheet.planned[carer] - grid.owed[carer]
    halves = _half_hours(away) - _half_hours(away + minutes)
    return grid.open_price[visit] + halves * grid.half_hour - cost


@compiled
def _within_runs(grid: Grid, sheet: Sheet, carer: int, week: int, minutes: int) -> bool:
    """Whether every run of weeks with this one holds so much more."""
    for number in range(grid.runs.shape[1]):
        weeks, left = grid.runs[carer, number]
        if weeks >> week & 1:
            left -= minutes
            for one in range(sheet.in_week.shape[1]):
                if weeks >> one & 1:
                    left -= sheet.in_week[carer, one]
            if left < 0:
                return False
    return True


@compiled
def _may_work(grid: Grid, sheet: Sheet, carer: int, day: int) -> bool:
    """Whether the rules about many days let her work on one day more."""
    days = 1 << day
    for one in range(len(grid.week)):
        if sheet.on_day[carer, one, 0] != NOBODY:
            days |= 1 << one
    for number in range(grid.patterns[carer, 0]):
        pattern = grid.patterns[carer, 1 + number]
        if days & pattern == pattern:
            return False
    return True


@compiled
def _half_hours(away: int) -> int:
    return (abs(away) + HALF_HOUR - 1) // HALF_HOUR


@compiled
def best_offer(grid: Grid, sheet: Sheet, visits: Row, taken: Row) -> int:
    """The carer who saves most by taking what she can and what pays of some open visits.

    Returns NOBODY when nothing pays; fills `taken` with 1 for each visit she would take.
    """
    best, who = 0, NOBODY
    hers = np.zeros(len(visits), np.int64)
    for carer in range(len(grid.owed)):
        cost = 0
        for number in range(len(visits)):
            added = give_cost(grid, sheet, visits[number], carer)
            hers[number] = added < 0
            if added < 0:
                cost += added
                give(grid, sheet, visits[number], carer)
        for number in range(len(visits)):
            if hers[number]:
                take(grid, sheet, visits[number])
        if cost < best:
            best, who = cost, carer
            for number in range(len(visits)):
                taken[number] = hers[number]
    return who

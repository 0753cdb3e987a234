"""Whether rest between days leaves a carer's visits a timetable, compiled (planner.timetable)."""

from planner.compiled.grid import NEVER, NOBODY, Grid, Sheet
from planner.compiled.machine_code import compiled


@compiled
def has_timetable(grid: Grid, sheet: Sheet, visit: int, carer: int) -> bool:
    """Whether her days, with this visit more, can each start rested (planner.timetable)."""
    not_before = -NEVER
    for day in range(len(grid.week)):
        one, other = sheet.on_day[carer, day, 0], sheet.on_day[carer, day, 1]
        if day == grid.day[visit]:
            one, other = (visit, NOBODY) if one == NOBODY else (one, visit)
        if one == NOBODY:
            continue
        if other == NOBODY:
            start = _next_start(grid, one, carer, not_before)
            if start == NEVER:
                return False
            end = start + grid.minutes[one]
        else:
            end = min(
                _end_of(grid, one, other, carer, not_before),
                _end_of(grid, other, one, carer, not_before),
            )
            if end == NEVER or grid.busy[carer, day]:
                return False
        not_before = end + grid.rest
    return True


@compiled
def _next_start(grid: Grid, visit: int, carer: int, minute: int) -> int:
    for number in range(grid.starts[visit, carer, 0], grid.starts[visit, carer, 1]):
        start = max(minute, grid.ranges[number, 0])
        if start <= grid.ranges[number, 1]:
            return start
    return NEVER


@compiled
def _last_start(grid: Grid, visit: int, carer: int, minute: int) -> int:
    for number in range(grid.starts[visit, carer, 1] - 1, grid.starts[visit, carer, 0] - 1, -1):
        start = min(minute, grid.ranges[number, 1])
        if start >= grid.ranges[number, 0]:
            return start
    return -NEVER


@compiled
def _end_of(grid: Grid, first: int, second: int, carer: int, not_before: int) -> int:
    """The earliest end of two visits in this order (planner.starts.arrange), or NEVER."""
    longest = grid.longest[carer, grid.day[first]]
    apart = grid.minutes[first] + grid.apart[first, grid.place[second]]
    if apart + grid.minutes[second] > longest:
        return NEVER
    early = _next_start(grid, first, carer, not_before)
    while early != NEVER:
        late = _next_start(grid, second, carer, early + apart)
        if late == NEVER:
            return NEVER
        begin = max(early, _last_start(grid, first, carer, late - apart))
        if late + grid.minutes[second] - begin <= longest:
            return late + grid.minutes[second]
        early = _next_start(grid, first, carer, begin + 1)
    return NEVER

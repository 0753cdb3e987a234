"""The best week of one carer after another under prices, compiled (planner.carer_weeks).

The relaxed week shares the entrance of a family over visits. Where its shares lack something, they
are learnt anew a few times, and then it is settled family by family whether she enters it: each
answer makes the relaxed week dearer, and what cannot become cheaper than the best is left.
"""

from planner.compiled.desk import (
    ANSWER,
    ENTERED,
    FAMILY,
    FLOOR,
    LENGTH,
    OPEN,
    ROOT,
    SHUT,
    Desk,
    Duties,
)
from planner.compiled.grid import NEVER, Row
from planner.compiled.machine_code import compiled
from planner.compiled.shares import learn, share_out
from planner.compiled.week_program import (
    count_lacking,
    list_duties,
    look_beside,
    numbers_in,
    relaxed_week,
    settle,
    shorten,
)

LESSONS = 3
"""Times shares are learnt for one carer in one round at the most."""
BRANCHES = 3_000
"""Relaxed weeks worked out for one carer in one round at the most."""


@compiled
def best_weeks(
    duties: Duties, desk: Desk, pay: Row, entrance: Row, bears: Row, weeks: Row, floors: Row
) -> int:
    """Fill weeks and floors, see CarerWeeks; returns how many numbers were looked at."""
    work = 0
    for carer in range(len(weeks)):
        for visit in range(len(desk.share)):
            desk.share[visit] = desk.asks[visit] = 0
        list_duties(duties, desk, carer, pay)
        best = _cost_of(duties, desk, carer, entrance, weeks[carer])
        best, looked = _teach(duties, desk, carer, entrance, bears, weeks[carer], best)
        floors[carer], searched = _search(duties, desk, carer, entrance, weeks[carer], best)
        work += looked + searched
    return work


@compiled
def _cost_of(duties: Duties, desk: Desk, carer: int, entrance: Row, week: Row) -> int:
    """What a lawful week costs under these prices; shares are still 0."""
    cost, level = 0, 0
    for day in range(len(week)):
        if week[day] >= 0:
            cost += desk.cost[week[day]]
            level += duties.rows[week[day], LENGTH]
    lacking, _ = count_lacking(duties, desk, carer, entrance, week)
    return cost + lacking + duties.hours[carer, level]


@compiled
def _teach(
    duties: Duties, desk: Desk, carer: int, entrance: Row, bears: Row, best_week: Row, best: int
) -> tuple[int, int]:
    """(the best week's cost, numbers looked at); leaves shares and a shortlist that suit them."""
    looked = 0
    for _ in range(LESSONS):
        share_out(duties, desk, carer, entrance, bears)
        looked += numbers_in(duties, desk, ROOT)
        floor = relaxed_week(duties, desk, carer, ROOT)
        lacking, unsettled = count_lacking(duties, desk, carer, entrance, desk.week)
        if floor + lacking < best:
            best = floor + lacking
            for day in range(len(best_week)):
                best_week[day] = desk.week[day]
        if floor >= best:
            break
        look_beside(duties, desk)
        shorten(duties, desk, best, ROOT, ROOT)
        learn(duties, desk, carer, bears, unsettled)
    return best, looked


@compiled
def _search(
    duties: Duties, desk: Desk, carer: int, entrance: Row, best_week: Row, best: int
) -> tuple[int, int]:
    """(what no week undercuts, numbers looked at), after _teach; improves the best week."""
    depth = branches = paid = looked = 0
    missed = NEVER
    floor = relaxed_week(duties, desk, carer, ROOT)
    while True:
        deeper = False
        if floor < best:
            lacking, unsettled = count_lacking(duties, desk, carer, entrance, desk.week)
            if floor + lacking < best:
                best = floor + lacking
                for day in range(len(best_week)):
                    best_week[day] = desk.week[day]
            family, most = -1, 0
            for number in range(unsettled):
                if desk.lacking[number, 1] > most:
                    family, most = desk.lacking[number, 0], desk.lacking[number, 1]
            deeper = floor < best and family >= 0
            if deeper and branches >= BRANCHES:
                missed = min(missed, floor)
                deeper = False
            if deeper:
                desk.answers[depth, FAMILY], desk.answers[depth, ANSWER] = family, ENTERED
                desk.answers[depth, FLOOR] = floor
                look_beside(duties, desk)
                shorten(duties, desk, best - paid, depth, depth + 1)
                looked += numbers_in(duties, desk, depth)
                settle(duties, desk, depth)
                depth += 1
                paid += entrance[family, carer]
        while depth and not deeper:
            family = desk.answers[depth - 1, FAMILY]
            if desk.answers[depth - 1, ANSWER] == ENTERED:
                paid -= entrance[family, carer]
                desk.answers[depth - 1, ANSWER] = SHUT
                settle(duties, desk, depth - 1)
                deeper = desk.answers[depth - 1, FLOOR] < best
            if not deeper:
                depth -= 1
                desk.answers[depth, ANSWER] = OPEN
                settle(duties, desk, depth)
        if not deeper:
            return min(best, missed), looked
        floor = paid + relaxed_week(duties, desk, carer, depth)
        branches += 1
        looked += numbers_in(duties, desk, depth)

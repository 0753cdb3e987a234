"""The best week of one carer after another under prices, compiled (planner.carer_weeks).

The relaxed week shares the entrance of a family over visits. Where its shares lack something, they
are learnt anew a few times, and then it is settled family by family whether she enters it: each
answer makes the relaxed week dearer, and what cannot become cheaper than the best is left.
"""

import numpy as np

from planner.compiled.grid import NEVER, Row
from planner.compiled.machine_code import compiled
from planner.compiled.shares import learn, share_out
from planner.compiled.week_program import (
    ENTERED,
    LENGTH,
    OPEN,
    SHUT,
    Desk,
    Duties,
    count_lacking,
    list_duties,
    look_beside,
    relaxed_week,
    shorten,
)

LESSONS = 12
"""Times shares are learnt for one carer in one round at the most."""
BRANCHES = 3_000
"""Relaxed weeks worked out for one carer in one round at the most."""
FAMILY, ANSWER, FLOOR = range(3)
"""Columns of what was settled: of which family, how, and the cost of the relaxed week before."""


@compiled
def best_weeks(duties: Duties, pay: Row, entrance: Row, bears: Row, weeks: Row, floors: Row) -> int:
    """Fill weeks and floors, see CarerWeeks; returns how many numbers were looked at."""
    carers, levels = duties.hours.shape
    days = weeks.shape[1]
    families, lengths = len(entrance), duties.longest + 1
    desk = Desk(
        cost=np.zeros(len(duties.rows), np.int64),
        share=np.zeros(len(duties.family), np.int64),
        settled=np.zeros(families + 1, np.int64),
        shortlist=np.zeros(len(duties.rows) + 1, np.int64),
        listed=np.zeros((days, 2), np.int64),
        least=np.zeros((days, lengths), np.int64),
        which=np.zeros((days, lengths), np.int64),
        ahead=np.zeros((days + 1, levels), np.int64),
        behind=np.zeros((days + 1, levels), np.int64),
        beside=np.zeros((days, lengths), np.int64),
        week=np.zeros(days, np.int64),
        lacking=np.zeros((2 * days + 1, 2), np.int64),
    )
    answers = np.zeros((families + 1, 3), np.int64)
    work = 0
    for carer in range(carers):
        for visit in range(len(desk.share)):
            desk.share[visit] = 0
        list_duties(duties, desk, carer, pay)
        best = _cost_of(duties, desk, carer, entrance, weeks[carer])
        best, looked = _teach(duties, desk, carer, entrance, bears, weeks[carer], best)
        floors[carer], searched = _search(
            duties, desk, carer, entrance, weeks[carer], answers, best
        )
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
        looked += desk.listed[-1, 1] + desk.ahead.size * duties.longest
        floor = relaxed_week(duties, desk, carer)
        lacking, unsettled = count_lacking(duties, desk, carer, entrance, desk.week)
        if floor + lacking < best:
            best = floor + lacking
            for day in range(len(best_week)):
                best_week[day] = desk.week[day]
        if floor >= best:
            break
        look_beside(duties, desk)
        shorten(duties, desk, best)
        learn(duties, desk, carer, bears, unsettled)
    return best, looked


@compiled
def _search(
    duties: Duties,
    desk: Desk,
    carer: int,
    entrance: Row,
    best_week: Row,
    answers: Row,
    best: int,
) -> tuple[int, int]:
    """(what no week undercuts, numbers looked at), after _teach; improves the best week."""
    depth = branches = paid = looked = 0
    missed = NEVER
    floor = relaxed_week(duties, desk, carer)
    look_beside(duties, desk)
    left = shorten(duties, desk, best)
    while True:
        deeper = False
        if floor < best:
            lacking, unsettled = count_lacking(duties, desk, carer, entrance, desk.week)
            if floor + lacking < best:
                best = floor + lacking
                for day in range(len(best_week)):
                    best_week[day] = desk.week[day]
                left = shorten(duties, desk, best)
            family, most = -1, 0
            for number in range(unsettled):
                if desk.lacking[number, 1] > most:
                    family, most = desk.lacking[number, 0], desk.lacking[number, 1]
            deeper = floor < best and family >= 0
            if deeper and branches >= BRANCHES:
                missed = min(missed, floor)
                deeper = False
            if deeper:
                answers[depth, FAMILY], answers[depth, ANSWER] = family, ENTERED
                answers[depth, FLOOR] = floor
                depth += 1
                desk.settled[family] = ENTERED
                paid += entrance[family, carer]
        while depth and not deeper:
            family = answers[depth - 1, FAMILY]
            if answers[depth - 1, ANSWER] == ENTERED:
                paid -= entrance[family, carer]
                answers[depth - 1, ANSWER] = desk.settled[family] = SHUT
                deeper = answers[depth - 1, FLOOR] < best
            if not deeper:
                desk.settled[family] = OPEN
                depth -= 1
        if not deeper:
            return min(best, missed), looked
        floor = paid + relaxed_week(duties, desk, carer)
        branches += 1
        looked += left + desk.ahead.size * duties.longest

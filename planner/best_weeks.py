"""The best week of one carer after another under prices, compiled (planner.carer_weeks)."""

import numpy as np

from planner.compiled import compiled, in_order
from planner.grid import NEVER, Row
from planner.week_program import (
    LENGTH,
    NAMES,
    Desk,
    Duties,
    first_week,
    look_ahead,
    look_behind,
    price_duties,
)

LEVEL, PAID, HOPE, NEXT, PARENT, DUTY = range(6)
"""Columns of a draft: a week decided up to some day."""
NARROW, WIDE = 8, 300
"""Drafts followed from one day to the next, at first and then."""
DRAFTS = 20_000
"""Drafts kept of one week at the most."""


@compiled
def best_weeks(
    duties: Duties, days: int, pay: Row, entrance: Row, kept: Row, enters: Row
) -> tuple[int, int]:
    """(what the weeks cost less what they are paid, numbers looked at), see CarerWeeks.cheapest."""
    carers, levels = duties.hours.shape
    families = len(duties.entered)
    desk = Desk(
        share=np.zeros(families + 1, np.int64),
        passed=np.zeros((families + 1, days + 1), np.int64),
        cost=np.zeros(len(duties.rows), np.int64),
        spread=np.zeros(len(duties.rows), np.int64),
        least=np.zeros((days, duties.longest + 1), np.int64),
        ahead=np.zeros((days + 1, levels), np.int64),
        behind=np.zeros((days + 1, levels), np.int64),
        week=np.zeros(days, np.int64),
        drafts=np.zeros((DRAFTS, 6), np.int64),
        held=np.zeros(DRAFTS, np.int64),
        shortlist=np.zeros(len(duties.rows), np.int64),
        first=np.zeros(days + 1, np.int64),
        local=np.zeros(families + 1, np.int64),
        whose=np.zeros(NAMES, np.int64),
    )
    kept[:] = 0
    enters[:] = 0
    total = work = missed = 0
    for carer in range(carers):
        price_duties(duties, desk, days, carer, pay, entrance)
        look_ahead(duties, desk, days, carer)
        work += duties.begins[(carer + 1) * days] - duties.begins[carer * days]
        work += days * levels * (duties.longest + 1)
        floor = desk.ahead[0, 0]
        best = first_week(duties, desk, days, carer, entrance)
        if best > floor:
            look_behind(desk, days)
            # A hasty search first: the better the week known, the fewer duties could beat it.
            for width in (NARROW, WIDE):
                best, missed, looked = _search(duties, desk, days, carer, entrance, best, width)
                work += looked
                if missed >= best:
                    break
            floor = max(floor, min(best, missed))
        total += floor
        for duty in desk.week:
            for side in range(2):
                visit = duties.rows[duty, side] if duty >= 0 else -1
                if visit >= 0:
                    kept[visit, carer] = 1
                    if duties.entered[duties.family[visit], carer]:
                        enters[duties.family[visit], carer] = 1
    return total, work


@compiled
def _shorten(duties: Duties, desk: Desk, days: int, carer: int, best: int) -> int:
    """List the duties that a week better than the best could have; returns how many bits."""
    levels = desk.ahead.shape[1]
    count = names = 0
    desk.local[:] = -1
    for day in range(days):
        desk.first[day] = count
        here = carer * days + day
        for duty in range(duties.begins[here], duties.begins[here + 1]):
            length = duties.rows[duty, LENGTH]
            for level in range(levels - length):
                ends = desk.behind[day, level] + desk.ahead[day + 1, level + length]
                if ends + desk.spread[duty] < best:
                    desk.shortlist[count] = duty
                    count += 1
                    break
    desk.first[days] = count
    for number in range(count):
        for side in range(2):
            family = duties.family[duties.rows[desk.shortlist[number], side]]
            if desk.share[family] and desk.local[family] < 0 and names < NAMES:
                desk.local[family] = names
                desk.whose[names] = family
                names += 1
    return names


@compiled
def _search(
    duties: Duties, desk: Desk, days: int, carer: int, entrance: Row, best: int, width: int
) -> tuple[int, int, int]:
    """(the best week's cost, what drafts not followed could have come to, numbers looked at)."""
    names = _shorten(duties, desk, days, carer, best)
    levels = desk.ahead.shape[1]
    drafts = desk.drafts
    newest = np.empty(levels, np.int64)
    winner, missed, looked = -1, NEVER, 0
    drafts[0] = 0
    drafts[0, HOPE] = desk.ahead[0, 0]
    desk.held[0] = 0
    begin, made = 0, 1
    for day in range(days):
        newest[:] = -1
        order = np.arange(begin, made)
        in_order(drafts[:, HOPE], order)
        begin = made
        for rank in range(len(order)):
            draft = order[rank]
            if rank == width or drafts[draft, HOPE] >= best:
                missed = min(missed, drafts[draft, HOPE])
                break
            remembered, spared = 0, 0
            for name in range(names):
                if desk.held[draft] >> name & 1:
                    ahead = _share_ahead(desk, desk.whose[name], day)
                    if ahead:
                        remembered |= 1 << name
                        spared += ahead
            for number in range(desk.first[day], desk.first[day + 1] + 1):
                looked += 1
                level, paid = drafts[draft, LEVEL], drafts[draft, PAID]
                held, saved, duty = remembered, spared, -1
                if number < desk.first[day + 1]:
                    duty = desk.shortlist[number]
                    level += duties.rows[duty, LENGTH]
                    if level >= levels:
                        continue
                    paid += desk.cost[duty]
                    for side in range(2):
                        family = duties.family[duties.rows[duty, side]]
                        name = desk.local[family]
                        if name < 0:
                            paid += desk.share[family]
                        elif not (desk.held[draft] | held) >> name & 1:
                            paid += entrance[family, carer]
                            ahead = _share_ahead(desk, family, day)
                            if ahead:
                                held |= 1 << name
                                saved += ahead
                hope = paid + desk.ahead[day + 1, level] - saved
                if hope >= best:
                    continue
                if day + 1 < days and (
                    made == DRAFTS or _beaten(desk, carer, entrance, newest[level], paid, held)
                ):
                    if made == DRAFTS:
                        missed = min(missed, hope)
                    continue
                place = min(made, DRAFTS - 1)
                drafts[place, LEVEL], drafts[place, PAID], drafts[place, HOPE] = level, paid, hope
                drafts[place, NEXT], drafts[place, PARENT] = newest[level], draft
                drafts[place, DUTY], desk.held[place] = duty, held
                if day + 1 == days:
                    best, winner = hope, place
                else:
                    newest[level] = place
                    made += 1
    for day in range(days - 1 if winner >= 0 else -1, -1, -1):
        desk.week[day] = drafts[winner, DUTY]
        winner = drafts[winner, PARENT]
    return best, missed, looked


@compiled
def _share_ahead(desk: Desk, family: int, day: int) -> int:
    """What the days after this one bear of entering a family."""
    return desk.share[family] * (desk.passed[family, -1] - desk.passed[family, day + 1])


@compiled
def _beaten(desk: Desk, carer: int, entrance: Row, other: int, paid: int, held: int) -> bool:
    """Whether a draft as long, on the list from `other` on, is at least as good whatever follows.

    It is when it costs no more even after entering every family that only this one has entered.
    """
    while other >= 0:
        worst = desk.drafts[other, PAID]
        missing = held & ~desk.held[other]
        name = 0
        while missing and worst <= paid:
            if missing & 1:
                worst += entrance[desk.whose[name], carer]
            missing >>= 1
            name += 1
        if worst <= paid:
            return True
        other = desk.drafts[other, NEXT]
    return False

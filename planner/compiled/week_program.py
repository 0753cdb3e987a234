"""The dynamic program over one carer's week: what days come to at the least, compiled.

Entering a family costs once however often she comes. Here every visit bears a share of it, and no
week's visits bear more than the whole, so the program never says more than a week costs.
"""

from planner.compiled.desk import (
    ANSWER,
    DRIVE,
    FAMILY,
    LENGTH,
    OPEN,
    SECOND,
    SHUT,
    TOO_MUCH,
    VISIT,
    Desk,
    Duties,
)
from planner.compiled.grid import NEVER, Row
from planner.compiled.machine_code import compiled


@compiled
def numbers_in(duties: Duties, desk: Desk, depth: int) -> int:
    """How many numbers a relaxed week looks at."""
    return desk.listed[depth, -1, 1] + desk.ahead.size * duties.longest


@compiled
def list_duties(duties: Duties, desk: Desk, carer: int, pay: Row) -> None:
    """Price all duties of a carer and put them on the shortlist."""
    days = len(desk.week)
    count = 0
    for day in range(days):
        here = carer * days + day
        desk.listed[0, day, 0] = count
        for duty in range(duties.begins[here], duties.begins[here + 1]):
            cost = duties.rows[duty, DRIVE] - pay[duties.rows[duty, VISIT], carer]
            if duties.rows[duty, SECOND] >= 0:
                cost -= pay[duties.rows[duty, SECOND], carer]
            desk.cost[duty] = cost
            desk.shortlist[0, count] = duty
            count += 1
        desk.listed[0, day, 1] = count


@compiled
def relaxed_week(duties: Duties, desk: Desk, carer: int, depth: int) -> int:
    """Fill the week of least cost, shares for entrances, and what led to it; returns that cost."""
    days, levels = len(desk.week), desk.ahead.shape[1]
    for day in range(days):
        for length in range(duties.longest + 1):
            desk.least[day, length] = NEVER
        for number in range(desk.listed[depth, day, 0], desk.listed[depth, day, 1]):
            duty = desk.shortlist[depth, number]
            cost = desk.cost[duty]
            cost += desk.asks[duties.rows[duty, VISIT]] + desk.asks[duties.rows[duty, SECOND]]
            length = duties.rows[duty, LENGTH]
            if cost < desk.least[day, length]:
                desk.least[day, length], desk.which[day, length] = cost, duty
    for level in range(levels):
        desk.ahead[days, level] = duties.hours[carer, level]
    for day in range(days - 1, -1, -1):
        here, then = desk.ahead[day], desk.ahead[day + 1]
        for level in range(levels):
            here[level] = then[level]
        for length in range(min(duties.longest + 1, levels)):
            least = desk.least[day, length]
            for level in range(levels - length if least < NEVER else 0):
                here[level] = min(here[level], least + then[level + length])
    level = 0
    for day in range(days):
        desk.week[day] = -1
        for length in range(min(duties.longest + 1, levels - level)):
            wanted = desk.ahead[day, level]
            if wanted == desk.ahead[day + 1, level]:
                break
            least = desk.least[day, length]
            if least < NEVER and least + desk.ahead[day + 1, level + length] == wanted:
                desk.week[day] = desk.which[day, length]
                level += length
                break
    return desk.ahead[0, 0]


@compiled
def settle(duties: Duties, desk: Desk, depth: int) -> None:
    """Settle a family as the answer at that depth says."""
    family, answer = desk.answers[depth, FAMILY], desk.answers[depth, ANSWER]
    desk.settled[family] = answer
    for place in range(1, duties.stays[family, 0] + 1):
        visit = duties.stays[family, place]
        desk.asks[visit] = desk.share[visit] if answer == OPEN else 0
        if answer == SHUT:
            desk.asks[visit] = TOO_MUCH


@compiled
def look_beside(duties: Duties, desk: Desk) -> None:
    """Fill what all other days cost at the least beside a duty, after a relaxed week."""
    days, levels = len(desk.week), desk.ahead.shape[1]
    lengths = min(duties.longest + 1, levels)
    for level in range(levels):
        desk.behind[0, level] = NEVER if level else 0
    for day in range(days):
        behind, after, ahead = desk.behind[day], desk.behind[day + 1], desk.ahead[day + 1]
        for level in range(levels):
            after[level] = behind[level]
        for length in range(lengths):
            beside, least = NEVER, desk.least[day, length]
            for level in range(levels - length if least < NEVER else 0):
                beside = min(beside, behind[level] + ahead[level + length])
                after[level + length] = min(after[level + length], behind[level] + least)
            desk.beside[day, length] = beside


@compiled
def shorten(duties: Duties, desk: Desk, best: int, depth: int, then: int) -> None:
    """List the duties of one depth for another that a week better than the best could have."""
    end = 0
    for day in range(len(desk.week)):
        begin = end
        for number in range(desk.listed[depth, day, 0], desk.listed[depth, day, 1]):
            duty = desk.shortlist[depth, number]
            cost = desk.cost[duty]
            cost += desk.asks[duties.rows[duty, VISIT]] + desk.asks[duties.rows[duty, SECOND]]
            length = duties.rows[duty, LENGTH]
            if length < desk.ahead.shape[1] and desk.beside[day, length] + cost < best:
                desk.shortlist[then, end] = duty
                end += 1
        desk.listed[then, day, 0], desk.listed[then, day, 1] = begin, end


@compiled
def count_lacking(
    duties: Duties, desk: Desk, carer: int, entrance: Row, week: Row
) -> tuple[int, int]:
    """(what a week's shares lack of its entrances, how many families it enters unsettled)."""
    count = total = 0
    for day in range(len(week)):
        for side in range(2 if week[day] >= 0 else 0):
            visit = duties.rows[week[day], side]
            family = duties.family[visit]
            if visit < 0 or desk.settled[family] != OPEN or not duties.often[family, carer]:
                continue
            place = 0
            while place < count and desk.lacking[place, 0] != family:
                place += 1
            if place == count:
                desk.lacking[place, 0], desk.lacking[place, 1] = family, entrance[family, carer]
                total += entrance[family, carer]
                count += 1
            desk.lacking[place, 1] -= desk.share[visit]
            total -= desk.share[visit]
    return total, count

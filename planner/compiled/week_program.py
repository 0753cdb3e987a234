"""The dynamic program over one carer's week: what days come to at the least, compiled.

Entering a family costs once however often she comes. Here every visit bears a share of it, and no
week's visits bear more than the whole, so the program never says more than a week costs.
"""

from typing import NamedTuple

from planner.compiled.grid import NEVER, Row
from planner.compiled.machine_code import compiled

VISIT, SECOND, LENGTH, DRIVE = range(4)
"""Columns of a duty: its visits, the second -1 for none; levels of minutes; price."""
OPEN, ENTERED, SHUT = range(3)
"""What is settled of a family: nothing, that she enters it and pays, that she does not go there."""


class Duties(NamedTuple):
    """What carers could do on their days."""

    begins: Row
    """carers x days, in one row: where each day's duties begin in `rows`."""
    rows: Row
    family: Row
    """Of a visit; one more at the end for visit -1."""
    stays: Row
    """Of a family: how many visits, and which."""
    hours: Row
    """carers x levels: price of a week's hours."""
    often: Row
    """families x carers: visits one week of hers could hold there as a new face; 0: none, or she
    is no new face."""
    longest: int
    """Levels of the longest duty."""


class Desk(NamedTuple):
    """Room to work out one carer's week."""

    cost: Row
    """Of a duty, without entering."""
    share: Row
    """Of a visit: what it bears of entering its family; one more at the end for visit -1."""
    settled: Row
    """Of a family; one more at the end for visit -1."""
    shortlist: Row
    """Duties worth looking at, day by day."""
    listed: Row
    """days x 2: where a day's duties begin and end in the shortlist."""
    least: Row
    """days x lengths: the lowest price of a duty with its shares."""
    which: Row
    """days x lengths: the duty of that price."""
    ahead: Row
    """days x levels: what the days from this one on cost at the least."""
    behind: Row
    """days x levels: what the days before this one cost at the least."""
    beside: Row
    """days x lengths: what all other days cost at the least beside a duty of that length."""
    week: Row
    """Of a day: the duty of the week looked at, -1 for none."""
    lacking: Row
    """rows of (family, what the week's visits bear too little of entering it)."""


@compiled
def list_duties(duties: Duties, desk: Desk, carer: int, pay: Row) -> None:
    """Price all duties of a carer and put them on the shortlist."""
    days = len(desk.week)
    count = 0
    for day in range(days):
        here = carer * days + day
        desk.listed[day, 0] = count
        for duty in range(duties.begins[here], duties.begins[here + 1]):
            cost = duties.rows[duty, DRIVE] - pay[duties.rows[duty, VISIT], carer]
            if duties.rows[duty, SECOND] >= 0:
                cost -= pay[duties.rows[duty, SECOND], carer]
            desk.cost[duty] = cost
            desk.shortlist[count] = duty
            count += 1
        desk.listed[day, 1] = count


@compiled
def relaxed_week(duties: Duties, desk: Desk, carer: int) -> int:
    """Fill the week of least cost, shares for entrances, and what led to it; returns that cost."""
    days, levels = len(desk.week), desk.ahead.shape[1]
    for day in range(days):
        for length in range(duties.longest + 1):
            desk.least[day, length] = NEVER
        for number in range(desk.listed[day, 0], desk.listed[day, 1]):
            duty = desk.shortlist[number]
            cost = desk.cost[duty]
            shut = False
            for side in range(2):
                visit = duties.rows[duty, side]
                settled = desk.settled[duties.family[visit]]
                shut = shut or settled == SHUT
                if settled == OPEN:
                    cost += desk.share[visit]
            length = duties.rows[duty, LENGTH]
            if not shut and cost < desk.least[day, length]:
                desk.least[day, length], desk.which[day, length] = cost, duty
    for level in range(levels):
        desk.ahead[days, level] = duties.hours[carer, level]
    for day in range(days - 1, -1, -1):
        for level in range(levels):
            desk.ahead[day, level] = desk.ahead[day + 1, level]
        for length in range(min(duties.longest + 1, levels)):
            least = desk.least[day, length]
            for level in range(levels - length if least < NEVER else 0):
                cost = least + desk.ahead[day + 1, level + length]
                desk.ahead[day, level] = min(desk.ahead[day, level], cost)
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
def look_beside(duties: Duties, desk: Desk) -> None:
    """Fill what all other days cost at the least beside a duty, after a relaxed week."""
    days, levels = len(desk.week), desk.ahead.shape[1]
    lengths = min(duties.longest + 1, levels)
    for level in range(levels):
        desk.behind[0, level] = NEVER if level else 0
    for day in range(days):
        for level in range(levels):
            desk.behind[day + 1, level] = desk.behind[day, level]
        for length in range(lengths):
            beside, least = NEVER, desk.least[day, length]
            for level in range(levels - length):
                then = level + length
                beside = min(beside, desk.behind[day, level] + desk.ahead[day + 1, then])
                if least < NEVER:
                    cost = desk.behind[day, level] + least
                    desk.behind[day + 1, then] = min(desk.behind[day + 1, then], cost)
            desk.beside[day, length] = beside


@compiled
def shorten(duties: Duties, desk: Desk, best: int) -> int:
    """Keep duties that a week better than the best could have; returns how many are left."""
    left = 0
    for day in range(len(desk.week)):
        end = desk.listed[day, 0]
        for number in range(desk.listed[day, 0], desk.listed[day, 1]):
            duty = desk.shortlist[number]
            cost = desk.cost[duty]
            for side in range(2):
                cost += desk.share[duties.rows[duty, side]]
            length = duties.rows[duty, LENGTH]
            if length < desk.ahead.shape[1] and desk.beside[day, length] + cost < best:
                desk.shortlist[end] = duty
                end += 1
        desk.listed[day, 1] = end
        left += end - desk.listed[day, 0]
    return left


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

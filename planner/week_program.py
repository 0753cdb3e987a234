"""The dynamic program over one carer's week: what days come to at the least, compiled.

What entering a family costs is spread evenly over the visits she could make there, so the program
never says more than a week costs.
"""

from typing import NamedTuple

from planner.compiled import compiled
from planner.grid import NEVER, Row

VISIT, SECOND, LENGTH, DRIVE = range(4)
"""Columns of a duty: its visits, the second -1 for none; levels of minutes; price."""
NAMES = 62
"""Families a week can be remembered to have entered: bits of a number."""


class Duties(NamedTuple):
    """What carers could do on their days."""

    begins: Row
    """carers x days, in one row: where each day's duties begin in `rows`."""
    rows: Row
    family: Row
    """Of a visit; one more at the end for visit -1."""
    hours: Row
    """carers x levels: price of a week's hours."""
    entered: Row
    """families x carers: visits she could make there as a new face."""
    longest: int
    """Levels of the longest duty."""


class Desk(NamedTuple):
    """Room to work out one carer's week."""

    share: Row
    """Of a family: what one visit bears of entering it."""
    passed: Row
    """families x days: visits of the family she could have made before that day."""
    cost: Row
    """Of a duty, without entering."""
    spread: Row
    """Of a duty, with its shares of entering."""
    least: Row
    """days x lengths: the lowest spread."""
    ahead: Row
    """days x levels: what the days from this one on cost at the least."""
    behind: Row
    """days x levels: what the days before this one cost at the least."""
    week: Row
    """Of a day: the duty of the best week found, -1 for none."""
    drafts: Row
    held: Row
    """Of a draft: the families entered that may come again, as bits."""
    shortlist: Row
    first: Row
    """Of a day: where its duties begin in the shortlist."""
    local: Row
    """Of a family: its bit, -1 for none."""
    whose: Row
    """Of a bit: the family."""


@compiled
def price_duties(
    duties: Duties, desk: Desk, days: int, carer: int, pay: Row, entrance: Row
) -> None:
    """Every duty with and without its share of entering, and how often families could be seen."""
    for family in range(len(entrance)):
        seen = duties.entered[family, carer]
        desk.share[family] = entrance[family, carer] // seen if seen else 0
    desk.passed[:] = 0
    desk.least[:] = NEVER
    for day in range(days):
        desk.passed[:, day + 1] = desk.passed[:, day]
        here = carer * days + day
        for duty in range(duties.begins[here], duties.begins[here + 1]):
            one, other, length, drive = duties.rows[duty]
            cost, spread = drive - pay[one, carer], desk.share[duties.family[one]]
            if other >= 0:
                cost -= pay[other, carer]
                spread += desk.share[duties.family[other]]
            else:
                desk.passed[duties.family[one], day + 1] += 1
            desk.cost[duty], desk.spread[duty] = cost, cost + spread
            desk.least[day, length] = min(desk.least[day, length], cost + spread)


@compiled
def look_ahead(duties: Duties, desk: Desk, days: int, carer: int) -> None:
    """Fill what the days ahead cost at the least, from the last to the first."""
    levels = duties.hours.shape[1]
    desk.ahead[days] = duties.hours[carer]
    for day in range(days - 1, -1, -1):
        desk.ahead[day] = desk.ahead[day + 1]
        for length in range(min(duties.longest, levels - 1) + 1):
            if desk.least[day, length] < NEVER:
                for level in range(levels - length):
                    cost = desk.least[day, length] + desk.ahead[day + 1, level + length]
                    desk.ahead[day, level] = min(desk.ahead[day, level], cost)


@compiled
def look_behind(desk: Desk, days: int) -> None:
    """Fill what the days behind cost at the least, from the first to the last."""
    levels = desk.behind.shape[1]
    desk.behind[:] = NEVER
    desk.behind[0, 0] = 0
    for day in range(days):
        desk.behind[day + 1] = desk.behind[day]
        for length in range(min(desk.least.shape[1], levels)):
            if desk.least[day, length] < NEVER:
                for level in range(levels - length):
                    cost = desk.behind[day, level] + desk.least[day, length]
                    then = level + length
                    desk.behind[day + 1, then] = min(desk.behind[day + 1, then], cost)


@compiled
def first_week(duties: Duties, desk: Desk, days: int, carer: int, entrance: Row) -> int:
    """The week the program thinks best, at its true price."""
    best = level = names = 0
    for day in range(days):
        desk.week[day] = -1
        if desk.ahead[day, level] == desk.ahead[day + 1, level]:
            continue
        here = carer * days + day
        for duty in range(duties.begins[here], duties.begins[here + 1]):
            then = level + duties.rows[duty, LENGTH]
            if (
                then < desk.ahead.shape[1]
                and desk.spread[duty] + desk.ahead[day + 1, then] == desk.ahead[day, level]
            ):
                desk.week[day] = duty
                best += desk.cost[duty]
                level = then
                break
        for side in range(2):
            visit = duties.rows[desk.week[day], side]
            family = duties.family[visit]
            if visit >= 0 and duties.entered[family, carer]:
                new = True
                for name in range(names):
                    new = new and desk.whose[name] != family
                if new and names < NAMES:
                    desk.whose[names] = family
                    names += 1
                if new:
                    best += entrance[family, carer]
    return best + duties.hours[carer, level]

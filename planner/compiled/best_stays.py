"""The best stay of one family after another under prices, compiled (planner.family_stays).

Up to three new faces all choices are tried, but for those that cannot win; from four on two sums
that no real choice undercuts stand in.
"""

import numpy as np

from planner.compiled.grid import NEVER, NOBODY, Grid, Row
from planner.compiled.machine_code import compiled
from planner.compiled.order import in_order

EXACT = 3
"""New faces up to which the cheapest choice is found."""


@compiled
def best_stays(
    grid: Grid,
    prices: Row,
    entered: Row,
    pay: Row,
    entrance: Row,
    asked: Row,
    opened: Row,
) -> int:
    """Fill asked and opened, see FamilyStays; returns the sum."""
    families, carers = entered.shape
    longest = grid.stays.shape[1]
    base = np.empty(longest, np.int64)
    who = np.empty(longest, np.int64)
    lowest = np.empty(longest, np.int64)
    beside = np.empty((carers, longest), np.int64)
    two = np.empty(longest, np.int64)
    gain, loss, owing = np.zeros((3, carers), np.int64)
    welcome = np.empty(carers, np.int64)
    total = 0
    for family in range(families):
        size = grid.stays[family, 0]
        stay = grid.stays[family, 1 : 1 + size]
        count = 0
        for row in range(size):
            visit = stay[row]
            base[row], who[row] = grid.open_price[visit], NOBODY
            for carer in range(carers):
                if (
                    grid.alone[visit, carer] != NEVER
                    and not entered[family, carer]
                    and pay[visit, carer] < base[row]
                ):
                    base[row], who[row] = pay[visit, carer], carer
            lowest[row] = base[row]
        for carer in range(carers):
            if not entered[family, carer]:
                continue
            for row in range(size):
                visit = stay[row]
                beside[carer, row] = base[row]
                if grid.alone[visit, carer] != NEVER:
                    beside[carer, row] = min(base[row], pay[visit, carer])
                lowest[row] = min(lowest[row], beside[carer, row])
        nobody = ideal = 0
        for row in range(size):
            nobody += base[row]
            ideal += lowest[row]
        for carer in range(carers):
            if entered[family, carer]:
                gain[count] = nobody + entrance[family, carer]
                for row in range(size):
                    gain[count] -= beside[carer, row]
                loss[count] = -gain[count]
                owing[count] = -entrance[family, carer]
                welcome[count] = carer
                count += 1
        order = np.arange(count)
        in_order(loss, order)
        price = prices[family]
        best = nobody
        one, other, third = -1, -1, -1
        if count and size >= 1 and nobody + price[1] - gain[order[0]] < best:
            best = nobody + price[1] - gain[order[0]]
            one = welcome[order[0]]
        most = min(count, size)
        # However many faces come, visits cost the ideal at the least.
        dearest = np.arange(count)
        in_order(owing, dearest)
        for i in range(count if most >= 2 else 0):
            a = welcome[order[i]]
            hope = ideal - entrance[family, a] + owing[dearest[0]]
            third_too = most >= 3 and hope + owing[dearest[1]] + price[3] < best
            if hope + price[2] >= best and not third_too:
                continue
            for j in range(i + 1, count):
                b = welcome[order[j]]
                welcomed = entrance[family, a] + entrance[family, b]
                both = -welcomed
                for row in range(size):
                    two[row] = min(beside[a, row], beside[b, row])
                    both += two[row]
                if both + price[2] < best:
                    best, one, other, third = both + price[2], a, b, -1
                if most < 3 or ideal - welcomed + owing[dearest[0]] + price[3] >= best:
                    continue
                for k in range(j + 1, count):
                    if both - gain[order[k]] + price[3] >= best:
                        break
                    c = welcome[order[k]]
                    cost = price[3] - welcomed - entrance[family, c]
                    for row in range(size):
                        cost += min(two[row], beside[c, row])
                    if cost < best:
                        best, one, other, third = cost, a, b, c
        # Beyond three: no real choice is cheaper than these.
        many = 0
        gained = paid = 0
        for number in range(1, most + 1 if most > EXACT else 1):
            gained += gain[order[number - 1]]
            paid += owing[dearest[number - 1]]
            hope = max(nobody - gained, ideal + paid) + price[number]
            if number > EXACT and hope < best:
                best, many = hope, number
        total += best
        for row in range(size):
            visit = stay[row]
            cheapest, server = base[row], who[row]
            for carer in (one, other, third):
                if carer >= 0 and not many and beside[carer, row] < cheapest:
                    cheapest, server = beside[carer, row], carer
            if many:
                for carer in range(carers):
                    if entered[family, carer] and beside[carer, row] < cheapest:
                        cheapest, server = beside[carer, row], carer
            if server >= 0:
                asked[visit, server] = 1
                if many and entered[family, server]:
                    opened[family, server] = 1
        if not many:
            for carer in (one, other, third):
                if carer >= 0:
                    opened[family, carer] = 1
    return total

"""The carers' side of the bound: for each carer the lawful week that pays her best.

A day is free, one visit or a pair that fits. For every length of a day only the best paid choice
matters, so a dynamic program over days and minutes finds the best week with its hours counted
against contract and maximum.
"""

import math

import numpy as np
from numpy.typing import NDArray

from planner.objectives.contract_balance import HALF_HOUR
from planner.offers import Offers
from planner.tables import Tables

Row = NDArray[np.int64]
NEVER = 10**12
"""More than any roster costs."""
MOST_LEVELS = 200
"""Lengths of a week told apart at the most; finer visit lengths are rounded down."""


class CarerWeeks:
    """The cheapest week of every carer under prices."""

    def __init__(self, tables: Tables, offers: Offers) -> None:
        most = [
            min(whole, sum(weeks))
            for whole, weeks in zip(tables.most, tables.most_in_week, strict=True)
        ]
        self._carers, self._days = np.arange(len(tables.carers)), len(tables.week)
        self._size = len(offers.number)
        self._unit = _unit(tables, max(most, default=0))
        self._levels = max(most, default=0) // self._unit + 1
        self._hours = self._hours_price(tables, most)
        duties = sorted(
            [
                (
                    carer,
                    tables.day[visit],
                    tables.minutes[visit] // self._unit,
                    place,
                    -1,
                    tables.alone[visit][carer],
                )
                for (visit, carer), place in offers.number.items()
            ]
            + [
                (
                    carer,
                    tables.day[one],
                    (tables.minutes[one] + tables.minutes[other]) // self._unit,
                    offers.number[one, carer],
                    offers.number[other, carer],
                    drive,
                )
                for (carer, one, other), drive in tables.together.items()
                if one < other
            ]
        )
        rows = np.array(duties, dtype=np.int64).reshape(-1, 6)
        self._first, self._second, self._drive = rows[:, 3], rows[:, 4], rows[:, 5]
        # One group holds the choices of one carer and day that last equally long.
        new_group = np.any(rows[1:, :3] != rows[:-1, :3], axis=1)
        self._begins = np.flatnonzero(np.append(True, new_group)) if len(rows) else rows[:, 0]
        self._group = np.repeat(
            np.arange(len(self._begins)), np.diff(np.append(self._begins, len(rows)))
        )
        self._whose, self._day, self._length = rows[self._begins, :3].T
        self._lengths = sorted(set(self._length.tolist()))
        self.work = len(rows) + len(tables.carers) * self._days * self._levels * len(self._lengths)

    def cheapest(self, prices: Row) -> tuple[int, Row]:
        """(sum of what weeks cost less what they are paid, how often each offer is kept)."""
        cost, duty = self._best_days(np.append(prices, 0))
        ways = np.full((len(self._carers), self._levels), NEVER, dtype=np.int64)
        ways[:, 0] = 0
        back = []
        for day in range(self._days):
            so_far, ways = ways, ways.copy()
            came = np.zeros(ways.shape, dtype=np.int64)
            for length in self._lengths:
                if length >= self._levels:
                    break
                longer = so_far[:, : self._levels - length] + cost[:, day, length][:, None]
                better = longer < ways[:, length:]
                ways[:, length:] = np.where(better, longer, ways[:, length:])
                came[:, length:] = np.where(better, length + 1, came[:, length:])
            back.append(came)
        whole = ways + self._hours
        level = whole.argmin(axis=1)
        total = int(whole[self._carers, level].sum())
        kept = np.zeros(self._size + 1, dtype=np.int64)
        for day in reversed(range(self._days)):
            length = back[day][self._carers, level] - 1
            works = np.flatnonzero(length >= 0)
            chosen = duty[works, day, length[works]]
            np.add.at(kept, self._first[chosen], 1)
            np.add.at(kept, self._second[chosen], 1)
            level = level - np.maximum(length, 0)
        return total, kept[:-1]

    def _best_days(self, prices: Row) -> tuple[Row, Row]:
        """Carers x days x lengths: the least cost of such a day, and the choice that has it."""
        shape = (len(self._carers), self._days, max(self._lengths, default=0) + 1)
        cost, duty = np.full(shape, NEVER, dtype=np.int64), np.zeros(shape, dtype=np.int64)
        if len(self._begins):
            each = self._drive - prices[self._first] - prices[self._second]
            least = np.minimum.reduceat(each, self._begins)
            ties = np.flatnonzero(each == least[self._group])[::-1]
            choice = np.zeros(len(self._begins), dtype=np.int64)
            choice[self._group[ties]] = ties
            cost[self._whose, self._day, self._length] = least
            duty[self._whose, self._day, self._length] = choice
        return cost, duty

    def _hours_price(self, tables: Tables, most: list[int]) -> Row:
        """Carers x levels: the least price of a week's hours, NEVER beyond her maximum.

        A level stands for all minutes that round down to it, day by day.
        """
        weight = tables.choices.situation.problem.weights.contract_half_hour
        rounds = any(minutes % self._unit for minutes in tables.minutes)
        slack = self._days * (self._unit - 1) if rounds else 0
        prices = np.full((len(most), self._levels), NEVER, dtype=np.int64)
        for carer, (owed, longest) in enumerate(zip(tables.owed, most, strict=True)):
            for level in range(longest // self._unit + 1):
                least = level * self._unit
                nearest = min(max(owed, least), longest, least + slack)
                prices[carer, level] = weight * -(-abs(nearest - owed) // HALF_HOUR)
        return prices


def _unit(tables: Tables, longest: int) -> int:
    """Minutes in a level: what divides all visits, or more when that makes too many levels."""
    exact = math.gcd(*tables.minutes) or 1
    return exact if longest // exact <= MOST_LEVELS else -(-longest // MOST_LEVELS)

"""The carers' side of the bound: for each carer the lawful week that pays her best.

A day is free, one visit or a pair that fits. A week is paid for its visits, and pays once for every
family it enters as a new face. Sharing that entrance over the visits she could make there gives a
dynamic program over days and minutes whose answer no week undercuts (week_program); what its
answer lacks is settled family by family (best_weeks). What is not settled within a limit counts
with the least it could have come to, which only lowers the bound.
"""

import math

import numpy as np

from planner.compiled.best_weeks import best_weeks
from planner.compiled.desk import SECOND, VISIT, Duties, laid
from planner.compiled.grid import HALF_HOUR, NEVER, Grid, Row
from planner.compiled.shares import EVEN
from planner.tables import Tables

MOST_LEVELS = 200
"""Lengths of a week told apart at the most; finer visit lengths are rounded down."""


class CarerWeeks:
    """The cheapest week of every carer under prices."""

    def __init__(self, tables: Tables, grid: Grid, entered: Row) -> None:
        """Lay the days out.

        Args:
            tables: Of the problem.
            grid: The same as arrays.
            entered: families x carers: visits she could make there as a new face.
        """
        most = [
            min(whole, sum(weeks))
            for whole, weeks in zip(tables.most, tables.most_in_week, strict=True)
        ]
        unit = _unit(tables, max(most, default=0))
        days = len(tables.week)
        rows = _duties(tables, unit)
        self._duties = Duties(
            begins=np.searchsorted(rows[:, 0] * days + rows[:, 1], np.arange(len(most) * days + 1)),
            rows=rows[:, 2:].copy(),
            family=np.array([*tables.family, len(entered)], dtype=np.int64),
            stays=grid.stays,
            hours=_hours(tables, most, unit),
            often=_often(tables, most, entered),
            longest=int(rows[:, 4].max(initial=0)),
        )
        self._desk = laid(self._duties, days)
        self._weeks = np.full((len(most), days), -1, dtype=np.int64)
        self._floors = np.zeros(len(most), dtype=np.int64)
        self._bears = np.zeros((len(most), len(tables.visits)), dtype=np.int64)
        self._bears[grid.alone.T != NEVER] = EVEN

    def cheapest(self, pay: Row, entrance: Row, kept: Row, enters: Row) -> tuple[int, int]:
        """(sum of what weeks cost less what they are paid, numbers looked at).

        The best weeks of the last prices are where the search begins.

        Args:
            pay: visits x carers: what a carer is paid for a visit.
            entrance: families x carers: what she pays to be a new face, never below 0.
            kept: visits x carers: filled with 1 where her week has the visit.
            enters: families x carers: filled with 1 where her week enters the family.
        """
        duties = self._duties
        looked = best_weeks(
            duties, self._desk, pay, entrance, self._bears, self._weeks, self._floors
        )
        kept[:], enters[:] = 0, 0
        carers, days = np.nonzero(self._weeks >= 0)
        for side in (VISIT, SECOND):
            visits = duties.rows[self._weeks[carers, days], side]
            made = visits >= 0
            kept[visits[made], carers[made]] = 1
            enters[duties.family[visits[made]], carers[made]] = 1
        enters[duties.often == 0] = 0
        return int(self._floors.sum()), looked

    def found(self) -> list[tuple[int, tuple[int, ...]]]:
        """(carer, her visits in order) of the best weeks last found."""
        rows = self._duties.rows
        weeks = (rows[week[week >= 0]][:, (VISIT, SECOND)] for week in self._weeks)
        return [
            (carer, tuple(sorted(int(visit) for visit in visits.flat if visit >= 0)))
            for carer, visits in enumerate(weeks)
        ]


def _duties(tables: Tables, unit: int) -> Row:
    """Rows of (carer, day, visit, second visit or -1, levels, price of the drive), in order."""
    day = np.array(tables.day, dtype=np.int64)
    minutes = np.array((*tables.minutes, 0), dtype=np.int64)  # visit -1 takes no time
    alone = [
        (carer, visit, -1, drive)
        for visit, offers in enumerate(tables.alone)
        for carer, drive in offers.items()
    ]
    duties = np.concatenate((np.array(alone, dtype=np.int64).reshape(-1, 4), tables.pairs))
    carer, visit, second, drive = duties.T
    levels = (minutes[visit] + minutes[second]) // unit
    rows = np.column_stack((carer, day[visit], visit, second, levels, drive))
    return rows[np.lexsort(rows.T[3::-1])]


def _hours(tables: Tables, most: list[int], unit: int) -> Row:
    """Carers x levels: the least price of a week's hours, NEVER beyond her maximum.

    A level stands for all minutes that round down to it, day by day.
    """
    weight = tables.choices.situation.problem.weights.contract_half_hour
    rounds = any(minutes % unit for minutes in tables.minutes)
    # A day of two visits is rounded down once.
    slack = len(tables.week) * (unit - 1) if rounds else 0
    levels = max(most, default=0) // unit + 1
    prices = np.full((len(most), levels), NEVER, dtype=np.int64)
    for carer, (owed, longest) in enumerate(zip(tables.owed, most, strict=True)):
        for level in range(longest // unit + 1):
            least = level * unit
            nearest = min(max(owed, least), longest, least + slack)
            prices[carer, level] = weight * -(-abs(nearest - owed) // HALF_HOUR)
    return prices


def _often(tables: Tables, most: list[int], entered: Row) -> Row:
    """Families x carers: how many of a family's visits a week of hers holds, as a new face."""
    often = np.zeros_like(entered)
    for family, visits in enumerate(tables.visits_of):
        for carer in np.flatnonzero(entered[family]).tolist():
            left = most[carer]
            for minutes in sorted(
                tables.minutes[visit] for visit in visits if carer in tables.alone[visit]
            ):
                left -= minutes
                often[family, carer] += left >= 0
            # One too long for any week of hers is in none; its share must still be some number.
            often[family, carer] = max(1, often[family, carer])
    return often


def _unit(tables: Tables, longest: int) -> int:
    """Minutes in a level: what divides all visits, or more when that makes too many levels."""
    exact = math.gcd(*tables.minutes) or 1
    return exact if longest // exact <= MOST_LEVELS else -(-longest // MOST_LEVELS)

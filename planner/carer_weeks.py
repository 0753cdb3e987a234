"""The carers' side of the bound: for each carer the lawful week that pays her best.

A day is free, one visit or a pair that fits. A week is paid for its visits, and pays once for every
family it enters as a new face. Spreading that entrance evenly over the visits she could make there
gives a dynamic program over days and minutes whose answer no week undercuts. Where the week it
finds costs more than it says, drafts of weeks are followed from day to day, those first that may
still come to least; a draft is dropped when another is as good whatever follows. What is not
followed for want of room counts with the least it could have come to, which only lowers the bound.
"""

import math

import numpy as np

from planner.best_weeks import best_weeks
from planner.grid import NEVER, Row
from planner.objectives.contract_balance import HALF_HOUR
from planner.tables import Tables
from planner.week_program import Duties

MOST_LEVELS = 200
"""Lengths of a week told apart at the most; finer visit lengths are rounded down."""


class CarerWeeks:
    """The cheapest week of every carer under prices."""

    def __init__(self, tables: Tables, entered: Row) -> None:
        """Lay the days out.

        Args:
            tables: Of the problem.
            entered: families x carers: visits she could make there as a new face.
        """
        most = [
            min(whole, sum(weeks))
            for whole, weeks in zip(tables.most, tables.most_in_week, strict=True)
        ]
        unit = _unit(tables, max(most, default=0))
        self._days = len(tables.week)
        rows = np.array(sorted(_duties(tables, unit)), dtype=np.int64).reshape(-1, 6)
        self.duties = len(rows)
        """Visits and pairs of visits that carers could make."""
        days = np.arange(len(most) * self._days + 1)
        self._duties = Duties(
            begins=np.searchsorted(rows[:, 0] * self._days + rows[:, 1], days),
            rows=rows[:, 2:].copy(),
            family=np.array([*tables.family, len(entered)], dtype=np.int64),
            hours=_hours(tables, most, unit),
            entered=entered,
            longest=int(rows[:, 4].max(initial=0)),
        )

    def cheapest(self, pay: Row, entrance: Row, kept: Row, enters: Row) -> tuple[int, int]:
        """(sum of what weeks cost less what they are paid, numbers looked at).

        Args:
            pay: visits x carers: what a carer is paid for a visit.
            entrance: families x carers: what she pays to be a new face, never below 0.
            kept: visits x carers: filled with 1 where her week has the visit.
            enters: families x carers: filled with 1 where her week enters the family.
        """
        return best_weeks(self._duties, self._days, pay, entrance, kept, enters)


def _duties(tables: Tables, unit: int) -> list[tuple[int, int, int, int, int, int]]:
    """(carer, day, visit, second visit or -1, levels, price of the drive) of every duty."""
    minutes = tables.minutes
    return [
        (carer, tables.day[visit], visit, -1, minutes[visit] // unit, drive)
        for visit, offers in enumerate(tables.alone)
        for carer, drive in offers.items()
    ] + [
        (carer, tables.day[one], one, other, (minutes[one] + minutes[other]) // unit, drive)
        for (carer, one, other), drive in tables.together.items()
        if one < other
    ]


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


def _unit(tables: Tables, longest: int) -> int:
    """Minutes in a level: what divides all visits, or more when that makes too many levels."""
    exact = math.gcd(*tables.minutes) or 1
    return exact if longest // exact <= MOST_LEVELS else -(-longest // MOST_LEVELS)

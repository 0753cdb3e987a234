"""A problem and a roster as arrays of whole numbers, for compiled code."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Row = NDArray[np.int64]
NEVER = 10**12
"""The price of what must not be."""
NOBODY = -1
HALF_HOUR = 30
"""Minutes; every one begun over or under a contract has its price."""


class Grid(NamedTuple):
    """What a problem fixes. Visits, carers, families and days by number; prices in points."""

    day: Row
    minutes: Row
    family: Row
    stays: Row
    """Of a family: how many visits, and which, in order of day."""
    open_price: Row
    alone: Row
    """visits x carers: the price of serving it as the only visit of the day."""
    together: Row
    """visits x places x carers: the price of a day with it and the visit in that place of it."""
    place: Row
    """Of a visit among those of its day."""
    owed: Row
    most: Row
    week: Row
    most_in_week: Row
    runs: Row
    """carers x runs x 2: weeks, as bits, and the minutes she may still work in them together."""
    patterns: Row
    """Of a carer: how many least sets of days she may not work, and which, as bits."""
    known: Row
    faces: Row
    """families x number: the price of the next new face."""
    half_hour: int
    rest: int
    """Minutes between two days; 0 where any two starts leave enough."""
    longest: Row
    """carers x days: from the first to the last minute of a day."""
    starts: Row
    """visits x carers x 2: which rows of `ranges` are her starts."""
    ranges: Row
    apart: Row
    """visits x places: minutes from the end of a visit to the start of the one in that place of its
    day, at the least. Filled only where rest between days can bind."""
    busy: Row
    """carers x days: 1 where she worked already."""


class Sheet(NamedTuple):
    """What is planned so far."""

    carer_of: Row
    on_day: Row
    """carers x days x 2: her visits, NOBODY where there is none."""
    serving: Row
    """families x carers: visits she has there."""
    new_faces: Row
    planned: Row
    in_week: Row


def blank(grid: Grid) -> Sheet:
    """Nothing planned."""
    carers, weeks = grid.most_in_week.shape
    families, days = len(grid.known), len(grid.week)
    return Sheet(
        carer_of=np.full(len(grid.day), NOBODY, dtype=np.int64),
        on_day=np.full((carers, days, 2), NOBODY, dtype=np.int64),
        serving=np.zeros((families, carers), dtype=np.int64),
        new_faces=np.zeros(families, dtype=np.int64),
        planned=np.zeros(carers, dtype=np.int64),
        in_week=np.zeros((carers, weeks), dtype=np.int64),
    )

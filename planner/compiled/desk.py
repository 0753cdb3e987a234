"""What a carer could do on her days, and the room in which her best week is worked out."""

from typing import NamedTuple, cast

import numpy as np

from planner.compiled.grid import NEVER, Row

VISIT, SECOND, LENGTH, DRIVE = range(4)
"""Columns of a duty: its visits, the second -1 for none; levels of minutes; price."""
OPEN, ENTERED, SHUT = range(3)
"""What is settled of a family: nothing, that she enters it and pays, that she does not go there."""
FAMILY, ANSWER, FLOOR = range(3)
"""Columns of what was settled: of which family, how, and the cost of the relaxed week before."""
ROOT = cast("int", np.int64(0))
"""Depth at which nothing is settled; Numba would compile functions anew for a plain 0."""
TOO_MUCH = 2 * NEVER


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
    asks: Row
    """The same as far as families are settled: nothing where she enters one, too much where she
    does not go there."""
    settled: Row
    """Of a family; one more at the end for visit -1."""
    shortlist: Row
    """depth x places: duties worth looking at, day by day, with so many families settled."""
    listed: Row
    """depth x days x 2: where a day's duties begin and end in the shortlist."""
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
    answers: Row
    """depth x columns: what was settled, in that order."""


def laid(duties: Duties, days: int) -> Desk:
    """An empty desk, large enough for every carer."""
    levels = duties.hours.shape[1]
    families, lengths = len(duties.often), duties.longest + 1
    begins = duties.begins.reshape(-1)[:: max(1, days)]
    sizes = {
        "cost": len(duties.rows),
        "share": len(duties.family),
        "asks": len(duties.family),
        "settled": families + 1,
        "shortlist": (families + 2, int(np.diff(begins).max(initial=1))),
        "listed": (families + 2, days, 2),
        "least": (days, lengths),
        "which": (days, lengths),
        "ahead": (days + 1, levels),
        "behind": (days + 1, levels),
        "beside": (days, lengths),
        "week": days,
        "lacking": (2 * days + 1, 2),
        "answers": (families + 1, 3),
    }
    return Desk(**{name: np.zeros(size, dtype=np.int64) for name, size in sizes.items()})

"""The greedy planner: family by family, as much of each stay as possible to the cheapest carer.

That is what a person at a planning board does, with more patience: families few carers can serve
come first, and the carer who can take most of a stay gets all she can take. It starts the search,
stands in when the search finds nothing better, and is the opponent every result is measured by.
"""

import numpy as np

from planner.compiled.grid import NOBODY, Grid
from planner.compiled.sheet import best_offer
from planner.ledger import Ledger
from planner.result import Assignment
from planner.tables import Tables


def plan_greedily(tables: Tables, grid: Grid | None = None) -> tuple[Assignment, ...]:
    """A lawful roster, ordered by visit id; a visit nobody can take any more stays uncovered."""
    ledger = Ledger(tables, grid)
    families = [family for family, visits in enumerate(tables.visits_of) if visits]
    choice = {
        family: min(len(tables.alone[visit]) for visit in tables.visits_of[family])
        for family in families
    }
    for family in sorted(families, key=lambda one: (choice[one], one)):
        left = np.array(tables.visits_of[family], dtype=np.int64)
        taken = np.ones_like(left)
        while taken.any():
            taken = np.zeros_like(left)
            carer = best_offer(ledger.grid, ledger.sheet, left, taken)
            for visit in left[taken > 0].tolist():
                ledger.give(visit, carer)
            left = left[taken == 0]
    ledger.fill(open_visits(ledger))
    return ledger.assignments()


def open_visits(ledger: Ledger) -> list[int]:
    """Visits without a carer: by day, then those few carers could take, then long ones first."""
    tables = ledger.tables
    return sorted(
        (visit for visit, carer in enumerate(ledger.carer_of) if carer == NOBODY),
        key=lambda one: (tables.day[one], len(tables.alone[one]), -tables.minutes[one], one),
    )

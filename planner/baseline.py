"""The greedy planner: family by family, as much of each stay as possible to the cheapest carer.

That is what a person at a planning board does, with more patience: families few carers can serve
come first, and the carer who can take most of a stay gets all she can take. It starts the search,
stands in when the search finds nothing better, and is the opponent every result is measured by.
"""

from planner.ledger import NOBODY, Ledger
from planner.result import Assignment
from planner.tables import Tables


def plan_greedily(tables: Tables) -> tuple[Assignment, ...]:
    """A lawful roster, ordered by visit id; a visit nobody can take any more stays uncovered."""
    ledger = Ledger(tables)
    families = [family for family, visits in enumerate(tables.visits_of) if visits]
    choice = {
        family: min(len(tables.alone[visit]) for visit in tables.visits_of[family])
        for family in families
    }
    for family in sorted(families, key=lambda one: (choice[one], one)):
        left = list(tables.visits_of[family])
        while left:
            carers = range(len(tables.carers))
            offers = [offer for carer in carers if (offer := _offer(ledger, left, carer))]
            if not offers:
                break
            _, carer, visits = min(offers)
            for visit in visits:
                ledger.give(visit, carer)
            left = [visit for visit in left if visit not in visits]
    ledger.fill(open_visits(ledger))
    return ledger.assignments()


def open_visits(ledger: Ledger) -> list[int]:
    """Visits without a carer: by day, then those few carers could take, then long ones first."""
    tables = ledger.tables
    return sorted(
        (visit for visit, carer in enumerate(ledger.carer_of) if carer == NOBODY),
        key=lambda one: (tables.day[one], len(tables.alone[one]), -tables.minutes[one], one),
    )


def _offer(ledger: Ledger, visits: list[int], carer: int) -> tuple[int, int, list[int]] | None:
    """(cost, carer, visits): those of the visits she can take and that pay; None for none."""
    cost, taken = 0, []
    for visit in visits:
        added = ledger.give_cost(visit, carer)
        if added is not None and added < 0:
            cost += added
            ledger.give(visit, carer)
            taken.append(visit)
    for visit in taken:
        ledger.take(visit)
    return (cost, carer, taken) if taken else None

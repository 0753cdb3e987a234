"""Who else could have this visit, and at what price: the list for a change by hand.

Every carer is priced twice. First by her own week alone: what giving her the visit adds, nothing
else moving. Then, for the few that came out best, by solving again with the two demanded, which may
move others and be cheaper. Whoever cannot have it is named with the limits that forbid it.
"""

import msgspec

from planner.explaining.answer import Explanation, Finding
from planner.explaining.planned import Planned
from planner.explaining.why import why
from planner.ledger import Ledger
from planner.tables import Tables

TOP = 3
"""Carers priced by solving again."""


class Candidate(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One carer for one visit."""

    carer: str
    has_it: bool
    """Whether she has it in the roster as it is."""
    simply: int | None
    """What giving it to her costs more when nothing else moves, in points; None: that cannot be."""
    answer: Explanation | None
    """What solving again showed; None for those it was not done for."""

    @property
    def price(self) -> int | None:
        """The lowest price shown, in points."""
        shown = None if self.answer is None or self.answer.witness is None else self.answer.witness
        lawful = shown is not None and not shown.lifted
        prices = [self.simply, shown.price.at_most if shown is not None and lawful else None]
        return min((one for one in prices if one is not None), default=None)


def candidates(planned: Planned, visit: str, top: int = TOP) -> tuple[Candidate, ...]:
    """Every carer, the cheapest first and those who cannot have the visit last.

    Args:
        planned: The roster.
        visit: To be given to somebody.
        top: For how many the price is found by solving again.

    Raises:
        ProblemError: the problem has no such visit.
    """
    planned.must_know(visit)
    simply = _simply(planned, visit)
    order = sorted(
        planned.situation.carers,
        key=lambda one: (
            simply[one] is None,
            simply[one] or 0,
            planned.situation.from_home(one, planned.situation.visits[visit].family),
            one,
        ),
    )
    able = {carer for part, carer in planned.choices.starts if part == visit}
    worth = [one for one in order if one in able and one != planned.carer_of.get(visit)][:top]
    found = [
        Candidate(
            carer=one,
            has_it=planned.carer_of.get(visit) == one,
            simply=simply[one],
            answer=why(planned, visit, one) if one in worth or one not in able else None,
        )
        for one in order
    ]
    return tuple(sorted(found, key=_rank))


def _rank(one: Candidate) -> tuple[bool, bool, int, str]:
    forbidden = one.answer is not None and one.answer.finding is not Finding.POSSIBLE
    return forbidden and not one.has_it, one.price is None, one.price or 0, one.carer


def _simply(planned: Planned, visit: str) -> dict[str, int | None]:
    """What each carer adds beside the visits she has, against the roster as it is."""
    tables = Tables.of(planned.choices)
    ledger = Ledger(tables).hold(planned.carer_of)
    number, now = tables.visits.index(visit), planned.carer_of.get(visit)
    freed = 0 if now is None else ledger.take(number)
    prices: dict[str, int | None] = {}
    for place, carer in enumerate(tables.carers):
        added = ledger.give_cost(number, place)
        prices[carer] = None if added is None else freed + added
    return prices

"""Who else could have this visit, and at what price: the list for a change by hand.

Every carer is priced twice. First by her own week alone: what giving her the visit adds, nothing
else moving. Then, for the few that came out best, by solving again with the two demanded, which may
move others and be cheaper. Whoever cannot have it has her reason: the limits that forbid it even if
it were her only visit, or what stands in the way beside the visits she has.
"""

import msgspec

from planner.explaining.answer import Explanation, Finding
from planner.explaining.beside import Obstacle, obstacle
from planner.explaining.forcing import Demand, Verdict, can_be
from planner.explaining.planned import Planned
from planner.explaining.relaxing import alone
from planner.explaining.why import why
from planner.ledger import Ledger
from planner.possible import choices_in
from planner.price import objective, price
from planner.situation import Situation
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
    obstacle: Obstacle | None
    """Why it cannot be when nothing else moves; None when it can, or never can (see answer)."""

    @property
    def price(self) -> int | None:
        """The lowest price shown, in points."""
        shown = None if self.answer is None or self.answer.witness is None else self.answer.witness
        lawful = shown is not None and not shown.lifted
        prices = [self.simply, shown.price.at_most if shown is not None and lawful else None]
        return min((one for one in prices if one is not None), default=None)


def candidates(
    planned: Planned, visit: str, top: int = TOP, *, shown: bool = True
) -> tuple[Candidate, ...]:
    """Every carer, the cheapest first and those who cannot have the visit last.

    Args:
        planned: The roster.
        visit: To be given to somebody.
        top: For how many the price is found by solving again.
        shown: Whether of those who never can a roster is made in which their limits give.

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
    now = planned.carer_of.get(visit)
    able = {one for one in order if one == now or _ever(planned, visit, one, simply[one])}
    worth = [one for one in order if one in able and one != now][:top]
    found = [
        Candidate(
            carer=one,
            has_it=now == one,
            simply=simply[one],
            answer=why(planned, visit, one, shown=shown or one in worth)
            if one in worth or one not in able
            else None,
            obstacle=obstacle(planned, visit, one) if one in able and simply[one] is None else None,
        )
        for one in order
    ]
    return tuple(sorted(found, key=_rank))


def _ever(planned: Planned, visit: str, carer: str, simply: int | None) -> bool:
    """Whether she could have it, were it her only visit."""
    if simply is not None or (visit, carer) not in planned.choices.starts:
        return simply is not None
    only = choices_in(Situation.of(alone(planned.problem, visit, carer)))
    return can_be(only, Demand(pairs=((visit, carer),))) is Verdict.POSSIBLE


def _rank(one: Candidate) -> tuple[bool, bool, int, str]:
    forbidden = one.answer is not None and one.answer.finding is not Finding.POSSIBLE
    return forbidden and not one.has_it, one.price is None, one.price or 0, one.carer


def _simply(planned: Planned, visit: str) -> dict[str, int | None]:
    """What each carer adds beside the visits she has, against the roster as it is."""
    others = [one for one in planned.assignments if one.visit != visit]
    tables = Tables.of(planned.choices)
    ledger = Ledger(tables).hold({one.visit: one.carer for one in others})
    number = tables.visits.index(visit)
    # Priced, not taken off: a planner may have put it where the ledger never would.
    freed = objective(price(planned.problem, others)) - planned.objective
    prices: dict[str, int | None] = {}
    for place, carer in enumerate(tables.carers):
        added = ledger.give_cost(number, place)
        prices[carer] = None if added is None else freed + added
    return prices

"""What one wish costs: leave it out, solve again, and compare.

A wish that binds (a pin, a forbidden pair, the most carers) costs what the roster could save
without it; one that only has a price (a day off, a preferred carer) also costs that price, where
the roster does not keep it.
"""

from typing import Any

import msgspec

from planner.explaining.gain import gain_of
from planner.explaining.planned import Planned
from planner.explaining.witness import TermChange
from planner.explaining.wording_gains import wish_sentences
from planner.problem import PlanningProblem
from planner.result import Assignment
from planner.wishes import DayOff, Pair, Pin, Wish, Wishes


class WishPrice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one wish costs, in points."""

    wish: Wish | None
    """None is the most carers a family may have."""
    shown: int
    """What the roster found without it costs less than the one as it is."""
    at_least: int
    """What the cheapest roster is proven to cost less without it."""
    at_most: int
    """What it can cost less at the most."""
    terms: tuple[TermChange, ...]
    assignments: tuple[Assignment, ...]
    """The roster found, which keeps every other wish that binds."""
    text_nl: str
    text_en: str

    @property
    def exact(self) -> bool:
        """Whether it is proven to the point what the wish costs."""
        return self.at_least == self.at_most


def price_of_wish(planned: Planned, wish: Wish | None) -> WishPrice:
    """What a wish costs.

    Args:
        planned: The roster as it is.
        wish: One the problem has; None is the most carers a family may have.

    Raises:
        ValueError: nobody asked for it.
        UnconfirmedError: the roster found is not lawful without the wish.
    """
    gain = gain_of(planned, without_wish(planned.problem, wish))
    worth = gain.shown, gain.at_least, gain.at_most
    text_nl, text_en = wish_sentences(wish, planned.problem.first_day, worth, gain.terms)
    return WishPrice(
        wish=wish,
        shown=gain.shown,
        at_least=gain.at_least,
        at_most=gain.at_most,
        terms=gain.terms,
        assignments=gain.assignments,
        text_nl=text_nl,
        text_en=text_en,
    )


def without_wish(problem: PlanningProblem, wish: Wish | None) -> PlanningProblem:
    """The problem as it would be if nobody had asked for this. Raises ValueError if nobody did."""
    wishes = Wishes.of(problem.wishes) or Wishes()
    changed: dict[str, Any]
    match wish:
        case None:
            changed = {} if wishes.most_carers is None else {"most_carers": None}
        case Pin():
            changed = _less(wishes, "pins", wish)
        case DayOff():
            changed = _less(wishes, "days_off", wish)
        case Pair():
            changed = _less(wishes, "forbidden", wish) or _less(wishes, "preferred", wish)
    if not changed:
        raise ValueError(f"nobody asked for {wish or 'a cap on carers'}")
    return msgspec.structs.replace(problem, wishes=msgspec.structs.replace(wishes, **changed))


def _less(wishes: Wishes, kind: str, wish: Wish) -> dict[str, Any]:
    asked = getattr(wishes, kind)
    return {kind: tuple(one for one in asked if one != wish)} if wish in asked else {}

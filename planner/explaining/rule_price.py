"""What a little more room in one limit would buy: solve again with it, and compare."""

import msgspec

from planner.explaining.gain import gain_of
from planner.explaining.limits import Limit, with_more
from planner.explaining.planned import Planned
from planner.explaining.witness import TermChange
from planner.explaining.wording_gains import room_sentences
from planner.result import Assignment


class RulePrice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What more room in one limit is worth, in points."""

    limit: Limit
    carer: str | None
    """Who had more room; None is everybody."""
    minutes: int
    shown: int
    """What the roster found costs less than the one as it is."""
    at_least: int
    """What the cheapest roster is proven to cost less than without the room."""
    at_most: int
    """What it can cost less at the most."""
    terms: tuple[TermChange, ...]
    assignments: tuple[Assignment, ...]
    """The roster found, lawful with the room."""
    text_nl: str
    text_en: str

    @property
    def exact(self) -> bool:
        """Whether it is proven to the point what the room is worth."""
        return self.at_least == self.at_most


def price_of_room(
    planned: Planned, limit: Limit, minutes: int, carer: str | None = None
) -> RulePrice:
    """What so many minutes more room in a limit would buy.

    Args:
        planned: The roster as it is.
        limit: Counted in minutes: not a skill, nor availability.
        minutes: Of room more; of rest less.
        carer: Who has the room; None is everybody, as it must be for a labour rule.

    Raises:
        ValueError: the limit is not counted in minutes, or is the same for all.
        UnconfirmedError: the roster found is not lawful with the room.
    """
    gain = gain_of(planned, with_more(planned.problem, limit, minutes, carer))
    worth = gain.shown, gain.at_least, gain.at_most
    text_nl, text_en = room_sentences(limit, carer, minutes, worth, gain.terms)
    return RulePrice(
        limit=limit,
        carer=carer,
        minutes=minutes,
        shown=gain.shown,
        at_least=gain.at_least,
        at_most=gain.at_most,
        terms=gain.terms,
        assignments=gain.assignments,
        text_nl=text_nl,
        text_en=text_en,
    )

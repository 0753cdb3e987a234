"""Which carers a family had rather or not, and how dear its open minutes are.

Invariants
- of a family and a carer the newest wish counts; no wish is a wish too, and ends the one before
- a wish says in one word where it comes from, and never anything about anybody's health
- a priority is a percentage of the usual price, at most ten times that
"""

from typing import ClassVar
from uuid import UUID

from domain.care.facts import CarerWish, WishGround
from domain.care.record import CareRecord
from domain.care.wish_errors import PriorityImplausibleError
from domain.kernel.event import Event

_USUAL, _MOST = 100, 1_000


class CarerWishes(CareRecord):
    """The part of a family's care that knows who should come."""

    class CarerWished(Event, frozen=True, kw_only=True):
        """The family prefers a carer, is not to get her, or has no wish about her any more."""

        TOPIC: ClassVar[str] = "care.carer-wished"
        family: str
        carer: str
        wish: CarerWish
        ground: WishGround

    class PrioritySet(Event, frozen=True, kw_only=True):
        """Visits of this family are left open for so many per cent of the usual price."""

        TOPIC: ClassVar[str] = "care.priority-set"
        family: str
        percent: int

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.carer_wishes: dict[str, tuple[CarerWish, WishGround]] = {}
        self.priority = _USUAL

    def wish_carer(self, carer: str, wish: CarerWish, ground: WishGround) -> None:
        """Record a wish about a carer; the same again changes nothing."""
        self.must_be_open()
        known = self.carer_wishes.get(carer)
        if known == (wish, ground) or (known is None and wish is CarerWish.NONE):
            return
        self.record(self.CarerWished(family=self.family, carer=carer, wish=wish, ground=ground))

    def prioritise(self, percent: int) -> None:
        """Set how dear open minutes are; the same again changes nothing."""
        self.must_be_open()
        if percent == self.priority:
            return
        if not 0 <= percent <= _MOST:
            raise PriorityImplausibleError(family=self.family, percent=percent, most=_MOST)
        self.record(self.PrioritySet(family=self.family, percent=percent))

    def evolve(self, event: Event) -> None:
        match event:
            case self.CarerWished():
                self.carer_wishes[event.carer] = (event.wish, event.ground)
            case self.PrioritySet():
                self.priority = event.percent

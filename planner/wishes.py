"""What people asked of a roster beside the care itself, and what each of it is worth.

All of it is optional: a problem without wishes is the problem it was before wishes existed, to the
byte. Who is named and not in the problem has no part in it; so a part of a problem keeps them all.
"""

from typing import Self

import msgspec


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class Pair(_Part, frozen=True):
    """A carer and a family."""

    carer: str
    family: str


class DayOff(_Part, frozen=True):
    """A day of the horizon a carer would rather not work; 0 is the first."""

    carer: str
    day: int


class Pin(_Part, frozen=True):
    """A visit that only this carer may make, at this minute when one is given."""

    visit: str
    carer: str
    start: int | None = None


Wish = Pin | DayOff | Pair
"""One that can be named and left out; a pair is forbidden or preferred."""


class Published(_Part, frozen=True):
    """A visit and the carer the published roster names for it."""

    visit: str
    carer: str


class Priority(_Part, frozen=True):
    """How dear a family's open minutes are, in hundredths of the usual price."""

    family: str
    percent: int


class WishWeights(_Part, frozen=True):
    """Price of one unit of each wish, in points; 10 points are a minute of travel."""

    changed_visit: int = 1_000
    """A published visit that its carer does not make."""
    weekend_day: int = 200
    second_weekend_day: int = 400
    """More, for a carer who worked in the weekend before."""
    weekend_of_quarter: int | msgspec.UnsetType = msgspec.UNSET
    """More, for every weekend she worked in of the 13 before; absent where nobody counted them."""
    far_trip_of_quarter: int | msgspec.UnsetType = msgspec.UNSET
    """A visit far from her home, for every one she made in the 13 weeks before; absent where nobody
    counted them."""
    day_off: int = 1_500
    """A day worked that she asked to have off."""
    other_carer: int = 1_500
    """A visit by another than those a family prefers, where one of those is in the problem."""


class Wishes(_Part, frozen=True):
    """Raises ValueError when it contradicts itself."""

    forbidden: tuple[Pair, ...] = ()
    preferred: tuple[Pair, ...] = ()
    days_off: tuple[DayOff, ...] = ()
    pins: tuple[Pin, ...] = ()
    published: tuple[Published, ...] = ()
    priorities: tuple[Priority, ...] = ()
    most_carers: int | None = None
    """No family gets a new face beyond so many carers, those of its past counted; None: no cap."""
    weights: WishWeights = WishWeights()
    far_minutes: int | msgspec.UnsetType = msgspec.UNSET
    """A visit is far when the drive from her home takes longer; absent where none is."""

    def __post_init__(self) -> None:
        for part, ids in (
            ("pin", [one.visit for one in self.pins]),
            ("published visit", [one.visit for one in self.published]),
            ("priority", [one.family for one in self.priorities]),
        ):
            if len(set(ids)) != len(ids):
                raise ValueError(f"{part}: each visit or family may have one")
        torn = {(one.carer, one.family) for one in self.forbidden} & {
            (one.carer, one.family) for one in self.preferred
        }
        if torn:
            raise ValueError(f"both forbidden and preferred: {sorted(torn)}")
        weights = [one or 0 for one in msgspec.structs.astuple(self.weights)]
        if min(weights) < 0 or any(one.percent < 0 for one in self.priorities):
            raise ValueError("a wish has no negative price: the bound counts on it")

    @classmethod
    def of(cls, given: "Wishes | msgspec.UnsetType") -> Self | None:
        """None where there are none."""
        return given if isinstance(given, cls) else None

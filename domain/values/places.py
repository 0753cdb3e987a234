"""Where a postcode lies on the map: the middle of its addresses.

From the public register of addresses and buildings (BAG) as of October 2021, averaged per
postcode-4 in a public table (MIT licence, docs/explanation/travel.md), rounded to a thousandth of a
degree: at most 60 m off. That is coarse enough to point at no door.
"""

from bisect import bisect_left
from functools import cache
from importlib.resources import files
from typing import NamedTuple

CENTRES_VERSION = "bag-2021-10"


class Place(NamedTuple):
    """A point on the map, in degrees (WGS 84)."""

    latitude: float
    longitude: float


@cache
def centres() -> dict[str, Place]:
    """The middle of every postcode-4 on the map, 4,073 of them, in order."""
    table = files("domain.values").joinpath("postcode_centres.csv").read_text(encoding="utf-8")
    rows = (line.split(",") for line in table.splitlines()[1:])
    return {postcode: Place(float(north), float(east)) for postcode, north, east in rows}


@cache
def place_of(postcode: str) -> Place:
    """The middle of a postcode-4; of the nearest number that is on the map when it is not.

    New neighbourhoods get a number beside those of their town, so the nearest number is the best
    guess there is; of two as near, the lower.
    """
    known = centres()
    if postcode in known:
        return known[postcode]
    numbers = list(known)
    above = bisect_left(numbers, postcode)
    beside = numbers[max(0, above - 1) : above + 1]
    return known[min(beside, key=lambda number: abs(int(number) - int(postcode)))]

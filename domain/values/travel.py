"""Minutes by car between two postcodes.

SYNTHETIC. No table of postcode centroids ships with kraamplan, so nearness of the numbers stands
in for nearness on the map: Dutch postcodes were dealt out area by area, which makes neighbouring
numbers neighbouring places more often than not. Good for demonstration and for the shape of the
problem, never for a promise to a family; every problem carries the version below so that a reader
can see it.
"""

TRAVEL_VERSION = "synthetic-postcode-distance-1"

_WITHIN_ONE_POSTCODE = 8
_PER_NUMBER = 0.3
_LONGEST = 75


def travel_minutes(origin: str, destination: str) -> int:
    """Whole minutes from one postcode-4 to another: symmetric, at least 8, at most 75."""
    distance = abs(int(origin) - int(destination))
    return min(_LONGEST, round(_WITHIN_ONE_POSTCODE + _PER_NUMBER * distance))

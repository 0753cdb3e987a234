"""Minutes by car between two postcodes.

ESTIMATED. The places are real (domain/values/places.py), the roads are not: no network of roads
ships with kraamplan. The straight line between two centres is made longer by what roads wind, and
driven at a speed in town and a speed beyond. Rivers without a bridge, ferries and rush hours are
not seen, so it is good for choosing who lives near and never a promise to a family. Every problem
carries the version below, so that a reader can see by which table it was planned.
"""

from math import cos, hypot, radians

from domain.values.places import CENTRES_VERSION, place_of

TRAVEL_VERSION = f"postcode-centres-{CENTRES_VERSION}-estimate-1"

# Assumed, all four; nobody published them for kraamzorg.
_WINDING = 1.3
_TO_THE_CAR_AND_IN = 5
_IN_TOWN_KM, _IN_TOWN_KM_PER_MINUTE = 10, 40 / 60
_BEYOND_KM_PER_MINUTE = 80 / 60

_KM_PER_DEGREE = 111.2


def straight_km(origin: str, destination: str) -> float:
    """Kilometres as the crow flies between the centres of two postcodes.

    The country is small enough to be taken as flat: over its whole length that is 0.1 % off.
    """
    one, other = place_of(origin), place_of(destination)
    north = one.latitude - other.latitude
    east = (one.longitude - other.longitude) * cos(radians((one.latitude + other.latitude) / 2))
    return _KM_PER_DEGREE * hypot(north, east)


def travel_minutes(origin: str, destination: str) -> int:
    """Whole minutes from one postcode-4 to another: symmetric and at least 5."""
    road = _WINDING * straight_km(origin, destination)
    in_town, beyond = min(road, _IN_TOWN_KM), max(0.0, road - _IN_TOWN_KM)
    return round(
        _TO_THE_CAR_AND_IN + in_town / _IN_TOWN_KM_PER_MINUTE + beyond / _BEYOND_KM_PER_MINUTE
    )

"""Minutes between postcodes, as the planner is told them. Not a projection: reckoned, not read."""

from collections.abc import Sequence

from domain.values.travel import TRAVEL_VERSION, travel_minutes
from planner.problem import Travel


def travel_between(postcodes: Sequence[str]) -> Travel:
    """The table of these postcodes, in their order."""
    return Travel(
        version=TRAVEL_VERSION,
        postcodes=tuple(postcodes),
        minutes=tuple(
            tuple(travel_minutes(origin, destination) for destination in postcodes)
            for origin in postcodes
        ),
    )

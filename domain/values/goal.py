"""What a roster is judged by, and what one unit of each is worth unless an organisation says so.

Values are stored, so never renamed or reused. 10 points are a minute of travel. None of the prices
was published anywhere: all are choices of this project.
"""

from dataclasses import dataclass
from enum import StrEnum

FAR_MINUTES = 30
"""INVENTED: a visit is far when the drive from the carer's home takes longer. No norm of the sector
was found; organisations are said to try to stay within about half an hour for care."""


@dataclass(frozen=True, slots=True)
class Price:
    """What one unit of a goal costs."""

    points: int
    term: str
    """The line of the cost of a roster it is part of."""
    unit: str


class Goal(StrEnum):
    """A choice that costs points."""

    UNCOVERED_VISIT = "uncovered_visit"
    UNCOVERED_MINUTE = "uncovered_minute"
    SECOND_CARER = "second_carer"
    THIRD_CARER = "third_carer"
    FURTHER_CARER = "further_carer"
    CONTRACT_HALF_HOUR = "contract_half_hour"
    TRAVEL_MINUTE = "travel_minute"
    CHANGED_VISIT = "changed_visit"
    WEEKEND_DAY = "weekend_day"
    SECOND_WEEKEND_DAY = "second_weekend_day"
    WEEKEND_OF_QUARTER = "weekend_of_quarter"
    FAR_TRIP_OF_QUARTER = "far_trip_of_quarter"
    DAY_OFF = "day_off"
    OTHER_CARER = "other_carer"


INVENTED_PRICES: dict[Goal, Price] = {
    Goal.UNCOVERED_VISIT: Price(20_000, "uncovered", "visit nobody has"),
    Goal.UNCOVERED_MINUTE: Price(200, "uncovered", "minute of such a visit"),
    Goal.SECOND_CARER: Price(1_500, "continuity", "second carer of a family"),
    Goal.THIRD_CARER: Price(4_000, "continuity", "third carer of a family"),
    Goal.FURTHER_CARER: Price(9_000, "continuity", "each carer of a family after the third"),
    Goal.CONTRACT_HALF_HOUR: Price(60, "contract_balance", "half hour over or under the contract"),
    Goal.TRAVEL_MINUTE: Price(10, "travel", "minute of driving"),
    Goal.CHANGED_VISIT: Price(1_000, "stability", "published visit its carer does not make"),
    Goal.WEEKEND_DAY: Price(200, "fairness", "weekend day worked"),
    Goal.SECOND_WEEKEND_DAY: Price(400, "fairness", "weekend day after a worked weekend, besides"),
    Goal.WEEKEND_OF_QUARTER: Price(
        50, "fairness", "weekend day, for every weekend worked of the 13 before, besides"
    ),
    Goal.FAR_TRIP_OF_QUARTER: Price(
        20,
        "far_trips",
        f"visit more than {FAR_MINUTES} minutes from home, for every one of the 13 weeks before",
    ),
    Goal.DAY_OFF: Price(1_500, "days_off", "day worked that a carer asked off"),
    Goal.OTHER_CARER: Price(1_500, "preferred_carer", "visit by another than a family prefers"),
}
"""INVENTED: what holds until an organisation sets prices of its own."""

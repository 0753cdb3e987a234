"""The wishes of a problem laid out for looking up."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from planner.problem import PlanningProblem
from planner.wishes import Pin, Wishes, WishWeights

QUARTER = timedelta(weeks=13)
"""How far back weekends count."""


@dataclass(frozen=True, slots=True)
class Wished:
    """Look-ups by id; all empty where nobody asked for anything."""

    asked: bool
    """Whether the problem has wishes at all."""
    weights: WishWeights
    forbidden: frozenset[tuple[str, str]]
    """(carer, family)"""
    preferred: dict[str, frozenset[str]]
    """Family -> carers it prefers, those in the problem; absent without any."""
    days_off: frozenset[tuple[str, int]]
    """(carer, day)"""
    pins: dict[str, Pin]
    published: dict[str, str]
    """Visit -> carer."""
    percent: dict[str, int]
    """Family -> price of its open minutes in hundredths of the usual one."""
    most_carers: int | None
    tired: frozenset[str]
    """Carers who worked in the weekend before the horizon."""
    weekends: dict[str, int]
    """Carer -> weekends she worked in, of the 13 before the horizon."""
    far_minutes: int | None
    """Minutes from home beyond which a visit is far; None where none is."""
    far_trips: dict[str, int]
    """Carer -> far visits she made in the quarter before the horizon."""

    @classmethod
    def of(cls, problem: PlanningProblem) -> Self:
        wishes = Wishes.of(problem.wishes) or Wishes()
        carers = {one.id for one in problem.carers}
        preferred: dict[str, frozenset[str]] = {}
        for pair in wishes.preferred:
            if pair.carer in carers:
                preferred[pair.family] = preferred.get(pair.family, frozenset()) | {pair.carer}
        return cls(
            asked=Wishes.of(problem.wishes) is not None,
            weights=wishes.weights,
            forbidden=frozenset((one.carer, one.family) for one in wishes.forbidden),
            preferred=preferred,
            days_off=frozenset((one.carer, one.day) for one in wishes.days_off),
            pins={one.visit: one for one in wishes.pins},
            published={one.visit: one.carer for one in wishes.published},
            percent={one.family: one.percent for one in wishes.priorities},
            most_carers=wishes.most_carers,
            tired=_tired(problem),
            weekends=_weekends(problem),
            far_minutes=wishes.far_minutes or None,
            far_trips={one.id: one.far_trips or 0 for one in problem.carers},
        )

    def is_far(self, minutes: int) -> bool:
        """Whether a visit is far that lies so many minutes from a carer's home."""
        return self.far_minutes is not None and minutes > self.far_minutes

    def far_price(self, carer: str) -> int:
        """What a far visit costs beside the drive."""
        return (self.weights.far_trip_of_quarter or 0) * self.far_trips[carer]

    def weekend_price(self, carer: str) -> int:
        """What a weekend day costs that she had not begun."""
        weights = self.weights
        tired = weights.second_weekend_day if carer in self.tired else 0
        return (
            weights.weekend_day
            + tired
            + (weights.weekend_of_quarter or 0) * self.weekends.get(carer, 0)
        )


def _tired(problem: PlanningProblem) -> frozenset[str]:
    """Who worked on the last Saturday or Sunday before the first day."""
    sunday = problem.first_day - timedelta(days=problem.first_day.isoweekday())
    weekend = {sunday, sunday - timedelta(days=1)}
    named = {
        one.id for one in problem.carers if one.weekend_days and weekend & set(one.weekend_days)
    }
    return frozenset(
        named | {one.carer for one in problem.worked if _day_of(problem, one.start) in weekend}
    )


def _weekends(problem: PlanningProblem) -> dict[str, int]:
    """Weekends are known by their Sunday; those of the quarter before the first day count."""
    since = problem.first_day - QUARTER
    days = {(one.id, day) for one in problem.carers for day in one.weekend_days or ()}
    days |= {(one.carer, _day_of(problem, one.start)) for one in problem.worked}
    weekends = {
        (carer, day + timedelta(days=7 - day.isoweekday()))
        for carer, day in days
        if day.isoweekday() >= 6 and since <= day < problem.first_day
    }
    return dict(Counter(carer for carer, _ in weekends))


def _day_of(problem: PlanningProblem, minute: int) -> date:
    return problem.first_day + timedelta(days=minute // (24 * 60))

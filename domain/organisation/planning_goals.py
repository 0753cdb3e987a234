"""What the organisation wants of a roster: the price of each goal, and a cap on faces.

Invariants
- goals hold from a day on, all of them at once; what is not named has its usual price
- each goal is named once at most, its price is no discount and no more than a million points
- a cap lets in one carer at least; other goals from the same day need a reason
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.kernel.event import Event
from domain.organisation import planning_goal_errors as errors
from domain.organisation.record import OrganisationRecord
from domain.values.goal import Goal

MOST_POINTS = 1_000_000


@dataclass(frozen=True, slots=True)
class GoalPrice:
    """Points one unit of a goal costs."""

    goal: Goal
    points: int


@dataclass(frozen=True, slots=True)
class PlanningGoals:
    """What holds from a day on; most_carers is absent without a cap."""

    effective_on: date
    prices: tuple[GoalPrice, ...] = ()
    most_carers: int | None = None


class WantedGoals(OrganisationRecord):
    """What rosters are judged by."""

    class PlanningGoalsSet(Event, frozen=True, kw_only=True):
        """From a day on rosters are judged by these prices, and no family gets more faces."""

        TOPIC: ClassVar[str] = "organisation.planning-goals-set"
        effective_on: date
        prices: tuple[GoalPrice, ...]
        most_carers: int | None

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.planning_goals: dict[date, PlanningGoals] = {}

    def set_planning_goals(self, goals: PlanningGoals) -> None:
        """Set the goals from a day on; the same again changes nothing."""
        known = self.planning_goals.get(goals.effective_on)
        if known == goals:
            return
        check_prices(goals.prices)
        if goals.most_carers is not None and goals.most_carers < 1:
            raise errors.MostCarersImplausibleError(most=goals.most_carers)
        if known is not None and not self.reason:
            raise errors.PlanningGoalsAlreadySetError(effective_on=goals.effective_on)
        self.record(
            self.PlanningGoalsSet(
                effective_on=goals.effective_on,
                prices=goals.prices,
                most_carers=goals.most_carers,
            )
        )

    def evolve(self, event: Event) -> None:
        match event:
            case self.PlanningGoalsSet():
                self.planning_goals[event.effective_on] = PlanningGoals(
                    event.effective_on, event.prices, event.most_carers
                )
            case _:
                super().evolve(event)


def check_prices(prices: Iterable[GoalPrice]) -> None:
    """Refuse a goal that stands there twice, and a price nobody can mean."""
    seen: set[Goal] = set()
    for each in prices:
        if each.goal in seen:
            raise errors.GoalStandsTwiceError(goal=each.goal)
        if not 0 <= each.points <= MOST_POINTS:
            raise errors.GoalPriceImplausibleError(
                goal=each.goal, points=each.points, most=MOST_POINTS
            )
        seen.add(each.goal)


def goals_on(goals: Iterable[PlanningGoals], day: date) -> PlanningGoals:
    """The goals that hold on a day: the latest to take effect, else the usual prices and no cap."""
    holding = [each for each in goals if each.effective_on <= day]
    return max(holding, key=lambda each: each.effective_on, default=PlanningGoals(date.min))

"""What people and the organisation ask of a roster, as the planner is told it.

Not a projection: a part of what the planner knows, in tables of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import JSON, Column, Date, Integer, String

from domain.care.aggregate import Care
from domain.care.facts import CarerWish
from domain.carer.aggregate import Carer
from domain.carer.days_off import days_between
from domain.kernel.event import Event
from domain.organisation.aggregate import Organisation
from domain.organisation.planning_goals import GoalPrice, PlanningGoals, goals_on
from domain.values.goal import FAR_MINUTES, INVENTED_PRICES, Goal
from domain.values.horizon import Horizon
from planner.problem import Weights
from planner.wishes import DayOff, Pair, Priority, Wishes, WishWeights
from projections.reader import Reader
from projections.temporal import TemporalTable
from projections.view import View

USUAL_PERCENT = 100

PAIRS = TemporalTable(
    "planning_problem_pairs",
    key=[Column("family", String), Column("carer", String)],
    values=[Column("wish", String, nullable=False)],
)
PRIORITIES = TemporalTable(
    "planning_problem_priorities",
    key=[Column("family", String)],
    values=[Column("percent", Integer, nullable=False)],
)
DAYS_OFF = TemporalTable(
    "planning_problem_days_off",
    key=[Column("carer", String), Column("day", Date)],
    values=[Column("wished", Integer, nullable=False)],
)
GOALS = TemporalTable(
    "planning_problem_goals",
    key=[Column("effective_on", Date)],
    values=[Column("prices", JSON, nullable=False), Column("most_carers", Integer)],
)
TABLES = (PAIRS, PRIORITIES, DAYS_OFF, GOALS)


@dataclass(frozen=True, slots=True)
class PairWish:
    """A family prefers a carer, or is not to get her."""

    family: str
    carer: str
    wish: str


@dataclass(frozen=True, slots=True)
class FamilyPriority:
    """How dear open visits of a family are, in per cent of the usual price."""

    family: str
    percent: int


@dataclass(frozen=True, slots=True)
class DayOffWish:
    """A day a carer asked off."""

    carer: str
    day: date


def pairs_wished(reader: Reader) -> list[PairWish]:
    """Every wish about a carer that holds, by family and carer."""
    rows = reader.rows(PAIRS)
    return sorted(
        (PairWish(row["family"], row["carer"], row["wish"]) for row in rows),
        key=lambda one: (one.family, one.carer),
    )


def priorities_set(reader: Reader) -> list[FamilyPriority]:
    """Every family whose open visits cost another price than usual."""
    rows = reader.rows(PRIORITIES)
    return sorted(
        (FamilyPriority(row["family"], row["percent"]) for row in rows),
        key=lambda one: one.family,
    )


def days_off_wished(reader: Reader) -> list[DayOffWish]:
    """Every day somebody asked off, by carer and day."""
    rows = reader.rows(DAYS_OFF)
    return sorted(
        (DayOffWish(row["carer"], row["day"]) for row in rows),
        key=lambda one: (one.carer, one.day),
    )


def goals_in(reader: Reader, day: date) -> PlanningGoals:
    """The goals of the organisation that hold on a day."""
    return goals_on(
        (
            PlanningGoals(
                row["effective_on"],
                tuple(GoalPrice(Goal(goal), points) for goal, points in row["prices"].items()),
                row["most_carers"],
            )
            for row in reader.rows(GOALS)
        ),
        day,
    )


def weights_of(prices: Iterable[GoalPrice]) -> tuple[Weights, WishWeights]:
    """The prices of the planner, the usual one where none is named."""
    named = {str(goal): price.points for goal, price in INVENTED_PRICES.items()}
    named |= {str(each.goal): each.points for each in prices}
    of_work = {name: named[name] for name in Weights.__struct_fields__ if name in named}
    of_wishes = {name: named[name] for name in WishWeights.__struct_fields__ if name in named}
    return Weights(**of_work), WishWeights(**of_wishes)


def wishes_in(
    reader: Reader, horizon: Horizon, families: set[str], carers: set[str]
) -> tuple[Weights, Wishes]:
    """What is asked of a roster of these families and carers, and what it is judged by."""
    goals = goals_in(reader, horizon.first_day)
    weights, wish_weights = weights_of(goals.prices)
    pairs = [
        row for row in reader.rows(PAIRS) if row["family"] in families and row["carer"] in carers
    ]
    days = [
        (row["carer"], (row["day"] - horizon.first_day).days)
        for row in reader.rows(DAYS_OFF)
        if row["carer"] in carers
    ]
    return weights, Wishes(
        forbidden=tuple(_pair(row) for row in pairs if row["wish"] == CarerWish.FORBIDDEN),
        preferred=tuple(_pair(row) for row in pairs if row["wish"] == CarerWish.PREFERRED),
        days_off=tuple(
            DayOff(carer=carer, day=day) for carer, day in days if 0 <= day < horizon.days
        ),
        priorities=tuple(
            Priority(family=row["family"], percent=row["percent"])
            for row in reader.rows(PRIORITIES)
            if row["family"] in families
        ),
        most_carers=goals.most_carers,
        weights=wish_weights,
        far_minutes=FAR_MINUTES,
    )


def remember_wishes(event: Event, view: View) -> None:
    """Change what is asked by one event."""
    match event:
        case Care.CarerWished(wish=CarerWish.NONE):
            view.remove(PAIRS, event.family, event.carer)
        case Care.CarerWished():
            view.put(PAIRS, event.family, event.carer, wish=str(event.wish))
        case Care.PrioritySet(percent=100):
            view.remove(PRIORITIES, event.family)
        case Care.PrioritySet():
            view.put(PRIORITIES, event.family, percent=event.percent)
        case Carer.DaysOffWished():
            for day in sorted(days_between(event.first_day, event.last_day)):
                view.put(DAYS_OFF, event.carer, day, wished=1)
        case Carer.DaysOffWithdrawn():
            for day in sorted(days_between(event.first_day, event.last_day)):
                view.remove(DAYS_OFF, event.carer, day)
        case Organisation.PlanningGoalsSet():
            view.put(
                GOALS,
                event.effective_on,
                prices={str(each.goal): each.points for each in event.prices},
                most_carers=event.most_carers,
            )


def _pair(row: dict[str, str]) -> Pair:
    return Pair(carer=row["carer"], family=row["family"])

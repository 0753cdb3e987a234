"""Prices of goals for one planning run: from a person's words into the problem."""

from collections.abc import Iterable, Sequence

import msgspec

from domain.organisation.planning_goals import GoalPrice, check_prices
from domain.values.goal import Goal
from kraamplan.asking import BadQuestionError
from planner.problem import PlanningProblem, Weights
from planner.wishes import Wishes, WishWeights


def prices_of(written: Iterable[str]) -> tuple[GoalPrice, ...]:
    """Prices written travel_minute=20; the beginning of a name that begins no other will do.

    Raises BadQuestionError for a goal there is not or a price that is no whole number, and the
    DomainError of a price that cannot be meant.
    """
    prices = tuple(_price(text) for text in written)
    check_prices(prices)
    return prices


def priced(problem: PlanningProblem, prices: Sequence[GoalPrice]) -> PlanningProblem:
    """The problem judged by these prices, and by its own where none is named."""
    named = {str(each.goal): each.points for each in prices}
    wishes = Wishes.of(problem.wishes) or Wishes()
    weights = {name: named[name] for name in Weights.__struct_fields__ if name in named}
    of_wishes = {name: named[name] for name in WishWeights.__struct_fields__ if name in named}
    if of_wishes:
        wish_weights = msgspec.structs.replace(wishes.weights, **of_wishes)
        wishes = msgspec.structs.replace(wishes, weights=wish_weights)
        problem = msgspec.structs.replace(problem, wishes=wishes)
    return msgspec.structs.replace(
        problem, weights=msgspec.structs.replace(problem.weights, **weights)
    )


def _price(text: str) -> GoalPrice:
    name, _, points = text.partition("=")
    found = [Goal(name)] if name in set(Goal) else [each for each in Goal if each.startswith(name)]
    if len(found) != 1 or not name:
        known = ", ".join(Goal)
        raise BadQuestionError(
            f"{name!r} is geen doel; bekend zijn {known}", f"{name!r} is no goal; known are {known}"
        )
    try:
        return GoalPrice(found[0], int(points))
    except ValueError:
        raise BadQuestionError(
            f"schrijf een gewicht als {found[0]}=20, niet {text!r}",
            f"write a weight as {found[0]}=20, not {text!r}",
        ) from None

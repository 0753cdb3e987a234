"""What a looser problem would save: solve again with it, and compare the two rosters."""

from dataclasses import dataclass

from planner.explaining.planned import Planned
from planner.explaining.witness import TermChange, UnconfirmedError, term_changes
from planner.price import objective, price
from planner.problem import PlanningProblem
from planner.result import Assignment, Settings
from planner.solve import solve
from planner.verify import verify

SETTINGS = Settings(seed=1, workers=1, deterministic_limit=4.0)
"""Work allowed for solving again."""


@dataclass(frozen=True, slots=True)
class Gain:
    """What it saves, in points."""

    shown: int
    """What the roster found costs less than the one as it is."""
    at_least: int
    """What the cheapest roster is proven to cost less."""
    at_most: int
    """What it can cost less at the most."""
    terms: tuple[TermChange, ...]
    assignments: tuple[Assignment, ...]
    """The roster found, lawful in the looser problem."""


def gain_of(planned: Planned, looser: PlanningProblem) -> Gain:
    """What a problem would save in which everything lawful now is lawful, and costs no more.

    Raises UnconfirmedError when the roster found is not lawful in it.
    """
    result = solve(looser, SETTINGS)
    as_it_is = objective(price(looser, planned.assignments))
    roster = result.assignments if result.objective < as_it_is else planned.assignments
    violations = verify(looser, roster)
    if violations:
        raise UnconfirmedError(violations[0].message_en)
    terms = price(looser, roster)
    cost = objective(terms)
    at_least = max(0, planned.lower_bound - cost)
    return Gain(
        shown=planned.objective - cost,
        at_least=at_least,
        at_most=max(at_least, planned.objective - result.lower_bound),
        terms=term_changes(planned.terms, terms),
        assignments=tuple(roster),
    )

"""The roster the questions are about, and what is proven of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from planner.choices import Choices
from planner.possible import choices_in
from planner.price import objective, price
from planner.problem import PlanningProblem, ProblemError
from planner.result import Assignment, PlanningResult, Term
from planner.situation import Situation


@dataclass(frozen=True)
class Planned:
    """A lawful roster for a problem. Costs are points."""

    problem: PlanningProblem
    assignments: tuple[Assignment, ...]
    """Ordered by visit id."""
    lower_bound: int
    """No lawful roster for the problem costs less."""

    @classmethod
    def of(
        cls, problem: PlanningProblem, assignments: Sequence[Assignment], lower_bound: int = 0
    ) -> Self:
        """A roster as it stands, by the planner or changed by hand since."""
        in_order = tuple(sorted(assignments, key=lambda one: one.visit))
        return cls(problem, in_order, lower_bound)

    @classmethod
    def of_result(cls, problem: PlanningProblem, result: PlanningResult) -> Self:
        """A roster as the planner answered it."""
        return cls(problem, result.assignments, result.lower_bound)

    @cached_property
    def situation(self) -> Situation:
        """The problem, laid out for looking up."""
        return Situation.of(self.problem)

    @cached_property
    def choices(self) -> Choices:
        """Who could serve what at all."""
        return choices_in(self.situation)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """What the roster costs, goal by goal."""
        return price(self.problem, self.assignments)

    @cached_property
    def objective(self) -> int:
        """What it costs."""
        return objective(self.terms)

    @cached_property
    def carer_of(self) -> dict[str, str]:
        """Visit -> carer, for every visit that has one."""
        return {one.visit: one.carer for one in self.assignments}

    def must_know(self, visit: str, carer: str | None = None) -> None:
        """Raises ProblemError when the problem has no such visit or carer."""
        if visit not in self.situation.visits:
            raise ProblemError(f"visit {visit}: the planning problem has no such visit")
        if carer is not None and carer not in self.situation.carers:
            raise ProblemError(f"carer {carer}: the planning problem has no such carer")

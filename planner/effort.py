"""How much work a search is allowed when nobody says how much."""

from dataclasses import dataclass

from planner.problem import PlanningProblem
from planner.result import Settings

CARERS_A_UNIT = 5
"""Carers of a large region to each unit of work: with as much as a small region gets, the search of
150 carers ends long before it stops finding; see docs/explanation/planner-quality.md."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """What a person may say of a search; what is left unsaid follows from the problem."""

    seed: int = 1
    limit: float | None = None
    """Work allowed, in the unit of the deterministic limit."""

    def settings(self, problem: PlanningProblem) -> Settings:
        """What the problem is solved with, and is on record with."""
        limit = usual_limit(problem) if self.limit is None else self.limit
        return Settings(seed=self.seed, deterministic_limit=limit)


def usual_limit(problem: PlanningProblem) -> float:
    """Work that a problem of this size is worth, in the unit of the deterministic limit.

    That of a small one up to 60 carers, and from there on as many times more as it has carers.
    """
    return max(Settings().deterministic_limit, len(problem.carers) / CARERS_A_UNIT)

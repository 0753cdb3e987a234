"""What can be asked of a planning run."""

from dataclasses import dataclass
from uuid import UUID

from domain.kernel.command import Command
from domain.kernel.ids import stream_id
from domain.planning_run.facts import Outcome, Question


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningRunCommand(Command):
    """Addresses one run of the planner."""

    run: UUID

    @property
    def stream_id(self) -> UUID:
        return stream_id("planning-run", str(self.run))


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPlanningRun(PlanningRunCommand):
    """Record what the planner is asked, before it starts; the problem is recorded beside it."""

    question: Question


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletePlanningRun(PlanningRunCommand):
    """Record what the planner answered."""

    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelPlanningRun(PlanningRunCommand):
    """Record that somebody stopped the planner, and what it had by then."""

    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class FailPlanningRun(PlanningRunCommand):
    """Record that the planner gave no answer, and why."""

    failure: str

"""One run of the planner.

Invariants
- a run records what it was asked and what it knew before it starts
- a run ends once: completed, cancelled or failed
"""

from dataclasses import asdict
from typing import Any, ClassVar
from uuid import UUID

from domain.kernel.aggregate import Aggregate
from domain.kernel.event import Event
from domain.planning_run.errors import RunAlreadyEndedError, RunAskedDifferentlyError
from domain.planning_run.facts import Outcome, Question


class PlanningRun(Aggregate):
    """What it was asked, what it knew, what it answered."""

    KIND = "planning run"
    KIND_NL = "Planningsrun"

    class Started(Event, frozen=True, kw_only=True):
        """The planner was asked."""

        TOPIC: ClassVar[str] = "planning-run.started"
        class_version: ClassVar[int] = 2
        run: UUID
        question: Question
        problem: str | None
        """The problem itself, in runs from before problems had a stream of their own."""

        @staticmethod
        def upcast_v1_v2(fields: dict[str, Any]) -> None:
            fields["problem"] = fields["question"].pop("problem")

    class Completed(Event, frozen=True, kw_only=True):
        """The planner answered."""

        TOPIC: ClassVar[str] = "planning-run.completed"
        class_version: ClassVar[int] = 3
        run: UUID
        outcome: Outcome

        @staticmethod
        def upcast_v1_v2(fields: dict[str, Any]) -> None:
            fields["outcome"]["progress"] = []

        @staticmethod
        def upcast_v2_v3(fields: dict[str, Any]) -> None:
            fields["outcome"]["least_change"] = None

    class Cancelled(Event, frozen=True, kw_only=True):
        """Somebody stopped the planner; the outcome is what it had by then, and not proposed."""

        TOPIC: ClassVar[str] = "planning-run.cancelled"
        class_version: ClassVar[int] = 2
        run: UUID
        outcome: Outcome

        @staticmethod
        def upcast_v1_v2(fields: dict[str, Any]) -> None:
            fields["outcome"]["least_change"] = None

    class Failed(Event, frozen=True, kw_only=True):
        """The planner gave no answer."""

        TOPIC: ClassVar[str] = "planning-run.failed"
        run: UUID
        failure: str

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.run: UUID | None = None
        self.question: Question | None = None
        self.ended = False

    def start(self, run: UUID, question: Question) -> None:
        """Record the question; asking again under the same run changes nothing."""
        if self.question is None:
            self.record(self.Started(run=run, question=question, problem=None))
        elif self.question != question:
            known, asked = asdict(self.question), asdict(question)
            field = next(name for name in known if known[name] != asked[name])
            raise RunAskedDifferentlyError(run=run, field=field, recorded=known[field])

    def complete(self, outcome: Outcome) -> None:
        """Record the answer."""
        self.record(self.Completed(run=self._running, outcome=outcome))

    def cancel(self, outcome: Outcome) -> None:
        """Record that it was stopped, and how far it was."""
        self.record(self.Cancelled(run=self._running, outcome=outcome))

    def fail(self, failure: str) -> None:
        """Record that there was none."""
        self.record(self.Failed(run=self._running, failure=failure))

    def evolve(self, event: Event) -> None:
        match event:
            case self.Started():
                self.run = event.run
                self.question = event.question
            case self.Completed() | self.Cancelled() | self.Failed():
                self.ended = True

    @property
    def _running(self) -> UUID:
        assert self.run is not None, "a planning run starts before anything else"
        if self.ended:
            raise RunAlreadyEndedError(run=self.run)
        return self.run

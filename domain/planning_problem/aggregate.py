"""One planning problem, kept for the runs that ask it.

Invariants
- the stream of a problem is named by the SHA-256 of its text, so the same problem is kept once
"""

from typing import ClassVar
from uuid import UUID

from domain.kernel.aggregate import Aggregate
from domain.kernel.event import Event


class RecordedProblem(Aggregate):
    """A problem as canonical JSON."""

    KIND = "planning problem"
    KIND_NL = "Planningsprobleem"

    class Recorded(Event, frozen=True, kw_only=True):
        """The planner was about to be asked this for the first time."""

        TOPIC: ClassVar[str] = "planning-problem.recorded"
        problem_hash: str
        problem: str

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.recorded = False

    def keep(self, problem_hash: str, problem: str) -> None:
        """Record the problem; a problem that is known changes nothing."""
        if not self.recorded:
            self.record(self.Recorded(problem_hash=problem_hash, problem=problem))

    def evolve(self, event: Event) -> None:
        match event:
            case self.Recorded():
                self.recorded = True

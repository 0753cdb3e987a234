"""What can be asked of a planning problem."""

import hashlib
from dataclasses import dataclass
from uuid import UUID

from domain.kernel.command import Command
from domain.kernel.ids import stream_id


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPlanningProblem(Command):
    """Keep a problem, as canonical JSON, for the runs that ask it."""

    problem: str

    @property
    def problem_hash(self) -> str:
        """SHA-256 of the text, in hex: the name runs know the problem by."""
        return hashlib.sha256(self.problem.encode()).hexdigest()

    @property
    def stream_id(self) -> UUID:
        return stream_id("planning-problem", self.problem_hash)

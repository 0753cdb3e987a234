"""What is done when: commands wait here until their moment comes."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from domain.kernel.command import Command


@dataclass(frozen=True, slots=True)
class Step:
    """A command, the moment it is given, and who gives it in which role and why."""

    moment: datetime
    command: Command
    actor: str
    role: str
    reason: str | None = None


@dataclass(slots=True)
class Agenda:
    """Steps in the order of their moments; of one moment, in the order they were put in."""

    _waiting: list[tuple[datetime, int, Step]] = field(default_factory=list)
    _count: int = 0

    def add(self, *steps: Step) -> None:
        """Have steps wait for their moments."""
        for step in steps:
            heapq.heappush(self._waiting, (step.moment, self._count, step))
            self._count += 1

    def before(self, moment: datetime) -> Iterator[Step]:
        """Take out, in order, every step whose moment has come."""
        while self._waiting and self._waiting[0][0] < moment:
            yield heapq.heappop(self._waiting)[2]

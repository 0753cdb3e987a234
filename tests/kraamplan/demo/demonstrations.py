"""Demonstration organisations in a log in memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from domain.kernel.event import Event
from domain.values.week import Week
from kraamplan.demo.make import make_demonstration
from tests.projections.telling import Told, in_memory
from tests.support.stores import log_of

E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What was made, and where its clock stands."""

    told: Told
    week: Week
    now: datetime
    log: list[Event]
    progress: list[tuple[int, int]]

    def of(self, kind: type[E]) -> list[E]:
        """The events of one kind."""
        return [event for event in self.log if isinstance(event, kind)]


@contextmanager
def demonstration(week: str = "2026-W49", seed: int = 1) -> Iterator[Demonstration]:
    progress: list[tuple[int, int]] = []
    with in_memory() as told:
        now = make_demonstration(
            told.services,
            Week.parse(week),
            seed,
            lambda done, of: progress.append((done, of)),
        )
        log = log_of(told.services.application)
        yield Demonstration(told, Week.parse(week), now, log, progress)

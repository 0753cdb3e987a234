"""A log told command by command, and what the read models answer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine, StaticPool, create_engine

from domain.application import CapacityPlanning
from domain.kernel.command import Command
from domain.kernel.errors import DomainError
from kraamplan.services import Services
from projections.catalogue import PROJECTIONS
from projections.reader import Reader
from projections.runner import ProjectionRunner
from tests.support.builders import command_context
from tests.support.stores import IN_MEMORY, stored_log

P = ParamSpec("P")
T = TypeVar("T")

LATER = datetime(2026, 12, 20, 12, tzinfo=UTC)
"""Late enough that every day of care of the builders' families has passed."""


@dataclass(frozen=True, slots=True)
class Told:
    """Commands go in, answers come out; every answer knows everything told before it."""

    services: Services
    position: int | None = None
    """As of where it answers; None is now."""
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def tell(self, *commands: Command, now: datetime = LATER) -> int:
        """Handle commands, none of which may be refused; returns the position of the log."""
        for command in commands:
            context = command_context(next(self.numbers), now=now, reason="verteld")
            self.services.application.handle(command, context)
        return self.services.application.position()

    def try_to_tell(self, *commands: Command) -> None:
        """Handle commands; what is refused leaves no trace."""
        for command in commands:
            try:
                self.tell(command)
            except DomainError:
                continue

    def as_of(self, position: int) -> "Told":
        """The same log, answering as of a position."""
        return Told(self.services, position, self.numbers)

    def ask(
        self, question: Callable[Concatenate[Reader, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The answer to a question about the read models."""
        with self.services.reader(self.position) as reader:
            return question(reader, *args, **kwargs)


def runner_on(
    application: CapacityPlanning, engine: Engine, batch_size: int = 1_000
) -> ProjectionRunner:
    """A prepared runner of every projection."""
    runner = ProjectionRunner(
        application.recorder, application.mapper, engine, PROJECTIONS, batch_size
    )
    runner.prepare()
    return runner


@contextmanager
def empty_engine() -> Iterator[Engine]:
    """A database in memory, for read models that are thrown away at once."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    yield engine
    engine.dispose()


@contextmanager
def in_memory() -> Iterator[Told]:
    """An empty log and empty read models, both in memory."""
    with empty_engine() as engine:
        application = CapacityPlanning(env=IN_MEMORY)
        runner = runner_on(application, engine)
        yield Told(Services(application, runner, engine, lambda: LATER, _nobody_else))
        application.close()


def _nobody_else(_region: str) -> Callable[[], None]:
    """Nobody else has this memory, so every turn is free."""
    return lambda: None


@contextmanager
def cut_off(application: CapacityPlanning, position: int) -> Iterator[CapacityPlanning]:
    """A log in memory that ends at a position of this one."""
    shorter = CapacityPlanning(env=IN_MEMORY)
    shorter.recorder.insert_events(stored_log(application)[:position])
    assert shorter.position() == position
    yield shorter
    shorter.close()

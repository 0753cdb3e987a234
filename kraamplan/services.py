"""What an entry point works with."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import Engine

from domain.application import CapacityPlanning
from domain.kernel.clock import Clock
from domain.kernel.command import CommandContext
from domain.kernel.ids import new_id
from kraamplan.planning_turn import TakeTurn
from projections.position import keep_in_place
from projections.reader import Reader
from projections.runner import ProjectionRunner


@dataclass(slots=True)
class LastRead:
    """What was read last, for who asks one thing at a time and speaks of the answer afterwards."""

    reads: int = 0
    as_of: int | None = None


@dataclass(frozen=True, slots=True)
class Services:
    """The log, the read models and the clock."""

    application: CapacityPlanning
    runner: ProjectionRunner
    engine: Engine
    clock: Clock
    take_turn: TakeTurn
    """The turn of a region to be planned, until it is given back; None while another run has it."""
    last_read: LastRead = field(default_factory=LastRead)

    @contextmanager
    def reader(self, as_of: int | None = None) -> Iterator[Reader]:
        """Read models that include everything recorded so far, as of a position (None is now)."""
        self.last_read.reads += 1
        self.last_read.as_of = as_of
        self.runner.catch_up()
        with self.engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                # SQLite's transactions see one state anyway.
                connection.execution_options(isolation_level="REPEATABLE READ")
            keep_in_place(connection)
            yield Reader(connection, as_of, self.runner.log)

    def close(self) -> None:
        """Give back every connection."""
        self.application.close()
        self.engine.dispose()


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends commands, in which role, by which clock, and of which piece of work."""

    actor: str
    role: str
    clock: Clock
    correlation_id: UUID | None = None
    """Shared by all commands of one piece of work; without it each is a piece of its own."""

    def context(
        self,
        *,
        reason: str | None = None,
        command_id: UUID | None = None,
        causation: CommandContext | None = None,
    ) -> CommandContext:
        """The context of one command; one that follows from another shares its correlation."""
        command_id = command_id or new_id()
        work = causation.correlation_id if causation else self.correlation_id
        return CommandContext(
            actor=self.actor,
            role=self.role,
            now=self.clock(),
            command_id=command_id,
            correlation_id=work or command_id,
            causation_id=causation.command_id if causation else None,
            reason=reason,
        )

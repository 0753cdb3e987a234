"""Decide, record, evolve.

A decide method refuses with a named DomainError or records events; evolve only assigns, because it
also runs on replay. Clock, actor and reason come in with the command's context, never from outside.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import ClassVar, Self, TypeVar
from uuid import UUID

import msgspec

from domain.kernel.command import CommandContext
from domain.kernel.errors import LogDamagedError
from domain.kernel.event import Event
from domain.values.horizon import local_day

E = TypeVar("E", bound=Event)


class Aggregate:
    """A stream of events and the state they add up to."""

    KIND: ClassVar[str]
    KIND_NL: ClassVar[str]
    """What people call it, for error messages in two languages."""

    def __init__(self, stream_id: UUID) -> None:
        self.id = stream_id
        self.version = 0
        self._pending: list[Event] = []
        self._handled: dict[UUID, tuple[int, str | None]] = {}
        self._context: CommandContext | None = None

    @classmethod
    def replay(cls, aggregate: Self | None, events: Iterable[Event]) -> Self | None:
        """Fold events into an aggregate; None while there are none.

        Raises LogDamagedError when a version is missing or stands twice.
        """
        for event in events:
            if aggregate is None:
                aggregate = cls(event.originator_id)
            aggregate._apply(event)
        return aggregate

    def under(self, context: CommandContext) -> Self:
        """Lend the aggregate the clock, actor and reason of the command at hand."""
        self._context = context
        return self

    @property
    def now(self) -> datetime:
        """The moment the command at hand is handled."""
        return self._command_context.now

    @property
    def today(self) -> date:
        """The Dutch calendar day of `now`."""
        return local_day(self.now)

    @property
    def reason(self) -> str | None:
        """Why the sender of the command at hand asks."""
        return self._command_context.reason

    def version_after(self, command_id: UUID) -> int | None:
        """The version this command led to, if it was handled before."""
        return self._handled[command_id][0] if command_id in self._handled else None

    def knows_otherwise(self, command_id: UUID, digest: str | None) -> bool:
        """Whether another command was handled under this id; events of old do not tell."""
        known = self._handled[command_id][1] if command_id in self._handled else None
        return known not in (None, digest)

    def record(self, event: Event) -> None:
        """Give the event its place and its origin, and let it take effect."""
        placed = msgspec.structs.replace(
            event,
            originator_id=self.id,
            originator_version=self.version + 1,
            origin=self._command_context.origin,
        )
        self._apply(placed)
        self._pending.append(placed)

    def evolve(self, event: Event) -> None:
        """Assign what the event says to the state. Must not refuse anything."""
        raise TypeError(f"{type(self).__name__} does not evolve")

    @property
    def pending(self) -> Sequence[Event]:
        """What was recorded since the last save."""
        return tuple(self._pending)

    def collect_events(self) -> Sequence[Event]:
        """Hand over what was recorded since the last save, once."""
        pending, self._pending = self._pending, []
        return pending

    @property
    def _command_context(self) -> CommandContext:
        if self._context is None:
            raise RuntimeError("an aggregate decides only under a command's context")
        return self._context

    def _apply(self, event: Event) -> None:
        must_come_next(event, self.version)
        self.evolve(event)
        self.version = event.originator_version
        self._handled[event.origin.command_id] = (self.version, event.origin.command_digest)


def must_come_next(event: Event, version: int) -> None:
    """Refuse an event that does not follow on this version of its stream.

    Raises LogDamagedError: one is missing, or stands twice.
    """
    if event.originator_version != version + 1:
        raise LogDamagedError(
            f"stream {event.originator_id}: version {version + 1} is missing, "
            f"found {event.originator_version} ({event.TOPIC})"
        )

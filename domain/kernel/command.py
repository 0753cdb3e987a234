"""A wish to change something, who wishes it, and the proof that it was done."""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from hashlib import blake2b
from uuid import UUID

import msgspec

from domain.kernel.event import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """An imperative, without a clock. A subclass names the stream it addresses."""

    @property
    def stream_id(self) -> UUID:
        """The stream whose version `expected_version` and the receipt speak of."""
        raise TypeError(f"{type(self).__name__} does not say which stream it addresses")


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandContext:
    """Who asks, in which role, why, and when.

    command_id tells a retried command from a new one; correlation_id ties together everything one
    piece of work caused; causation_id is the command or event that led to this one.
    """

    actor: str
    role: str
    now: datetime
    command_id: UUID
    correlation_id: UUID
    causation_id: UUID | None = None
    reason: str | None = None
    command_digest: str | None = None
    """Of the command at hand; whoever handles it fills it in."""

    @property
    def origin(self) -> Origin:
        """What every event recorded under this context carries."""
        return Origin(
            actor=self.actor,
            role=self.role,
            reason=self.reason,
            command_id=self.command_id,
            correlation_id=self.correlation_id,
            causation_id=self.causation_id,
            recorded_at=self.now,
            command_digest=self.command_digest,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A command with its context, ready to be handled.

    expected_version, when given, is the version of the addressed stream the sender last saw.
    """

    command: Command
    context: CommandContext
    expected_version: int | None = None

    @property
    def signed(self) -> CommandContext:
        """The context, with the digest of the command."""
        return replace(self.context, command_digest=digest_of(self.command))


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Proof that a command was handled."""

    stream_id: UUID
    version: int
    """Version of the addressed stream right after this command."""
    position: int
    """Log position at or before which everything this command recorded stands."""
    repeated: bool = False
    """The command had been handled before, or changed nothing; nothing was recorded now."""


def digest_of(command: Command) -> str:
    """The same for the same command, another for any other: 16 hexadecimal digits.

    A field that has its default counts as left out, so that a command keeps its digest when a
    later release gives it one more.
    """
    asked = {
        field.name: value
        for field in fields(command)
        if (value := getattr(command, field.name)) != field.default
    }
    content = msgspec.json.encode((type(command).__name__, asked), order="deterministic")
    return blake2b(content, digest_size=8).hexdigest()

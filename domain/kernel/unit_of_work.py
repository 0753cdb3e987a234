"""The aggregates one handler may see, loaded once and saved together."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar
from uuid import UUID

from domain.kernel.aggregate import Aggregate
from domain.kernel.command import Command

A = TypeVar("A", bound=Aggregate)


class UnitOfWork(Protocol):
    """Loads aggregates under the context of the command at hand."""

    def find(self, kind: type[A], stream_id: UUID) -> A | None:
        """The aggregate, or None when its stream is empty."""
        ...

    def get(self, kind: type[A], stream_id: UUID, key: str) -> A:
        """The aggregate. Raises NotFoundError naming the key when its stream is empty."""
        ...

    def start(self, kind: type[A], stream_id: UUID) -> A:
        """The aggregate, empty when its stream is."""
        ...


Handlers = dict[type[Command], Callable[[Any, UnitOfWork], None]]
"""What carries out each command of one aggregate."""

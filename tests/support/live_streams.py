"""A unit of work that never forgets: its aggregates live on and are never rebuilt from the log."""

from typing import Any, TypeVar
from uuid import UUID

import msgspec

from domain.catalogue import HANDLERS_OF
from domain.kernel.aggregate import Aggregate
from domain.kernel.command import CommandContext, Order

A = TypeVar("A", bound=Aggregate)

_HANDLER_OF = {
    command: handler for handlers in HANDLERS_OF.values() for command, handler in handlers.items()
}

_NO_STATE = {"_pending", "_context"}


def state_of(aggregate: Aggregate) -> Any:
    """Everything an aggregate knows, in primitives: times with their offset, sets in order."""
    state = {
        name: {str(key): each for key, each in value.items()} if isinstance(value, dict) else value
        for name, value in vars(aggregate).items()
        if name not in _NO_STATE
    }
    return msgspec.to_builtins(state, str_keys=True, order="sorted")


class LiveStreams:
    """Carries out orders that are known to be accepted."""

    def __init__(self) -> None:
        self.aggregates: dict[UUID, Aggregate] = {}
        self._context: CommandContext | None = None

    def handle(self, order: Order) -> None:
        """Decide one order on the aggregates as they live."""
        self._context = order.signed
        _HANDLER_OF[type(order.command)](order.command, self)

    def find(self, kind: type[A], stream_id: UUID) -> A | None:
        aggregate = self.start(kind, stream_id)
        return aggregate if aggregate.version else None

    def get(self, kind: type[A], stream_id: UUID, key: str) -> A:
        aggregate = self.start(kind, stream_id)
        assert aggregate.version, f"{key} was found when the order was accepted"
        return aggregate

    def start(self, kind: type[A], stream_id: UUID) -> A:
        aggregate = self.aggregates.setdefault(stream_id, kind(stream_id))
        assert isinstance(aggregate, kind)
        assert self._context is not None
        return aggregate.under(self._context)

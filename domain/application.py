"""The one door: commands in, receipts out, events in the log."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

import msgspec
from eventsourcing.application import AggregateNotFoundError, Application
from eventsourcing.persistence import IntegrityError, Mapper
from eventsourcing.utils import Environment, EnvType

from domain.catalogue import EVENTS, HANDLERS_OF
from domain.kernel.aggregate import Aggregate
from domain.kernel.command import Command, CommandContext, Order, Receipt
from domain.kernel.errors import (
    CommandIdTakenError,
    ConflictError,
    DomainError,
    NotFoundError,
    StaleVersionError,
    TextUnwritableError,
)
from domain.kernel.event import Event
from domain.kernel.mapper import EventMapper

A = TypeVar("A", bound=Aggregate)

_OWNER_AND_HANDLER = {
    command: (aggregate, handler)
    for aggregate, handlers in HANDLERS_OF.items()
    for command, handler in handlers.items()
}

_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
"""The character as JSON writes it; after an uneven number of backslashes it is only text."""

ATTEMPTS = 5
"""How often a command is decided anew when others write to the same streams in between."""


class BatchRefusedError(Exception):
    """Commands handled together were refused; none was recorded.

    refusals holds the index of each refused order with its error, in order.
    """

    def __init__(self, refusals: Sequence[tuple[int, DomainError]]) -> None:
        self.refusals = tuple(refusals)
        super().__init__("; ".join(f"{index}: {error}" for index, error in refusals))


class CapacityPlanning(Application[UUID]):
    """The event-sourced application. Settings choose the store; see `eventsourcing`."""

    name = "kraamplan"

    def handle(
        self, command: Command, context: CommandContext, expected_version: int | None = None
    ) -> Receipt:
        """Decide one command and record what follows from it.

        A command whose id was handled before is recognised and not handled again. Raises the
        DomainError of the rule that refuses it, CommandIdTakenError when another command has its
        id, StaleVersionError when the addressed stream is not at expected_version, ConflictError
        when others kept writing to the same streams.
        """
        order = Order(command=command, context=context, expected_version=expected_version)
        try:
            return self.handle_all([order])[0]
        except BatchRefusedError as refused:
            raise refused.refusals[0][1] from None

    def handle_all(self, orders: Sequence[Order], *, dry_run: bool = False) -> list[Receipt]:
        """Decide orders one after the other and record all that follows from them, or nothing.

        Each order sees what the ones before it decided. Raises BatchRefusedError naming every
        refused order. A dry run records nothing; its receipts carry the versions there would be.
        """
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return self._decide_and_save(orders, dry_run=dry_run)
            except IntegrityError:
                if attempt == ATTEMPTS:
                    raise ConflictError(attempts=ATTEMPTS) from None
        raise AssertionError("unreachable: the last attempt returns or raises")

    def find(self, kind: type[A], stream_id: UUID) -> A | None:
        """A stream as it stands, to be read; None when it is empty."""
        try:
            return self.repository.get(stream_id, projector_func=kind.replay)
        except AggregateNotFoundError:
            return None

    def position(self) -> int:
        """Position of the newest event; 0 in an empty log."""
        return self.recorder.max_notification_id() or 0

    def construct_env(self, name: str, env: EnvType | None = None) -> Environment:
        """The given settings only: the process environment is read in one place, at the edge."""
        return Environment(name, {**type(self).env, **(env or {})})

    def construct_mapper(self) -> Mapper[UUID]:
        """Our own bytes: plain JSON with a checksum."""
        return EventMapper(EVENTS)

    def _decide_and_save(self, orders: Sequence[Order], *, dry_run: bool) -> list[Receipt]:
        work = _LoadedStreams(self)
        refusals: list[tuple[int, DomainError]] = []
        receipts: list[Receipt] = []
        for index, order in enumerate(orders):
            try:
                receipts.append(work.decide(order))
            except DomainError as error:
                refusals.append((index, error))
        if refusals:
            raise BatchRefusedError(refusals)
        if not dry_run and work.events:
            self.events.put(work.events)
        position = self.position()
        return [replace(receipt, position=position) for receipt in receipts]


class _LoadedStreams:
    """The unit of work: every stream a batch of orders touches, loaded at most once."""

    def __init__(self, application: CapacityPlanning) -> None:
        self._application = application
        self._loaded: dict[UUID, Aggregate] = {}
        self._touched: dict[UUID, Aggregate] = {}
        self.events: list[Event] = []
        """What was recorded, in the order it was decided."""
        self._context: CommandContext | None = None

    def decide(self, order: Order) -> Receipt:
        """Run the order's handler over the loaded streams."""
        if not _is_writable(order):
            raise TextUnwritableError(command=type(order.command).__name__)
        self._context = order.signed
        self._touched.clear()
        kind, handler = _OWNER_AND_HANDLER[type(order.command)]
        addressed = self.start(kind, order.command.stream_id)
        before = addressed.version
        command_id = order.context.command_id
        if addressed.knows_otherwise(command_id, self._context.command_digest):
            raise CommandIdTakenError(command=type(order.command).__name__, command_id=command_id)
        handled = addressed.version_after(command_id)
        if handled is None:
            if order.expected_version not in (None, before):
                raise StaleVersionError(expected=order.expected_version, current=before)
            handler(order.command, self)
            for aggregate in self._touched.values():
                self.events += aggregate.collect_events()
        return Receipt(
            stream_id=addressed.id,
            version=addressed.version if handled is None else handled,
            position=0,
            repeated=addressed.version == before,
        )

    def find(self, kind: type[A], stream_id: UUID) -> A | None:
        aggregate = self.start(kind, stream_id)
        return aggregate if aggregate.version else None

    def get(self, kind: type[A], stream_id: UUID, key: str) -> A:
        aggregate = self.start(kind, stream_id)
        if not aggregate.version:
            raise NotFoundError(kind=kind.KIND, kind_nl=kind.KIND_NL, key=key)
        return aggregate

    def start(self, kind: type[A], stream_id: UUID) -> A:
        aggregate = self._loaded.get(stream_id)
        if aggregate is None:
            aggregate = self._application.find(kind, stream_id) or kind(stream_id)
            self._loaded[stream_id] = aggregate
        assert isinstance(aggregate, kind), "stream ids of different kinds never meet"
        self._touched[stream_id] = aggregate
        assert self._context is not None
        return aggregate.under(self._context)


def _is_writable(order: Order) -> bool:
    try:
        return _NUL.search(msgspec.json.encode((order.command, order.context))) is None
    except UnicodeEncodeError:
        return False

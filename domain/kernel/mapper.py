"""Events to bytes and back.

Stored bytes are the event as plain JSON, a line break, and a trailer: the class version and a
CRC-32 of both. A person can read it with any tool, and a byte that changed on disk is found,
not misread.
"""

import zlib
from collections.abc import Iterable
from functools import cache
from typing import Any
from uuid import UUID

import msgspec
from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import JSONTranscoder, Mapper, StoredEvent

from domain.kernel.errors import LogDamagedError
from domain.kernel.event import Event


class EventMapper(Mapper[UUID]):
    """Maps events for the event store. Raises LogDamagedError on bytes it did not write."""

    def __init__(self, events: Iterable[type[Event]]) -> None:
        super().__init__(transcoder=JSONTranscoder())
        self._classes = {event.TOPIC: event for event in events}

    def to_stored_event(self, domain_event: DomainEventProtocol[UUID]) -> StoredEvent:
        """The event with its topic and its bytes."""
        assert isinstance(domain_event, Event)
        payload = msgspec.json.encode(domain_event)
        return StoredEvent(
            originator_id=domain_event.originator_id,
            originator_version=domain_event.originator_version,
            topic=domain_event.TOPIC,
            state=_sealed(payload, domain_event.class_version),
        )

    def to_domain_event(self, stored_event: StoredEvent) -> Event:
        """The event the bytes stand for, in the newest version of its class."""
        try:
            kind = self._classes.get(stored_event.topic)
            if kind is None:
                raise ValueError("no event of this version of kraamplan has that topic")
            payload, class_version = _unsealed(bytes(stored_event.state))
            if not 1 <= class_version <= kind.class_version:
                raise ValueError(f"version {class_version} of its class is not known here")
            event = _decode(kind, payload, class_version)
            if (event.originator_id, event.originator_version) != (
                stored_event.originator_id,
                stored_event.originator_version,
            ):
                raise ValueError("it belongs to another place in the log")
        except (ValueError, TypeError) as error:
            raise LogDamagedError(
                f"event {stored_event.originator_version} of stream {stored_event.originator_id} "
                f"({stored_event.topic}) is damaged: {error}"
            ) from error
        return event


def _sealed(payload: bytes, class_version: int) -> bytes:
    return payload + b"\n%d:%08x" % (class_version, _checksum(payload, class_version))


def _unsealed(state: bytes) -> tuple[bytes, int]:
    payload, _, trailer = state.rpartition(b"\n")
    class_version = int(trailer.partition(b":")[0])
    # Compared as a whole, so that no other way to write the same trailer passes.
    if state != _sealed(payload, class_version):
        raise ValueError("its checksum does not match")
    return payload, class_version


def _checksum(payload: bytes, class_version: int) -> int:
    return zlib.crc32(b"%d" % class_version, zlib.crc32(payload))


def _decode(kind: type[Event], payload: bytes, class_version: int) -> Event:
    if class_version == kind.class_version:
        return _decoder(kind).decode(payload)
    fields: dict[str, Any] = msgspec.json.decode(payload)
    for version in range(class_version, kind.class_version):
        getattr(kind, f"upcast_v{version}_v{version + 1}")(fields)
    return msgspec.convert(fields, type=kind)


@cache
def _decoder(kind: type[Event]) -> msgspec.json.Decoder[Event]:
    return msgspec.json.Decoder(kind)

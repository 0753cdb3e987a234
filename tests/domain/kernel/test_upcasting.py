"""Events stored in an older version of their class are read as the newest."""

from datetime import date
from typing import Any, ClassVar
from uuid import UUID

import pytest
from eventsourcing.persistence import StoredEvent

from domain.catalogue import EVENTS
from domain.kernel.errors import LogDamagedError
from domain.kernel.event import Event
from domain.kernel.mapper import EventMapper
from tests.support.builders import command_context

STREAM = UUID(int=77)
ORIGIN = command_context().origin


class FirstVisit(Event, frozen=True, kw_only=True):
    """As it was stored at first: hours, and the day as text with a slash."""

    TOPIC: ClassVar[str] = "test.visited"
    hours: int
    day: str


class SecondVisit(Event, frozen=True, kw_only=True):
    """Then minutes, because visits of half an hour came up."""

    TOPIC: ClassVar[str] = "test.visited"
    class_version: ClassVar[int] = 2
    minutes: int
    day: str


class Visited(Event, frozen=True, kw_only=True):
    """Today: a real day, and who came."""

    TOPIC: ClassVar[str] = "test.visited"
    class_version: ClassVar[int] = 3
    minutes: int
    day: date
    carer: str | None

    @staticmethod
    def upcast_v1_v2(fields: dict[str, Any]) -> None:
        fields["minutes"] = 60 * fields.pop("hours")

    @staticmethod
    def upcast_v2_v3(fields: dict[str, Any]) -> None:
        fields["day"] = fields["day"].replace("/", "-")
        fields["carer"] = None


TODAY = Visited(
    originator_id=STREAM,
    originator_version=3,
    origin=ORIGIN,
    minutes=180,
    day=date(2026, 12, 1),
    carer=None,
)
MAPPER = EventMapper([Visited])


def stored_as(event: Event) -> StoredEvent:
    """The bytes the mapper of that time wrote."""
    return EventMapper([type(event)]).to_stored_event(event)


def first() -> StoredEvent:
    return stored_as(
        FirstVisit(
            originator_id=STREAM, originator_version=3, origin=ORIGIN, hours=3, day="2026/12/01"
        )
    )


def second() -> StoredEvent:
    return stored_as(
        SecondVisit(
            originator_id=STREAM, originator_version=3, origin=ORIGIN, minutes=180, day="2026/12/01"
        )
    )


def test_the_first_version_passes_through_every_upcast_in_order() -> None:
    assert MAPPER.to_domain_event(first()) == TODAY


def test_the_second_version_passes_through_the_last_upcast_only() -> None:
    assert MAPPER.to_domain_event(second()) == TODAY


def test_the_newest_version_passes_through_none() -> None:
    assert MAPPER.to_domain_event(MAPPER.to_stored_event(TODAY)) == TODAY


def test_the_version_an_event_is_stored_in_stands_in_its_trailer() -> None:
    versions = [
        stored.state.rpartition(b"\n")[2].partition(b":")[0]
        for stored in (first(), second(), MAPPER.to_stored_event(TODAY))
    ]
    assert versions == [b"1", b"2", b"3"]


def test_reading_an_old_event_leaves_its_bytes_alone() -> None:
    stored = first()
    MAPPER.to_domain_event(stored)
    assert stored == first()


def test_damage_to_an_old_event_is_found_before_it_is_upcast() -> None:
    stored = first()
    damaged = StoredEvent(
        originator_id=stored.originator_id,
        originator_version=stored.originator_version,
        topic=stored.topic,
        state=stored.state.replace(b'"hours":3', b'"hours":4'),
    )
    with pytest.raises(LogDamagedError, match="its checksum does not match"):
        MAPPER.to_domain_event(damaged)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.TOPIC)
def test_every_event_can_be_upcast_from_every_version_it_had(event: type[Event]) -> None:
    for version in range(1, event.class_version):
        assert callable(getattr(event, f"upcast_v{version}_v{version + 1}"))

"""Events survive being stored; bytes that are not what was written are never believed."""

import zlib
from dataclasses import replace
from uuid import UUID

import pytest
from eventsourcing.persistence import StoredEvent
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from domain.catalogue import EVENTS
from domain.kernel.errors import LogDamagedError
from domain.kernel.event import Event
from domain.kernel.mapper import EventMapper
from tests.golden.samples import NEWEST
from tests.support.event_strategies import events

MAPPER = EventMapper(EVENTS)
SAMPLES = [MAPPER.to_stored_event(event) for event in NEWEST.values()]


def topic(stored: StoredEvent) -> str:
    return stored.topic


def signed(payload: bytes) -> bytes:
    """The payload with a trailer that vouches for it."""
    return payload + b"\n1:%08x" % zlib.crc32(payload + b"1")


@pytest.mark.parametrize("kind", EVENTS, ids=lambda kind: kind.TOPIC)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(drawn=st.data())
def test_an_event_is_read_back_as_it_was_and_stored_again_as_it_stood(
    kind: type[Event], drawn: st.DataObject
) -> None:
    event = drawn.draw(events(kind))
    stored = MAPPER.to_stored_event(event)
    back = MAPPER.to_domain_event(stored)
    assert type(back) is kind
    assert back == event
    assert MAPPER.to_stored_event(back) == stored


def test_stored_bytes_can_be_read_without_kraamplan() -> None:
    stored = MAPPER.to_stored_event(NEWEST["organisation.region-added", 1])
    payload, trailer = stored.state.split(b"\n")
    assert payload.endswith(b'"region":"utrecht","name":"Utrecht"}')
    assert trailer == b"1:%08x" % zlib.crc32(payload + b"1")


@pytest.mark.parametrize("stored", SAMPLES, ids=topic)
def test_any_flipped_bit_of_an_event_is_found(stored: StoredEvent) -> None:
    payload, separator, trailer = stored.state.rpartition(b"\n")
    for place in range(len(payload)):
        for bit in range(8):
            damaged = bytearray(payload)
            damaged[place] ^= 1 << bit
            with pytest.raises(LogDamagedError):
                MAPPER.to_domain_event(replace(stored, state=bytes(damaged) + separator + trailer))


@given(stored=st.sampled_from(SAMPLES), place=st.integers(0, 2000), garbage=st.binary(min_size=1))
def test_bytes_overwritten_anywhere_in_an_event_are_found(
    stored: StoredEvent, place: int, garbage: bytes
) -> None:
    payload, separator, trailer = stored.state.rpartition(b"\n")
    place %= len(payload)
    damaged = (payload[:place] + garbage + payload[place + len(garbage) :])[: len(payload)]
    assume(damaged != payload)
    with pytest.raises(LogDamagedError):
        MAPPER.to_domain_event(replace(stored, state=damaged + separator + trailer))


@pytest.mark.parametrize("stored", SAMPLES[:3], ids=topic)
def test_any_flipped_bit_of_the_checksum_is_found_or_changes_nothing(stored: StoredEvent) -> None:
    event = MAPPER.to_domain_event(stored)
    for place in range(len(stored.state) - 8, len(stored.state)):
        for bit in range(8):
            damaged = bytearray(stored.state)
            damaged[place] ^= 1 << bit
            try:
                read = MAPPER.to_domain_event(replace(stored, state=bytes(damaged)))
            except LogDamagedError:
                continue
            assert read == event


@pytest.mark.parametrize("stored", SAMPLES[:3], ids=topic)
def test_an_event_that_was_cut_off_is_found(stored: StoredEvent) -> None:
    for length in range(len(stored.state)):
        with pytest.raises(LogDamagedError):
            MAPPER.to_domain_event(replace(stored, state=stored.state[:length]))


@pytest.mark.parametrize("stored", SAMPLES, ids=topic)
def test_an_event_moved_to_another_place_in_the_log_is_found(stored: StoredEvent) -> None:
    moved_stream = replace(stored, originator_id=UUID(int=1))
    moved_version = replace(stored, originator_version=stored.originator_version + 1)
    for moved in (moved_stream, moved_version):
        with pytest.raises(LogDamagedError, match="it belongs to another place in the log"):
            MAPPER.to_domain_event(moved)


@pytest.mark.parametrize("stored", SAMPLES, ids=topic)
def test_an_event_under_a_topic_nobody_knows_is_refused(stored: StoredEvent) -> None:
    with pytest.raises(LogDamagedError, match="no event of this version of kraamplan"):
        MAPPER.to_domain_event(replace(stored, topic=stored.topic + "-2"))


def test_an_event_under_the_topic_of_another_is_refused() -> None:
    stored = MAPPER.to_stored_event(NEWEST["carer.work-recorded", 1])
    with pytest.raises(LogDamagedError):
        MAPPER.to_domain_event(replace(stored, topic="carer.skill-certified"))


@pytest.mark.parametrize(
    "payload", [b"", b"{}", b"null", b"[]", b"{", b'{"region":"utrecht"}', b"\xff\xfe"]
)
def test_bytes_that_vouch_for_themselves_must_still_be_the_event(payload: bytes) -> None:
    stored = MAPPER.to_stored_event(NEWEST["organisation.region-added", 1])
    with pytest.raises(LogDamagedError):
        MAPPER.to_domain_event(replace(stored, state=signed(payload)))


def test_a_field_nobody_knows_is_refused() -> None:
    stored = MAPPER.to_stored_event(NEWEST["organisation.region-added", 1])
    payload = stored.state.rpartition(b"\n")[0]
    with pytest.raises(LogDamagedError, match="unknown field `colour`"):
        MAPPER.to_domain_event(replace(stored, state=signed(payload[:-1] + b',"colour":"green"}')))


def test_the_report_of_damage_says_where() -> None:
    stored = MAPPER.to_stored_event(NEWEST["organisation.region-added", 1])
    with pytest.raises(
        LogDamagedError,
        match=r"event 7 of stream 11111111-2222-5333-8444-555555555555 "
        r"\(organisation\.region-added\) is damaged: its checksum does not match",
    ):
        MAPPER.to_domain_event(replace(stored, state=b" " + stored.state))


@pytest.mark.parametrize("version", [b"0", b"2", b"9", b"01", b" 1"])
def test_a_class_version_nobody_wrote_is_refused(version: bytes) -> None:
    stored = MAPPER.to_stored_event(NEWEST["organisation.region-added", 1])
    payload = stored.state.rpartition(b"\n")[0]
    checksum = b"%08x" % zlib.crc32(payload + version)
    with pytest.raises(LogDamagedError, match=r"organisation\.region-added"):
        MAPPER.to_domain_event(replace(stored, state=payload + b"\n" + version + b":" + checksum))

"""An aggregate decides only under a context, and is rebuilt from an unbroken run of events."""

from uuid import UUID

import msgspec
import pytest

from domain.kernel.aggregate import Aggregate
from domain.kernel.command import Command
from domain.kernel.errors import LogDamagedError
from domain.kernel.event import Event
from domain.organisation.aggregate import Organisation
from domain.organisation.commands import ORGANISATION_STREAM
from tests.support.builders import NOW, command_context


def organisation() -> Organisation:
    return Organisation(ORGANISATION_STREAM).under(command_context(reason="jaarplan"))


def history() -> list[Event]:
    live = organisation()
    live.establish("Kraamzorg De Zon", demonstration=True)
    live.add_region("utrecht", "Utrecht")
    live.add_region("arnhem", "Arnhem")
    return list(live.pending)


def test_events_carry_their_place_and_who_caused_them() -> None:
    context = command_context(reason="jaarplan")
    first, second, third = history()
    assert [each.originator_version for each in (first, second, third)] == [1, 2, 3]
    assert first.originator_id == ORGANISATION_STREAM
    assert first.origin == context.origin
    assert (first.origin.actor, first.origin.role, first.origin.reason) == (
        "p.jansen",
        "planner",
        "jaarplan",
    )
    assert first.origin.recorded_at == NOW
    assert first.origin.command_id == context.command_id


def test_without_a_context_nothing_is_decided() -> None:
    with pytest.raises(RuntimeError, match="only under a command's context"):
        Organisation(ORGANISATION_STREAM).establish("Kraamzorg De Zon", demonstration=True)


def test_what_was_recorded_is_handed_over_once() -> None:
    live = organisation()
    live.establish("Kraamzorg De Zon", demonstration=True)
    assert [event.TOPIC for event in live.collect_events()] == ["organisation.established"]
    assert live.collect_events() == []
    assert live.pending == ()


def test_no_events_are_no_aggregate() -> None:
    assert Organisation.replay(None, []) is None


def test_a_replay_continues_where_an_earlier_one_stopped() -> None:
    events = history()
    halfway = Organisation.replay(None, events[:2])
    whole = Organisation.replay(halfway, events[2:])
    assert whole is halfway
    assert whole is not None
    assert whole.version == 3
    assert whole.regions == {"utrecht": "Utrecht", "arnhem": "Arnhem"}


@pytest.mark.parametrize("missing", [0, 1])
def test_a_missing_event_is_noticed(missing: int) -> None:
    events = history()
    del events[missing]
    with pytest.raises(LogDamagedError, match=f"version {missing + 1} is missing"):
        Organisation.replay(None, events)


def test_an_event_that_stands_twice_is_noticed() -> None:
    first, second, third = history()
    with pytest.raises(LogDamagedError, match="version 3 is missing, found 2"):
        Organisation.replay(None, [first, second, second, third])


def test_events_out_of_order_are_noticed() -> None:
    with pytest.raises(LogDamagedError):
        Organisation.replay(None, reversed(history()))


def test_a_version_that_was_changed_is_noticed() -> None:
    first, second, _ = history()
    moved = msgspec.structs.replace(second, originator_version=7)
    with pytest.raises(LogDamagedError, match="version 2 is missing, found 7"):
        Organisation.replay(None, [first, moved])


def test_an_aggregate_must_say_how_it_evolves() -> None:
    with pytest.raises(TypeError, match="Aggregate does not evolve"):
        Aggregate(UUID(int=1)).evolve(history()[0])


def test_a_command_must_say_which_stream_it_addresses() -> None:
    with pytest.raises(TypeError, match="Command does not say which stream it addresses"):
        _ = Command().stream_id

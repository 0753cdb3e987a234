"""Every event and every command of the domain stands in the catalogue, once, in its form."""

import dataclasses
import re

import msgspec
import pytest

from domain.catalogue import COMMANDS, EVENTS, HANDLERS_OF
from domain.kernel.aggregate import Aggregate
from domain.kernel.command import Command
from domain.kernel.event import Event
from tests.support.domain_classes import every_subclass


def folder(kind: type) -> str:
    return kind.__module__.split(".")[1]


def test_every_event_stands_in_the_catalogue_once() -> None:
    assert len(set(EVENTS)) == len(EVENTS)
    assert set(EVENTS) == set(every_subclass(Event))


def test_every_command_that_can_be_sent_stands_in_the_catalogue_once() -> None:
    assert len(set(COMMANDS)) == len(COMMANDS)
    assert set(COMMANDS) == {
        kind for kind in every_subclass(Command) if not kind.__name__.endswith("Command")
    }


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.TOPIC)
def test_a_topic_names_the_aggregate_and_the_fact(event: type[Event]) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*", event.TOPIC)
    assert event.TOPIC.partition(".")[0].replace("-", "_") == folder(event)


@pytest.mark.parametrize("aggregate", HANDLERS_OF, ids=lambda aggregate: aggregate.__name__)
def test_an_aggregate_has_a_name_in_two_languages(aggregate: type[Aggregate]) -> None:
    assert aggregate.KIND in (folder(aggregate).replace("_", " "), "family")
    assert aggregate.KIND_NL[0].isupper()


def test_no_two_events_share_a_topic() -> None:
    assert len({event.TOPIC for event in EVENTS}) == len(EVENTS)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.TOPIC)
def test_an_event_says_what_happened_and_cannot_be_changed(event: type[Event]) -> None:
    assert event.__doc__
    assert event.__struct_config__.frozen
    assert event.__struct_config__.forbid_unknown_fields


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.TOPIC)
def test_no_field_of_an_event_may_be_missing_in_the_log(event: type[Event]) -> None:
    own = msgspec.structs.fields(event)[len(msgspec.structs.fields(Event)) :]
    assert [field.name for field in own if not field.required] == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.__name__)
def test_a_command_is_a_frozen_wish_without_a_clock(command: type[Command]) -> None:
    assert command.__doc__
    fields = dataclasses.fields(command)
    assert command.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert all(field.kw_only for field in fields)
    assert "now" not in {field.name for field in fields}


def test_a_command_is_carried_out_by_the_aggregate_of_its_folder() -> None:
    for aggregate, handlers in HANDLERS_OF.items():
        for command, handler in handlers.items():
            assert folder(command) == folder(aggregate) == handler.__module__.split(".")[1]


def test_every_aggregate_has_a_name_for_people() -> None:
    kinds = [aggregate.KIND for aggregate in HANDLERS_OF]
    assert len(set(kinds)) == len(kinds)

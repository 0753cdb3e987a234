"""Every event: topic, class, version, fields."""

import typing
from collections.abc import Iterator

from docs.markdown import code, page, prose, table
from docs.words import in_words, types_within
from domain.catalogue import EVENTS
from domain.kernel.event import Event, Origin


def content() -> str:
    """The page."""
    return page(
        "# Events",
        "Everything that can ever stand in the log. An event is stored as plain JSON with the "
        "fields below, a line break, and the version of its class with a checksum.",
        "## Fields of every event",
        table(
            ("field", "holds", "meaning"),
            (
                (code("originator_id"), "uuid", "The stream the event belongs to."),
                (code("originator_version"), "whole number", "Its place in that stream."),
                (code("origin"), "[Origin](#origin)", "Who recorded it, when and why."),
            ),
        ),
        *_fields_of(Origin),
        "## Topics",
        *(part for event in EVENTS for part in _event(event)),
        "## Parts of events",
        *(part for kind in _parts() for part in _fields_of(kind)),
    )


def _event(event: type[Event]) -> Iterator[str]:
    yield f"### {event.TOPIC}"
    yield f"{code(event.__qualname__)}, version {event.class_version}"
    yield prose(event.__doc__)
    yield table(("field", "holds"), _fields(event))


def _fields_of(kind: type) -> Iterator[str]:
    yield f"### {kind.__name__}"
    yield prose(kind.__doc__)
    yield table(("field", "holds"), _fields(kind))


def _fields(kind: type) -> list[tuple[str, str]]:
    return [(code(name), in_words(hint)) for name, hint in _own_hints(kind).items()]


def _own_hints(kind: type) -> dict[str, typing.Any]:
    """Types by field, without those every event has and without what belongs to the class."""
    shared = {*Event.__struct_fields__} if issubclass(kind, Event) else set()
    return {
        name: hint
        for name, hint in typing.get_type_hints(kind).items()
        if name not in shared and typing.get_origin(hint) is not typing.ClassVar
    }


def _parts() -> list[type]:
    found = {
        part.__name__: part
        for event in EVENTS
        for hint in _own_hints(event).values()
        for part in types_within(hint)
    }
    return [found[name] for name in sorted(found)]

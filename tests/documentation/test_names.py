"""Everything a person is told of has a Dutch name.

Names of events stand in `kraamplan/telling/words.py`, all others in `kraamplan/telling/names.py`.
"""

from collections.abc import Iterator
from dataclasses import is_dataclass
from typing import Any, get_args, get_type_hints

import pytest

from domain.catalogue import EVENTS
from domain.kernel.event import Event
from kraamplan.telling.columns import COLUMNS
from kraamplan.telling.names import MODELS, TABLES, event_name
from kraamplan.telling.words import FACTS
from projections.catalogue import PROJECTIONS
from projections.view import Projection

_OF_THE_LOG = {*Event.__struct_fields__, "TOPIC", "class_version"}
_OF_TWO_LANGUAGES = {"nl", "en"}


def _facts(kind: type[Any]) -> Iterator[str]:
    """The facts of an event, those of the parts it is made of included."""
    for name, hint in get_type_hints(kind).items():
        if name in _OF_THE_LOG:
            continue
        if not is_dataclass(hint):
            yield name
        for part in _within(hint):
            if is_dataclass(part) and isinstance(part, type):
                yield from _facts(part)


def _within(hint: Any) -> Iterator[Any]:
    yield hint
    for inner in get_args(hint):
        yield from _within(inner)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.TOPIC)
def test_every_event_and_each_of_its_facts_has_a_dutch_name(event: type[Event]) -> None:
    assert event_name(event.TOPIC).nl != event.TOPIC
    assert {*_facts(event)} - _OF_TWO_LANGUAGES - {*FACTS, *COLUMNS} == set()


@pytest.mark.parametrize("projection", PROJECTIONS, ids=lambda projection: projection.name)
def test_every_read_model_with_its_tables_and_columns_has_a_dutch_name(
    projection: Projection,
) -> None:
    assert projection.name in MODELS
    assert {table.name for table in projection.tables} - set(TABLES) == set()
    columns = {
        name for table in projection.tables for name in (*table.key_names, *table.value_names)
    }
    assert columns - {*FACTS, *COLUMNS} == set()

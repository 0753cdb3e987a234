"""Everything a planner reads from the log has a Dutch word."""

from collections.abc import Iterator
from dataclasses import is_dataclass
from enum import StrEnum
from typing import Any, get_args, get_type_hints

import msgspec
import pytest

from domain.carer.facts import AbsenceKind
from domain.catalogue import EVENTS
from domain.indication.facts import FactSource
from domain.kernel.event import Event
from domain.values.skill import Skill
from kraamplan.telling import words
from planner.price import price
from planner.result import Reason, Status
from planner.wishes import Wishes
from projections.carer_record import PROTECTED
from tests.planner.toys import known_optimum

OF_A_FAMILY = [event for event in EVENTS if "family" in event.__struct_fields__]
OF_THE_LOG = {*Event.__struct_fields__, "TOPIC", "class_version"}


def _facts(kind: type[Any]) -> Iterator[tuple[str, Any]]:
    """The facts of an event by name, those of the parts it is made of included."""
    for name, hint in get_type_hints(kind).items():
        if name in OF_THE_LOG:
            continue
        parts = [part for part in _within(hint) if is_dataclass(part)]
        if not is_dataclass(hint):
            yield name, hint
        for part in parts:
            assert isinstance(part, type)
            yield from _facts(part)


def _within(hint: Any) -> Iterator[Any]:
    """A type, and those it is a list of or a choice between."""
    yield hint
    for inner in get_args(hint):
        yield from _within(inner)


CODES: dict[tuple[str, str], type[StrEnum]] = {
    (name, inner.__name__): inner
    for event in OF_A_FAMILY
    for name, hint in _facts(event)
    for inner in _within(hint)
    if isinstance(inner, type) and issubclass(inner, StrEnum)
} | {("skills", "Skill"): Skill, ("source", "FactSource"): FactSource}
"""Every closed choice a fact about a family holds; two are stored as plain text."""


def test_every_goal_and_its_unit_has_a_dutch_word() -> None:
    terms = price(msgspec.structs.replace(known_optimum()[0], wishes=Wishes(far_minutes=30)), [])

    assert {term.name for term in terms} == set(words.TERMS)
    assert {term.unit for term in terms} == set(words.UNITS)


@pytest.mark.parametrize("event", OF_A_FAMILY, ids=lambda event: event.TOPIC)
def test_every_fact_about_a_family_has_a_dutch_name(event: type[Event]) -> None:
    assert {name for name, _ in _facts(event)} <= set(words.FACTS)


@pytest.mark.parametrize(("fact", "choice"), CODES)
def test_every_code_of_a_fact_has_a_dutch_word(fact: str, choice: str) -> None:
    for code in CODES[fact, choice]:
        assert words.value(fact, code) is not code


@pytest.mark.parametrize(
    ("codes", "dutch"),
    [
        ([*Reason], words.REASONS),
        ([*Status], words.STATUSES),
        ([*AbsenceKind, PROTECTED], words.ABSENCES),
    ],
    ids=["reasons", "statuses", "absences"],
)
def test_every_code_of_the_planner_has_a_dutch_word(
    codes: list[str], dutch: dict[str, str]
) -> None:
    assert set(dutch) == {str(code) for code in codes}


def test_what_has_no_word_yet_is_shown_as_it_is() -> None:
    assert (words.reason("new"), words.absence("new"), words.value("x", "new")) == ("new",) * 3


def test_closed_choices_are_found_in_parts_lists_and_options() -> None:
    assert {
        ("kind", "ActivityKind"),
        ("moment", "Moment"),
        ("professionals", "Professional"),
        ("called_in", "Professional"),
    } <= set(CODES)

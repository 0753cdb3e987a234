"""Everything a planner reads from the log has a Dutch word."""

from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any, get_args, get_type_hints

import pytest

from domain.care.facts import BirthMode, BirthPlace, ClosingReason, Feeding, IntakeForm
from domain.carer.facts import AbsenceKind
from domain.catalogue import EVENTS
from domain.indication.sourced import Provenance
from domain.kernel.event import Event
from domain.values.skill import Skill
from kraamplan.web import words
from planner.result import Reason, Status

OF_A_FAMILY = [
    event
    for event in EVENTS
    if event.TOPIC.startswith("care.") or event.TOPIC == "carer.work-recorded"
]
CODES: list[tuple[str, type[StrEnum]]] = [
    ("feeding", Feeding),
    ("form", IntakeForm),
    ("place", BirthPlace),
    ("mode", BirthMode),
    ("why", ClosingReason),
    ("hours_source", Provenance),
    ("skills", Skill),
]


def _names(kind: type[Any]) -> set[str]:
    """The names of the facts of an event, those of the parts it is made of included."""
    hints = get_type_hints(kind)
    own = set(hints) - set(Event.__struct_fields__) - {"TOPIC", "class_version"}
    parts = [hints[name] for name in own if is_dataclass(hints[name])]
    inner = {field.name for part in parts for field in fields(part)}
    return (own - {name for name in own if hints[name] in parts}) | inner


@pytest.mark.parametrize("event", OF_A_FAMILY, ids=lambda event: event.TOPIC)
def test_every_fact_about_a_family_has_a_dutch_name(event: type[Event]) -> None:
    assert _names(event) <= set(words.FACTS)


@pytest.mark.parametrize(("fact", "codes"), CODES, ids=[fact for fact, _ in CODES])
def test_every_code_of_a_fact_has_a_dutch_word(fact: str, codes: type[StrEnum]) -> None:
    for code in codes:
        assert words.value(fact, code) is not code


@pytest.mark.parametrize(
    ("codes", "dutch"),
    [(Reason, words.REASONS), (Status, words.STATUSES), (AbsenceKind, words.ABSENCES)],
)
def test_every_code_of_the_planner_has_a_dutch_word(
    codes: type[StrEnum], dutch: dict[str, str]
) -> None:
    assert set(dutch) == {str(code) for code in codes}


def test_what_has_no_word_yet_is_shown_as_it_is() -> None:
    assert (words.reason("new"), words.absence("new"), words.value("x", "new")) == ("new",) * 3


def test_types_of_optional_facts_are_looked_into() -> None:
    assert get_args(get_type_hints(OF_A_FAMILY[5])["outside_hours_reason"]), "a reason or nothing"

"""Every event there ever was reads as Dutch and as English, without a trace of the program."""

import re

import msgspec
import pytest

from domain.kernel.event import Event
from domain.planning_problem.aggregate import RecordedProblem
from kraamplan.telling.events import ToldEvent, told
from kraamplan.telling.names import CARERS_HEALTH
from tests.golden import samples

NEWEST = list(samples.NEWEST.values())
HEADER = set(Event.__struct_fields__)
_NOISE = re.compile(
    r"[{}\[\]]|\bNone\b|\bTrue\b|\bFalse\b|[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{32}|datetime|\w+=\S"
    r"|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}"
)
"""What only a program says: brackets, Python's words, identifiers, moments as stored."""


def entry_of(event: Event) -> ToldEvent:
    facts = {
        name: value for name, value in msgspec.to_builtins(event).items() if name not in HEADER
    }
    if isinstance(event, RecordedProblem.Recorded):
        del facts["problem"]
    at = "2026-12-01T12:00:00+00:00"
    return told({"topic": event.TOPIC, "recorded_at": at, "facts": facts})


@pytest.mark.parametrize("event", NEWEST, ids=lambda event: event.TOPIC)
def test_every_event_is_told_in_both_languages(event: Event) -> None:
    said = entry_of(event)
    assert said.title.nl[0].isupper()
    assert said.title.en[0].isupper()
    assert said.title.nl != said.title.en
    for each in said.said:
        for words in (each.label.nl, each.label.en, each.text.nl, each.text.en):
            assert words
            assert _NOISE.search(words) is None, words


@pytest.mark.parametrize(
    ("topic", "effective"),
    [
        ("carer.contract-amended", "2027-01-01"),
        ("care.intake-held", "2026-09-15"),
        ("care.package-assigned", "2026-12-02"),
        ("care.session-delivered", "2026-12-02T17:00:00+01:00"),
        ("carer.hired", "2024-03-01"),
        ("carer.absence-reported", "2026-12-07"),
        ("care.registered", None),
    ],
)
def test_an_event_says_since_when_it_holds(topic: str, effective: str | None) -> None:
    (event,) = (each for each in NEWEST if topic == each.TOPIC)
    assert entry_of(event).effective == effective


def test_since_when_it_holds_is_said_in_words() -> None:
    (event,) = (each for each in NEWEST if each.TOPIC == "carer.contract-amended")
    holds_from = entry_of(event).holds_from
    assert holds_from is not None
    assert (holds_from.nl, holds_from.en) == ("vrijdag 1 januari 2027", "Friday 1 January 2027")


def test_of_a_carers_health_readers_are_told_that_she_is_protected_and_no_more() -> None:
    of_health = [event for event in NEWEST if event.TOPIC in CARERS_HEALTH]
    assert {event.TOPIC for event in of_health} == CARERS_HEALTH
    for event in of_health:
        said = entry_of(event)
        words = [said.title, *(each.label for each in said.said)]
        shown = " ".join([said.topic or "", *(f"{each.nl} {each.en}" for each in words)]).lower()
        assert "bescherming" in shown
        assert not re.search(r"zwanger|pregnan|birth|bevall|gebor|born|verwacht|expect", shown)

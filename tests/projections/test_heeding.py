"""A read model is called with the events its `match` names, and misses nothing by it."""

from collections.abc import Callable
from typing import Any

import pytest

from domain.care.aggregate import Care
from domain.carer.aggregate import Carer
from domain.catalogue import EVENTS
from domain.kernel.event import Event
from domain.organisation.aggregate import Organisation
from projections.catalogue import PROJECTIONS
from projections.heeding import heeds
from projections.view import Projection, View

WANTS_ALL = {"decision_history"}
"""Read models that do something with every event."""


def handed_on(event: Event, view: View) -> None:
    match event:
        case Carer.Hired() | Carer.SkillCertified():
            view.undo()


def matching(event: Event, view: View) -> None:
    """A match, whose remainder goes to another function."""
    match event:
        case Care.Registered(family="G1"):
            view.undo()
        case Organisation.Established() as established:
            view.remove(established)  # type: ignore[arg-type]
        case _:
            handed_on(event, view)


def doing_more(event: Event, view: View) -> None:
    view.undo()
    handed_on(event, view)


def handing_on_to_what_does_more(event: Event, view: View) -> None:
    handed_on(event, view)
    doing_more(event, view)


def catching_all(event: Event, view: View) -> None:
    match event:
        case Care.Registered():
            view.undo()
        case other:
            view.remove(other)  # type: ignore[arg-type]


def heard(project: Callable[..., Any]) -> set[type[Event]]:
    return {kind for kind in EVENTS if heeds(project, kind)}


def test_what_a_match_names_is_heeded_and_what_it_hands_on() -> None:
    assert heard(handed_on) == {Carer.Hired, Carer.SkillCertified}
    assert heard(matching) == heard(handed_on) | {Care.Registered, Organisation.Established}


@pytest.mark.parametrize("project", [doing_more, handing_on_to_what_does_more, catching_all])
def test_a_function_that_does_more_is_called_with_every_event(project: Callable[..., Any]) -> None:
    assert heard(project) == set(EVENTS)


def test_a_function_made_on_the_way_is_called_with_every_event() -> None:
    assert heard(lambda event, view: None) == set(EVENTS)


@pytest.mark.parametrize("projection", PROJECTIONS, ids=lambda each: each.name)
def test_every_read_model_says_what_it_wants(projection: Projection) -> None:
    assert (heard(projection.project) == set(EVENTS)) == (projection.name in WANTS_ALL)

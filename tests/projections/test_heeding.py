"""A read model is called with the events its `match` names, and misses nothing by it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given

from domain.care.aggregate import Care
from domain.carer.aggregate import Carer
from domain.catalogue import EVENTS
from domain.kernel.event import Event
from domain.organisation.aggregate import Organisation
from projections.catalogue import PROJECTIONS
from projections.heeding import heeds
from projections.runner import ProjectionRunner
from projections.view import Projection, View
from tests.projections.histories import EVERY_KIND, SOME_EXAMPLES, Step, histories
from tests.projections.tables import every_row
from tests.projections.telling import Told, empty_engine, in_memory

WANTS_ALL = {"decision_history"}
"""Read models that do something with every event."""


def handed_on(event: Event, view: View) -> None:
    match event:
        case Carer.Hired() | Carer.SkillCertified():
            view.take_back()


def matching(event: Event, view: View) -> None:
    """A match, whose remainder goes to another function."""
    match event:
        case Care.Registered(family="G1"):
            view.take_back()
        case Organisation.Established() as established:
            view.remove(established)  # type: ignore[arg-type]
        case _:
            handed_on(event, view)


def doing_more(event: Event, view: View) -> None:
    view.take_back()
    handed_on(event, view)


def handing_on_to_what_does_more(event: Event, view: View) -> None:
    handed_on(event, view)
    doing_more(event, view)


def catching_all(event: Event, view: View) -> None:
    match event:
        case Care.Registered():
            view.take_back()
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


def called_with_every_event(projection: Projection) -> Projection:
    """The same read model, of which nobody can know which events it wants."""
    return replace(projection, project=partial(projection.project))


def has_the_same_rows_called_with_every_event(told: Told) -> None:
    application = told.services.application
    told.services.runner.catch_up()
    with empty_engine() as engine:
        all_called = ProjectionRunner(
            application.recorder,
            application.mapper,
            engine,
            tuple(map(called_with_every_event, PROJECTIONS)),
        )
        all_called.prepare()
        all_called.catch_up()
        assert every_row(engine) == every_row(told.services.engine)


def test_called_with_every_kind_of_event_the_read_models_have_the_same_rows() -> None:
    assert all(
        heard(called_with_every_event(each).project) == set(EVENTS) for each in PROJECTIONS
    ), "here nobody is spared an event"
    with in_memory() as told:
        told.tell(*EVERY_KIND)
        has_the_same_rows_called_with_every_event(told)


@given(histories())
@SOME_EXAMPLES
def test_called_with_every_event_of_any_history_they_have_the_same_rows(history: Step) -> None:
    with in_memory() as told:
        told.try_to_tell(*history)
        has_the_same_rows_called_with_every_event(told)

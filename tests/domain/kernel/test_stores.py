"""What the application promises holds on every store the log can live in."""

from collections.abc import Iterator

import msgspec
import pytest

from domain.application import BatchRefusedError, CapacityPlanning
from domain.care.errors import ChildrenImplausibleError
from domain.kernel.command import Order
from domain.kernel.errors import StaleVersionError, TextUnwritableError
from domain.organisation.aggregate import Organisation
from domain.organisation.commands import AddRegion, EstablishOrganisation
from tests.golden.samples import NEWEST
from tests.support.builders import (
    ORGANISATION,
    command_context,
    deliver_session,
    hold_intake,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer
from tests.support.stores import log_of, opened, stored_log

STORY = (*in_care(), hire_carer(), deliver_session())


@pytest.fixture
def app(database_url: str) -> Iterator[CapacityPlanning]:
    with opened(database_url) as application:
        yield application


def tell(app: CapacityPlanning) -> None:
    for number, command in enumerate(STORY, start=1):
        app.handle(command, command_context(number))


def test_positions_grow_and_versions_count(app: CapacityPlanning) -> None:
    tell(app)
    stored = stored_log(app)
    positions = [event.id for event in stored]
    assert positions == sorted(set(positions))
    assert [(event.topic, event.originator_version) for event in stored] == [
        ("organisation.established", 1),
        ("organisation.region-added", 2),
        ("care.registered", 1),
        ("care.birth-reported", 2),
        ("carer.hired", 1),
        ("care.session-delivered", 3),
        ("carer.work-recorded", 2),
    ]
    assert app.position() == positions[-1]


def test_an_empty_log_stands_at_position_zero(app: CapacityPlanning) -> None:
    assert app.position() == 0


def test_the_log_is_the_same_when_it_is_opened_again(database_url: str) -> None:
    with opened(database_url) as app:
        tell(app)
        before = stored_log(app)
    with opened(database_url) as again:
        assert stored_log(again) == before


def test_a_command_is_recognised_after_the_log_was_closed(database_url: str) -> None:
    with opened(database_url) as app:
        tell(app)
    with opened(database_url) as again:
        receipt = again.handle(deliver_session(), command_context(len(STORY)))
        assert (receipt.version, receipt.position, receipt.repeated) == (3, again.position(), True)
        assert len(stored_log(again)) == 7


def test_a_command_that_changes_nothing_is_fine(app: CapacityPlanning) -> None:
    tell(app)
    receipt = app.handle(register_family(), command_context(99))
    assert (receipt.version, receipt.position, receipt.repeated) == (3, app.position(), True)


def test_a_batch_is_recorded_whole_or_not_at_all(app: CapacityPlanning) -> None:
    orders = [
        Order(command=command, context=command_context(number))
        for number, command in enumerate(
            (*ORGANISATION, register_family(), report_birth(children=9)), start=1
        )
    ]
    with pytest.raises(BatchRefusedError) as refused:
        app.handle_all(orders)
    assert type(refused.value.refusals[0][1]) is ChildrenImplausibleError
    assert stored_log(app) == []
    app.handle_all(orders[:3])
    assert len(stored_log(app)) == 3


def test_a_dry_run_leaves_the_store_empty(app: CapacityPlanning) -> None:
    orders = [
        Order(command=command, context=command_context(number))
        for number, command in enumerate(STORY, start=1)
    ]
    versions = [receipt.version for receipt in app.handle_all(orders, dry_run=True)]
    assert versions == [1, 2, 1, 2, 1, 3]
    assert stored_log(app) == []


def test_a_stale_version_is_refused(app: CapacityPlanning) -> None:
    tell(app)
    with pytest.raises(StaleVersionError):
        app.handle(hold_intake(), command_context(99), expected_version=2)


def test_every_kind_of_event_is_stored_and_read_back(app: CapacityPlanning) -> None:
    events = [
        msgspec.structs.replace(event, originator_version=version)
        for version, event in enumerate(NEWEST.values(), start=1)
    ]
    app.events.put(events)
    assert log_of(app) == events


def test_the_process_environment_does_not_choose_the_store(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PERSISTENCE_MODULE", "eventsourcing.sqlite")
    monkeypatch.setenv("KRAAMPLAN_PERSISTENCE_MODULE", "eventsourcing.sqlite")
    assert CapacityPlanning().position() == 0


def test_text_that_only_looks_like_a_nul_is_written_as_it_was_typed(app: CapacityPlanning) -> None:
    name = "de code " + "\\" + "u0000, met \\\\ ervoor"
    app.handle(EstablishOrganisation(name=name), command_context())
    (event,) = log_of(app)
    assert isinstance(event, Organisation.Established)
    assert event.name == name
    with pytest.raises(TextUnwritableError):
        app.handle(AddRegion(region="gooi", name="\\\0"), command_context(2))

"""Orders handled together are recorded together, or not at all."""

import pytest

from domain.application import BatchRefusedError, CapacityPlanning
from domain.care.errors import ChildrenImplausibleError, PackageWithoutCriterionError
from domain.kernel.command import Command, Order
from domain.kernel.errors import NotFoundError, StaleVersionError
from tests.support.builders import (
    ORGANISATION,
    assign_package,
    command_context,
    expecting,
    hold_intake,
    in_care,
    register_family,
    report_birth,
)
from tests.support.stores import IN_MEMORY, log_of


@pytest.fixture
def app() -> CapacityPlanning:
    return CapacityPlanning(env=IN_MEMORY)


def orders(*commands: Command) -> list[Order]:
    """The commands as orders, each with an id of its own."""
    return [
        Order(command=command, context=command_context(number))
        for number, command in enumerate(commands, start=1)
    ]


def topics(app: CapacityPlanning) -> list[str]:
    return [event.TOPIC for event in log_of(app)]


def test_each_order_sees_what_the_ones_before_it_decided(app: CapacityPlanning) -> None:
    receipts = app.handle_all(orders(*in_care(), assign_package()))
    assert [receipt.version for receipt in receipts] == [1, 2, 1, 2, 3]
    assert {receipt.position for receipt in receipts} == {5}
    assert topics(app) == [
        "organisation.established",
        "organisation.region-added",
        "care.registered",
        "care.birth-reported",
        "care.package-assigned",
    ]


def test_the_log_keeps_the_order_of_the_orders_whatever_streams_they_touch(
    app: CapacityPlanning,
) -> None:
    app.handle_all(
        orders(*expecting("G1"), register_family("G2"), report_birth("G1"), hold_intake("G2"))
    )
    told = [(event.TOPIC, getattr(event, "family", "")) for event in log_of(app)]
    assert told[-4:] == [
        ("care.registered", "G1"),
        ("care.registered", "G2"),
        ("care.birth-reported", "G1"),
        ("care.intake-held", "G2"),
    ]


def test_every_refused_order_is_named_and_nothing_is_recorded(app: CapacityPlanning) -> None:
    with pytest.raises(BatchRefusedError) as refused:
        app.handle_all(
            orders(
                *expecting("G1"),
                report_birth("G1", children=9),
                register_family("G2"),
                report_birth("G2"),
                assign_package("G2", package=5),
                hold_intake("G3"),
            )
        )
    assert [(index, type(error)) for index, error in refused.value.refusals] == [
        (3, ChildrenImplausibleError),
        (6, PackageWithoutCriterionError),
        (7, NotFoundError),
    ]
    assert str(refused.value).startswith(
        "3: Family G1: 9 children in one birth cannot be.; "
        "6: Family G2: care package 5 needs at least one criterion.; "
        "7: "
    )


def test_a_batch_that_is_refused_can_be_mended_and_handled_again(app: CapacityPlanning) -> None:
    with pytest.raises(BatchRefusedError):
        app.handle_all(orders(*expecting(), report_birth(children=9)))
    receipts = app.handle_all(orders(*expecting(), report_birth(children=2)))
    assert not any(receipt.repeated for receipt in receipts)
    assert topics(app)[-1] == "care.birth-reported"


def test_a_batch_handled_twice_is_recorded_once(app: CapacityPlanning) -> None:
    first = app.handle_all(orders(*in_care()))
    second = app.handle_all(orders(*in_care()))
    assert [receipt.version for receipt in second] == [receipt.version for receipt in first]
    assert all(receipt.repeated for receipt in second)
    assert len(topics(app)) == 4


def test_an_order_that_stands_twice_in_a_batch_is_recorded_once(app: CapacityPlanning) -> None:
    (order,) = orders(hold_intake())[-1:]
    receipts = app.handle_all([*_beforehand(), order, order])
    assert [receipt.repeated for receipt in receipts[-2:]] == [False, True]
    assert topics(app).count("care.intake-held") == 1


def _beforehand() -> list[Order]:
    return [
        Order(command=command, context=command_context(number))
        for number, command in enumerate(expecting(), start=100)
    ]


def test_an_order_may_expect_the_version_an_earlier_order_leads_to(app: CapacityPlanning) -> None:
    expected = Order(command=report_birth(), context=command_context(9), expected_version=1)
    assert app.handle_all([*_beforehand(), expected])[-1].version == 2
    stale = Order(command=hold_intake(), context=command_context(10), expected_version=1)
    with pytest.raises(BatchRefusedError) as refused:
        app.handle_all([stale])
    assert type(refused.value.refusals[0][1]) is StaleVersionError


def test_a_dry_run_records_nothing_and_says_which_versions_there_would_be(
    app: CapacityPlanning,
) -> None:
    app.handle_all(orders(*ORGANISATION))
    wish = orders(*in_care())
    receipts = app.handle_all(wish, dry_run=True)
    assert [receipt.version for receipt in receipts] == [1, 2, 1, 2]
    assert [receipt.repeated for receipt in receipts] == [True, True, False, False]
    assert {receipt.position for receipt in receipts} == {2}
    assert len(topics(app)) == 2
    assert [each.version for each in app.handle_all(wish)] == [1, 2, 1, 2]
    assert len(topics(app)) == 4


def test_a_dry_run_refuses_what_would_be_refused(app: CapacityPlanning) -> None:
    with pytest.raises(BatchRefusedError):
        app.handle_all(orders(*ORGANISATION, hold_intake("G3")), dry_run=True)


def test_no_orders_are_no_change(app: CapacityPlanning) -> None:
    assert app.handle_all([]) == []
    assert app.position() == 0

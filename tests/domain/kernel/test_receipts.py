"""A receipt says which version of the stream and which position of the log to read."""

from domain.care.commands import care_stream
from domain.kernel.errors import StaleVersionError
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
from tests.support.given_when_then import given


def test_a_receipt_names_the_stream_its_version_and_the_position_in_the_log() -> None:
    story = given(*ORGANISATION).when(register_family())
    assert story.receipt is not None
    assert story.receipt.stream_id == care_stream("G1")
    assert (story.receipt.version, story.receipt.position) == (1, 3)
    assert not story.receipt.repeated


def test_the_version_is_that_of_the_addressed_stream_and_the_position_covers_all_streams() -> None:
    story = given(*in_care(), hire_carer()).when(deliver_session())
    assert story.receipt is not None
    assert story.receipt.stream_id == care_stream("G1")
    assert (story.receipt.version, story.receipt.position) == (3, 7)
    assert story.app.position() == 7


def test_a_command_that_changes_nothing_gets_the_version_there_is() -> None:
    story = given(*in_care()).when(register_family()).then_nothing()
    assert story.receipt is not None
    assert (story.receipt.version, story.receipt.position) == (2, 4)


def test_an_empty_log_stands_at_position_zero() -> None:
    assert given().app.position() == 0


def test_the_version_the_sender_saw_is_accepted() -> None:
    story = given(*in_care()).when(hold_intake(), expected_version=2)
    assert [event.originator_version for event in story.new_events] == [3]


def test_an_older_and_a_newer_version_are_stale() -> None:
    story = given(*in_care())
    story.when(hold_intake(), expected_version=1).then_refused(StaleVersionError, "1", "2")
    story.when(hold_intake(), expected_version=3).then_refused(StaleVersionError, "3", "2")


def test_version_zero_means_that_the_stream_must_be_new() -> None:
    story = given(*ORGANISATION).when(register_family("G1"), expected_version=0)
    assert [event.TOPIC for event in story.new_events] == ["care.registered"]
    story.when(report_birth("G1"), expected_version=0).then_refused(StaleVersionError, "0", "1")


def test_a_receipt_can_be_used_to_read_ones_own_write() -> None:
    story = given(*in_care())
    for number, held_on in enumerate(("2026-09-01", "2026-10-01"), start=600):
        receipt = story.app.handle(hold_intake(held_on=held_on), command_context(number))
        stored = story.app.recorder.select_notifications(start=receipt.position, limit=2)
        assert [(each.originator_version, each.topic) for each in stored] == [
            (receipt.version, "care.intake-held")
        ]

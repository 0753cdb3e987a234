"""A command whose id was handled before is recognised and not handled again."""

from dataclasses import field, make_dataclass

import pytest

from domain.care.aggregate import Care
from domain.care.errors import BirthAlreadyReportedError, BirthNotReportedError
from domain.care.facts import IntakeForm
from domain.kernel.command import Command, digest_of
from domain.kernel.errors import CommandIdTakenError
from tests.support.builders import (
    add_region,
    assign_package,
    command_context,
    day,
    deliver_session,
    expecting,
    hold_intake,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer
from tests.support.given_when_then import given

CONTEXT = command_context(500)


def test_a_retried_command_records_nothing_more_and_gets_its_receipt_again() -> None:
    story = given(*expecting()).when(report_birth(), context=CONTEXT)
    first = story.receipt
    story.when(report_birth(), context=CONTEXT).then_nothing()
    assert first is not None
    assert story.receipt is not None
    assert not first.repeated
    assert (story.receipt.stream_id, story.receipt.version) == (first.stream_id, first.version)


def test_the_same_wish_under_a_new_id_is_a_new_command() -> None:
    story = given(*expecting()).when(report_birth(), context=CONTEXT)
    story.when(report_birth(), context=command_context(501)).then_refused(
        BirthAlreadyReportedError, "G1"
    )


def test_a_retried_command_reports_the_version_it_led_to_and_not_the_newest() -> None:
    story = given(*expecting()).when(report_birth(), context=CONTEXT)
    story.given(hold_intake(), assign_package())
    story.when(report_birth(), context=CONTEXT)
    assert story.receipt is not None
    assert (story.receipt.version, story.receipt.repeated) == (2, True)


def test_a_retry_is_recognised_before_its_expected_version_is_stale() -> None:
    story = given(*expecting()).when(report_birth(), context=CONTEXT, expected_version=1)
    story.when(report_birth(), context=CONTEXT, expected_version=1).then_nothing()


def test_a_refused_command_is_not_remembered_and_may_succeed_later() -> None:
    story = given(*expecting()).when(assign_package(), context=CONTEXT)
    story.then_refused(BirthNotReportedError, "G1")
    story.given(report_birth()).when(assign_package(), context=CONTEXT)
    assert [event.TOPIC for event in story.new_events] == ["care.package-assigned"]


def test_a_retry_of_a_command_that_wrote_two_streams_writes_neither_again() -> None:
    story = given(*in_care(), hire_carer()).when(deliver_session(), context=CONTEXT)
    assert [event.TOPIC for event in story.new_events] == [
        "care.session-delivered",
        "carer.work-recorded",
    ]
    story.when(deliver_session(), context=CONTEXT).then_nothing()


def test_the_same_id_in_another_stream_is_another_command() -> None:
    story = given(*expecting("G1")).when(hold_intake("G1"), context=CONTEXT)
    story.when(add_region("arnhem", "Arnhem"), context=CONTEXT)
    assert [event.TOPIC for event in story.new_events] == ["organisation.region-added"]


@pytest.mark.parametrize("other", [assign_package(), report_birth(children=2)])
def test_another_command_under_a_known_id_is_refused_and_not_swallowed(other: Command) -> None:
    story = given(*expecting()).when(report_birth(), context=CONTEXT)
    story.when(other, context=CONTEXT).then_refused(
        CommandIdTakenError, str(CONTEXT.command_id), type(other).__name__
    )


def test_a_retry_by_somebody_else_or_for_another_reason_is_a_retry() -> None:
    story = given(*expecting()).when(report_birth(), context=CONTEXT)
    again = command_context(500, actor="m.visser", reason="nog eens")
    story.when(report_birth(), context=again).then_nothing()


def test_what_was_recorded_before_commands_had_digests_is_recognised_by_its_id() -> None:
    held = Care.IntakeHeld(
        family="G1", held_on=day("2026-09-15"), form=IntakeForm.HOME_VISIT, skills=()
    )
    story = given(*expecting(), held)
    # It was the fourth fact told.
    story.when(hold_intake(), context=command_context(4)).then_nothing()


def test_a_digest_is_of_every_field_that_says_something() -> None:
    digests = {
        digest_of(each)
        for each in (
            report_birth(),
            report_birth(children=2),
            report_birth("G2"),
            register_family(),
            register_family(parity=1),
        )
    }
    assert len(digests) == 5
    assert {len(each) for each in digests} == {16}


def test_a_field_left_at_its_default_does_not_change_a_digest() -> None:
    known = make_dataclass("Known", [("family", str)], bases=(Command,), frozen=True)
    one_more = make_dataclass(
        "Known",
        [("family", str), ("children", int, field(default=1))],
        bases=(Command,),
        frozen=True,
    )
    assert digest_of(one_more("G1")) == digest_of(known("G1"))
    assert digest_of(one_more("G1", 2)) != digest_of(known("G1"))

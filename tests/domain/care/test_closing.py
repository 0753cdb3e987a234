"""Care ends once; nothing is added afterwards."""

import pytest

from domain.care.aggregate import Care
from domain.care.errors import CareClosedError, RegisteredDifferentlyError
from domain.care.facts import ClosingReason
from domain.kernel.command import Command
from tests.support.builders import (
    amend_registration,
    assign_package,
    close_care,
    correct_session,
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

CLOSED = (*in_care(), hire_carer(), deliver_session(), close_care())


@pytest.mark.parametrize("why", [why for why in ClosingReason if why != ClosingReason.COMPLETED])
def test_care_that_never_started_is_closed_for_any_reason_but_completion(
    why: ClosingReason,
) -> None:
    given(*expecting()).when(close_care(why=why)).then(
        Care.Closed(family="G1", closed_on=day("2026-12-01"), why=why)
    )


def test_care_is_completed_after_the_birth() -> None:
    given(*in_care()).when(close_care()).then(
        Care.Closed(family="G1", closed_on=day("2026-12-01"), why=ClosingReason.COMPLETED)
    )


@pytest.mark.parametrize(
    "command",
    [
        amend_registration(),
        hold_intake(),
        assign_package(),
        deliver_session(starts_at="2026-12-01T08:00", ends_at="2026-12-01T12:00"),
        correct_session(),
        close_care(),
    ],
    ids=lambda command: type(command).__name__,
)
def test_nothing_is_added_once_care_was_closed(command: Command) -> None:
    given(*CLOSED).when(command, reason="te laat").then_refused(CareClosedError, "G1", "2026-12-01")


def test_a_birth_is_not_reported_once_care_was_closed() -> None:
    ended = close_care(why=ClosingReason.PREGNANCY_ENDED)
    given(*expecting(), ended).when(report_birth()).then_refused(CareClosedError, "2026-12-01")


def test_a_family_whose_care_was_closed_is_not_registered_anew() -> None:
    story = given(*CLOSED)
    story.when(register_family()).then_nothing()
    story.when(register_family(parity=1)).then_refused(RegisteredDifferentlyError, "parity")

"""Sessions lie after the birth, in the past, in working hours; and are corrected openly."""

from datetime import timedelta

import pytest

from domain.care.aggregate import Care
from domain.care.errors import (
    CorrectionWithoutReasonError,
    OutsideWorkingHoursError,
    SessionBeforeBirthError,
    SessionRecordedDifferentlyError,
)
from domain.carer.aggregate import Carer
from domain.carer.facts import WorkKind
from domain.kernel.errors import NotFoundError
from domain.kernel.event import Event
from tests.support.builders import (
    NOW,
    clock,
    command_context,
    correct_session,
    deliver_session,
    expecting,
    in_care,
    report_birth,
)
from tests.support.carer_builders import hire_carer
from tests.support.given_when_then import given

READY = (*in_care(), hire_carer())
VISITED = (*READY, deliver_session())


def delivered(
    starts_at: str, ends_at: str, minutes: int, reason: str | None = None
) -> tuple[Event, Event]:
    """A session in the family's record, and the same time in the carer's."""
    session = f"{starts_at[:16]}/K1"
    return (
        Care.SessionDelivered(
            family="G1",
            session=session,
            carer="K1",
            starts_at=clock(starts_at),
            ends_at=clock(ends_at),
            minutes=minutes,
            outside_hours_reason=reason,
            activities=(),
        ),
        worked(session, starts_at, ends_at, minutes),
    )


def worked(session: str, starts_at: str, ends_at: str, minutes: int) -> Carer.WorkRecorded:
    return Carer.WorkRecorded(
        carer="K1",
        session=session,
        family="G1",
        starts_at=clock(starts_at),
        ends_at=clock(ends_at),
        minutes=minutes,
        kind=WorkKind.CARE,
    )


def corrected(
    starts_at: str, ends_at: str, minutes: int, reason: str | None = None
) -> tuple[Event, Event]:
    """The session of Monday eight o'clock with other times, in both records."""
    return (
        Care.SessionCorrected(
            family="G1",
            session="2026-11-30T08:00/K1",
            carer="K1",
            starts_at=clock(starts_at),
            ends_at=clock(ends_at),
            minutes=minutes,
            outside_hours_reason=reason,
            activities=(),
        ),
        worked("2026-11-30T08:00/K1", starts_at, ends_at, minutes),
    )


def test_a_session_is_recorded_for_the_family_and_for_the_carer() -> None:
    given(*READY).when(deliver_session()).then(
        *delivered("2026-11-30T08:00+01:00", "2026-11-30T14:00+01:00", 360)
    )


def test_delivering_the_same_session_again_changes_nothing() -> None:
    given(*VISITED).when(deliver_session()).then_nothing()


def test_the_same_session_told_in_utc_is_the_same_session() -> None:
    in_utc = deliver_session(starts_at="2026-11-30T07:00+00:00", ends_at="2026-11-30T13:00+00:00")
    given(*VISITED).when(in_utc).then_nothing()


def test_a_session_may_end_in_the_minute_it_is_recorded() -> None:
    given(*READY).when(
        deliver_session(starts_at="2026-12-01T08:00", ends_at="2026-12-01T13:00")
    ).then(*delivered("2026-12-01T08:00+01:00", "2026-12-01T13:00+01:00", 300))


def test_a_session_may_fill_the_working_day() -> None:
    given(*READY).when(deliver_session(ends_at="2026-11-30T18:00")).then(
        *delivered("2026-11-30T08:00+01:00", "2026-11-30T18:00+01:00", 600)
    )


def test_a_session_may_take_a_whole_day() -> None:
    round_the_clock = deliver_session(
        ends_at="2026-12-01T08:00", outside_hours_reason="continue zorg"
    )
    given(*READY).when(round_the_clock).then(
        *delivered("2026-11-30T08:00+01:00", "2026-12-01T08:00+01:00", 1440, "continue zorg")
    )


def test_outside_working_hours_a_session_needs_a_reason() -> None:
    evening = deliver_session(starts_at="2026-11-30T17:00", ends_at="2026-11-30T20:30")
    given(*READY).when(evening).then_refused(OutsideWorkingHoursError, "20:30")
    given(*READY).when(
        deliver_session(
            starts_at="2026-11-30T17:00",
            ends_at="2026-11-30T20:30",
            outside_hours_reason="opstartzorg",
        )
    ).then(*delivered("2026-11-30T17:00+01:00", "2026-11-30T20:30+01:00", 210, "opstartzorg"))


def test_a_session_through_the_autumn_night_lasts_an_hour_longer_than_the_clock_shows() -> None:
    night = deliver_session(
        starts_at="2026-10-25T00:00", ends_at="2026-10-25T08:00", outside_hours_reason="nachtzorg"
    )
    story = given(*expecting(), report_birth(born_at="2026-10-24T09:00"), hire_carer())
    story.when(night).then(
        *delivered("2026-10-25T00:00+02:00", "2026-10-25T08:00+01:00", 540, "nachtzorg")
    )


def test_a_session_through_the_spring_night_lasts_an_hour_shorter() -> None:
    summer = NOW + timedelta(days=150)
    night = deliver_session(
        starts_at="2027-03-28T00:00", ends_at="2027-03-28T08:00", outside_hours_reason="nachtzorg"
    )
    given(*READY).when(night, context=command_context(99, now=summer)).then(
        *delivered("2027-03-28T00:00+01:00", "2027-03-28T08:00+02:00", 420, "nachtzorg")
    )


def test_a_session_may_start_in_the_minute_of_the_birth() -> None:
    at_birth = deliver_session(
        starts_at="2026-11-29T04:10", ends_at="2026-11-29T07:00", outside_hours_reason="bevalling"
    )
    given(*READY).when(at_birth).then(
        *delivered("2026-11-29T04:10+01:00", "2026-11-29T07:00+01:00", 170, "bevalling")
    )


def test_care_is_given_by_a_carer_who_was_hired() -> None:
    given(*in_care()).when(deliver_session()).then_refused(NotFoundError, "K1")


def test_a_correction_keeps_the_session_and_its_carer() -> None:
    given(*VISITED).when(correct_session(), reason="eerder weggestuurd").then(
        *corrected("2026-11-30T08:00+01:00", "2026-11-30T13:00+01:00", 300)
    )


def test_a_correction_may_move_the_session() -> None:
    moved = correct_session(starts_at="2026-12-01T09:00", ends_at="2026-12-01T12:00")
    given(*VISITED).when(moved, reason="verkeerde dag").then(
        *corrected("2026-12-01T09:00+01:00", "2026-12-01T12:00+01:00", 180)
    )


def test_a_correction_is_checked_like_a_delivery() -> None:
    early = correct_session(starts_at="2026-11-30T06:00", ends_at="2026-11-30T12:00")
    before = correct_session(starts_at="2026-11-27T09:00", ends_at="2026-11-27T12:00")
    story = given(*VISITED)
    story.when(early, reason="eerder begonnen").then_refused(OutsideWorkingHoursError, "06:00")
    story.when(before, reason="verkeerde dag").then_refused(SessionBeforeBirthError, "2026-11-27")


@pytest.mark.parametrize("reason", [None, ""])
def test_a_correction_says_why(reason: str | None) -> None:
    given(*VISITED).when(correct_session(), reason=reason).then_refused(
        CorrectionWithoutReasonError, "2026-11-30T08:00/K1"
    )


def test_after_a_correction_the_first_version_differs() -> None:
    given(*VISITED, correct_session()).when(deliver_session()).then_refused(
        SessionRecordedDifferentlyError, "2026-11-30T08:00/K1"
    )

"""Everything a family's care refuses about sessions."""

from domain.care import errors
from tests.domain.care.refusals import VISITED
from tests.support.builders import correct_session, deliver_session, expecting, in_care
from tests.support.carer_builders import hire_carer
from tests.support.refusal import Refusal

READY = (*in_care(), hire_carer())

SESSIONS = (
    Refusal(
        because="a session ends before it starts",
        error=errors.SessionRunsBackwardsError,
        rule="session-runs-backwards",
        given=READY,
        when=deliver_session(ends_at="2026-11-30T07:00"),
        facts=("G1", "2026-11-30 08:00:00+01:00", "2026-11-30 07:00:00+01:00"),
    ),
    Refusal(
        because="a session ends when it starts",
        error=errors.SessionRunsBackwardsError,
        rule="session-runs-backwards",
        given=READY,
        when=deliver_session(ends_at="2026-11-30T08:00"),
        facts=("G1", "2026-11-30 08:00:00+01:00"),
    ),
    Refusal(
        because="a session takes less than a minute",
        error=errors.SessionTooShortError,
        rule="session-under-a-minute",
        given=READY,
        when=deliver_session(ends_at="2026-11-30T08:00:59"),
        facts=("G1", "2026-11-30 08:00:59+01:00"),
    ),
    Refusal(
        because="a session takes a minute more than a day",
        error=errors.SessionRunsBackwardsError,
        rule="session-runs-backwards",
        given=READY,
        when=deliver_session(ends_at="2026-12-01T08:01", outside_hours_reason="bevalling"),
        facts=("G1", "2026-12-01 08:01:00+01:00"),
    ),
    Refusal(
        because="a session starts before eight without a reason",
        error=errors.OutsideWorkingHoursError,
        rule="outside-working-hours",
        given=READY,
        when=deliver_session(starts_at="2026-11-30T07:59"),
        facts=("G1", "2026-11-30 07:59:00+01:00", "08:00-18:00"),
    ),
    Refusal(
        because="a session ends after six without a reason",
        error=errors.OutsideWorkingHoursError,
        rule="outside-working-hours",
        given=READY,
        when=deliver_session(ends_at="2026-11-30T18:01"),
        facts=("G1", "2026-11-30 18:01:00+01:00"),
    ),
    Refusal(
        because="a session runs through the night without a reason",
        error=errors.OutsideWorkingHoursError,
        rule="outside-working-hours",
        given=READY,
        when=deliver_session(starts_at="2026-11-30T17:00", ends_at="2026-12-01T09:00"),
        facts=("G1", "2026-11-30 17:00:00+01:00", "2026-12-01 09:00:00+01:00"),
    ),
    Refusal(
        because="a session has not ended yet",
        error=errors.LiesInTheFutureError,
        rule="fact-lies-in-the-future",
        given=READY,
        when=deliver_session(starts_at="2026-12-01T09:00", ends_at="2026-12-01T14:00"),
        facts=("G1", "2026-12-01 14:00:00+01:00", "2026-12-01 13:00:00+01:00"),
    ),
    Refusal(
        because="a session lies before the birth",
        error=errors.SessionBeforeBirthError,
        rule="session-before-birth",
        given=READY,
        when=deliver_session(starts_at="2026-11-28T09:00", ends_at="2026-11-28T12:00"),
        facts=("G1", "2026-11-28 09:00:00+01:00", "2026-11-29 04:10:00+01:00"),
    ),
    Refusal(
        because="a session is delivered without a birth",
        error=errors.BirthNotReportedError,
        rule="birth-not-reported",
        given=(*expecting(), hire_carer()),
        when=deliver_session(),
        facts=("G1",),
    ),
    Refusal(
        because="a session starts in the hour the clock skips",
        error=errors.TimeDoesNotExistError,
        rule="time-does-not-exist",
        given=READY,
        when=deliver_session(starts_at="2027-03-28T02:30", ends_at="2027-03-28T05:00"),
        facts=("G1", "2027-03-28 02:30:00"),
    ),
    Refusal(
        because="a session is delivered again with another end",
        error=errors.SessionRecordedDifferentlyError,
        rule="session-differs",
        given=VISITED,
        when=deliver_session(ends_at="2026-11-30T13:00"),
        facts=("G1", "2026-11-30T08:00/K1", "CorrectSession"),
    ),
    Refusal(
        because="a session nobody delivered is corrected",
        error=errors.UnknownSessionError,
        rule="session-must-exist",
        given=VISITED,
        when=correct_session(session="2026-11-30T09:00/K1"),
        facts=("G1", "2026-11-30T09:00/K1", "2026-11-30T08:00/K1"),
    ),
    Refusal(
        because="a session is corrected without a reason",
        error=errors.CorrectionWithoutReasonError,
        rule="correction-needs-a-reason",
        given=VISITED,
        when=correct_session(),
        facts=("G1", "2026-11-30T08:00/K1"),
    ),
)

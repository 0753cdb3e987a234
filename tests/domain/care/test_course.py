"""What bends the course of care is recorded as it happened, and corrected openly."""

import pytest

from domain.care.aggregate import Care
from domain.care.course_errors import (
    ActivitiesDoNotFitError,
    OutcomeReportedDifferentlyError,
    StaysOverlapError,
)
from domain.care.errors import BirthNotReportedError, CareClosedError
from domain.care.facts import (
    Activity,
    ActivityKind,
    BirthPlan,
    HospitalStay,
    Measurement,
    Outcome,
    Patient,
)
from domain.carer.aggregate import Carer
from domain.carer.errors import AlreadyWorkingError
from domain.carer.facts import WorkKind
from domain.kernel.command import Command
from domain.kernel.event import Event
from tests.support.builders import (
    assign_package,
    clock,
    close_care,
    correct_session,
    day,
    deliver_session,
    expecting,
    report_birth,
)
from tests.support.carer_builders import hire_carer
from tests.support.course_builders import (
    ASSISTANCE,
    BORN,
    STAY,
    choose_minimum_care,
    correct_birth_assistance,
    correct_hospital_stay,
    defer_care,
    deliver_birth_assistance,
    expect_discharge,
    plan_birth,
    record_hospital_stay,
    report_outcome,
)
from tests.support.given_when_then import Story, given

SPLIT = (Activity(ActivityKind.MOTHER_CARE, 120), Activity(ActivityKind.EDUCATION, 60))


def worked(ends_at: str, minutes: int) -> Event:
    return Carer.WorkRecorded(
        carer="K1",
        session=ASSISTANCE,
        family="G1",
        starts_at=clock("2026-11-20T01:30+01:00"),
        ends_at=clock(ends_at),
        minutes=minutes,
        kind=WorkKind.BIRTH_ASSISTANCE,
    )


def activities_of(story: Story) -> list[tuple[Activity, ...]]:
    return [
        event.activities
        for event in story.new_events
        if isinstance(event, (Care.SessionDelivered, Care.SessionCorrected))
    ]


def test_birth_assistance_is_recorded_apart_and_as_work_of_the_carer() -> None:
    given(*BORN).when(deliver_birth_assistance()).then(
        Care.BirthAssistanceDelivered(
            family="G1",
            assistance=ASSISTANCE,
            carer="K1",
            called_at=clock("2026-11-20T00:50+01:00"),
            starts_at=clock("2026-11-20T01:30+01:00"),
            ends_at=clock("2026-11-20T06:30+01:00"),
            minutes=300,
        ),
        worked("2026-11-20T06:30+01:00", 300),
    )


def test_birth_assistance_may_be_told_before_the_birth_is() -> None:
    waiting = (*expecting(), hire_carer(), deliver_birth_assistance())
    assert given(*waiting).when(report_birth(born_at="2026-11-20T04:10")).new_events
    given(*waiting).when(deliver_birth_assistance()).then_nothing()


def test_birth_assistance_is_corrected_in_both_records() -> None:
    given(*BORN, deliver_birth_assistance()).when(
        correct_birth_assistance(), reason="te laat geschreven"
    ).then(
        Care.BirthAssistanceCorrected(
            family="G1",
            assistance=ASSISTANCE,
            carer="K1",
            called_at=None,
            starts_at=clock("2026-11-20T01:30+01:00"),
            ends_at=clock("2026-11-20T06:00+01:00"),
            minutes=270,
        ),
        worked("2026-11-20T06:00+01:00", 270),
    )


def test_who_assists_at_a_birth_gives_no_care_at_the_same_time() -> None:
    session = deliver_session(
        starts_at="2026-11-20T06:00", ends_at="2026-11-20T09:00", outside_hours_reason="opstart"
    )
    given(*BORN, deliver_birth_assistance()).when(session).then_refused(
        AlreadyWorkingError, ASSISTANCE
    )


def test_a_session_tells_what_its_minutes_went_to() -> None:
    story = given(*BORN).when(deliver_session(activities=SPLIT))
    assert activities_of(story) == [SPLIT]


def test_activities_stay_when_a_correction_does_not_name_them() -> None:
    story = given(*BORN, deliver_session(activities=SPLIT))
    story.when(correct_session(), reason="eerder weg")
    assert activities_of(story) == [SPLIT]
    story.when(correct_session(activities=()), reason="niet bijgehouden")
    assert activities_of(story) == [()]


def test_a_session_is_not_corrected_to_less_than_its_activities() -> None:
    short = correct_session(ends_at="2026-11-30T10:00")
    given(*BORN, deliver_session(activities=SPLIT)).when(short, reason="eerder weg").then_refused(
        ActivitiesDoNotFitError, "120"
    )


def test_a_stay_in_hospital_is_recorded_and_completed_by_its_discharge() -> None:
    story = given(*BORN).when(record_hospital_stay(discharged_on=None))
    story.then(stayed(discharged_on=None)).when(record_hospital_stay())
    story.then(stayed(discharged_on="2026-11-23")).when(record_hospital_stay()).then_nothing()


def test_the_newest_day_expected_for_a_discharge_counts_until_it_comes() -> None:
    story = given(*BORN, record_hospital_stay(discharged_on=None))
    story.when(expect_discharge("2026-12-03", STAY)).then(expected("2026-12-03"))
    story.when(expect_discharge("2026-12-03", STAY)).then_nothing()
    # The stay is still the one on record.
    story.when(record_hospital_stay(discharged_on=None)).then_nothing()
    story.when(expect_discharge("2026-12-05", STAY)).then(expected("2026-12-05"))
    story.when(expect_discharge(None, STAY)).then(expected(None))
    story.when(record_hospital_stay()).then(stayed(discharged_on="2026-11-23"))


def test_a_stay_corrected_is_not_expected_to_end_any_more() -> None:
    story = given(*BORN, record_hospital_stay(discharged_on=None), expect_discharge(stay=STAY))
    story.given(correct_hospital_stay(patient=Patient.BOTH, discharged_on=None))
    story.when(expect_discharge(stay=STAY)).then(expected("2026-12-03"))


def expected(on: str | None) -> Care.DischargeExpected:
    return Care.DischargeExpected(
        family="G1", stay=STAY, expected_on=None if on is None else day(on)
    )


def stayed(discharged_on: str | None) -> Care.HospitalStayRecorded:
    return Care.HospitalStayRecorded(
        family="G1",
        stay=STAY,
        patient=Patient.MOTHER,
        admitted_on=day("2026-11-21"),
        discharged_on=None if discharged_on is None else day(discharged_on),
    )


def test_a_stay_is_corrected_and_keeps_its_name() -> None:
    both = correct_hospital_stay(patient=Patient.BOTH)
    given(*BORN, record_hospital_stay()).when(both, reason="kind ook").then(
        Care.HospitalStayCorrected(
            family="G1",
            stay=STAY,
            patient=Patient.BOTH,
            admitted_on=day("2026-11-21"),
            discharged_on=day("2026-11-24"),
        )
    )


def test_mother_and_child_may_each_be_in_hospital_and_come_back_the_same_day() -> None:
    stays = (
        record_hospital_stay(),
        record_hospital_stay(Patient.CHILD, "2026-11-22", "2026-11-26"),
        record_hospital_stay(Patient.MOTHER, "2026-11-23", None),
    )
    story = given(*BORN, *stays)
    story.when(record_hospital_stay(Patient.BOTH, "2026-11-30", None)).then_refused(
        StaysOverlapError, "mother/2026-11-23"
    )


def test_the_day_of_discharge_is_no_day_in_hospital() -> None:
    admitted = day("2026-11-21")
    assert HospitalStay(Patient.MOTHER, admitted, day("2026-11-23")).days == 2
    assert HospitalStay(Patient.MOTHER, admitted, admitted).days == 0
    assert HospitalStay(Patient.MOTHER, admitted, None).days is None


def test_deferred_care_is_indicated_from_the_day_it_is_expected() -> None:
    story = given(*BORN).when(defer_care())
    story.then(Care.CareDeferred(family="G1", expected_start=day("2026-12-10")))
    story.when(assign_package(package=13, criteria=("hospital",)))
    (assigned,) = story.new_events
    assert isinstance(assigned, Care.PackageAssigned)
    assert assigned.first_day == day("2026-12-10")


def test_hours_set_before_move_with_the_start_of_care() -> None:
    story = given(*BORN, assign_package()).when(defer_care("2026-11-24"))
    (_, moved) = story.new_events
    assert isinstance(moved, Care.PackageAssigned)
    # Born on the 20th, care lasts until the 29th: six days for 38 hours.
    assert (moved.first_day, moved.day_pattern) == (
        day("2026-11-24"),
        (480, 420, 420, 360, 300, 300),
    )
    story.when(defer_care("2026-11-24")).then(
        Care.CareDeferred(family="G1", expected_start=day("2026-11-24"))
    )


def test_hours_that_do_not_fit_after_a_deferral_wait_until_they_are_set_anew() -> None:
    # Two days of eight hours are left on the 28th.
    given(*BORN, assign_package()).when(defer_care("2026-11-28")).then(
        Care.CareDeferred(family="G1", expected_start=day("2026-11-28"))
    )


def test_care_may_be_deferred_again() -> None:
    given(*BORN, defer_care()).when(defer_care("2026-12-20")).then(
        Care.CareDeferred(family="G1", expected_start=day("2026-12-20"))
    )


def test_without_a_birth_there_is_nothing_to_defer() -> None:
    given(*expecting()).when(defer_care()).then_refused(BirthNotReportedError, "G1")


def test_the_newest_plan_for_the_birth_counts_and_it_may_be_called_off() -> None:
    planned = Care.BirthPlanned(family="G1", how=BirthPlan.CAESAREAN, planned_on=day("2026-11-24"))
    story = given(*expecting()).when(plan_birth()).then(planned)
    story.when(plan_birth()).then_nothing()
    story.when(plan_birth("2026-11-26", BirthPlan.INDUCTION)).then(
        Care.BirthPlanned(family="G1", how=BirthPlan.INDUCTION, planned_on=day("2026-11-26"))
    )
    story.when(plan_birth(None)).then(
        Care.BirthPlanned(family="G1", how=BirthPlan.CAESAREAN, planned_on=None)
    )


def test_minimum_care_is_chosen_once_and_says_how_much_that_was() -> None:
    chosen = Care.MinimumCareChosen(family="G1", chosen_on=day("2026-09-15"), minutes=1440)
    story = given(*expecting()).when(choose_minimum_care()).then(chosen)
    story.when(choose_minimum_care("2026-10-01")).then_nothing()


def outcome(score: int) -> Care.OutcomeReported:
    measurement = Measurement(Outcome.EXPERIENCE, "2026-1", day("2026-11-30"))
    return Care.OutcomeReported(family="G1", measurement=measurement, score=score)


def test_a_survey_may_tell_an_outcome_after_care_was_closed() -> None:
    story = given(*BORN, close_care()).when(report_outcome()).then(outcome(80))
    story.when(report_outcome()).then_nothing()


def test_a_score_is_replaced_with_a_reason_only() -> None:
    story = given(*BORN, report_outcome())
    story.when(report_outcome(70)).then_refused(OutcomeReportedDifferentlyError, "80")
    story.when(report_outcome(70), reason="verkeerd overgenomen").then(outcome(70))


@pytest.mark.parametrize("score", [0, 100])
def test_scores_run_from_0_to_100(score: int) -> None:
    given(*BORN).when(report_outcome(score)).then(outcome(score))


@pytest.mark.parametrize(
    "command",
    [
        deliver_birth_assistance(),
        correct_birth_assistance(),
        record_hospital_stay(),
        correct_hospital_stay(),
        defer_care("2026-12-20"),
        choose_minimum_care(),
    ],
    ids=lambda command: type(command).__name__,
)
def test_nothing_bends_care_that_was_closed(command: Command) -> None:
    recorded = (record_hospital_stay(), deliver_birth_assistance())
    given(*BORN, *recorded, close_care()).when(command).then_refused(CareClosedError, "G1")

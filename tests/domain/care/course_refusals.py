"""Everything the course of a family's care refuses: assistance, hospital, deferral, shortfall."""

from domain.care import course_errors as errors
from domain.care.errors import BirthAlreadyReportedError, LiesInTheFutureError
from domain.care.facts import Activity, ActivityKind, BirthPlan, Patient, ShortfallCause
from tests.support.builders import deliver_session, expecting, report_birth
from tests.support.carer_builders import hire_carer
from tests.support.course_builders import (
    ASSISTANCE,
    BORN,
    IN_CARE,
    STAY,
    choose_minimum_care,
    correct_birth_assistance,
    correct_hospital_stay,
    defer_care,
    deliver_birth_assistance,
    explain_shortfall,
    plan_birth,
    record_hospital_stay,
    report_outcome,
)
from tests.support.refusal import Refusal

ASSISTED = (*BORN, deliver_birth_assistance())
ADMITTED = (*BORN, record_hospital_stay())

ASSISTING = (
    Refusal(
        because="the activities take longer than the session",
        error=errors.ActivitiesDoNotFitError,
        rule="activities-do-not-fit",
        given=BORN,
        when=deliver_session(activities=(Activity(ActivityKind.HYGIENE, 361),)),
        facts=("G1", "hygiene 361", "360"),
    ),
    Refusal(
        because="one kind of activity is named twice",
        error=errors.ActivitiesDoNotFitError,
        rule="activities-do-not-fit",
        given=BORN,
        when=deliver_session(activities=(Activity(ActivityKind.HYGIENE, 30),) * 2),
        facts=("G1", "hygiene 30, hygiene 30"),
    ),
    Refusal(
        because="an activity takes no time",
        error=errors.ActivitiesDoNotFitError,
        rule="activities-do-not-fit",
        given=BORN,
        when=deliver_session(activities=(Activity(ActivityKind.FEEDING, 0),)),
        facts=("G1", "feeding 0"),
    ),
    Refusal(
        because="birth assistance ends before it starts",
        error=errors.AssistanceRunsBackwardsError,
        rule="assistance-runs-backwards",
        given=BORN,
        when=deliver_birth_assistance(ends_at="2026-11-20T01:00"),
        facts=("G1", "2026-11-20 01:30:00+01:00", "2026-11-20 01:00:00+01:00"),
    ),
    Refusal(
        because="the midwife calls for a carer who is there",
        error=errors.AssistanceRunsBackwardsError,
        rule="assistance-runs-backwards",
        given=BORN,
        when=deliver_birth_assistance(called_at="2026-11-20T01:31"),
        facts=("G1", "2026-11-20 01:31:00+01:00"),
    ),
    Refusal(
        because="birth assistance was two days before the birth",
        error=errors.AssistanceAwayFromBirthError,
        rule="assistance-away-from-birth",
        given=BORN,
        when=deliver_birth_assistance(
            starts_at="2026-11-18T01:30", ends_at="2026-11-18T06:30", called_at=None
        ),
        facts=("G1", "2026-11-18 01:30:00+01:00", "2026-11-20 04:10:00+01:00"),
    ),
    Refusal(
        because="the birth was two days after the assistance on record",
        error=errors.AssistanceAwayFromBirthError,
        rule="assistance-away-from-birth",
        given=(*expecting(), hire_carer(), deliver_birth_assistance()),
        when=report_birth(born_at="2026-11-22T04:10"),
        facts=("G1", "2026-11-20 06:30:00+01:00", "2026-11-22 04:10:00+01:00"),
    ),
    Refusal(
        because="birth assistance is delivered again with another end",
        error=errors.AssistanceRecordedDifferentlyError,
        rule="assistance-differs",
        given=ASSISTED,
        when=deliver_birth_assistance(ends_at="2026-11-20T07:00"),
        facts=("G1", ASSISTANCE, "CorrectBirthAssistance"),
    ),
    Refusal(
        because="assistance nobody gave is corrected",
        error=errors.UnknownAssistanceError,
        rule="assistance-must-exist",
        given=ASSISTED,
        when=correct_birth_assistance("birth/2026-11-20T02:30/K1"),
        facts=("G1", "birth/2026-11-20T02:30/K1", ASSISTANCE),
    ),
    Refusal(
        because="assistance is corrected without a reason",
        error=errors.CourseCorrectedWithoutReasonError,
        rule="course-correction-needs-a-reason",
        given=ASSISTED,
        when=correct_birth_assistance(),
        facts=("G1", ASSISTANCE),
    ),
)

CIRCUMSTANCES = (
    Refusal(
        because="a stay is corrected without a reason",
        error=errors.CourseCorrectedWithoutReasonError,
        rule="course-correction-needs-a-reason",
        given=ADMITTED,
        when=correct_hospital_stay(),
        facts=("G1", STAY),
    ),
    Refusal(
        because="a stay starts the day before the birth",
        error=errors.StayBeforeBirthError,
        rule="stay-before-birth",
        given=BORN,
        when=record_hospital_stay(admitted_on="2026-11-19"),
        facts=("G1", "2026-11-19", "2026-11-20"),
    ),
    Refusal(
        because="a discharge lies before the admission",
        error=errors.StayRunsBackwardsError,
        rule="stay-runs-backwards",
        given=BORN,
        when=record_hospital_stay(discharged_on="2026-11-20"),
        facts=("G1", "2026-11-21", "2026-11-20"),
    ),
    Refusal(
        because="mother and child are admitted while the mother is",
        error=errors.StaysOverlapError,
        rule="stays-overlap",
        given=ADMITTED,
        when=record_hospital_stay(Patient.BOTH, "2026-11-22", None),
        facts=("G1", STAY),
    ),
    Refusal(
        because="a stay is recorded again with another discharge",
        error=errors.StayRecordedDifferentlyError,
        rule="stay-differs",
        given=ADMITTED,
        when=record_hospital_stay(discharged_on="2026-11-24"),
        facts=("G1", STAY, "CorrectHospitalStay"),
    ),
    Refusal(
        because="a stay nobody recorded is corrected",
        error=errors.UnknownStayError,
        rule="stay-must-exist",
        given=ADMITTED,
        when=correct_hospital_stay("child/2026-11-21"),
        facts=("G1", "child/2026-11-21", STAY),
    ),
    Refusal(
        because="a discharge is expected tomorrow",
        error=LiesInTheFutureError,
        rule="fact-lies-in-the-future",
        given=BORN,
        when=record_hospital_stay(discharged_on="2026-12-02"),
        facts=("G1", "2026-12-02", "2026-12-01"),
    ),
    Refusal(
        because="care is deferred after its first session",
        error=errors.DeferredAfterStartError,
        rule="deferred-after-start",
        given=IN_CARE,
        when=defer_care(),
        facts=("G1", "2026-11-21 09:00:00+01:00"),
    ),
    Refusal(
        because="care is deferred to the day of birth",
        error=errors.DeferralImplausibleError,
        rule="deferral-implausible",
        given=BORN,
        when=defer_care("2026-11-20"),
        facts=("G1", "2026-11-20"),
    ),
    Refusal(
        because="care is deferred by half a year and a day",
        error=errors.DeferralImplausibleError,
        rule="deferral-implausible",
        given=BORN,
        when=defer_care("2027-05-22"),
        facts=("G1", "2027-05-22", "2026-11-20"),
    ),
    Refusal(
        because="a birth is planned before the 24th week",
        error=errors.PlannedBirthImplausibleError,
        rule="planned-birth-implausible",
        given=expecting(),
        when=plan_birth("2026-03-01"),
        facts=("G1", "2026-03-01"),
    ),
    Refusal(
        because="a birth is planned after the 44th week",
        error=errors.PlannedBirthImplausibleError,
        rule="planned-birth-implausible",
        given=expecting(),
        when=plan_birth("2027-03-01", BirthPlan.INDUCTION),
        facts=("G1", "2027-03-01"),
    ),
    Refusal(
        because="a birth is planned that happened",
        error=BirthAlreadyReportedError,
        rule="birth-already-reported",
        given=BORN,
        when=plan_birth(),
        facts=("G1",),
    ),
    Refusal(
        because="minimum care is chosen tomorrow",
        error=LiesInTheFutureError,
        rule="fact-lies-in-the-future",
        given=expecting(),
        when=choose_minimum_care("2026-12-02"),
        facts=("G1", "2026-12-02"),
    ),
)

SHORTFALL_AND_OUTCOMES = (
    Refusal(
        because="fewer minutes than none are short",
        error=errors.ShortfallNegativeError,
        rule="shortfall-is-negative",
        given=IN_CARE,
        when=explain_shortfall(-1),
        facts=("G1", "-1"),
    ),
    Refusal(
        because="another cause is not named",
        error=errors.ShortfallWithoutWordsError,
        rule="shortfall-needs-words",
        given=IN_CARE,
        when=explain_shortfall(30, ShortfallCause.OTHER, " "),
        facts=("G1", "30"),
    ),
    Refusal(
        because="an outcome was measured before the birth",
        error=errors.OutcomeBeforeBirthError,
        rule="outcome-before-birth",
        given=BORN,
        when=report_outcome(measured_on="2026-11-19"),
        facts=("G1", "2026-11-19", "2026-11-20"),
    ),
    Refusal(
        because="a score of 101 was reported",
        error=errors.ScoreOutOfRangeError,
        rule="score-out-of-range",
        given=BORN,
        when=report_outcome(101),
        facts=("G1", "101", "100"),
    ),
    Refusal(
        because="another score is reported without a reason",
        error=errors.OutcomeReportedDifferentlyError,
        rule="outcome-differs",
        given=(*BORN, report_outcome(80)),
        when=report_outcome(70),
        facts=("G1", "experience", "80"),
    ),
)

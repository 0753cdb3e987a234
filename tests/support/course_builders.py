"""The course of care with sensible defaults: a test names only what it is about.

The story every default belongs to: family G1 had its child on Friday 2026-11-20 at 04:10, carer K1
came on four days for six hours, so for the 24 hours of the floor, and the parents' goal "voeden"
was agreed on the 21st. It is 2026-12-01, 13:00 on the Dutch clock.
"""

from domain.care.commands import (
    ChooseMinimumCare,
    CorrectBirthAssistance,
    CorrectHospitalStay,
    DeferCare,
    DeliverBirthAssistance,
    ExpectDischarge,
    ExplainShortfall,
    LiftLimit,
    LimitHours,
    ObserveFeeding,
    PlanBirth,
    RecordHospitalStay,
    ReportOutcome,
)
from domain.care.facts import BirthPlan, Feeding, Outcome, Patient, ShortfallCause
from domain.kernel.command import Command
from domain.organisation.commands import LiftScarcityLevel, SetScarcityLevel
from domain.organisation.facts import DEFAULT_ORDER, ReductionGroup
from tests.support.builders import clock, day, deliver_session, expecting, report_birth
from tests.support.carer_builders import hire_carer

ASSISTANCE = "birth/2026-11-20T01:30/K1"
STAY = "mother/2026-11-21"


def deliver_birth_assistance(
    family: str = "G1",
    *,
    carer: str = "K1",
    starts_at: str = "2026-11-20T01:30",
    ends_at: str = "2026-11-20T06:30",
    called_at: str | None = "2026-11-20T00:50",
) -> DeliverBirthAssistance:
    return DeliverBirthAssistance(
        family=family,
        carer=carer,
        starts_at=clock(starts_at),
        ends_at=clock(ends_at),
        called_at=None if called_at is None else clock(called_at),
    )


def correct_birth_assistance(
    assistance: str = ASSISTANCE,
    *,
    starts_at: str = "2026-11-20T01:30",
    ends_at: str = "2026-11-20T06:00",
    called_at: str | None = None,
) -> CorrectBirthAssistance:
    return CorrectBirthAssistance(
        family="G1",
        assistance=assistance,
        starts_at=clock(starts_at),
        ends_at=clock(ends_at),
        called_at=None if called_at is None else clock(called_at),
    )


def record_hospital_stay(
    patient: Patient = Patient.MOTHER,
    admitted_on: str = "2026-11-21",
    discharged_on: str | None = "2026-11-23",
) -> RecordHospitalStay:
    return RecordHospitalStay(
        family="G1",
        patient=patient,
        admitted_on=day(admitted_on),
        discharged_on=None if discharged_on is None else day(discharged_on),
    )


def expect_discharge(
    expected_on: str | None = "2026-12-03", stay: str = "mother/2026-12-01"
) -> ExpectDischarge:
    on = None if expected_on is None else day(expected_on)
    return ExpectDischarge(family="G1", stay=stay, expected_on=on)


def correct_hospital_stay(
    stay: str = STAY,
    patient: Patient = Patient.MOTHER,
    admitted_on: str = "2026-11-21",
    discharged_on: str | None = "2026-11-24",
) -> CorrectHospitalStay:
    return CorrectHospitalStay(
        family="G1",
        stay=stay,
        patient=patient,
        admitted_on=day(admitted_on),
        discharged_on=None if discharged_on is None else day(discharged_on),
    )


def plan_birth(
    planned_on: str | None = "2026-11-24",
    how: BirthPlan = BirthPlan.CAESAREAN,
    *,
    family: str = "G1",
) -> PlanBirth:
    on = None if planned_on is None else day(planned_on)
    return PlanBirth(family=family, how=how, planned_on=on)


def defer_care(expected_start: str = "2026-12-10") -> DeferCare:
    return DeferCare(family="G1", expected_start=day(expected_start))


def choose_minimum_care(chosen_on: str = "2026-09-15", *, family: str = "G1") -> ChooseMinimumCare:
    return ChooseMinimumCare(family=family, chosen_on=day(chosen_on))


def explain_shortfall(
    minutes: int = 840,
    cause: ShortfallCause = ShortfallCause.READY,
    explanation: str | None = None,
) -> ExplainShortfall:
    return ExplainShortfall(family="G1", cause=cause, minutes=minutes, explanation=explanation)


def report_outcome(
    score: int = 80,
    outcome: Outcome = Outcome.EXPERIENCE,
    survey: str = "2026-1",
    measured_on: str = "2026-11-30",
) -> ReportOutcome:
    return ReportOutcome(
        family="G1", outcome=outcome, survey=survey, measured_on=day(measured_on), score=score
    )


def observe_feeding(
    feeding: Feeding = Feeding.BREAST, observed_on: str = "2026-11-30", *, family: str = "G1"
) -> ObserveFeeding:
    return ObserveFeeding(family=family, observed_on=day(observed_on), feeding=feeding)


def set_scarcity_level(
    region: str = "utrecht",
    *,
    hours: int = 36,
    first_day: str = "2026-12-01",
    last_day: str | None = None,
    order: tuple[ReductionGroup, ...] = DEFAULT_ORDER,
) -> SetScarcityLevel:
    return SetScarcityLevel(
        region=region,
        minutes=hours * 60,
        first_day=day(first_day),
        last_day=None if last_day is None else day(last_day),
        order=order,
    )


def lift_scarcity_level(
    region: str = "utrecht", *, lifted_on: str = "2026-12-05"
) -> LiftScarcityLevel:
    return LiftScarcityLevel(region=region, lifted_on=day(lifted_on))


def limit_hours(family: str = "G1", *, hours: float = 36) -> LimitHours:
    return LimitHours(family=family, minutes=int(hours * 60))


def lift_limit(family: str = "G1", *, lifted_on: str = "2026-12-05") -> LiftLimit:
    return LiftLimit(family=family, lifted_on=day(lifted_on))


BORN: tuple[Command, ...] = (*expecting(), report_birth(born_at="2026-11-20T04:10"), hire_carer())
"""A child is born, and a carer is there."""


def visits(days: int = 4) -> tuple[Command, ...]:
    """So many sessions of six hours, from the day after the birth on."""
    return tuple(
        deliver_session(starts_at=f"2026-11-{21 + n}T09:00", ends_at=f"2026-11-{21 + n}T15:00")
        for n in range(days)
    )


IN_CARE: tuple[Command, ...] = (*BORN, *visits())
"""The family got 24 hours of care."""

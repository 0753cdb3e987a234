"""Samples of the course of care: assistance, hospital, shortfall, outcomes, the care plan."""

from datetime import date, datetime, timedelta, timezone

from domain.care.aggregate import Care
from domain.care.facts import BirthPlan, Feeding, Measurement, Outcome, Patient, ShortfallCause
from domain.care_plan.aggregate import CarePlan
from domain.care_plan.facts import Action, AfterPeriodPlan, Professional, SignalAbout, SignalKind
from domain.care_plan.themes import Theme
from domain.kernel.event import Event
from domain.organisation.aggregate import Organisation
from domain.organisation.facts import Births, ReductionGroup

_WINTER = timezone(timedelta(hours=1))


def _at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=_WINTER)


SCARCITY: tuple[Event, ...] = (
    Organisation.ScarcityLevelSet(
        region="utrecht",
        minutes=2160,
        first_day=date(2026, 7, 1),
        last_day=date(2026, 8, 31),
        order=(ReductionGroup((1,), Births.LATER), ReductionGroup((2, 3, 4), Births.ANY)),
    ),
    Organisation.ScarcityLevelLifted(
        region="utrecht", first_day=date(2026, 7, 1), lifted_on=date(2026, 8, 15)
    ),
)

COURSE: tuple[Event, ...] = (
    Care.BirthPlanned(family="G1", how=BirthPlan.CAESAREAN, planned_on=date(2026, 11, 24)),
    Care.BirthAssistanceDelivered(
        family="G1",
        assistance="birth/2026-12-01T01:30/K1",
        carer="K1",
        called_at=_at(1, 0, 50),
        starts_at=_at(1, 1, 30),
        ends_at=_at(1, 6, 30),
        minutes=300,
    ),
    Care.BirthAssistanceCorrected(
        family="G1",
        assistance="birth/2026-12-01T01:30/K1",
        carer="K1",
        called_at=None,
        starts_at=_at(1, 1, 30),
        ends_at=_at(1, 6),
        minutes=270,
    ),
    Care.HospitalStayRecorded(
        family="G1",
        stay="mother/2026-12-02",
        patient=Patient.MOTHER,
        admitted_on=date(2026, 12, 2),
        discharged_on=None,
    ),
    Care.DischargeExpected(family="G1", stay="mother/2026-12-02", expected_on=date(2026, 12, 4)),
    Care.HospitalStayCorrected(
        family="G1",
        stay="mother/2026-12-02",
        patient=Patient.BOTH,
        admitted_on=date(2026, 12, 2),
        discharged_on=date(2026, 12, 4),
    ),
    Care.CareDeferred(family="G1", expected_start=date(2026, 12, 20)),
    Care.MinimumCareChosen(family="G1", chosen_on=date(2026, 9, 15), minutes=1440),
    Care.ShortfallExplained(
        family="G1",
        cause=ShortfallCause.OTHER,
        minutes=90,
        explanation="sneeuw: niemand kon de weg op",
    ),
    Care.HoursLimited(
        family="G1",
        region="utrecht",
        level_minutes=2160,
        level_first_day=date(2026, 7, 1),
        turn=1,
        minutes=2220,
        day_pattern=(360, 360, 300, 300, 240, 240, 240, 180),
    ),
    Care.LimitLifted(
        family="G1",
        lifted_on=date(2026, 12, 3),
        day_pattern=(360, 360, 300, 300, 300, 240, 240, 180),
    ),
    Care.FeedingObserved(family="G1", observed_on=date(2026, 12, 2), feeding=Feeding.BREAST),
    Care.OutcomeReported(
        family="G1",
        measurement=Measurement(Outcome.BREASTFEEDING, "2026-1", date(2026, 12, 20)),
        score=100,
    ),
)

CARE_PLAN: tuple[Event, ...] = (
    CarePlan.GoalProposed(
        family="G1",
        goal="voeden",
        theme=Theme.NEWBORN_FEEDING,
        wording="Wij herkennen de voedingssignalen en voeden zelf.",
    ),
    CarePlan.GoalAgreed(family="G1", goal="voeden", agreed_on=date(2026, 12, 2)),
    CarePlan.GoalReached(family="G1", goal="voeden", reached_on=date(2026, 12, 8)),
    CarePlan.GoalFoundUnreachable(family="G1", goal="voeden", found_on=date(2026, 12, 8)),
    CarePlan.GoalHandedOver(
        family="G1",
        goal="voeden",
        to=Professional.LACTATION_CONSULTANT,
        handed_over_on=date(2026, 12, 9),
        client_consents=True,
    ),
    CarePlan.GoalWithdrawn(family="G1", goal="voeden", withdrawn_on=date(2026, 12, 5)),
    CarePlan.GoalReopened(family="G1", goal="voeden", reopened_on=date(2026, 12, 6)),
    CarePlan.AfterPeriodPlanMade(
        family="G1",
        goal="voeden",
        plan=AfterPeriodPlan(
            (Professional.LACTATION_CONSULTANT, Professional.YOUTH_HEALTH_CARE),
            network=True,
            agreed_on=date(2026, 12, 8),
        ),
    ),
    CarePlan.SignalRecorded(
        family="G1",
        signal="s1",
        about=SignalAbout.MOTHER,
        kind=SignalKind.PSYCHOSOCIAL,
        wording="slaapt niet, huilt veel",
        noticed_on=date(2026, 12, 3),
    ),
    CarePlan.SignalActedOn(
        family="G1",
        signal="s1",
        action=Action.CALLED_IN,
        called_in=Professional.MIDWIFE,
        acted_on=date(2026, 12, 3),
    ),
    CarePlan.ClosingBelowFloorAgreed(family="G1", agreed_on=date(2026, 12, 8)),
)

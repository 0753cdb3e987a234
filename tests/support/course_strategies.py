"""Any command on the course of care, the care plan and scarcity, in the world of the others."""

from datetime import timedelta

from hypothesis import strategies as st

from domain.care import commands as care
from domain.care.facts import BirthPlan, Feeding, Outcome, Patient, ShortfallCause
from domain.care_plan import commands as care_plan
from domain.care_plan.facts import Action, Professional, SignalAbout, SignalKind
from domain.care_plan.themes import Theme
from domain.kernel.command import Command
from domain.organisation import commands as organisation
from domain.organisation.facts import DEFAULT_ORDER, ReductionGroup
from tests.support.builders import clock, day

_REGIONS = st.sampled_from(["utrecht", "utrecht", "utrecht", "atlantis"])
_FAMILIES = st.sampled_from(["G1", "G1", "G1", "G2", "G3"])
_CARERS = st.sampled_from(["K1", "K1", "K1", "K2"])
_DATES = st.sampled_from(["2026-11-28", "2026-11-29", "2026-11-30", "2026-12-01"]).map(day)
_LATER = st.sampled_from(["2026-11-29", "2026-12-05", "2026-12-20", "2028-01-01"]).map(day)
_STARTS = st.sampled_from(["2026-11-29T01:00", "2026-11-29T01:00", "2026-11-26T01:00"])
_CALLED = st.sampled_from([None, "2026-11-29T00:30", "2026-11-29T02:00"])
_HOURS = st.sampled_from([5, 5, 8, -1]).map(lambda hours: timedelta(hours=hours))
_GOALS = {"family": _FAMILIES, "goal": st.sampled_from(["voeden", "voeden", "slapen"])}
_SIGNALS = {"family": _FAMILIES, "signal": st.sampled_from(["s1", "s2"])}
_PROFESSIONALS = st.sampled_from([Professional.MIDWIFE, Professional.LACTATION_CONSULTANT])
_STAYS = {
    "family": _FAMILIES,
    "patient": st.sampled_from(Patient),
    "admitted_on": _DATES,
    "discharged_on": st.none() | _DATES,
}

_BASIC = ReductionGroup((1,))


def _assist(
    family: str, by: str, starts_at: str, length: timedelta, called_at: str | None
) -> care.DeliverBirthAssistance:
    return care.DeliverBirthAssistance(
        family=family,
        carer=by,
        starts_at=clock(starts_at),
        ends_at=clock(starts_at) + length,
        called_at=None if called_at is None else clock(called_at),
    )


def _correct_assistance(
    family: str, by: str, starts_at: str, length: timedelta
) -> care.CorrectBirthAssistance:
    return care.CorrectBirthAssistance(
        family=family,
        assistance=f"birth/{starts_at}/{by}",
        starts_at=clock(starts_at),
        ends_at=clock(starts_at) + length,
    )


COURSE_STRATEGIES: dict[type[Command], st.SearchStrategy[Command]] = {
    organisation.SetScarcityLevel: st.builds(
        organisation.SetScarcityLevel,
        region=_REGIONS,
        minutes=st.sampled_from([2160, 2160, 1440, 60]),
        first_day=_DATES,
        last_day=st.none() | _LATER,
        order=st.sampled_from([DEFAULT_ORDER, (_BASIC,), (_BASIC, _BASIC)]),
    ),
    organisation.SkipParkedEvent: st.builds(
        organisation.SkipParkedEvent,
        projection=st.sampled_from(["hour_budgets", "roster_board"]),
        parked_position=st.integers(1, 40),
    ),
    organisation.LiftScarcityLevel: st.builds(
        organisation.LiftScarcityLevel, region=_REGIONS, lifted_on=_DATES | _LATER
    ),
    care.DeliverBirthAssistance: st.builds(_assist, _FAMILIES, _CARERS, _STARTS, _HOURS, _CALLED),
    care.CorrectBirthAssistance: st.builds(
        _correct_assistance, _FAMILIES, _CARERS, _STARTS, _HOURS
    ),
    care.ObserveFeeding: st.builds(
        care.ObserveFeeding,
        family=_FAMILIES,
        observed_on=_DATES,
        feeding=st.sampled_from(Feeding),
    ),
    care.RecordHospitalStay: st.builds(care.RecordHospitalStay, **_STAYS),
    care.CorrectHospitalStay: st.builds(
        care.CorrectHospitalStay,
        **_STAYS,
        stay=st.sampled_from(["mother/2026-11-29", "child/2026-11-30", "both/2026-11-29"]),
    ),
    care.ExpectDischarge: st.builds(
        care.ExpectDischarge,
        family=_FAMILIES,
        stay=st.sampled_from(["mother/2026-11-29", "child/2026-11-30", "both/2026-11-29"]),
        expected_on=st.none() | _DATES | _LATER,
    ),
    care.PlanBirth: st.builds(
        care.PlanBirth,
        family=_FAMILIES,
        how=st.sampled_from(BirthPlan),
        planned_on=st.none() | _DATES | _LATER,
    ),
    care.DeferCare: st.builds(care.DeferCare, family=_FAMILIES, expected_start=_LATER),
    care.ChooseMinimumCare: st.builds(care.ChooseMinimumCare, family=_FAMILIES, chosen_on=_DATES),
    care.ExplainShortfall: st.builds(
        care.ExplainShortfall,
        family=_FAMILIES,
        cause=st.sampled_from(ShortfallCause),
        minutes=st.sampled_from([0, 60, 120, -60]),
        explanation=st.sampled_from([None, "sneeuw"]),
    ),
    care.LimitHours: st.builds(
        care.LimitHours, family=_FAMILIES, minutes=st.sampled_from([2160, 2160, 1440, 2280, 60])
    ),
    care.LiftLimit: st.builds(care.LiftLimit, family=_FAMILIES, lifted_on=_DATES | _LATER),
    care.ReportOutcome: st.builds(
        care.ReportOutcome,
        family=_FAMILIES,
        outcome=st.sampled_from([Outcome.HEALTH, Outcome.EXPERIENCE]),
        survey=st.just("2026-1"),
        measured_on=_DATES,
        score=st.sampled_from([0, 80, 101]),
    ),
    care_plan.ProposeGoal: st.builds(
        care_plan.ProposeGoal,
        **_GOALS,
        theme=st.sampled_from([Theme.NEWBORN_FEEDING, Theme.SAFE_SLEEPING]),
        wording=st.sampled_from(["Wij voeden zelf.", " "]),
    ),
    care_plan.AgreeGoal: st.builds(care_plan.AgreeGoal, **_GOALS, agreed_on=_DATES),
    care_plan.ReachGoal: st.builds(care_plan.ReachGoal, **_GOALS, reached_on=_DATES),
    care_plan.FindGoalUnreachable: st.builds(
        care_plan.FindGoalUnreachable, **_GOALS, found_on=_DATES
    ),
    care_plan.HandOverGoal: st.builds(
        care_plan.HandOverGoal,
        **_GOALS,
        to=_PROFESSIONALS,
        handed_over_on=_DATES,
        client_consents=st.booleans(),
    ),
    care_plan.WithdrawGoal: st.builds(care_plan.WithdrawGoal, **_GOALS, withdrawn_on=_DATES),
    care_plan.ReopenGoal: st.builds(care_plan.ReopenGoal, **_GOALS, reopened_on=_DATES),
    care_plan.MakeAfterPeriodPlan: st.builds(
        care_plan.MakeAfterPeriodPlan,
        **_GOALS,
        agreed_on=_DATES,
        professionals=st.lists(_PROFESSIONALS, max_size=2).map(tuple),
        network=st.booleans(),
    ),
    care_plan.RecordSignal: st.builds(
        care_plan.RecordSignal,
        **_SIGNALS,
        about=st.sampled_from(SignalAbout),
        kind=st.sampled_from(SignalKind),
        wording=st.just("ziet geel"),
        noticed_on=_DATES,
    ),
    care_plan.ActOnSignal: st.builds(
        care_plan.ActOnSignal,
        **_SIGNALS,
        action=st.sampled_from(Action),
        acted_on=_DATES,
        called_in=st.none() | _PROFESSIONALS,
    ),
    care_plan.AgreeClosingBelowFloor: st.builds(
        care_plan.AgreeClosingBelowFloor, family=_FAMILIES, agreed_on=_DATES
    ),
}

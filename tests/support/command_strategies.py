"""Any command, valid or invalid, in a world small enough that commands meet.

Two regions of which one exists, three families, two carers, five days, two planning runs.
"""

from datetime import timedelta

from hypothesis import strategies as st

from domain.care import commands as care
from domain.care.facts import BirthMode, BirthPlace, ClosingReason, Feeding, IntakeForm
from domain.carer import commands as carer
from domain.carer.facts import AbsenceKind
from domain.kernel.command import Command
from domain.on_call import commands as on_call_commands
from domain.organisation import commands as organisation
from domain.planning_problem.commands import RecordPlanningProblem
from domain.planning_run import commands as planning_run
from domain.roster import commands as roster
from domain.values.skill import Skill
from tests.support.agreement_builders import AGREEMENT_STRATEGIES
from tests.support.builders import (
    add_region,
    clock,
    day,
    establish_organisation,
)
from tests.support.carer_builders import window
from tests.support.course_strategies import COURSE_STRATEGIES
from tests.support.on_call_builders import (
    change_on_call,
    draft_on_call,
    on_call,
    publish_on_call,
)
from tests.support.planning_builders import (
    outcome,
    planned_visit,
    question,
    run_id,
    too_far,
    uncovered_visit,
)
from tests.support.policy_strategies import POLICY_STRATEGIES
from tests.support.wish_builders import WISH_STRATEGIES
from tests.support.yardstick_strategies import YARDSTICK_STRATEGIES

_REGIONS = st.sampled_from(["utrecht", "utrecht", "utrecht", "atlantis"])
_FAMILIES = st.sampled_from(["G1", "G1", "G1", "G2", "G3"])
_CARERS = st.sampled_from(["K1", "K1", "K1", "K2"])
_RUNS = st.sampled_from([run_id(1), run_id(2)])
_WEEKS = st.sampled_from(["2026-W49", "2026-W49", "2026-W49", "2026-W50"])
_DAYS = st.sampled_from(["2026-11-28", "2026-11-29", "2026-11-30", "2026-12-01", "2026-12-02"])
_DATES = _DAYS.map(day)
_EXPECTED = st.sampled_from(["2026-12-20", "2027-01-10", "2028-01-10"]).map(day)
_VISITS = st.sampled_from(["G1/2026-12-02", "G1/2026-12-02", "G2/2026-12-02", "G3/2026-12-05"])
_OVERRIDDEN = st.sampled_from([(), (), (too_far(),)])
_ABSENCES = st.tuples(_DATES, _DATES, st.booleans()).map(
    lambda days: days[:2] if days[2] else (min(days[:2]), max(days[:2]))
)
_STARTS = st.sampled_from(
    [
        "2026-11-30T08:00",
        "2026-11-30T08:00",
        "2026-11-30T11:00",
        "2026-11-30T14:00",
        "2026-12-01T08:00",
        "2026-11-30T06:00",
        "2026-11-28T08:00",
    ]
)
_LENGTHS = st.sampled_from([180, 180, 180, 240, 1440, -60]).map(
    lambda each: timedelta(minutes=each)
)
_REASONS = st.sampled_from([None, None, "nachtzorg"])
_POSTCODES = st.sampled_from(["3511", "3511", "3521", "0511"])
_MINUTES = st.sampled_from([0, 1440, 1440, 1680, 2401])

_registration = {
    "family": _FAMILIES,
    "region": _REGIONS,
    "due_date": st.sampled_from(["2026-11-28", "2026-11-28", "2027-02-01", "2028-01-01"]).map(day),
    "postcode": _POSTCODES,
    "feeding": st.sampled_from([Feeding.BREAST, Feeding.BREAST, Feeding.BOTTLE]),
    "parity": st.sampled_from([0, 0, 1, 21]),
}


def _deliver(
    family: str, by: str, starts_at: str, length: timedelta, reason: str | None
) -> care.DeliverSession:
    return care.DeliverSession(
        family=family,
        carer=by,
        starts_at=clock(starts_at),
        ends_at=clock(starts_at) + length,
        outside_hours_reason=reason,
    )


def _correct(
    of: tuple[str, str, str], starts_at: str, length: timedelta, reason: str | None
) -> care.CorrectSession:
    family, by, session = of
    return care.CorrectSession(
        family=family,
        session=f"{session}/{by}",
        starts_at=clock(starts_at),
        ends_at=clock(starts_at) + length,
        outside_hours_reason=reason,
    )


COMMAND_STRATEGIES: dict[type[Command], st.SearchStrategy[Command]] = {
    **COURSE_STRATEGIES,
    **POLICY_STRATEGIES,
    **YARDSTICK_STRATEGIES,
    **WISH_STRATEGIES,
    **AGREEMENT_STRATEGIES,
    organisation.EstablishOrganisation: st.sampled_from(
        [establish_organisation(), establish_organisation("Kraamzorg De Maan")]
    ),
    organisation.AddRegion: st.sampled_from([add_region(), add_region("utrecht", "Utrecht-Stad")]),
    care.RegisterFamily: st.builds(care.RegisterFamily, **_registration),
    care.AmendRegistration: st.builds(care.AmendRegistration, **_registration),
    care.HoldIntake: st.builds(
        care.HoldIntake,
        family=_FAMILIES,
        held_on=_DATES,
        form=st.sampled_from(IntakeForm),
        skills=st.lists(st.sampled_from(Skill), max_size=3).map(tuple),
    ),
    care.ReportBirth: st.builds(
        care.ReportBirth,
        family=_FAMILIES,
        born_at=st.sampled_from(
            ["2026-11-29T04:10", "2026-11-28T22:00+00:00", "2026-03-29T02:30", "2027-01-01T00:00"]
        ).map(clock),
        place=st.sampled_from(BirthPlace),
        mode=st.sampled_from(BirthMode),
        children=st.sampled_from([1, 1, 2, 0]),
    ),
    care.AssignPackage: st.builds(
        care.AssignPackage,
        family=_FAMILIES,
        package=st.sampled_from([1, 1, 5, 13, 14]),
        criteria=st.sampled_from([(), (), ("sectio",)]),
        first_day=st.none() | _DATES,
    ),
    care.DeliverSession: st.builds(_deliver, _FAMILIES, _CARERS, _STARTS, _LENGTHS, _REASONS),
    care.CorrectSession: st.builds(
        _correct,
        st.just(("G1", "K1", "2026-11-30T08:00")) | st.tuples(_FAMILIES, _CARERS, _STARTS),
        _STARTS,
        _LENGTHS,
        _REASONS,
    ),
    care.CloseCare: st.builds(
        care.CloseCare, family=_FAMILIES, closed_on=_DATES, why=st.sampled_from(ClosingReason)
    ),
    carer.HireCarer: st.builds(
        carer.HireCarer,
        carer=_CARERS,
        region=_REGIONS,
        postcode=_POSTCODES,
        contract_minutes=_MINUTES,
        hired_on=st.just(day("2024-03-01")),
    ),
    carer.AmendContract: st.builds(
        carer.AmendContract, carer=_CARERS, contract_minutes=_MINUTES, effective_on=_DATES
    ),
    carer.JoinTeam: st.builds(
        carer.JoinTeam,
        carer=_CARERS,
        team=st.sampled_from(["Oost", "West", " "]),
        effective_on=_DATES,
    ),
    carer.CertifySkill: st.builds(carer.CertifySkill, carer=_CARERS, skill=st.sampled_from(Skill)),
    carer.SetAvailability: st.builds(
        carer.SetAvailability,
        carer=_CARERS,
        windows=st.lists(st.integers(0, 7).map(window), max_size=3).map(tuple),
    ),
    carer.ReportAbsence: st.builds(
        lambda by, days, kind: carer.ReportAbsence(
            carer=by, first_day=days[0], last_day=days[1], kind=kind
        ),
        _CARERS,
        _ABSENCES,
        st.sampled_from(AbsenceKind),
    ),
    carer.EndAbsence: st.builds(
        lambda by, days: carer.EndAbsence(carer=by, first_day=days[0], last_day=days[1]),
        _CARERS,
        st.tuples(st.just(day("2026-12-01")), _DATES) | _ABSENCES,
    ),
    carer.ReportPregnancy: st.builds(
        carer.ReportPregnancy, carer=_CARERS, reported_on=_DATES, expected_on=_EXPECTED
    ),
    carer.GiveBirth: st.builds(
        carer.GiveBirth, carer=_CARERS, reported_on=_DATES, born_on=_EXPECTED
    ),
    carer.EndPregnancy: st.builds(
        carer.EndPregnancy, carer=_CARERS, reported_on=_DATES, ended_on=_DATES
    ),
    roster.ProposeRoster: st.builds(
        roster.ProposeRoster,
        region=_REGIONS,
        week=_WEEKS,
        run=_RUNS,
        visits=st.sampled_from([(), (planned_visit(),), (planned_visit(), planned_visit("G2"))]),
        uncovered=st.sampled_from([(), (uncovered_visit("G2", on="2026-12-02"),)]),
        known_version=st.sampled_from([None, None, 1]),
    ),
    roster.MoveAssignment: st.builds(
        roster.MoveAssignment,
        region=_REGIONS,
        week=_WEEKS,
        visit=_VISITS,
        carer=_CARERS | st.none(),
        starts_at=st.sampled_from(
            [None, clock("2026-12-02T08:00+01:00"), clock("2026-12-02T12:00+01:00")]
        ),
        overridden=_OVERRIDDEN,
    ),
    roster.UndoMove: st.builds(
        roster.UndoMove,
        region=_REGIONS,
        week=_WEEKS,
        moved_version=st.integers(1, 6),
        overridden=_OVERRIDDEN,
    ),
    roster.PinAssignment: st.builds(
        roster.PinAssignment,
        region=_REGIONS,
        week=_WEEKS,
        visit=_VISITS,
        with_time=st.booleans(),
    ),
    roster.UnpinAssignment: st.builds(
        roster.UnpinAssignment, region=_REGIONS, week=_WEEKS, visit=_VISITS
    ),
    roster.PublishRoster: st.builds(roster.PublishRoster, region=_REGIONS, week=_WEEKS, run=_RUNS),
    on_call_commands.DraftOnCall: st.builds(
        draft_on_call,
        st.builds(on_call, _CARERS, on=st.sampled_from(["2026-12-02", "2026-12-06"])),
        region=_REGIONS,
        week=_WEEKS,
        plan=st.integers(1, 2),
        percent=st.sampled_from([95, 95, 100]),
    ),
    on_call_commands.PublishOnCall: st.builds(
        publish_on_call, region=_REGIONS, week=_WEEKS, plan=st.integers(1, 2)
    ),
    on_call_commands.ChangeOnCall: st.builds(
        change_on_call,
        st.sampled_from([None, "K1", "K2"]),
        st.sampled_from([None, "K1", "K2"]),
        on=st.sampled_from(["2026-12-02", "2026-12-06"]),
        week=_WEEKS,
    ),
    RecordPlanningProblem: st.builds(RecordPlanningProblem, problem=st.sampled_from(["{}", "[]"])),
    planning_run.StartPlanningRun: st.builds(
        planning_run.StartPlanningRun, run=_RUNS, question=st.just(question())
    ),
    planning_run.CompletePlanningRun: st.builds(
        planning_run.CompletePlanningRun, run=_RUNS, outcome=st.just(outcome())
    ),
    planning_run.CancelPlanningRun: st.builds(
        planning_run.CancelPlanningRun, run=_RUNS, outcome=st.just(outcome(status="cancelled"))
    ),
    planning_run.FailPlanningRun: st.builds(
        planning_run.FailPlanningRun, run=_RUNS, failure=st.just("infeasible")
    ),
}

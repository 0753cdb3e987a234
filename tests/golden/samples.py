"""One event of every class and version ever stored, as it must be read today.

When a class gets a new version, its sample moves to the newest fields and is entered in OLDER under
the version before: the old bytes must be read as it says. No sample is ever removed.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from uuid import UUID

import msgspec

from domain.care.aggregate import Care
from domain.care.facts import (
    Activity,
    ActivityKind,
    BirthMode,
    BirthPlace,
    CarerWish,
    ClosingReason,
    Feeding,
    IntakeForm,
    Registration,
    WishGround,
)
from domain.carer.aggregate import Carer
from domain.carer.facts import Absence, AbsenceKind, DayWindow, Employment, WorkKind
from domain.indication.sourced import Provenance
from domain.kernel.event import Event, Origin
from domain.on_call.aggregate import OnCall
from domain.on_call.facts import BlockName
from domain.organisation.adoption import PolicyUse
from domain.organisation.aggregate import Organisation
from domain.organisation.planning_goals import GoalPrice
from domain.organisation.surveys import (
    StudyConsent,
    SurveyAnswers,
    Surveyed,
    SurveyGroup,
    SurveyTopic,
)
from domain.organisation.yardsticks import PackageFamilies, Performance
from domain.planning_problem.aggregate import RecordedProblem
from domain.planning_run.aggregate import PlanningRun
from domain.planning_run.facts import (
    LeastChange,
    ObjectiveTerm,
    Outcome,
    ProgressStep,
    Question,
    SolverSettings,
)
from domain.roster.aggregate import Roster
from domain.roster.facts import OverriddenRule, PlannedVisit, UncoveredVisit
from domain.values.goal import Goal
from domain.values.skill import Skill
from tests.golden.agreement_samples import LABOUR_AGREEMENT
from tests.golden.assessment_samples import ASSESSMENT
from tests.golden.course_samples import CARE_PLAN, COURSE, SCARCITY
from tests.golden.policy_samples import INDICATION_POLICY, PROTOCOL_SET
from tests.support.on_call_builders import made, need, on_call, plan_id

STREAM = UUID("11111111-2222-5333-8444-555555555555")
RUN = UUID("99999999-8888-5777-8666-555555555555")
ORIGIN = Origin(
    actor="p.jansen",
    role="planner",
    reason="Tweeling – één bezoek extra",
    command_id=UUID("aaaaaaaa-0000-5000-8000-000000000001"),
    correlation_id=UUID("aaaaaaaa-0000-5000-8000-000000000002"),
    causation_id=UUID("aaaaaaaa-0000-5000-8000-000000000003"),
    recorded_at=datetime(2026, 12, 1, 12, 0, 0, 250_000, tzinfo=UTC),
)
WINTER = timezone(timedelta(hours=1))


def _at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=WINTER)


_ORGANISATION: tuple[Event, ...] = (
    Organisation.Established(name="Kraamzorg De Zon", demonstration=True),
    Organisation.RegionAdded(region="utrecht", name="Utrecht"),
    Organisation.ParkedEventSkipped(projection="hour_budgets", parked_position=17),
    Organisation.PolicyAdopted(
        policy="kom-2020", version=1, use=PolicyUse.SHADOW, effective_on=date(2026, 12, 1)
    ),
    Organisation.PolicyDropped(
        policy="kom-2020",
        version=1,
        use=PolicyUse.SHADOW,
        effective_on=date(2026, 12, 1),
        dropped_on=date(2027, 3, 1),
    ),
    Organisation.NeutralityReferenceSet(
        minutes=2604,
        tolerance_minutes=36,
        effective_on=date(2027, 1, 1),
        basis="begroting 2027",
        case_mix=(PackageFamilies(1, 480), PackageFamilies(5, 90)),
    ),
    Organisation.TariffSet(
        performance=Performance.HOUR_OF_CARE,
        euro_cents=5933,
        effective_on=date(2023, 1, 1),
        last_day=date(2023, 12, 31),
        source="contract 2023",
    ),
    Organisation.ServiceLevelSet(percent=90, effective_on=date(2026, 1, 1)),
    Organisation.SurveyResultReported(
        surveyed=Surveyed(
            "werkbeleving",
            1,
            SurveyTopic.JOB_EXPERIENCE,
            SurveyGroup.CARERS_KOM,
            date(2026, 6, 1),
            date(2026, 6, 30),
        ),
        result=SurveyAnswers(84, 762, 110, 1, 10, "rapport 2026"),
    ),
    Organisation.StudyConsentReported(
        consent=StudyConsent(
            "kom-2020", date(2020, 3, 1), date(2020, 8, 31), 400, 296, 15, "telling 2020"
        )
    ),
)

_WISHES: tuple[Event, ...] = (
    Organisation.PlanningGoalsSet(
        effective_on=date(2026, 1, 1),
        prices=(GoalPrice(Goal.TRAVEL_MINUTE, 20),),
        most_carers=3,
    ),
    Care.CarerWished(
        family="G1", carer="K1", wish=CarerWish.PREFERRED, ground=WishGround.KNOWN_BEFORE
    ),
    Care.PrioritySet(family="G1", percent=150),
    Carer.DaysOffWished(carer="K1", first_day=date(2026, 12, 5), last_day=date(2026, 12, 6)),
    Carer.DaysOffWithdrawn(carer="K1", first_day=date(2026, 12, 6), last_day=date(2026, 12, 6)),
)

_CARE: tuple[Event, ...] = (
    Care.Registered(
        family="G1",
        registration=Registration("utrecht", date(2026, 11, 28), "3511", Feeding.BREAST, 0),
    ),
    Care.RegistrationAmended(
        family="G1",
        registration=Registration("utrecht", date(2026, 11, 30), "3512", Feeding.MIXED, 1),
    ),
    Care.IntakeHeld(
        family="G1",
        held_on=date(2026, 9, 15),
        form=IntakeForm.HOME_VISIT,
        skills=("english", "lactation"),
    ),
    Care.BirthReported(
        family="G1",
        born_at=_at(1, 4, 10),
        place=BirthPlace.BIRTH_CENTRE,
        mode=BirthMode.INSTRUMENTAL,
        children=2,
    ),
    Care.PackageAssigned(
        family="G1",
        package=6,
        minutes=2820,
        hours_source=Provenance.INVENTED,
        policy="kom-2020-demonstration-hours",
        criteria=("vacuum", "blood_loss"),
        first_day=date(2026, 12, 2),
        day_pattern=(420, 420, 360, 360, 360, 300, 300, 300),
    ),
    Care.SessionDelivered(
        family="G1",
        session="2026-12-02T17:00/K1",
        carer="K1",
        starts_at=_at(2, 17),
        ends_at=_at(2, 20, 30),
        minutes=210,
        outside_hours_reason="opstartzorg",
        activities=(),
    ),
    Care.SessionCorrected(
        family="G1",
        session="2026-12-02T17:00/K1",
        carer="K1",
        starts_at=_at(2, 14),
        ends_at=_at(2, 18),
        minutes=240,
        outside_hours_reason=None,
        activities=(
            Activity(ActivityKind.MOTHER_CARE, 90),
            Activity(ActivityKind.EDUCATION, 45),
        ),
    ),
    Care.Closed(family="G1", closed_on=date(2026, 12, 9), why=ClosingReason.ENDED_BY_CLIENT),
)

_CARER: tuple[Event, ...] = (
    Carer.Hired(carer="K1", employment=Employment("utrecht", "3521", 1440, date(2024, 3, 1))),
    Carer.TeamJoined(carer="K1", team="Oost", effective_on=date(2027, 1, 1)),
    Carer.ContractAmended(carer="K1", contract_minutes=1680, effective_on=date(2027, 1, 1)),
    Carer.SkillCertified(carer="K1", skill=Skill.PREMATURE_TWINS),
    Carer.AvailabilitySet(
        carer="K1",
        windows=(DayWindow(1, time(8), time(18)), DayWindow(5, time(9, 30), time(13, 15))),
    ),
    Carer.AbsenceReported(
        carer="K1", absence=Absence(date(2026, 12, 7), date(2026, 12, 11), AbsenceKind.SICKNESS)
    ),
    Carer.AbsenceEnded(carer="K1", first_day=date(2026, 12, 7), last_day=date(2026, 12, 9)),
    Carer.PregnancyReported(
        carer="K1", reported_on=date(2026, 12, 1), expected_on=date(2027, 4, 1)
    ),
    Carer.GaveBirth(carer="K1", reported_on=date(2026, 12, 1), born_on=date(2027, 3, 29)),
    Carer.PregnancyEnded(carer="K1", reported_on=date(2026, 12, 1), ended_on=date(2026, 12, 20)),
    Carer.WorkRecorded(
        carer="K1",
        session="2026-12-02T17:00/K1",
        family="G1",
        starts_at=_at(2, 17),
        ends_at=_at(2, 20, 30),
        minutes=210,
        kind=WorkKind.CARE,
    ),
)

_VISIT = PlannedVisit("G1/2026-12-02", "G1", "K1", date(2026, 12, 2), _at(2, 8), _at(2, 13), 300)
_ROSTER: tuple[Event, ...] = (
    Roster.Proposed(
        region="utrecht",
        week="2026-W49",
        run=RUN,
        visits=(_VISIT,),
        uncovered=(
            UncoveredVisit(
                "G2/2026-12-03",
                "G2",
                date(2026, 12, 3),
                240,
                "no-carer-with-skill",
                "Geen zorgverlener met lactation is vrij.",
                "No carer with lactation is free.",
            ),
        ),
    ),
    Roster.Published(region="utrecht", week="2026-W49", run=RUN),
    Roster.AssignmentMoved(
        region="utrecht",
        week="2026-W49",
        visit="G1/2026-12-02",
        before=_VISIT,
        after=replace(_VISIT, carer="K2", starts_at=_at(2, 9), ends_at=_at(2, 14)),
        left_open=None,
        overridden=(
            OverriddenRule(
                "reach",
                "K2",
                75,
                60,
                "K2 rijdt 75 minuten; ten hoogste 60 is afgesproken.",
                "K2 drives 75 minutes; at most 60 is agreed.",
            ),
        ),
        undoes=None,
    ),
    Roster.AssignmentPinned(
        region="utrecht",
        week="2026-W49",
        visit="G1/2026-12-02",
        carer="K2",
        starts_at=_at(2, 9),
    ),
    Roster.AssignmentUnpinned(region="utrecht", week="2026-W49", visit="G1/2026-12-02"),
)

_ON_CALL: tuple[Event, ...] = (
    OnCall.Drafted(
        region="utrecht",
        week="2026-W53",
        plan=plan_id(),
        draft=made(),
        needs=(need(2),),
        blocks=(on_call(),),
    ),
    OnCall.Published(
        region="utrecht", week="2026-W53", plan=plan_id(), notice_days=14, blocks=(on_call(),)
    ),
    OnCall.Changed(
        region="utrecht",
        week="2026-W53",
        day=date(2026, 12, 28),
        block=BlockName.NIGHT,
        taken_from="K1",
        given=on_call("K2"),
        notice_days=14,
    ),
)

_OUTCOME = Outcome(
    status="feasible",
    objective=310,
    lower_bound=300,
    gap=0.03125,
    baseline=480,
    terms=(ObjectiveTerm("travel", "minutes", 31, 310),),
    visits=1,
    uncovered=1,
    result_hash="a1" * 32,
    progress=(ProgressStep("greedy", 0.0, 480, 0), ProgressStep("anneal", 1.25, 310, 300)),
    least_change=LeastChange(changed=3, changed_at_least=2),
)
_STARTED = PlanningRun.Started(
    run=RUN,
    question=Question(
        region="utrecht",
        week="2026-W49",
        log_position=42,
        problem_hash="0f" * 32,
        settings=SolverSettings(seed=7, workers=1, deterministic_limit=12.5),
        model_version="1",
        solver_version="9.15",
    ),
    problem=None,
)
_PLANNING_RUN: tuple[Event, ...] = (
    RecordedProblem.Recorded(problem_hash="0f" * 32, problem='{"carers":[],"visits":[]}'),
    _STARTED,
    PlanningRun.Completed(run=RUN, outcome=_OUTCOME),
    PlanningRun.Cancelled(run=RUN, outcome=replace(_OUTCOME, status="cancelled")),
    PlanningRun.Failed(run=RUN, failure="infeasible"),
)

OLDER: dict[tuple[str, int], Event] = {
    (PROTOCOL_SET.TOPIC, 1): PROTOCOL_SET,
    (PlanningRun.Started.TOPIC, 1): msgspec.structs.replace(
        _STARTED, problem='{"carers":[],"visits":[]}'
    ),
    (PlanningRun.Completed.TOPIC, 1): PlanningRun.Completed(
        run=RUN, outcome=replace(_OUTCOME, progress=(), least_change=None)
    ),
    (PlanningRun.Completed.TOPIC, 2): PlanningRun.Completed(
        run=RUN, outcome=replace(_OUTCOME, least_change=None)
    ),
    (PlanningRun.Cancelled.TOPIC, 1): PlanningRun.Cancelled(
        run=RUN, outcome=replace(_OUTCOME, status="cancelled", least_change=None)
    ),
}
"""What the bytes of versions before the newest are read as, by topic and version."""


def _placed(event: Event) -> Event:
    return msgspec.structs.replace(event, originator_id=STREAM, originator_version=7, origin=ORIGIN)


NEWEST = {
    (event.TOPIC, event.class_version): _placed(event)
    for event in (
        *_ORGANISATION,
        *SCARCITY,
        *INDICATION_POLICY,
        *LABOUR_AGREEMENT,
        *_WISHES,
        *_CARE,
        *COURSE,
        *ASSESSMENT,
        *CARE_PLAN,
        *_CARER,
        *_ON_CALL,
        *_ROSTER,
        *_PLANNING_RUN,
    )
}

SAMPLES = NEWEST | {version: _placed(event) for version, event in OLDER.items()}

"""Planning runs and rosters with sensible defaults: region utrecht, week 2026-W49, run 1."""

from datetime import date, datetime
from uuid import UUID

from domain.kernel.ids import derived_id
from domain.planning_problem.commands import RecordPlanningProblem
from domain.planning_run.commands import (
    CancelPlanningRun,
    CompletePlanningRun,
    FailPlanningRun,
    StartPlanningRun,
)
from domain.planning_run.facts import (
    ObjectiveTerm,
    Outcome,
    ProgressStep,
    Question,
    SolverSettings,
)
from domain.roster.commands import (
    MoveAssignment,
    PinAssignment,
    ProposeRoster,
    PublishRoster,
    UndoMove,
    UnpinAssignment,
)
from domain.roster.facts import OverriddenRule, PlannedVisit, UncoveredVisit
from tests.support.builders import clock


def run_id(number: int = 1) -> UUID:
    """The id of the planning run with this number."""
    return derived_id(f"planning run {number}")


def ask_problem() -> RecordPlanningProblem:
    return RecordPlanningProblem(problem='{"carers":[],"visits":[]}')


def question(*, region: str = "utrecht", week: str = "2026-W49") -> Question:
    return Question(
        region=region,
        week=week,
        log_position=7,
        problem_hash=ask_problem().problem_hash,
        settings=SolverSettings(seed=42, workers=1, deterministic_limit=20.0),
        model_version="1",
        solver_version="ortools-9.15",
    )


def outcome(*, status: str = "optimal") -> Outcome:
    return Outcome(
        status=status,
        objective=310,
        lower_bound=310,
        gap=0.0,
        baseline=480,
        terms=(ObjectiveTerm("travel", "minutes", 31, 310),),
        visits=1,
        uncovered=0,
        result_hash="a1" * 32,
        progress=(ProgressStep("greedy", 0.0, 480, 0), ProgressStep("whole", 0.25, 310, 310)),
    )


def start_run(number: int = 1, *, asked: Question | None = None) -> StartPlanningRun:
    return StartPlanningRun(run=run_id(number), question=asked or question())


def complete_run(number: int = 1, *, answer: Outcome | None = None) -> CompletePlanningRun:
    return CompletePlanningRun(run=run_id(number), outcome=answer or outcome())


def cancel_run(number: int = 1) -> CancelPlanningRun:
    return CancelPlanningRun(run=run_id(number), outcome=outcome(status="cancelled"))


def fail_run(number: int = 1, *, failure: str = "infeasible: K1") -> FailPlanningRun:
    return FailPlanningRun(run=run_id(number), failure=failure)


def planned_visit(family: str = "G1", *, on: str = "2026-12-02", carer: str = "K1") -> PlannedVisit:
    return PlannedVisit(
        visit=f"{family}/{on}",
        family=family,
        carer=carer,
        day=date.fromisoformat(on),
        starts_at=clock(f"{on}T08:00+01:00"),
        ends_at=clock(f"{on}T13:00+01:00"),
        minutes=300,
    )


def uncovered_visit(family: str = "G2", *, on: str = "2026-12-03") -> UncoveredVisit:
    return UncoveredVisit(
        visit=f"{family}/{on}",
        family=family,
        day=date.fromisoformat(on),
        minutes=240,
        reason="no-carer-with-skill",
        explanation_nl="Geen zorgverlener met lactation is vrij.",
        explanation_en="No carer with lactation is free.",
    )


def propose_roster(
    *visits: PlannedVisit,
    uncovered: tuple[UncoveredVisit, ...] = (),
    region: str = "utrecht",
    week: str = "2026-W49",
    run: int = 1,
    known_version: int | None = None,
) -> ProposeRoster:
    return ProposeRoster(
        region=region,
        week=week,
        run=run_id(run),
        visits=visits,
        uncovered=uncovered,
        known_version=known_version,
    )


def publish_roster(
    *, region: str = "utrecht", week: str = "2026-W49", run: int = 1
) -> PublishRoster:
    return PublishRoster(region=region, week=week, run=run_id(run))


def too_far(carer: str = "K2") -> OverriddenRule:
    """What was agreed with a carer, set aside."""
    return OverriddenRule(
        rule="reach",
        carer=carer,
        measured=75,
        allowed=60,
        message_nl=f"{carer} rijdt 75 minuten; ten hoogste 60 is afgesproken.",
        message_en=f"{carer} drives 75 minutes; at most 60 is agreed.",
    )


def move_assignment(
    visit: str = "G1/2026-12-02",
    carer: str | None = "K2",
    starts_at: str | None = "2026-12-02T09:00+01:00",
    overridden: tuple[OverriddenRule, ...] = (),
) -> MoveAssignment:
    return MoveAssignment(
        region="utrecht",
        week="2026-W49",
        visit=visit,
        carer=carer,
        starts_at=None if starts_at is None else datetime.fromisoformat(starts_at),
        overridden=overridden,
    )


def undo_move(version: int) -> UndoMove:
    return UndoMove(region="utrecht", week="2026-W49", moved_version=version)


def pin_assignment(visit: str = "G1/2026-12-02", *, with_time: bool = False) -> PinAssignment:
    return PinAssignment(region="utrecht", week="2026-W49", visit=visit, with_time=with_time)


def unpin_assignment(visit: str = "G1/2026-12-02") -> UnpinAssignment:
    return UnpinAssignment(region="utrecht", week="2026-W49", visit=visit)

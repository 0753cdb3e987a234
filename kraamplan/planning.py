"""Plan, publish and replay: the planner between two commands.

The planner is a pure function. Around it stands the record: what it was asked and knew, what it
answered, and the roster laid before the planner, each an event.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import TypeVar
from uuid import UUID

from domain.kernel.command import CommandContext, Receipt
from domain.kernel.errors import Bilingual, StaleVersionError
from domain.planning_run.commands import (
    CompletePlanningRun,
    FailPlanningRun,
    StartPlanningRun,
)
from domain.planning_run.facts import ObjectiveTerm, Outcome, Question, SolverSettings
from domain.roster.commands import ProposeRoster, PublishRoster
from domain.roster.errors import NoLongerLawfulError, NothingProposedError, WeekIsOverError
from domain.roster.facts import PlannedVisit, UncoveredVisit
from domain.values.horizon import Horizon, local_day, on_dutch_clock
from domain.values.week import Week
from kraamplan.asking import known_region
from kraamplan.services import Sender, Services
from planner.model import MODEL_VERSION
from planner.problem import PlanningProblem
from planner.result import Assignment, PlanningResult, Settings
from planner.solve import SOLVER_VERSION, Progress, solve
from planner.verify import verify
from projections.planning_problem import planning_problem, served_days
from projections.planning_runs import planning_runs, problem_of
from projections.roster_board import (
    PUBLISHED,
    BoardUncovered,
    BoardVisit,
    RosterBoard,
    roster_board,
)

K = TypeVar("K", PlannedVisit, UncoveredVisit)

_SAID_VIOLATIONS = 5
"""How many violations a refusal names; the first ones say enough to plan again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedWeek:
    """A finished planning run."""

    run: UUID
    problem: PlanningProblem
    result: PlanningResult


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """One recorded run, solved again."""

    run: str
    region: str
    week: str
    equal: bool
    difference: str | None
    """What came out otherwise, in words; None when equal."""


def plan(
    services: Services,
    sender: Sender,
    region: str,
    week: Week,
    *,
    settings: Settings | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> PlannedWeek:
    """Solve a region's week as known now, record the run, and propose its roster.

    Raises DomainError when a command is refused; when the planner itself fails, that is recorded
    before the error is raised.
    """
    settings = settings or Settings()
    known_region(services, region)
    if week.days[-1] < local_day(services.clock()):
        raise WeekIsOverError(week=week)
    position = services.runner.catch_up()
    with services.reader(as_of=position) as reader:
        today = local_day(services.clock())
        problem = planning_problem(reader, region, week, not_before=today)
        # Carers worked by the published roster; a draft nobody published changed nothing for them.
        before = roster_board(reader, region, week, PUBLISHED) or roster_board(reader, region, week)
        gone_by = _gone_by(before, today, served_days(reader, week))
    context = sender.context()
    run = context.command_id
    question = Question(
        region=region,
        week=str(week),
        log_position=position,
        problem=problem.to_json().decode(),
        problem_hash=problem.hash,
        settings=SolverSettings(
            seed=settings.seed,
            workers=settings.workers,
            deterministic_limit=settings.deterministic_limit,
        ),
        model_version=MODEL_VERSION,
        solver_version=SOLVER_VERSION,
    )
    services.application.handle(StartPlanningRun(run=run, question=question), context)
    try:
        result = solve(problem, settings, progress)
    except BaseException as error:
        failure = f"{type(error).__name__}: {error}"
        failed = FailPlanningRun(run=run, failure=failure)
        services.application.handle(failed, sender.context(causation=context))
        raise
    _record_answer(services, sender, context, problem, result, gone_by)
    return PlannedWeek(run=run, problem=problem, result=result)


def publish(
    services: Services,
    sender: Sender,
    region: str,
    week: Week,
    *,
    run: UUID | None = None,
    expected_version: int | None = None,
) -> Receipt:
    """Publish the proposed roster, once it is checked against everything known now.

    run names the proposal the publisher saw; without it the newest is meant. Raises
    NothingProposedError, NoLongerLawfulError naming what is broken, or StaleVersionError.
    """
    with services.reader() as reader:
        board = roster_board(reader, region, week)
        today = local_day(services.clock())
        problem = planning_problem(reader, region, week, not_before=today)
        served = served_days(reader, week)
    if board is None:
        raise NothingProposedError(region=region, week=week)
    if run not in (None, board.run):
        raise StaleVersionError(expected=run, current=board.run)
    if expected_version not in (None, board.version):
        raise StaleVersionError(expected=expected_version, current=board.version)
    to_come = [
        visit
        for carer in board.carers
        for visit in carer.visits
        if visit.day >= today and (visit.family, visit.day) not in served
    ]
    violations = verify(problem, _assignments(to_come, Horizon.of_week(week)))
    if violations:
        first = violations[:_SAID_VIOLATIONS]
        said = Bilingual(
            nl=" ".join(violation.message_nl for violation in first),
            en=" ".join(violation.message_en for violation in first),
        )
        raise NoLongerLawfulError(violations=said)
    return services.application.handle(
        PublishRoster(region=region, week=str(week), run=run or board.run),
        sender.context(),
        expected_version=expected_version,
    )


def replay_plans(services: Services) -> Iterator[Replay]:
    """Solve every completed run again, from the problem in the log, and compare the answers."""
    with services.reader() as reader:
        runs = [run for run in planning_runs(reader) if run["outcome"] is not None]
        problems = {run["problem_hash"]: problem_of(reader, run["problem_hash"]) for run in runs}
    for run in runs:
        difference = _difference(run, problems[run["problem_hash"]])
        yield Replay(
            run=run["run"],
            region=run["region"],
            week=run["week"],
            equal=difference is None,
            difference=difference,
        )


def _record_answer(
    services: Services,
    sender: Sender,
    context: CommandContext,
    problem: PlanningProblem,
    result: PlanningResult,
    gone_by: tuple[list[PlannedVisit], list[UncoveredVisit]],
) -> None:
    run, week = context.command_id, str(Week.containing(problem.first_day))
    outcome = Outcome(
        status=str(result.status),
        objective=result.objective,
        lower_bound=result.lower_bound,
        gap=result.gap,
        baseline=result.baseline_objective,
        terms=tuple(
            ObjectiveTerm(term.name, term.unit, term.quantity, term.cost) for term in result.terms
        ),
        visits=len(problem.visits),
        uncovered=len(result.uncovered),
        result_hash=result.hash,
    )
    completed = CompletePlanningRun(run=run, outcome=outcome)
    services.application.handle(completed, sender.context(causation=context))
    proposal = ProposeRoster(
        region=problem.region,
        week=week,
        run=run,
        visits=(*gone_by[0], *_planned_visits(problem, result)),
        uncovered=(*gone_by[1], *_uncovered_visits(problem, result)),
    )
    services.application.handle(proposal, sender.context(causation=context))


def _gone_by(
    board: RosterBoard | None, today: date, served: set[tuple[str, date]]
) -> tuple[list[PlannedVisit], list[UncoveredVisit]]:
    """What a roster keeps of a week that has begun: days before today, visits served today."""
    if board is None:
        return [], []
    visits = [visit for carer in board.carers for visit in carer.visits]
    return (
        [
            _kept(PlannedVisit, each)
            for each in visits
            if each.day < today or (each.family, each.day) in served
        ],
        [_kept(UncoveredVisit, each) for each in board.uncovered if each.day < today],
    )


def _kept(kind: type[K], on_board: BoardVisit | BoardUncovered) -> K:
    return kind(**{field.name: getattr(on_board, field.name) for field in fields(kind)})


def _planned_visits(problem: PlanningProblem, result: PlanningResult) -> Iterator[PlannedVisit]:
    horizon = Horizon(problem.first_day, problem.days)
    visits = {visit.id: visit for visit in problem.visits}
    for assignment in result.assignments:
        visit = visits[assignment.visit]
        yield PlannedVisit(
            visit=visit.id,
            family=visit.family,
            carer=assignment.carer,
            day=horizon.day(visit.day),
            starts_at=on_dutch_clock(horizon.moment(assignment.start)),
            ends_at=on_dutch_clock(horizon.moment(assignment.end)),
            minutes=visit.minutes,
        )


def _uncovered_visits(problem: PlanningProblem, result: PlanningResult) -> Iterator[UncoveredVisit]:
    horizon = Horizon(problem.first_day, problem.days)
    visits = {visit.id: visit for visit in problem.visits}
    for uncovered in result.uncovered:
        visit = visits[uncovered.visit]
        yield UncoveredVisit(
            visit=visit.id,
            family=visit.family,
            day=horizon.day(visit.day),
            minutes=visit.minutes,
            reason=str(uncovered.reason),
            explanation_nl=uncovered.explanation_nl,
            explanation_en=uncovered.explanation_en,
        )


def _assignments(visits: list[BoardVisit], horizon: Horizon) -> list[Assignment]:
    return [
        Assignment(
            visit=visit.visit,
            carer=visit.carer,
            start=horizon.offset(visit.starts_at),
            end=horizon.offset(visit.ends_at),
        )
        for visit in visits
    ]


def _difference(run: dict[str, object], text: str) -> str | None:
    problem = PlanningProblem.from_json(text)
    if problem.hash != run["problem_hash"]:
        return f"the recorded problem has hash {problem.hash}, recorded was {run['problem_hash']}"
    recorded = run["outcome"]
    assert isinstance(recorded, dict)
    settings = run["settings"]
    assert isinstance(settings, dict)
    result = solve(problem, Settings(**settings))
    if result.hash == recorded["result_hash"]:
        return None
    return (
        f"objective {result.objective} with {len(result.uncovered)} uncovered visits, recorded was "
        f"{recorded['objective']} with {recorded['uncovered']}; solved by {result.model_version}, "
        f"{result.solver_version}, recorded by {run['model_version']}, {run['solver_version']}"
    )

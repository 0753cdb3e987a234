"""Plan and publish: the planner between two commands.

The planner is a pure function. Around it stands the record: what it was asked and knew, what it
answered, and the roster laid before the planner, each an event.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from domain.kernel.command import Receipt
from domain.kernel.errors import StaleVersionError
from domain.organisation.planning_goals import GoalPrice
from domain.roster.commands import PublishRoster
from domain.roster.errors import NoLongerLawfulError, NothingProposedError, WeekIsOverError
from domain.values.horizon import local_day
from domain.values.week import Week
from kraamplan.asked_week import asked_week
from kraamplan.asking import known_region
from kraamplan.planning_prices import priced
from kraamplan.recorded_runs import NOBODY, Onlooker, RecordedRun
from kraamplan.roster_facts import said
from kraamplan.services import Sender, Services
from planner.problem import PlanningProblem
from planner.progress import Progress
from planner.result import PlanningResult, Settings, Status
from planner.solve import solve
from planner.verify import verify

Solver = Callable[[PlanningProblem, Settings, Callable[[Progress], None]], PlanningResult]
"""Answers a problem, telling how far it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedWeek:
    """A finished planning run."""

    run: UUID
    problem: PlanningProblem
    result: PlanningResult


def plan(
    services: Services,
    sender: Sender,
    region: str,
    week: Week,
    *,
    settings: Settings | None = None,
    prices: Sequence[GoalPrice] = (),
    onlooker: Onlooker = NOBODY,
) -> PlannedWeek:
    """Solve a region's week as known now, record the run, and propose its roster.

    prices are for this run alone, before those the organisation set; the problem keeps them.
    Once the onlooker wants it stopped the run ends there: it is recorded with the best roster so
    far, which is not proposed. Raises DomainError when a command is refused; when the planner
    itself fails, that is recorded before the error is raised.
    """
    return plan_by(
        lambda problem, settings, tell: solve(problem, settings, tell, onlooker.cancelled),
        services,
        sender,
        region,
        week,
        settings=settings,
        prices=prices,
        onlooker=onlooker,
    )


def plan_by(
    solver: Solver,
    services: Services,
    sender: Sender,
    region: str,
    week: Week,
    *,
    settings: Settings | None = None,
    prices: Sequence[GoalPrice] = (),
    onlooker: Onlooker = NOBODY,
) -> PlannedWeek:
    """The same, answered by any solver; it knows itself when to stop."""
    settings = settings or Settings()
    known_region(services, region)
    must_not_be_over(services, week)
    position = services.runner.catch_up()
    with services.reader(as_of=position) as reader:
        asked = asked_week(reader, region, week, local_day(services.clock()))
    problem = priced(asked.open_to_planning, prices)
    recorded = RecordedRun(services, sender, problem, settings, position, onlooker)
    result = recorded.answer(lambda tell: solver(problem, settings, tell))
    if result.status is not Status.CANCELLED:
        services.application.handle(asked.proposal(recorded.id, result), recorded.follow_up())
    return PlannedWeek(run=recorded.id, problem=problem, result=result)


def must_not_be_over(services: Services, week: Week) -> None:
    """Raises WeekIsOverError for a week of which no day is left to plan."""
    if week.days[-1] < local_day(services.clock()):
        raise WeekIsOverError(week=week)


def publish(
    services: Services,
    sender: Sender,
    region: str,
    week: Week,
    *,
    run: UUID | None = None,
    expected_version: int | None = None,
    reason: str | None = None,
) -> Receipt:
    """Publish the proposed roster, once it is checked against everything known now.

    run names the proposal the publisher saw; without it the newest is meant. Raises
    NothingProposedError, NoLongerLawfulError naming what is broken, StaleVersionError, or
    ChangeNeedsReasonError when what carers were told changes at short notice without a reason.
    """
    with services.reader() as reader:
        asked = asked_week(reader, region, week, local_day(services.clock()))
    board = asked.proposed
    if board is None:
        raise NothingProposedError(region=region, week=week)
    if run not in (None, board.run):
        raise StaleVersionError(expected=run, current=board.run)
    if expected_version not in (None, board.version):
        raise StaleVersionError(expected=expected_version, current=board.version)
    violations = asked.not_set_aside(verify(asked.problem, asked.assignments(board)))
    if violations:
        raise NoLongerLawfulError(violations=said(violations))
    return services.application.handle(
        PublishRoster(region=region, week=str(week), run=run or board.run),
        sender.context(reason=reason),
        # What was checked is what is published.
        expected_version=board.version,
    )

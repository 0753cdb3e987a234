"""Plan and publish: the planner between two commands.

The planner is a pure function. Around it stands the record: what it was asked and knew, what it
answered, and the roster laid before the planner, each an event.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from domain.kernel.command import Receipt
from domain.kernel.errors import Bilingual, StaleVersionError
from domain.roster.commands import ProposeRoster, PublishRoster
from domain.roster.errors import NoLongerLawfulError, NothingProposedError, WeekIsOverError
from domain.values.horizon import Horizon, local_day
from domain.values.week import Week
from kraamplan.asking import known_region
from kraamplan.recorded_runs import RecordedRun
from kraamplan.roster_facts import assignments_of, gone_by, planned_visits, uncovered_visits
from kraamplan.services import Sender, Services
from planner.problem import PlanningProblem
from planner.result import PlanningResult, Settings, Status
from planner.solve import Progress, solve
from planner.verify import verify
from projections.planning_problem import planning_problem, served_days
from projections.roster_board import PUBLISHED, roster_board

_SAID_VIOLATIONS = 5
"""How many violations a refusal names; the first ones say enough to plan again."""


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
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> PlannedWeek:
    """Solve a region's week as known now, record the run, and propose its roster.

    Once `cancelled` says yes the run ends there: it is recorded with the best roster so far, which
    is not proposed. Raises DomainError when a command is refused; when the planner itself fails,
    that is recorded before the error is raised.
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
        kept = gone_by(before, today, served_days(reader, week))
    run = RecordedRun(services, sender, problem, settings, position)
    result = run.answer(lambda tell: solve(problem, settings, tell, cancelled), progress)
    if result.status is not Status.CANCELLED:
        proposal = ProposeRoster(
            region=region,
            week=str(week),
            run=run.id,
            visits=(*kept[0], *planned_visits(problem, result.assignments)),
            uncovered=(*kept[1], *uncovered_visits(problem, result.uncovered)),
        )
        services.application.handle(proposal, run.follow_up())
    return PlannedWeek(run=run.id, problem=problem, result=result)


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
    violations = verify(problem, assignments_of(to_come, Horizon.of_week(week)))
    if violations:
        first = violations[:_SAID_VIOLATIONS]
        said = Bilingual(
            nl=" ".join(violation.message_nl for violation in first),
            en=" ".join(violation.message_en for violation in first),
        )
        raise NoLongerLawfulError(violations=said)
    return services.application.handle(
        PublishRoster(region=region, week=str(week), run=run or board.run),
        sender.context(reason=reason),
        expected_version=expected_version,
    )

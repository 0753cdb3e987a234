"""Plan a published week again with least change, when facts have changed since."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

import msgspec

from domain.roster.commands import ProposeRoster
from domain.roster.errors import NothingPublishedError, WeekIsOverError
from domain.values.horizon import Horizon, local_day
from domain.values.week import Week
from kraamplan.asking import known_region
from kraamplan.recorded_runs import RecordedRun
from kraamplan.roster_facts import assignments_of, gone_by, planned_visits, uncovered_visits
from kraamplan.services import Sender, Services
from planner.problem import KeptVisit, PlanningProblem
from planner.replanning.replan import Replanned, replan
from planner.result import PlanningResult, Settings, Status
from planner.solve import Progress
from projections.planning_problem import planning_problem, served_days
from projections.roster_board import PUBLISHED, roster_board


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplannedWeek:
    """A finished run that changed as little as it could."""

    run: UUID
    problem: PlanningProblem
    replanned: Replanned


def replan_week(
    services: Services,
    sender: Sender,
    region: str,
    week: Week,
    *,
    settings: Settings | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ReplannedWeek:
    """Change a published week as little as what is known now asks for, and propose that.

    The run is recorded like any other; carers work by the old roster until the proposal is
    published. Raises NothingPublishedError when there is no roster to keep, and what planning from
    nothing raises.
    """
    settings = settings or Settings()
    known_region(services, region)
    today = local_day(services.clock())
    if week.days[-1] < today:
        raise WeekIsOverError(week=week)
    position = services.runner.catch_up()
    with services.reader(as_of=position) as reader:
        asked = planning_problem(reader, region, week, not_before=today)
        before = roster_board(reader, region, week, PUBLISHED)
        if before is None:
            raise NothingPublishedError(region=region, week=week)
        kept = gone_by(before, today, served_days(reader, week))
    done = {visit.visit for visit in kept[0]}
    to_come = [
        visit for carer in before.carers for visit in carer.visits if visit.visit not in done
    ]
    problem = msgspec.structs.replace(
        asked,
        to_keep=tuple(
            KeptVisit(visit=one.visit, carer=one.carer, start=one.start, end=one.end)
            for one in assignments_of(to_come, Horizon(asked.first_day, asked.days))
        ),
    )
    run = RecordedRun(services, sender, problem, settings, position)
    found: list[Replanned] = []

    def answer(tell: Callable[[Progress], None]) -> PlanningResult:
        found.append(replan(problem, settings, tell, cancelled))
        return found[0].result

    result = run.answer(answer, progress)
    if result.status is not Status.CANCELLED:
        proposal = ProposeRoster(
            region=region,
            week=str(week),
            run=run.id,
            visits=(*kept[0], *planned_visits(problem, result.assignments)),
            uncovered=(*kept[1], *uncovered_visits(problem, result.uncovered)),
        )
        services.application.handle(proposal, run.follow_up())
    return ReplannedWeek(run=run.id, problem=problem, replanned=found[0])

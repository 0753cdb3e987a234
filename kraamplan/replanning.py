"""Plan a published week again with least change, when facts have changed since."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

import msgspec

from domain.roster.errors import NothingPublishedError
from domain.values.horizon import local_day
from domain.values.week import Week
from kraamplan.asked_week import asked_week
from kraamplan.asking import known_region
from kraamplan.planning import must_not_be_over
from kraamplan.recorded_runs import NOBODY, Onlooker, RecordedRun
from kraamplan.services import Sender, Services
from planner.problem import KeptVisit, PlanningProblem
from planner.progress import Progress
from planner.replanning.replan import Replanned, replan
from planner.result import PlanningResult, Settings, Status


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
    onlooker: Onlooker = NOBODY,
) -> ReplannedWeek:
    """Change a published week as little as what is known now asks for, and propose that.

    The run is recorded like any other; carers work by the old roster until the proposal is
    published. Raises NothingPublishedError when there is no roster to keep, and what planning from
    nothing raises.
    """
    settings = settings or Settings()
    known_region(services, region)
    must_not_be_over(services, week)
    position = services.runner.catch_up()
    with services.reader(as_of=position) as reader:
        asked = asked_week(reader, region, week, local_day(services.clock()))
    if asked.published is None:
        raise NothingPublishedError(region=region, week=week)
    held = {one.visit for one in asked.held}
    problem = msgspec.structs.replace(
        asked.open_to_planning,
        to_keep=tuple(
            KeptVisit(visit=one.visit, carer=one.carer, start=one.start, end=one.end)
            for one in asked.assignments(asked.published)
            if one.visit not in held
        ),
    )
    recorded = RecordedRun(services, sender, problem, settings, position, onlooker)
    found: list[Replanned] = []

    def answer(tell: Callable[[Progress], None]) -> PlanningResult:
        found.append(replan(problem, settings, tell, onlooker.cancelled))
        return found[0].result

    result = recorded.answer(answer)
    if result.status is not Status.CANCELLED:
        services.application.handle(asked.proposal(recorded.id, result), recorded.follow_up())
    return ReplannedWeek(run=recorded.id, problem=problem, replanned=found[0])

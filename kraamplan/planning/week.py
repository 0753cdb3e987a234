"""Plan and publish: the planner between two commands.

The planner is a pure function. Around it stands the record: what it was asked and knew, what it
answered, and the roster laid before the planner, each an event.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from domain.kernel.command import Receipt
from domain.kernel.errors import StaleVersionError
from domain.organisation.planning_goals import GoalPrice
from domain.planning_run.errors import RegionBeingPlannedError
from domain.roster.commands import PublishRoster
from domain.roster.errors import NoLongerLawfulError, NothingProposedError, WeekIsOverError
from domain.values.horizon import local_day
from domain.values.week import Week
from kraamplan.asking import known_region
from kraamplan.planning.asked_week import AskedWeek, asked_week
from kraamplan.planning.prices import priced
from kraamplan.planning.recorded_runs import (
    NOBODY,
    Onlooker,
    RecordedRun,
    Solver,
    record_broken_off,
)
from kraamplan.planning.roster_facts import said
from kraamplan.planning_turn import GiveBack
from kraamplan.services import Sender, Services
from planner.answer import answer
from planner.effort import Effort
from planner.problem import PlanningProblem
from planner.result import PlanningResult, Status
from planner.verify import verify
from projections.planning_runs import runs_without_end

USUAL = Effort()


class Kind(StrEnum):
    """How a week is planned."""

    PLAN = "plan"
    """From what is known now."""
    REPLAN = "replan"
    """The same with least change of the roster carers work by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedWeek:
    """A finished planning run."""

    run: UUID
    problem: PlanningProblem
    result: PlanningResult


@dataclass(frozen=True, slots=True)
class BegunRun:
    """A run that is on record and has its region's turn; `finish` ends both, and has to be called.

    Carers work by the old roster until what it proposes is published.
    """

    _services: Services
    _asked: AskedWeek
    _recorded: RecordedRun
    _give_back: GiveBack

    def finish(self, onlooker: Onlooker = NOBODY, solver: Solver = answer) -> PlannedWeek:
        """Have it solved, and propose its roster.

        Once the onlooker wants it stopped the run ends there: it is recorded with the best roster
        so far, which is not proposed. Raises DomainError when the proposal is refused; when the
        planner itself fails, that is recorded before the error is raised.
        """
        try:
            recorded = self._recorded
            result = recorded.answer(solver, onlooker)
            if result.status is not Status.CANCELLED:
                proposal = self._asked.proposal(recorded.id, result)
                self._services.application.handle(proposal, recorded.follow_up())
            return PlannedWeek(run=recorded.id, problem=recorded.problem, result=result)
        finally:
            self._give_back()


def begin(
    services: Services,
    sender: Sender,
    region: str,
    week: Week,
    *,
    kind: Kind = Kind.PLAN,
    effort: Effort = USUAL,
    prices: Sequence[GoalPrice] = (),
    run: UUID | None = None,
) -> BegunRun:
    """Take a region's turn, ask what is known of its week now, and record that a run begins.

    prices are for this run alone, before those the organisation set; the problem keeps them.
    run is the id it is to have, where that is to be known beforehand. Raises UnknownRegionError,
    WeekIsOverError, NothingPublishedError, or RegionBeingPlannedError naming the run at work.
    """
    known_region(services, region)
    must_not_be_over(services, week)
    give_back = services.take_turn(region)
    if give_back is None:
        raise _busy(services, region)
    try:
        record_broken_off(services, sender, region)
        position = services.runner.catch_up()
        with services.reader(as_of=position) as reader:
            asked = asked_week(reader, region, week, local_day(services.clock()))
        problem = asked.to_change_least if kind is Kind.REPLAN else asked.open_to_planning
        problem = priced(problem, prices)
        recorded = RecordedRun(services, sender, problem, effort.settings(problem), position, run)
    except BaseException:
        give_back()
        raise
    return BegunRun(services, asked, recorded, give_back)


def plan(
    services: Services,
    sender: Sender,
    region: str,
    week: Week,
    *,
    kind: Kind = Kind.PLAN,
    effort: Effort = USUAL,
    prices: Sequence[GoalPrice] = (),
    onlooker: Onlooker = NOBODY,
) -> PlannedWeek:
    """Plan a region's week from beginning to end; `begin` and `finish` say what and raise what."""
    begun = begin(services, sender, region, week, kind=kind, effort=effort, prices=prices)
    return begun.finish(onlooker)


def _busy(services: Services, region: str) -> RegionBeingPlannedError:
    with services.reader() as reader:
        runs = runs_without_end(reader, region)
    if not runs:
        return RegionBeingPlannedError(region=region)
    return RegionBeingPlannedError(region=region, run=UUID(runs[-1]["run"]), week=runs[-1]["week"])


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

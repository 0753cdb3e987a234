"""A week planned in several regions, some of them at a time.

A carer is hired into one region and serves its families alone, so regions are separate problems:
what they cost adds up, and so do their proven minima. Each has a run of its own on the record,
which asks what was known when it began and is replayed by itself; the runs share a correlation.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from queue import SimpleQueue
from threading import Event
from typing import Protocol
from uuid import UUID

from domain.kernel.errors import Bilingual, DomainError
from domain.kernel.ids import new_id
from domain.organisation.planning_goals import GoalPrice
from domain.values.week import Week
from kraamplan.asking import known_region
from kraamplan.planning import PlannedWeek, must_not_be_over, plan_by
from kraamplan.recorded_runs import Onlooker
from kraamplan.services import Sender, Services
from kraamplan.solving_apart import SolverApart
from planner.progress import Progress
from planner.result import Settings, Status


class Ending(StrEnum):
    """What became of a region's plan."""

    PLANNED = "planned"
    """Its roster is proposed."""
    CANCELLED = "cancelled"
    """Its search was stopped; nothing is proposed."""
    FAILED = "failed"
    """It was refused or broke off; nothing is proposed."""
    NOT_BEGUN = "not_begun"
    """Everything was stopped before its turn came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionOutcome:
    """How planning one region ended."""

    region: str
    ending: Ending
    run: UUID | None = None
    """The run on the record, of a region that was planned or cancelled."""
    failure: Bilingual | None = None
    """What a region that failed failed of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRegions:
    """How planning several regions ended, in the order they were asked for."""

    week: Week
    correlation_id: UUID
    outcomes: tuple[RegionOutcome, ...]


class Watcher(Protocol):
    """Who follows how regions are planned; called from several threads."""

    def progressed(self, region: str, step: Progress) -> None:
        """The search of a region found a better roster or proved more."""

    def ended(self, outcome: RegionOutcome) -> None:
        """A region that had begun is done."""

    def stops(self) -> bool:
        """Whether everything is to end where it is."""


def plan_regions(
    services: Services,
    sender: Sender,
    regions: Sequence[str],
    week: Week,
    watcher: Watcher,
    *,
    at_once: int,
    settings: Settings | None = None,
    prices: Sequence[GoalPrice] = (),
) -> PlannedRegions:
    """Plan a week in each of the regions and propose its roster, so many at once.

    A region that fails is named with what it failed of and the others are planned; those that are
    done when the watcher stops keep what they have. Raises UnknownRegionError or WeekIsOverError
    before any region begins.
    """
    must_not_be_over(services, week)
    codes = [known_region(services, region) for region in dict.fromkeys(regions)]
    correlation_id = new_id()
    sender = replace(sender, correlation_id=correlation_id)
    solvers = _Solvers(min(at_once, len(codes)), watcher)

    def planned(region: str) -> PlannedWeek:
        with solvers.one() as solver:
            return plan_by(
                lambda problem, settings, tell: solver.solve(
                    problem, settings, tell, solvers.stopped
                ),
                services,
                sender,
                region,
                week,
                settings=settings,
                prices=prices,
                onlooker=Onlooker(progress=lambda step: watcher.progressed(region, step)),
            )

    def outcome(region: str) -> RegionOutcome:
        if solvers.stopped():
            return RegionOutcome(region=region, ending=Ending.NOT_BEGUN)
        try:
            found = planned(region)
        except Exception as error:
            # Whatever goes wrong in one region, the others are planned.
            ended = RegionOutcome(region=region, ending=Ending.FAILED, failure=_said(error))
        else:
            stopped = found.result.status is Status.CANCELLED
            ending = Ending.CANCELLED if stopped else Ending.PLANNED
            ended = RegionOutcome(region=region, ending=ending, run=found.run)
        watcher.ended(ended)
        return ended

    with ThreadPoolExecutor(at_once) as threads, closing(solvers):
        outcomes = tuple(threads.map(outcome, codes))
    return PlannedRegions(week=week, correlation_id=correlation_id, outcomes=outcomes)


class _Solvers:
    """So many solvers apart, lent out one by one."""

    def __init__(self, number: int, watcher: Watcher) -> None:
        self._all = [SolverApart() for _ in range(number)]
        self._idle: SimpleQueue[SolverApart] = SimpleQueue()
        for each in self._all:
            self._idle.put(each)
        self._ended = Event()
        self._watcher = watcher

    def stopped(self) -> bool:
        """Whether nothing is to begin, and what has begun is to end."""
        return self._ended.is_set() or self._watcher.stops()

    @contextmanager
    def one(self) -> Iterator[SolverApart]:
        """Nobody else's until it is given back; waits until there is one."""
        solver = self._idle.get()
        try:
            yield solver
        finally:
            self._idle.put(solver)

    def close(self) -> None:
        """End what still runs; nothing begins any more."""
        self._ended.set()
        for each in self._all:
            each.end()


def _said(error: Exception) -> Bilingual:
    if isinstance(error, DomainError):
        return Bilingual(nl=error.text_nl, en=error.text_en)
    what = f"{type(error).__name__}: {error}"
    return Bilingual(nl=f"de planner brak af ({what})", en=f"the planner broke off ({what})")

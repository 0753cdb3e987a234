"""A week planned in several regions, some of them at a time.

A carer is hired into one region and serves its families alone, so regions are separate problems:
what they cost adds up, and so do their proven minima. Each has a run of its own on the record,
which asks what was known when it began and is replayed by itself; the runs share a correlation.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum
from threading import Event
from typing import Protocol
from uuid import UUID

from domain.kernel.errors import Bilingual
from domain.kernel.ids import new_id
from domain.organisation.planning_goals import GoalPrice
from domain.values.week import Week
from kraamplan.asking import known_region
from kraamplan.planning.recorded_runs import Onlooker, Solver, said_of
from kraamplan.planning.solving_apart import solve_apart
from kraamplan.planning.week import USUAL, begin, must_not_be_over
from kraamplan.services import Sender, Services
from planner.effort import Effort
from planner.progress import Progress
from planner.result import Status


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


@dataclass(frozen=True, slots=True)
class Searches:
    """How many regions are searched at a time, and by what."""

    at_once: int
    solver: Solver = solve_apart


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
    searches: Searches,
    effort: Effort = USUAL,
    prices: Sequence[GoalPrice] = (),
) -> PlannedRegions:
    """Plan a week in each of the regions and propose its roster, some of them at a time.

    A region that fails is named with what it failed of and the others are planned; those that are
    done when the watcher stops keep what they have. Raises UnknownRegionError or WeekIsOverError
    before any region begins.
    """
    must_not_be_over(services, week)
    codes = [known_region(services, region) for region in dict.fromkeys(regions)]
    correlation_id = new_id()
    sender = replace(sender, correlation_id=correlation_id)
    broken_off = Event()

    def stopped() -> bool:
        return broken_off.is_set() or watcher.stops()

    def outcome(region: str) -> RegionOutcome:
        if stopped():
            return RegionOutcome(region=region, ending=Ending.NOT_BEGUN)
        onlooker = Onlooker(
            progress=lambda step: watcher.progressed(region, step), cancelled=stopped
        )
        try:
            begun = begin(services, sender, region, week, effort=effort, prices=prices)
            found = begun.finish(onlooker, searches.solver)
        except Exception as error:
            # Whatever goes wrong in one region, the others are planned.
            done = RegionOutcome(region=region, ending=Ending.FAILED, failure=said_of(error))
        else:
            cancelled = found.result.status is Status.CANCELLED
            ending = Ending.CANCELLED if cancelled else Ending.PLANNED
            done = RegionOutcome(region=region, ending=ending, run=found.run)
        watcher.ended(done)
        return done

    with ThreadPoolExecutor(searches.at_once) as threads:
        try:
            outcomes = tuple(threads.map(outcome, codes))
        finally:
            broken_off.set()
    return PlannedRegions(week=week, correlation_id=correlation_id, outcomes=outcomes)

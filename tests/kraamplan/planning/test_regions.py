"""Several regions planned at once: each a run of its own, none of which takes another down."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from domain.organisation.errors import UnknownRegionError
from domain.roster.errors import WeekIsOverError
from domain.values.week import Week
from kraamplan.cli.interrupting import asked_to_stop
from kraamplan.planning.recorded_runs import Cancelled, Tell
from kraamplan.planning.regions import Ending, PlannedRegions, RegionOutcome, Searches, plan_regions
from kraamplan.planning.replaying import replay_plans
from kraamplan.services import Sender, Services
from planner.problem import PlanningProblem
from planner.progress import Progress
from planner.result import PlanningResult, Settings
from projections.decision_history import decision_history
from projections.planning_runs import planning_runs
from projections.roster_board import roster_board
from tests.kraamplan.planned_region import QUICK
from tests.kraamplan.two_regions import BOTH, WEEK, two_regions
from tests.support.hand_solver import Search

ONE_BY_ONE = Searches(1)


@dataclass
class Watcher:
    """Keeps what it is told, and does what a test asks of it at every step."""

    at_each: Callable[[str], None] = lambda _region: None
    stops: Callable[[], bool] = lambda: False
    told: list[str] = field(default_factory=list)
    outcomes: list[RegionOutcome] = field(default_factory=list)

    def progressed(self, region: str, _step: Progress) -> None:
        self.told.append(region)
        self.at_each(region)

    def ended(self, outcome: RegionOutcome) -> None:
        self.outcomes.append(outcome)


@pytest.fixture
def services(sqlite_database: str) -> Iterator[Services]:
    services = two_regions(sqlite_database)
    yield services
    services.close()


def planned(
    services: Services,
    watcher: Watcher,
    regions: tuple[str, ...] = BOTH,
    searches: Searches = ONE_BY_ONE,
) -> PlannedRegions:
    sender = Sender("p.jansen", "planner", services.clock)
    return plan_regions(services, sender, regions, WEEK, watcher, searches=searches, effort=QUICK)


def searching_until_stopped(
    problem: PlanningProblem, _settings: Settings, tell: Tell, cancelled: Cancelled
) -> PlanningResult:
    """So small a region is planned before it can be stopped."""
    search = Search(problem, tell, cancelled)
    search.step(objective=1)
    return search.until_it_ends(lambda: True)


def press_ctrl_c() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def endings(found: PlannedRegions) -> dict[str, Ending]:
    return {each.region: each.ending for each in found.outcomes}


def proposed(services: Services) -> list[str]:
    with services.reader() as reader:
        return [region for region in BOTH if roster_board(reader, region, WEEK) is not None]


def test_each_region_has_its_run_and_roster_and_replays_equal(database_url: str) -> None:
    services = two_regions(database_url)
    watcher = Watcher()
    found = planned(services, watcher, searches=Searches(2))
    assert endings(found) == {"utrecht": Ending.PLANNED, "zeist": Ending.PLANNED}
    assert set(watcher.told) == set(BOTH)
    assert {each.region for each in watcher.outcomes} == set(BOTH)
    with services.reader() as reader:
        runs = {run["region"]: run for run in planning_runs(reader)}
        boards = {region: roster_board(reader, region, WEEK) for region in BOTH}
    for each in found.outcomes:
        board = boards[each.region]
        assert board is not None
        assert str(board.run) == str(each.run) == runs[each.region]["run"]
    # Package 1 asks for a visit on each of the seven days: of two families, and of one.
    assert [runs[region]["outcome"]["visits"] for region in BOTH] == [14, 7]
    assert [replay.equal for replay in replay_plans(services)] == [True, True]
    services.close()


def test_all_that_was_recorded_shares_a_correlation(services: Services) -> None:
    before = services.application.position()
    found = planned(services, Watcher(), ("zeist", "zeist"))
    with services.reader() as reader:
        entries = decision_history(reader, since=before)
    # Named twice, planned once: problem, run, answer and roster.
    assert len(entries) == 4
    assert {entry["correlation_id"] for entry in entries} == {str(found.correlation_id)}
    # What led to a region's roster is its run.
    [run] = [str(each.run) for each in found.outcomes]
    assert (entries[-1]["topic"], entries[-1]["causation_id"]) == ("roster.proposed", run)


def test_a_region_that_fails_is_named_and_the_others_are_planned(services: Services) -> None:
    def fail(region: str) -> None:
        if region == "utrecht":
            raise OSError("no room left")

    found = planned(services, Watcher(at_each=fail))
    assert endings(found) == {"utrecht": Ending.FAILED, "zeist": Ending.PLANNED}
    failure = found.outcomes[0].failure
    assert failure is not None
    assert failure.nl == "de planner brak af (OSError: no room left)"
    assert failure.en == "the planner broke off (OSError: no room left)"
    assert proposed(services) == ["zeist"]
    with services.reader() as reader:
        assert planning_runs(reader)[0]["failure"] == "OSError: no room left"


def test_whoever_stops_keeps_what_is_done_and_begins_nothing_more(services: Services) -> None:
    watcher = Watcher()
    watcher.stops = lambda: bool(watcher.outcomes)
    found = planned(services, watcher)
    assert endings(found) == {"utrecht": Ending.PLANNED, "zeist": Ending.NOT_BEGUN}
    assert proposed(services) == ["utrecht"]


def test_a_region_stopped_on_its_way_is_recorded_as_cancelled(services: Services) -> None:
    watcher = Watcher()
    watcher.stops = lambda: bool(watcher.told)
    found = planned(services, watcher, searches=Searches(1, searching_until_stopped))
    assert endings(found) == {"utrecht": Ending.CANCELLED, "zeist": Ending.NOT_BEGUN}
    with services.reader() as reader:
        [run] = planning_runs(reader)
    assert (run["run"], run["cancelled"]) == (str(found.outcomes[0].run), True)
    assert proposed(services) == []


def test_a_second_ctrl_c_breaks_everything_off_and_leaves_no_run_open(services: Services) -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with asked_to_stop() as asked:
            pressed: list[bool] = []

            def press_once_more() -> bool:
                if asked() and not pressed:
                    pressed.append(True)
                    press_ctrl_c()
                return False

            def press_first(_region: str) -> None:
                if not asked():
                    press_ctrl_c()

            # Only the second may be raised in the main thread, once the first was heard.
            watcher = Watcher(at_each=press_first, stops=press_once_more)
            with pytest.raises(KeyboardInterrupt):
                planned(services, watcher, searches=Searches(1, searching_until_stopped))
    finally:
        signal.signal(signal.SIGINT, before)
    with services.reader() as reader:
        [run] = planning_runs(reader)
    assert (run["region"], run["cancelled"]) == ("utrecht", True)
    assert threading.active_count() == 1


@pytest.mark.parametrize(
    ("regions", "week", "refused"),
    [
        (("utrecht", "gooi"), WEEK, UnknownRegionError),
        (BOTH, Week.parse("2026-W47"), WeekIsOverError),
    ],
)
def test_what_can_be_known_before_is_refused_before_any_region_begins(
    services: Services, regions: tuple[str, ...], week: Week, refused: type[Exception]
) -> None:
    before = services.application.position()
    sender = Sender("p.jansen", "planner", services.clock)
    with pytest.raises(refused):
        plan_regions(services, sender, regions, week, Watcher(), searches=ONE_BY_ONE)
    assert services.application.position() == before

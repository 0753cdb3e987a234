"""Planning runs under way: one in a region at a time, followed, stopped, and never left hanging."""

from collections.abc import Iterator

import pytest

from domain.kernel.ids import derived_id
from domain.planning_run.errors import RegionBeingPlannedError
from domain.roster.errors import WeekIsOverError
from domain.values.week import Week
from kraamplan.planning.runs_at_work import RunsAtWork, Wanted
from kraamplan.services import Sender, Services
from projections.planning_runs import planning_run
from tests.kraamplan.two_regions import two_regions
from tests.support.hand_solver import Hands

WEEK = Week.parse("2026-W49")


class Place:
    """Two regions, and who plans them."""

    def __init__(self, database: str) -> None:
        self.services: Services = two_regions(database)
        self.sender = Sender("p.jansen", "planner", self.services.clock)


@pytest.fixture
def hands(sqlite_database: str) -> Iterator[Hands]:
    """Nobody is at work yet; afterwards nobody is any more."""
    place = Place(sqlite_database)
    hands = Hands(place)
    yield hands
    hands.finish()
    place.services.close()


def wanted(number: int = 1, region: str = "utrecht") -> Wanted:
    return Wanted(run=derived_id(f"wanted {number}"), region=region, week=WEEK)


def recorded(runs: RunsAtWork, number: int = 1) -> dict[str, object]:
    with runs.services.reader() as reader:
        found = planning_run(reader, str(wanted(number).run))
    assert found is not None
    return found


def test_a_run_is_on_record_when_it_begins_and_followed_step_by_step(hands: Hands) -> None:
    run = hands.runs.start(wanted())
    known = recorded(hands.runs)
    # Nobody said how much work it is allowed: what a small region gets.
    assert known["settings"] == {"seed": 1, "workers": 1, "deterministic_limit": 12}
    assert known["outcome"] is None
    search = hands.search()
    search.step(900, 100, 1.0)
    assert [(one.objective, one.lower_bound) for one in run.steps] == [(900, 100)]
    search.step(800, 300, 2.0)
    assert [one.objective for one in run.steps] == [900, 800]
    assert not run.ended
    search.answer()
    hands.runs.close()
    assert (run.ended, run.refusal) == (True, None)
    assert recorded(hands.runs)["proposed"] is not None


def test_a_region_is_planned_by_one_run_at_a_time(hands: Hands) -> None:
    first = hands.runs.start(wanted())
    with pytest.raises(RegionBeingPlannedError) as busy:
        hands.runs.start(wanted(2))
    assert busy.value.run == first.wanted.run
    assert hands.runs.in_region("utrecht") is first
    hands.runs.start(wanted(3, "zeist"))
    hands.finish()
    assert hands.runs.in_region("utrecht") is None
    second = hands.runs.start(wanted(2))
    assert hands.runs.in_region("utrecht") is second


def test_the_same_run_is_started_once(hands: Hands) -> None:
    first = hands.runs.start(wanted())
    assert hands.runs.start(wanted()) is first
    hands.finish()
    assert hands.runs.start(wanted()) is first
    assert hands.begun == 1


def test_what_can_be_known_beforehand_is_refused_at_once(hands: Hands) -> None:
    over = Wanted(run=derived_id("over"), region="utrecht", week=Week.parse("2026-W47"))
    with pytest.raises(WeekIsOverError):
        hands.runs.start(over)
    assert hands.runs.of(over.run) is None


def test_a_run_that_breaks_off_says_what_of_and_is_recorded(hands: Hands) -> None:
    run = hands.runs.start(wanted())
    hands.search().fail(RuntimeError("no room left"))
    hands.runs.close()
    assert run.refusal is not None
    assert run.refusal.nl == "de planner brak af (RuntimeError: no room left)"
    assert run.refusal.en == "the planner broke off (RuntimeError: no room left)"
    assert recorded(hands.runs)["failure"] == "RuntimeError: no room left"


def test_whoever_closes_stops_all_that_are_at_work_and_has_it_recorded(hands: Hands) -> None:
    hands.leave_when_stopped = True
    runs = [hands.runs.start(wanted()), hands.runs.start(wanted(2, "zeist"))]
    hands.runs.close()
    assert [run.ended for run in runs] == [True, True]
    assert all(run.refusal and run.refusal.nl.endswith("er is niets voorgesteld.") for run in runs)
    assert [recorded(hands.runs, number)["cancelled"] for number in (1, 2)] == [True, True]


def test_of_runs_that_ended_only_the_newest_are_remembered(hands: Hands) -> None:
    for number in range(60):
        hands.runs.start(wanted(number))
        hands.search().fail(RuntimeError("at once"))
        hands.runs.close()
    # When the 60th starts 59 have ended, of which 50 are kept.
    assert hands.runs.of(wanted(8).run) is None
    assert hands.runs.of(wanted(9).run) is not None

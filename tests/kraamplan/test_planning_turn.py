"""A region is planned by one run at a time, whichever the program; a killed one is forgotten."""

from collections.abc import Iterator

import pytest

from domain.kernel.ids import derived_id
from domain.planning_run.errors import RegionBeingPlannedError
from domain.roster.errors import NothingPublishedError
from kraamplan.planning.week import Kind, PlannedWeek, begin, plan
from kraamplan.services import Sender, Services
from projections.planning_runs import planning_run
from tests.kraamplan.planned_region import QUICK
from tests.kraamplan.two_regions import WEEK, two_regions
from tests.support.planning_elsewhere import planned_elsewhere

RUN = derived_id("a run in another program")


@pytest.fixture
def services(database_url: str) -> Iterator[Services]:
    services = two_regions(database_url)
    yield services
    services.close()


def planned(services: Services, region: str = "utrecht") -> PlannedWeek:
    sender = Sender("p.jansen", "planner", services.clock)
    return plan(services, sender, region, WEEK, effort=QUICK)


def test_who_comes_second_is_told_of_the_run_at_work_until_that_program_is_gone(
    services: Services, database_url: str
) -> None:
    with planned_elsewhere(database_url, RUN):
        with pytest.raises(RegionBeingPlannedError) as refused:
            planned(services)
        assert planned(services, "zeist").result.assignments
    assert refused.value.run == RUN
    assert refused.value.text_nl == (
        f"Regio utrecht wordt al gepland door run {RUN} (week 2026-W49): wacht daarop, of breek "
        "die af waar hij begon, met Afbreken op zijn pagina of Ctrl-C in zijn venster."
    )
    # Killed, it recorded no end; whoever plans the region next does.
    assert planned(services).result.assignments
    with services.reader() as reader:
        run = planning_run(reader, str(RUN))
    assert run is not None
    assert run["failure"] == "the program that planned was gone before it ended"


def test_a_turn_is_one_run_s_until_it_is_given_back(services: Services) -> None:
    give_back = services.take_turn("utrecht")
    assert give_back is not None
    assert services.take_turn("utrecht") is None
    elsewhere = services.take_turn("zeist")
    assert elsewhere is not None
    elsewhere()
    give_back()
    assert planned(services).result.assignments


def test_a_run_that_is_not_on_record_yet_is_said_to_begin(services: Services) -> None:
    give_back = services.take_turn("utrecht")
    assert give_back is not None
    with pytest.raises(RegionBeingPlannedError, match="by a run that is just beginning"):
        planned(services)
    give_back()


def test_what_is_refused_gives_its_turn_back(services: Services) -> None:
    sender = Sender("p.jansen", "planner", services.clock)
    with pytest.raises(NothingPublishedError):
        begin(services, sender, "utrecht", WEEK, kind=Kind.REPLAN)
    assert planned(services).result.assignments

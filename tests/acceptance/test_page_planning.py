"""A planner has a week planned from the page and watches it, with the planner as it really is."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from fastapi import FastAPI
from playwright.sync_api import Page, expect

from domain.kernel.clock import system_clock
from domain.kernel.ids import new_id
from kraamplan.bootstrap import build_services
from kraamplan.planning.runs_at_work import RunsAtWork, Wanted
from kraamplan.planning.week import publish
from kraamplan.services import Sender, Services
from kraamplan.web.app import create_app
from projections.planning_runs import planning_run
from tests.acceptance import story
from tests.acceptance.prepared import Prepared, copied
from tests.kraamplan.web.legible import badly_built, too_pale
from tests.kraamplan.web.served import served
from tests.support.hand_solver import Hands


@dataclass(frozen=True, slots=True)
class Planning:
    """A database in which next week is still to be planned, and services on it."""

    services: Services
    sender: Sender
    board: str
    wanted: Wanted


@pytest.fixture
def planning(prepared: Prepared, tmp_path: Path) -> Iterator[Planning]:
    url = copied(prepared.born, tmp_path)
    services = build_services(url, system_clock)
    week = prepared.story.week
    yield Planning(
        services,
        Sender("p.jansen", "planner", system_clock),
        f"/regions/{story.REGION}/weeks/{week}",
        Wanted(run=new_id(), region=story.REGION, week=week),
    )
    services.close()


def test_a_week_is_planned_from_the_page_and_its_proposal_looked_at(
    page: Page, planning: Planning
) -> None:
    app = create_app(
        planning.services,
        planning.sender,
        publish,
        runs=RunsAtWork(planning.services, planning.sender),
    )
    with served(app) as address:
        page.goto(address + planning.board)
        page.get_by_role("button", name="Plan deze week").press("Enter")
        expect(page.get_by_role("heading", level=1)).to_contain_text("Planning")
        # Nobody reloads: the page follows the run and shows its end by itself.
        done = page.get_by_role("status").filter(has_text="Klaar: dit is voorgesteld.")
        expect(done).to_be_visible(timeout=120_000)
        page.get_by_role("link", name="Bekijk het voorstel").click()
        expect(page.get_by_text("Voorstel: nog niet gepubliceerd")).to_be_visible()
        expect(page.get_by_role("button", name="Plan opnieuw")).to_be_visible()


def test_a_page_shows_each_step_and_stops_the_run(page: Page, planning: Planning) -> None:
    hands = Hands(planning)
    app = create_app(planning.services, planning.sender, publish, runs=hands.runs)
    with served(app) as address:
        hands.runs.start(planning.wanted)
        search = hands.search()
        page.goto(f"{address}/runs/{planning.wanted.run}")
        expect(page.get_by_text("De planner begint")).to_be_visible()
        search.step(2_000, 1_000, 1.0)
        expect(page.get_by_text("2.000 punten")).to_be_visible()
        search.step(1_500, 1_200, 2.0)
        expect(page.get_by_text("20,0 %")).to_be_visible()
        expect(page.locator("polyline")).to_have_count(2)
        assert (too_pale(page), badly_built(page)) == ([], [])
        page.get_by_role("button", name="Afbreken").press("Enter")
        expect(page.get_by_text("Wordt afgebroken…")).to_be_visible()
        assert search.asked_to_stop()
        search.leave()
        expect(page.get_by_text("Afgebroken; er is niets voorgesteld.")).to_be_visible()
        expect(page.get_by_role("button", name="Afbreken")).to_have_count(0)


def followed_until_the_service_stops(page: Page, planning: Planning) -> tuple[FastAPI, str]:
    """The service, and where it was; it takes along the run that the page follows."""
    hands = Hands(planning)
    app = create_app(planning.services, planning.sender, publish, runs=hands.runs)
    with served(app) as address:
        hands.runs.start(planning.wanted)
        hands.leave_when_stopped = True
        hands.search().step(2_000, 1_000, 1.0)
        page.goto(f"{address}/runs/{planning.wanted.run}")
        expect(page.get_by_text("2.000 punten")).to_be_visible()
    return app, address


def test_a_service_that_stops_while_a_page_follows_a_run_ends_both(
    page: Page, planning: Planning
) -> None:
    followed_until_the_service_stops(page, planning)
    with planning.services.reader() as reader:
        run = planning_run(reader, str(planning.wanted.run))
    assert run is not None
    assert run["cancelled"]


def test_a_page_waits_for_a_service_that_is_gone_and_goes_on_with_the_next(
    page: Page, planning: Planning
) -> None:
    app, address = followed_until_the_service_stops(page, planning)
    expect(page.get_by_role("alert")).to_contain_text("De dienst is niet te bereiken.")
    expect(page.get_by_text("2.000 punten")).to_be_visible()
    with served(app, int(address.rpartition(":")[2])):
        expect(page.get_by_text("Afgebroken; er is niets voorgesteld.")).to_be_visible()

"""The pages can be read by who sees little, hears them read out, or has a small screen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from domain.roster.errors import NoLongerLawfulError
from kraamplan.web.app import create_app
from tests.kraamplan.web.legible import badly_built, overflow, too_pale
from tests.kraamplan.web.served import served
from tests.kraamplan.web.told import BOARD, EVERYTHING, PLANNED, UNCOVERED, Publisher, opened_site
from tests.support.builders import close_care
from tests.support.carer_builders import report_absence
from tests.support.on_call_builders import draft_on_call, need, on_call
from tests.support.planning_builders import propose_roster, publish_roster, run_id

PAGES = {
    "a proposal with a conflict": BOARD,
    "a published roster": f"{BOARD}?layer=published",
    "a week without a roster": "/regions/utrecht/weeks/2026-W51",
    "nothing published": "/regions/utrecht/weeks/2026-W50?layer=published",
    "the past": f"{BOARD}?as_of=20",
    "budgets": "/regions/utrecht/budget",
    "budgets of a week": "/regions/utrecht/budget?week=2026-W49",
    "no budgets": "/regions/zeist/budget",
    "budget neutrality": "/neutrality",
    "no budget neutrality yet": "/neutrality?from=2030-01-01",
    "families behind it": "/neutrality/families",
    "indicators": "/indicators",
    "labour rules": "/compliance",
    "labour rules of somebody who broke one": "/compliance?region=utrecht",
    "a visit to move": f"{BOARD}/visit?visit=G1/2026-12-02",
    "a planning run": f"/runs/{run_id()}",
    "a family": "/families/G2",
    "a family with forms": "/families/G1",
    "a carer": "/carers/K1",
    "differences": "/difference?since=10&until=40",
    "a problem": "/nothing",
    "budgets added up": "/budgets",
    "budgets of a package": "/budgets?region=utrecht&package=1&week=2026-W49",
    "weeks ahead": "/capacity?region=utrecht",
    "an empty log": "/?as_of=0",
    "no roster yet": "/?as_of=12",
}

MISSING = (need(2, on="2026-12-08"),)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A service in which there is something of everything to see; no test changes it."""
    database = tmp_path_factory.mktemp("everyone") / "kraamplan.db"
    with opened_site(f"sqlite:///{database}", *EVERYTHING) as site:
        site.happens(
            publish_roster(),
            propose_roster(*PLANNED, uncovered=UNCOVERED, run=2),
            report_absence("K1", first_day="2026-12-02", last_day="2026-12-02"),
            propose_roster(week="2026-W50", run=3),
            close_care("G2"),
            draft_on_call(on_call("K1", on="2026-12-02"), week="2026-W49"),
            draft_on_call(on_call("K1", on="2026-12-08"), needs=MISSING, week="2026-W50"),
        )
        refusal = NoLongerLawfulError(violations="K1 rust te kort")
        with served(create_app(site.services, site.sender, Publisher(refusal))) as found:
            yield found


def _open_everything(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")


@pytest.mark.parametrize("shown", PAGES)
def test_every_text_stands_out_from_what_is_behind_it(page: Page, address: str, shown: str) -> None:
    page.goto(address + PAGES[shown])
    _open_everything(page)
    assert too_pale(page) == []


@pytest.mark.parametrize("shown", PAGES)
def test_every_page_is_built_for_screen_readers_and_keyboards(
    page: Page, address: str, shown: str
) -> None:
    page.goto(address + PAGES[shown])
    _open_everything(page)
    assert badly_built(page) == []


@pytest.mark.parametrize("shown", PAGES)
def test_no_page_is_wider_than_its_window(page: Page, address: str, shown: str) -> None:
    page.goto(address + PAGES[shown])
    _open_everything(page)
    for width in (1280, 800, 400):
        page.set_viewport_size({"width": width, "height": 900})
        assert overflow(page) == 0, f"at {width} pixels"


def test_a_refusal_is_as_legible_as_the_board(page: Page, address: str) -> None:
    page.goto(address + BOARD)
    page.get_by_role("button", name="Publiceren").click()
    page.get_by_role("alert").wait_for()
    assert too_pale(page) == []
    assert badly_built(page) == []


def test_the_checks_find_what_they_look_for(page: Page) -> None:
    page.set_viewport_size({"width": 400, "height": 300})
    page.set_content(
        "<h1>Rooster</h1><h3 id='x'>Te diep</h3><p id='x' style='color: #999'>bleek</p>"
        "<input name='naam'><table><tr><th>Dag</th></tr></table><a href='#nergens'></a>"
        "<div style='width: 900px; background: repeating-linear-gradient(#fff, #444)'>streep</div>"
    )
    assert [finding.partition(":")[0] for finding in too_pale(page)] == ["bleek", "streep"]
    assert overflow(page) > 0
    found = " | ".join(badly_built(page))
    for words in (
        "does not say it is Dutch",
        "not one main",
        "no title",
        "Te diep skips a level",
        "#x twice",
        "nothing is called #nergens",
        "has no name",
        "naam has no label",
        "Dag does not say what it heads",
        "a table has no caption",
    ):
        assert words in found

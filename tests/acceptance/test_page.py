"""The page in a real browser: what a planner sees, does, and never has to wait for."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from domain.roster.errors import NoLongerLawfulError
from kraamplan.web.app import create_app
from tests.kraamplan.web.served import served
from tests.kraamplan.web.told import (
    BOARD,
    EVERYTHING,
    PLANNED,
    Publisher,
    Site,
    opened_site,
)
from tests.support.carer_builders import report_absence
from tests.support.planning_builders import propose_roster

COLUMNS = [
    "Zorgverlener",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
]


@pytest.fixture
def site(sqlite_database: str) -> Iterator[Site]:
    """A site on everything that was told."""
    with opened_site(sqlite_database, *EVERYTHING) as opened:
        yield opened


@pytest.fixture
def complaints(page: Page) -> Iterator[list[str]]:
    """What the browser complains of; a test that expects a complaint takes it out."""
    found: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            found.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: found.append(str(error)))
    yield found
    assert not found


@pytest.fixture
def address(site: Site, complaints: list[str]) -> Iterator[str]:
    """Where the site is served."""
    with served(create_app(site.services, site.sender, Publisher())) as found:
        yield found


def test_the_board_shows_carers_days_cards_tray_and_budget(page: Page, address: str) -> None:
    page.goto(address)
    expect(page).to_have_url(f"{address}{BOARD}")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Utrecht week 49 30 november – 6 december 2026"
    )
    board = page.get_by_role("table", name="Rooster Utrecht, week 49, voorstel")
    for name in COLUMNS:
        expect(board.get_by_role("columnheader", name=name)).to_be_visible()
    carers = board.get_by_role("rowheader")
    expect(carers.locator(".carer")).to_have_text(["K1", "K2", "K10"])
    expect(carers.first).to_contain_text("16 u 30 van 24 u")
    expect(board.locator("a.card")).to_have_count(4)
    expect(board.get_by_role("link", name="Waarom?")).to_have_count(4)
    expect(carers.get_by_role("link")).to_have_text(["K1", "K2", "K10"])
    card = board.locator("a.card").filter(has_text="G2")
    expect(card).to_contain_text("08:00–15:00")
    expect(card).to_have_attribute("title", "Pakket 5: Sectio")
    expect(board.get_by_text("verlof")).to_have_count(2)
    tray = page.get_by_role("region", name="Niet ingepland")
    expect(tray.get_by_role("listitem")).to_have_count(1)
    expect(tray).to_contain_text("Niemand beschikbaar")
    expect(page.get_by_role("region", name="Urenbudget week 49")).to_contain_text("Resterend73 u")
    expect(page.get_by_text("Demonstratiegegevens")).to_be_visible()


def test_everything_a_page_needs_comes_from_the_service(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + BOARD)
    page.wait_for_load_state("networkidle")
    assert {url.removeprefix(address) for url in asked} == {
        BOARD,
        "/static/page.css",
        "/static/board.css",
        "/static/tables.css",
        "/static/print.css",
        "/static/board.js",
        "/static/icon.svg",
    }


def test_a_keyboard_leads_to_the_board_over_its_cards_and_into_a_family(
    page: Page, address: str
) -> None:
    page.goto(address + BOARD)
    press = page.keyboard.press
    focused = page.locator(":focus")
    press("Tab")
    expect(focused).to_have_text("Naar het rooster")
    expect(focused).to_be_in_viewport()
    press("Enter")
    press("Tab")
    expect(focused).to_have_text("K1")
    press("Tab")
    for key, family, start in (
        ("ArrowRight", "G1", "wo"),
        ("ArrowRight", "G1", "do"),
        ("ArrowRight", "G1", "do"),
        ("Home", "G1", "di"),
        ("ArrowDown", "G2", "di"),
        ("ArrowUp", "G1", "di"),
        ("End", "G1", "do"),
        ("ArrowLeft", "G1", "wo"),
    ):
        press(key)
        column = focused.evaluate("card => card.closest('td').cellIndex")
        expect(focused.locator(".family")).to_have_text(family)
        assert column == {"di": 2, "wo": 3, "do": 4}[start]
        outline = focused.evaluate("card => getComputedStyle(card).outlineStyle")
        assert outline == "solid", "where the focus is can be seen"
    press("Enter")
    expect(page).to_have_url(f"{address}/families/G1")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Gezin G1")


def test_skip_links_lead_to_the_tray_and_the_budget(page: Page, address: str) -> None:
    for words, target in (
        ("Naar niet ingepland", "niet-ingepland"),
        ("Naar het urenbudget", "urenbudget"),
    ):
        page.goto(address + BOARD)
        page.get_by_role("link", name=words).press("Enter")
        expect(page.locator(":focus")).to_have_id(target)


def test_a_planner_publishes_and_the_draft_becomes_solid(page: Page, address: str) -> None:
    page.goto(address + BOARD)
    card = page.locator(".board a.card").first
    stripes = "card => getComputedStyle(card).backgroundImage.includes('gradient')"
    assert card.evaluate(stripes)
    page.get_by_role("button", name="Publiceren").click()
    expect(page.get_by_role("status")).to_contain_text("Gepubliceerd")
    expect(page).to_have_url(f"{address}{BOARD}?layer=published&receipt=2")
    assert not card.evaluate(stripes)
    expect(page.get_by_role("table", name="gepubliceerd")).to_be_visible()
    expect(page.get_by_role("button", name="Publiceren")).to_have_count(0)


def test_a_proposal_that_changed_meanwhile_is_shown_and_can_be_published_next(
    page: Page, site: Site, address: str, complaints: list[str]
) -> None:
    page.goto(address + BOARD)
    site.happens(propose_roster(*PLANNED[:2], run=2))
    page.get_by_role("button", name="Publiceren").click()
    expect(page.get_by_role("alert")).to_contain_text("het rooster is intussen gewijzigd")
    expect(page.locator(".board a.card")).to_have_count(2)
    assert len(complaints) == 1  # of the status, 412
    complaints.clear()
    page.get_by_role("button", name="Publiceren").click()
    expect(page.get_by_role("status")).to_contain_text("Gepubliceerd")


def test_a_refused_roster_says_why_and_stays_on_the_board(
    page: Page, site: Site, complaints: list[str]
) -> None:
    refusal = NoLongerLawfulError(violations="K1 rust maar 9 uur")
    with served(create_app(site.services, site.sender, Publisher(refusal))) as address:
        page.goto(address + BOARD)
        page.get_by_role("button", name="Publiceren").click()
        expect(page.get_by_role("alert")).to_contain_text("K1 rust maar 9 uur")
        expect(page.locator(".board a.card")).to_have_count(4)
    complaints.clear()  # of the status, 409


def test_a_conflict_is_a_sign_a_text_and_a_border(page: Page, site: Site, address: str) -> None:
    site.happens(report_absence("K1", first_day="2026-12-02", last_day="2026-12-02"))
    page.goto(address + BOARD)
    card = page.locator("a.card.conflict")
    expect(card).to_have_count(1)
    expect(card).to_contain_text("⚠ valt op een dag met verlof")
    plain = page.locator("a.card:not(.conflict)").first
    width = "card => getComputedStyle(card).borderTopWidth"
    assert (card.evaluate(width), plain.evaluate(width)) == ("2px", "1px")


def test_how_it_was_made_and_how_it_was_can_be_opened(page: Page, address: str) -> None:
    page.goto(address + BOARD)
    page.get_by_text("Hoe is dit rooster gemaakt?").click()
    expect(page.get_by_text("Geldig rooster; een goedkoper is niet uitgesloten.")).to_be_visible()
    page.get_by_text("Terugkijken").click()
    page.get_by_label("Zoals het was op").fill("2026-12-01T13:00")
    page.get_by_role("button", name="Bekijken").click()
    expect(page).to_have_url(f"{address}{BOARD}?as_of=2026-12-01T13%3A00")
    expect(page.get_by_role("note")).to_contain_text("U kijkt naar het verleden")
    expect(page.get_by_role("button", name="Publiceren")).to_have_count(0)
    page.get_by_role("link", name="Naar nu").click()
    expect(page).to_have_url(f"{address}{BOARD}")


def test_other_weeks_regions_and_layers_are_one_link_away_and_back(
    page: Page, address: str
) -> None:
    page.goto(address + BOARD)
    page.get_by_role("link", name="Gepubliceerd").click()
    expect(page.get_by_role("heading", level=2).first).to_contain_text("nog niets gepubliceerd")
    page.get_by_role("link", name="week 50").click()
    expect(page).to_have_url(f"{address}/regions/utrecht/weeks/2026-W50?layer=published")
    page.get_by_role("navigation", name="Regio's").get_by_role("link", name="Zeist").click()
    expect(page).to_have_url(f"{address}/regions/zeist/weeks/2026-W50?layer=published")
    for _ in range(3):
        page.go_back()
    expect(page).to_have_url(f"{address}{BOARD}")

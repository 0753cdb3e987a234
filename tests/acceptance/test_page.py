"""The page in a real browser: what a planner sees, does, and never has to wait for."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect
from tests.kraamplan.web.served import served

from domain.kernel.command import Command
from domain.roster.errors import NoLongerLawfulError
from domain.roster.facts import PlannedVisit
from domain.values.horizon import moment_of, on_dutch_clock
from kraamplan.web.app import create_app
from tests.kraamplan.web.told import (
    BOARD,
    EVERYTHING,
    ORGANISATION,
    PLANNED,
    Publisher,
    Site,
    opened_site,
)
from tests.support.builders import assign_package, register_family, report_birth
from tests.support.carer_builders import hire_carer, report_absence
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
    expect(board.get_by_role("link")).to_have_count(4)
    card = board.get_by_role("link", name="G2")
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


def test_the_names_of_days_and_carers_stay_in_sight(page: Page, sqlite_database: str) -> None:
    page.set_viewport_size({"width": 800, "height": 600})
    with _large_site(sqlite_database, 30) as address:
        page.goto(address + BOARD)
        board = page.locator(".board")
        corner = board.bounding_box()
        board.evaluate("board => board.scrollTo(200, 900)")
        day = page.get_by_role("columnheader", name="zondag").bounding_box()
        carer = page.get_by_role("rowheader", name="K25 ").bounding_box()
    assert corner
    assert day
    assert carer
    assert abs(day["y"] - corner["y"]) <= 2
    assert abs(carer["x"] - corner["x"]) <= 2


@pytest.mark.parametrize("carers", [60, 200])
def test_a_large_region_is_drawn_in_less_than_a_second(
    page: Page, sqlite_database: str, carers: int
) -> None:
    with _large_site(sqlite_database, carers) as address:
        page.goto(address + BOARD)  # warm: templates compiled, files in the cache
        page.goto(address + BOARD)
        expect(page.locator(".board tbody tr")).to_have_count(carers)
        expect(page.locator(".board a.card")).to_have_count(carers * 5)
        took = page.evaluate(
            "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
        )
    assert took < 1000


def test_on_paper_the_days_stand_on_each_sheet_and_buttons_on_none(
    page: Page, sqlite_database: str, tmp_path: Path
) -> None:
    with _large_site(sqlite_database, 60) as address:
        page.goto(address + BOARD)
        page.emulate_media(media="print")
        expect(page.get_by_role("button", name="Publiceren")).to_be_hidden()
        expect(page.get_by_role("navigation", name="Weken")).to_be_hidden()
        head = page.locator(".board thead").evaluate("head => getComputedStyle(head).display")
        printed = page.pdf(prefer_css_page_size=True, path=tmp_path / "board.pdf")
    assert head == "table-header-group"
    assert b"/MediaBox [0 0 841" in printed, "A4, landscape"


@contextmanager
def _large_site(database_url: str, carers: int) -> Iterator[str]:
    """Where a region of so many carers is served, each with a visit on five days."""
    with (
        opened_site(database_url, *_large(carers)) as site,
        served(create_app(site.services, site.sender, Publisher())) as address,
    ):
        yield address


def _large(carers: int) -> Iterator[Command]:
    yield from ORGANISATION
    for number in range(1, carers + 1):
        yield hire_carer(f"K{number}")
    for number in range(1, carers + 1):
        yield register_family(f"G{number}")
        yield report_birth(f"G{number}")
        yield assign_package(f"G{number}", package=1)
    yield propose_roster(
        *(_visit(number, day) for number in range(1, carers + 1) for day in range(5))
    )


def _visit(number: int, offset: int) -> PlannedVisit:
    day = date(2026, 11, 30) + timedelta(days=offset)
    return PlannedVisit(
        visit=f"G{number}/{day}",
        family=f"G{number}",
        carer=f"K{number}",
        day=day,
        starts_at=on_dutch_clock(moment_of(day, time(8))),
        ends_at=on_dutch_clock(moment_of(day, time(13))),
        minutes=300,
    )

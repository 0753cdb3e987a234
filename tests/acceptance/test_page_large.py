"""The page of a large region: drawn whole, in sight while it scrolls, and on paper."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from domain.kernel.command import Command
from domain.roster.facts import PlannedVisit
from domain.values.horizon import moment_of, on_dutch_clock
from kraamplan.web.app import create_app
from tests.kraamplan.web.served import served
from tests.kraamplan.web.told import BOARD, ORGANISATION, Publisher, opened_site
from tests.support.builders import assign_package, register_family, report_birth
from tests.support.carer_builders import hire_carer, report_absence
from tests.support.planning_builders import propose_roster


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
def test_a_large_region_is_drawn_whole(page: Page, sqlite_database: str, carers: int) -> None:
    with _large_site(sqlite_database, carers) as address:
        page.goto(address + BOARD)
        expect(page.locator(".board tbody tr")).to_have_count(carers)
        expect(page.locator(".board a.card")).to_have_count(carers * 5)


def test_on_paper_the_days_stand_on_each_sheet_and_buttons_on_none(
    page: Page, sqlite_database: str, tmp_path: Path
) -> None:
    with _large_site(sqlite_database, 60) as address:
        page.goto(address + BOARD)
        page.emulate_media(media="print")
        expect(page.get_by_role("button", name="Publiceren")).to_be_hidden()
        expect(page.get_by_role("navigation", name="Weken")).to_be_hidden()
        expect(page.get_by_role("link", name="Waarom?")).to_have_count(0)
        # A roster hangs where all can read it.
        expect(page.locator(".absence")).to_be_visible()
        expect(page.locator(".absence .kind")).to_have_text("verlof")
        expect(page.locator(".absence .kind")).to_be_hidden()
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
    yield report_absence("K1", first_day="2026-12-05", last_day="2026-12-05")
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

"""A planner moves and pins a visit with the keyboard alone, and sees it on the board."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from kraamplan.planning.week import publish
from kraamplan.web.app import create_app
from tests.kraamplan.planned_region import planned_in
from tests.kraamplan.web.served import served
from tests.kraamplan.web.told import BOARD


@pytest.fixture
def address(sqlite_database: str) -> Iterator[str]:
    """Where a region is served on the eve of its planned week."""
    services, sender = planned_in(sqlite_database)
    with served(create_app(services, sender, publish)) as found:
        yield found
    services.close()


def reached(page: Page, wanted: Locator, most: int = 60) -> None:
    """Go to an element by the Tab key alone."""
    for _ in range(most):
        if wanted.evaluate("each => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("the Tab key never reaches it")


def test_a_visit_is_moved_pinned_and_put_back_without_a_mouse(page: Page, address: str) -> None:
    page.goto(f"{address}{BOARD}")
    link = page.get_by_role("link", name="Verplaats G1, wo 2 dec")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Verplaatsen bezoek aan G1")
    choice = page.locator("input[type=radio][name=carer]").first
    carer = choice.get_attribute("value")
    reached(page, choice)
    page.keyboard.press("Space")
    reason = page.get_by_role("textbox", name="Reden").last
    reached(page, reason)
    page.keyboard.type("vraag van het gezin")
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{address}{BOARD}?changed=G1%2F2026-12-02#G1%2F2026-12-02")
    expect(page.get_by_role("status")).to_contain_text(f"is nu bij {carer}, ")
    expect(page.get_by_role("status")).to_be_in_viewport()
    # Whoever goes on by keyboard does so from the visit she moved.
    expect(page.locator(":focus")).to_have_id("G1/2026-12-02")
    expect(page.locator(":focus")).to_be_in_viewport()
    edits = page.get_by_role("region", name="Met de hand gewijzigd 1")
    expect(edits).to_contain_text(f"→ {carer}")
    expect(edits).to_contain_text("door p.jansen: vraag van het gezin")

    page.get_by_role("link", name=f"Verplaats G1, wo 2 dec, van {carer}").focus()
    page.keyboard.press("Enter")
    pin = page.get_by_role("button", name="Vastzetten")
    reached(page, pin)
    page.keyboard.press("Enter")
    expect(page.locator(".card", has_text="vast")).to_have_count(1)
    expect(page.locator(":focus")).to_have_id("G1/2026-12-02")

    page.get_by_role("link", name=f"Verplaats G1, wo 2 dec, van {carer}").press("Enter")
    page.get_by_role("button", name="Losmaken").press("Enter")
    # Before the board has put its focus there, a key may go to what is next.
    expect(page.locator(":focus")).to_have_id("G1/2026-12-02")
    page.get_by_role("button", name="Ongedaan maken").press("Enter")
    expect(page.get_by_role("region", name="Met de hand gewijzigd 2")).to_contain_text(
        "(ongedaan gemaakt)"
    )

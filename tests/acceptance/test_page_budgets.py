"""An operations manager narrows the budgets in a real browser, down to a family's events."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from kraamplan.web.app import create_app
from tests.kraamplan.web.served import served
from tests.kraamplan.web.told import EVERYTHING, Publisher, opened_site


@pytest.fixture
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    database = tmp_path_factory.mktemp("budgets") / "kraamplan.db"
    with (
        opened_site(f"sqlite:///{database}", *EVERYTHING) as site,
        served(create_app(site.services, site.sender, Publisher())) as where,
    ):
        yield where


def test_from_the_navigation_to_the_events_of_a_family(page: Page, address: str) -> None:
    page.goto(f"{address}/capacity")
    page.get_by_role("link", name="Urenbudgetten").click()
    page.locator("select[name=package]").select_option("5")
    page.get_by_role("button", name="Toon").click()
    assert "package=5" in page.url
    families = page.locator("table", has=page.locator("#gezinnen"))
    expect(families.locator("tbody tr")).to_have_count(1)
    page.locator("table", has=page.locator("#pakket-titel")).get_by_role(
        "row", name="5"
    ).get_by_role("link").nth(2).click()
    assert page.url.endswith("#gezinnen")
    families.get_by_role("link", name="G2").click()
    assert page.url.endswith("/families/G2")
    expect(page.get_by_role("main")).to_contain_text("Zorguren vastgesteld")

"""The page of budget neutrality, its charts as files, and the families behind its numbers."""

import csv
import io
from xml.etree import ElementTree as ET

import pytest
from starlette.testclient import TestClient

from domain.kernel.command import Command
from tests.kraamplan.web.told import Site, said
from tests.projections.told_clients import client as told_client
from tests.support.builders import clock, command_context
from tests.support.yardstick_builders import set_neutrality_reference, set_tariff

LATER = clock("2027-08-01T12:00+02:00")
MONTHS = tuple(f"2027-{month:02}-05" for month in range(1, 8))
# G3 of the site is closed without a session of its package of 38 hours.
CLOSED = tuple(
    command
    for number, closed_on in enumerate(MONTHS)
    for command in told_client(f"N{number}", 2160 + 60 * (number % 3), closed_on=closed_on)
)


def later(site: Site, *commands: Command) -> None:
    """What happens in the summer after."""
    for number, command in enumerate(commands, start=site.position() + 1):
        context = command_context(10_000 + number, now=LATER, reason="later")
        site.services.application.handle(command, context)


@pytest.fixture
def client(site: Site) -> TestClient:
    later(site, *CLOSED)
    return site.client()


def test_the_page_says_what_the_mean_is_and_what_it_is_held_against(client: TestClient) -> None:
    text = said(client.get("/neutrality?from=2027-01-01").text)
    # Seven clients with 2160, 2220, 2280, 2160, 2220, 2280 and 2160: together 15480, mean 2211.4
    # minutes or 36.9 hours.
    assert "7 cliënten kregen gemiddeld 36,9 u" in text
    assert "de referentie is 43,4 u, met een marge van 0,6 u (gepubliceerd;" in text
    assert "Te weinig cliënten" in text


def test_each_chart_is_an_image_with_a_title_and_stands_beside_a_table(client: TestClient) -> None:
    page = client.get("/neutrality").text
    assert page.count("<svg ") == 3
    for name in ("packages", "cumulative", "control"):
        assert f'aria-labelledby="{name}-title" aria-describedby="{name}-desc"' in page
        assert f'<title id="{name}-title">' in page
    assert "<caption" in page
    assert "<script" not in page
    assert "style=" not in page


@pytest.mark.parametrize("name", ["packages", "cumulative", "control"])
def test_every_chart_can_be_saved_as_svg_and_as_csv(client: TestClient, name: str) -> None:
    drawn = client.get(f"/neutrality/charts/{name}.svg")
    assert drawn.headers["content-type"].startswith("image/svg+xml")
    assert ET.fromstring(drawn.text).tag.endswith("svg")
    rows = list(csv.DictReader(io.StringIO(client.get(f"/neutrality/charts/{name}.csv").text)))
    assert rows
    assert all(row["families"] for row in rows)


def test_the_rows_of_a_chart_are_the_numbers_of_the_page(client: TestClient) -> None:
    rows = list(
        csv.DictReader(
            io.StringIO(client.get("/neutrality/charts/control.csv?from=2027-01-01").text)
        )
    )
    assert [row["period"] for row in rows] == [closed_on[:7] for closed_on in MONTHS]
    # 2160 - 2280 minutes are 2 hours under the norm.
    assert float(rows[0]["deviation_hours"]) == -2
    assert rows[0]["centre_hours"]


@pytest.mark.parametrize("file", ["nothing.svg", "packages.png", "packages"])
def test_a_chart_there_is_not_is_not_found(client: TestClient, file: str) -> None:
    assert client.get(f"/neutrality/charts/{file}").status_code == 404


def test_a_number_leads_to_its_families_and_these_to_their_log(client: TestClient) -> None:
    page = client.get("/neutrality?from=2027-01-01").text
    assert 'href="/neutrality/families?from=2027-01-01&amp;package=1"' in page
    families = client.get("/neutrality/families?from=2027-01-01&package=1")
    assert "7 gezinnen" in said(families.text)
    assert 'href="/families/N0"' in families.text
    none = client.get("/neutrality/families?from=2027-01-01&package=2")
    assert "0 gezinnen" in said(none.text)
    ended = client.get("/neutrality/families?from=2027-01-01&reason=ended_by_client")
    # N2 and N5 got all of their hours.
    assert "5 gezinnen" in said(ended.text)


def test_who_does_not_count_is_named_beside(client: TestClient) -> None:
    assert "Niet meegeteld: 2 gezinnen nog in zorg." in said(client.get("/neutrality").text)


def test_money_is_told_once_there_is_a_tariff(site: Site, client: TestClient) -> None:
    assert "In geld: onbekend" in said(client.get("/neutrality").text)
    later(site, set_tariff(6000))
    text = said(client.get("/neutrality?from=2027-01-01").text)
    # 15480 minutes are 258 hours at 60.00.
    assert "€ 15.480,00 geleverd" in text


def test_a_reference_of_its_own_replaces_the_published_one(site: Site, client: TestClient) -> None:
    later(site, set_neutrality_reference(2220, 30, effective_on="2027-01-01"))
    text = said(client.get("/neutrality?from=2027-01-01").text)
    assert "de referentie is 37,0 u, met een marge van 0,5 u" in text
    assert "begroting 2026" in text


def test_nothing_closed_is_said_in_words(client: TestClient) -> None:
    text = said(client.get("/neutrality?from=2030-01-01").text)
    assert "nog geen afgesloten zorg" in text
    assert client.get("/neutrality/charts/packages.svg?from=2030-01-01").status_code == 404


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("region=gooi", 404),
        ("from=2026-02-30", 422),
        ("to=yesterday", 422),
        ("from=2026-12-02&to=2026-12-01", 422),
        ("per=year", 422),
        ("as_of=99999", 422),
    ],
)
def test_what_cannot_be_asked_is_refused(client: TestClient, asked: str, status: int) -> None:
    assert client.get(f"/neutrality?{asked}").status_code == status
    assert client.get(f"/api/neutrality?{asked}").status_code == status


def test_a_day_that_does_not_exist_is_named_by_its_rule(client: TestClient) -> None:
    refused = client.get("/api/neutrality?from=2026-02-30").json()
    assert refused["type"] == "/problems/day-does-not-exist"
    assert "2026-02-30" in refused["detail_nl"]


def test_the_interface_gives_the_same_answer_as_a_document(client: TestClient) -> None:
    found = client.get("/api/neutrality?from=2027-01-01&families=true").json()
    assert found["delivered"]["clients"] == 7
    assert found["delivered"]["mean"] == pytest.approx(15480 / 7)
    parts = found["decomposition"]
    assert parts["norm"] + parts["case_mix"] + parts["deviation"] == pytest.approx(parts["total"])
    assert [each["family"] for each in found["families"]] == [f"N{number}" for number in range(7)]
    assert len(found["course"]["points"]) == 7
    assert "families" not in client.get("/api/neutrality").json()


def test_the_page_is_answered_as_of_any_position(site: Site, client: TestClient) -> None:
    before = site.services.application.position()
    later(site, *told_client("N9", 2760, package=2, closed_on="2027-07-31"))
    assert "8 cliënten" in said(client.get("/neutrality?from=2027-01-01").text)
    then = said(client.get(f"/neutrality?from=2027-01-01&as_of={before}").text)
    assert "7 cliënten" in then

"""The page of how all carers stand with the labour rules."""

from starlette.testclient import TestClient

from tests.kraamplan.web.told import ORGANISATION, Site, opened_site, said
from tests.support.builders import deliver_session
from tests.support.parked import park_carer
from tests.support.planning_builders import publish_roster

LONG_DAY = deliver_session(
    "G2",
    carer="K2",
    starts_at="2026-11-30T07:00",
    ends_at="2026-11-30T18:30",
    outside_hours_reason="liep uit",
)


def test_carers_stand_in_order_of_what_was_left(site: Site) -> None:
    text = said(site.client().get("/compliance").text)
    # Six hours on Monday, of the ten of a day: nothing comes nearer.
    assert "K1 Utrecht 0 0 langste werkdag CAO Kraamzorg art. 4.4 6 u 10 u 4 u" in text
    # Nobody is on record as having worked but she.
    assert "K10" not in text


def test_who_broke_a_rule_stands_first_with_the_sentence(site: Site) -> None:
    site.happens(LONG_DAY)
    text = said(site.client().get("/compliance?region=utrecht").text)
    assert text.index("K2 Utrecht 1 0 langste werkdag") < text.index("K1 Utrecht 0 0")
    assert "De werkdag van K2 duurt 11 uur 30" in text


def test_a_published_roster_is_judged_too(site: Site) -> None:
    assert "K2 Utrecht" not in said(site.client().get("/compliance").text)
    site.happens(publish_roster())
    assert "K2 Utrecht 0 0" in said(site.client().get("/compliance").text)


def test_the_page_looks_back_and_at_another_day(site: Site) -> None:
    before = site.position()
    site.happens(LONG_DAY)
    assert "K2" not in said(site.client().get(f"/compliance?as_of={before}").text)
    assert "K2" not in said(site.client().get("/compliance?until=2026-11-29").text)


def test_whose_own_record_waits_is_marked(site: Site) -> None:
    assert "⚠ onvolledig" not in said(site.client().get("/compliance").text)
    park_carer(site.services, "K1")
    assert "K1 ⚠ onvolledig Utrecht" in said(site.client().get("/compliance").text)


def test_without_work_the_page_says_so(sqlite_database: str) -> None:
    with opened_site(sqlite_database, *ORGANISATION) as site:
        assert "Niemand heeft gewerkt" in said(site.client().get("/compliance").text)


def test_a_region_or_day_that_does_not_exist_is_turned_down(client: TestClient) -> None:
    assert client.get("/compliance?region=nergens").status_code == 404
    assert client.get("/compliance?until=2026-02-30").status_code == 422


def test_programs_ask_about_one_region_too(site: Site) -> None:
    site.happens(LONG_DAY)
    client = site.client()
    found = client.get("/api/compliance?region=utrecht").json()["carers"]
    assert [each["carer"] for each in found] == ["K2", "K1"]
    assert client.get("/api/compliance?region=zeist").json()["carers"] == []
    assert client.get("/api/compliance?region=nergens").status_code == 404


def test_every_page_leads_there(client: TestClient) -> None:
    assert 'href="/compliance"' in client.get("/families/G1").text

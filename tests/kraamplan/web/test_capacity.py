"""The page that holds demand against capacity, and the same as JSON.

It is Tuesday 2026-12-01. G1 (38 hours) and G2 (49 hours) are in care since Monday; K1 works 24
hours, K2 20 and K10 16.
"""

from datetime import date

from starlette.testclient import TestClient

from tests.kraamplan.web.told import (
    ORGANISATION,
    PEOPLE,
    Site,
    opened_site,
    planned,
    problem,
    said,
)
from tests.support.builders import register_family
from tests.support.planning_builders import complete_run, propose_roster, start_run
from tests.support.yardstick_builders import set_service_level


def test_the_page_shows_what_is_asked_and_what_can_be_given(client: TestClient) -> None:
    text = said(client.get("/capacity?region=utrecht").text)
    assert "Vraag en capaciteit Utrecht, twaalf weken vanaf 2026-W50" in text
    assert "2 gezinnen in zorg, 0 gezinnen verwacht." in text
    # Of 38 hours, 6, 6, 5, 5, 5, 4, 4 and 3 from 30 November on, the eighth day is W50's Monday;
    # of 49 the same day has 5. Contracts: 24 + 20 + 16 hours.
    assert "2026-W50 2,0 8 u 8 u – 8 u 60 u 0,0 % " in text


def test_travel_has_a_column_of_its_own_that_is_marked_estimated(site: Site) -> None:
    # From G1 to G2 within one postcode takes 5 minutes.
    first = planned("G1", "K1", "2026-12-07T08:00", "2026-12-07T13:00")
    second = planned("G2", "K1", "2026-12-07T14:00", "2026-12-07T19:00")
    site.happens(start_run(2), complete_run(2))
    site.happens(propose_roster(first, second, week="2026-W50", run=2))
    page = site.client().get("/capacity?region=utrecht").text
    assert "Reistijd*" in page
    assert "(*) Geschat: de minuten van een rit" in page
    # With the 360 + 300 + 330 + 420 minutes of the site's own roster these 600 make 2010: 5 of 2015
    # are driven. Of the 3600 - 605 minutes this roster leaves that is 7.4, together 12; of the
    # 3600 of the week after 8.9. Contract, away, sick, expected sick, travel, planned:
    text = said(page)
    assert "60 u 0 u 0 u 0 u 0 u 12 10 u 2026-W51" in text
    assert "60 u 0 u 0 u 0 u 0 u 09 0 u 2026-W52" in text


def test_travel_is_not_known_without_a_roster(sqlite_database: str) -> None:
    with opened_site(sqlite_database, *ORGANISATION, *PEOPLE) as site:
        assert "niet bekend" in said(site.client().get("/capacity").text)


def test_the_service_level_is_marked_until_it_was_chosen(site: Site) -> None:
    assert "verzonnen standaard" in said(site.client().get("/capacity").text)
    site.happens(set_service_level(80))
    text = said(site.client().get("/capacity").text)
    assert "met een kans van 80 % uitkomen." in text


def test_a_week_below_the_level_is_marked_in_words(site: Site) -> None:
    names = [f"N{number}" for number in range(12)]
    site.happens(*(register_family(name, due_date=date(2026, 12, 17)) for name in names))
    assert "haalt het serviceniveau niet" in said(site.client().get("/capacity").text)


def test_an_empty_organisation_has_weeks_without_hours(sqlite_database: str) -> None:
    with opened_site(sqlite_database, *ORGANISATION) as site:
        answer = site.client().get("/capacity")
    assert answer.status_code == 200
    assert "2026-W50 0,0 0 u 0 u – 0 u 0 u" in said(answer.text)


def test_every_page_leads_there(client: TestClient) -> None:
    assert 'href="/capacity"' in client.get("/families/G1").text


def test_the_page_looks_back(client: TestClient) -> None:
    text = said(client.get("/capacity?as_of=1").text)
    assert "0 gezinnen in zorg" in text


def test_the_same_is_told_as_json(client: TestClient) -> None:
    forecast = client.get("/api/forecast?region=utrecht").json()
    assert (len(forecast["weeks"]), len(forecast["days"])) == (12, 84)
    assert forecast["weeks"][0]["minutes"]["p90"] == 8 * 60
    capacity = client.get("/api/capacity?region=utrecht&week=2026-W51").json()
    assert (capacity["weeks"][0]["week"], capacity["weeks"][0]["contract"]) == ("2026-W51", 3600)
    room = client.get("/api/intake-room").json()
    assert room["service_level"]["percent"] == 95
    assert room["weeks"][0]["registrations"] >= 0


def test_a_week_that_is_not_ahead_is_turned_down(client: TestClient) -> None:
    for path in ("/api/forecast", "/api/capacity", "/api/intake-room", "/capacity"):
        answer = client.get(f"{path}?week=2026-W49")
        assert answer.status_code == 422
    found = problem(client.get("/api/capacity?week=2026-W49"))
    assert found["type"] == "/problems/week-not-ahead"
    assert "2026-W49" in found["detail"]
    far = problem(client.get("/api/forecast?week=2099-W01"))
    assert far["type"] == "/problems/week-not-ahead"


def test_a_region_that_does_not_exist_is_turned_down(client: TestClient) -> None:
    for path in ("/api/forecast", "/api/capacity", "/api/intake-room", "/capacity"):
        assert client.get(f"{path}?region=nergens").status_code == 404

"""The page that shows what sessions went to, and the same as JSON."""

from starlette.testclient import TestClient

from domain.care.facts import Activity, ActivityKind
from tests.kraamplan.web.told import ORGANISATION, Site, opened_site, problem, said
from tests.support.builders import correct_session

ACTIVITIES = (Activity(ActivityKind.MOTHER_CARE, 90), Activity(ActivityKind.EDUCATION, 30))
CORRECTED = correct_session(activities=ACTIVITIES)


def test_the_page_splits_the_time_of_sessions_per_package(site: Site) -> None:
    site.happens(CORRECTED, reason="activiteiten vergeten")
    text = said(site.client().get("/activities?region=utrecht&month=2026-11").text)
    assert "Werkzaamheden per pakket Utrecht, 2026-11" in text
    assert "kom-2020-demonstration-hours 1 1 5 u 2 u 75,0 % 0,0 % 0,0 % 25,0 %" in text


def test_without_a_word_on_activities_there_are_no_shares(client: TestClient) -> None:
    text = said(client.get("/activities").text)
    assert "kom-2020-demonstration-hours 1 1 6 u 0 u – –" in text


def test_without_sessions_the_page_says_so(sqlite_database: str) -> None:
    with opened_site(sqlite_database, *ORGANISATION) as site:
        assert "nog geen bezoeken" in said(site.client().get("/activities").text)


def test_every_page_leads_there(client: TestClient) -> None:
    assert 'href="/activities"' in client.get("/families/G1").text


def test_the_page_looks_back(site: Site) -> None:
    before = site.position()
    site.happens(CORRECTED, reason="activiteiten vergeten")
    assert "75,0 %" not in site.client().get(f"/activities?as_of={before}").text


def test_the_same_is_told_as_json(site: Site) -> None:
    site.happens(CORRECTED, reason="activiteiten vergeten")
    found = site.client().get("/api/activities?region=utrecht").json()
    assert (found["position"], found["unit"]) == (site.position(), "minutes")
    (package,) = found["packages"]
    assert (package["package"], package["sessions_told"], package["minutes_told"]) == (1, 1, 120)


def test_a_month_or_region_that_does_not_exist_is_turned_down(client: TestClient) -> None:
    found = problem(client.get("/api/activities?month=2026-13"))
    assert (found["status"], found["type"]) == (422, "/problems/month-does-not-exist")
    assert client.get("/api/activities?region=nergens").status_code == 404
    assert client.get("/activities?month=x").status_code == 422

"""The auditor's page and its documents: what was recorded between two positions, what changed."""

import pytest
from starlette.testclient import TestClient

from tests.kraamplan.web.told import Site, said
from tests.support.builders import deliver_session


@pytest.fixture
def before(site: Site) -> int:
    """Where the log stood before two more hours were given to G1."""
    before = site.position()
    site.happens(deliver_session(starts_at="2026-12-01T08:00", ends_at="2026-12-01T10:00"))
    return before


def test_the_page_tells_what_was_recorded_and_what_it_changed(site: Site, before: int) -> None:
    text = said(site.client().get(f"/difference?since={before}&until={before + 2}").text)
    assert f"Verschillen tussen positie {before} en {before + 2} van het logboek" in text
    assert "Bezoek geleverd di 1 dec 2026, 13:00 door " in text
    assert "Geldt vanaf di 1 dec 2026, 08:00" in text
    row = "Cliëntnummer G1, Bezoek 2026-12-01T08:00/K1 Geleverde bezoeken: erbij gekomen"
    assert row in text
    assert "Week 2026-W49 Uren 2 uur" in text


def test_the_same_address_shows_the_same_for_ever(site: Site, before: int) -> None:
    address = f"/difference?since={before}&until={before + 2}"
    first = site.client().get(address).text
    site.happens(deliver_session(starts_at="2026-12-01T10:00", ends_at="2026-12-01T11:00"))
    again = site.client().get(address).text
    newest = (f"0 tot en met {before + 2}", f"0 tot en met {before + 4}")
    assert first.replace(*newest) == again


def test_it_can_be_asked_about_one_subject_family_region_and_week(site: Site, before: int) -> None:
    client = site.client()
    asked = f"/difference?since={before}&model=delivered_sessions&family=G2&region=&week="
    assert "0 verschillen" in said(client.get(asked).text)
    asked = f"/difference?since={before}&model=delivered_sessions&family=G1&region=&week=2026-W49"
    assert "Uren 2 uur" in said(client.get(asked).text)


def test_without_positions_the_newest_events_are_shown(client: TestClient) -> None:
    assert "10 gebeurtenissen" in said(client.get("/difference").text)


def test_the_documents_say_the_same_and_name_the_event(site: Site, before: int) -> None:
    found = site.client().get(f"/api/difference?since={before}&family=G1&limit=100").json()
    assert (found["from"], found["to"], found["complete"]) == (before, before + 2, True)
    (session,) = (each for each in found["changes"] if each["table"] == "delivered_sessions")
    assert {"column": "minutes", "old": None, "new": 120} in session["columns"]
    assert session["event"]["position"] == before + 1
    assert session["event"]["title"] == {"nl": "Bezoek geleverd", "en": "Session delivered"}


def test_the_log_is_asked_for_less_with_filters(site: Site, before: int) -> None:
    client = site.client()
    found = client.get(f"/api/log?since={before}&carer=K1&family=G1").json()
    assert [each["topic"] for each in found["entries"]] == [
        "care.session-delivered",
        "carer.work-recorded",
    ]
    assert len(client.get("/api/log?limit=3").json()["entries"]) == 3
    assert client.get(f"/api/log?since={before}&as_of={before}").json()["entries"] == []


def test_a_number_is_traced_to_its_events(site: Site, before: int) -> None:
    row = "key=family=G1&key=session=2026-12-01T08:00/K1"
    changes = site.client().get(f"/api/trace/delivered_sessions?{row}").json()["changes"]
    assert changes[-1]["positions"] == [before + 1]
    assert all(each["event"]["actor"] and each["event"]["role"] for each in changes)


@pytest.mark.parametrize(
    "asked",
    [
        "/api/difference?since=5&until=4",
        "/api/difference?model=x",
        "/api/difference?since=gisteren",
        "/api/trace/x",
        "/api/trace/hour_budget_weeks?key=family=G1",
        "/difference?since=5&until=4",
        "/difference?week=2026-W99",
    ],
)
def test_a_question_put_wrongly_is_a_problem_that_says_why(client: TestClient, asked: str) -> None:
    answer = client.get(asked)
    assert answer.status_code == 422
    if asked.startswith("/api/"):
        problem = answer.json()
        assert problem["detail_nl"] != problem["detail"]
        assert problem["type"].rpartition("/")[2] in (
            "question-not-answerable",
            "as-of-not-understood",
        )

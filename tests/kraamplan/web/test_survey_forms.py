"""The forms that report a survey or consent: recorded, or back as filled in with the reason."""

from urllib.parse import urlencode

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from tests.kraamplan.web.told import Site, said

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
SURVEY = {
    "instrument": "werkbeleving",
    "version": "1",
    "topic": "job_experience",
    "group": "carers_kom",
    "from": "2026-10-01",
    "to": "2026-10-31",
    "answers": "40",
    "mean": "7,25",
    "spread": "1.1",
    "scale": "1-10",
    "source": "rapport oktober",
}
CONSENT = {
    "study": "KoM",
    "from": "2026-10-01",
    "to": "2026-10-31",
    "approached": "100",
    "consented": "74",
    "withdrew": "4",
    "source": "rapport oktober",
}


def send(client: TestClient, report: str, fields: dict[str, str], **changed: str) -> Response:
    body = urlencode({**fields, **changed})
    return client.post(f"/indicators/{report}", content=body, headers=FORM)


def test_a_survey_is_reported_and_shown(site: Site) -> None:
    client = site.client()
    sent = send(client, "survey", SURVEY)
    assert (sent.status_code, sent.headers["location"]) == (303, "/indicators#surveys-titel")
    text = said(client.get("/indicators").text)
    assert "werkbeleving v1 werkbeleving zorgverleners onder KoM 2026-10-01 2026-10-31 7,2" in text
    assert "(± 1,1) van 1–10, 40 antwoorden rapport oktober" in text


def test_consent_is_reported_and_gives_indicator_2_its_value(site: Site) -> None:
    client = site.client()
    assert send(client, "consent", CONSENT).status_code == 303
    text = said(client.get("/indicators").text)
    assert "100 benaderd, 74 stemden in, 4 haakten af" in text
    assert "2 draagvlak bij cliënten 74,0 %" in text


@pytest.mark.parametrize(
    ("report", "changed", "status", "told"),
    [
        ("survey", {"mean": "veel"}, 422, "'veel' is geen getal met hoogstens twee decimalen"),
        ("survey", {"scale": "tien"}, 422, "'tien' is geen schaal zoals 1-10"),
        ("survey", {"from": "gisteren"}, 422, "'gisteren' is geen datum zoals 2026-12-01"),
        ("survey", {"answers": "-3"}, 422, "Antwoorden: '-3' is geen geheel getal zoals 12"),
        ("survey", {"topic": "weather"}, 422, "Onderwerp kent 'weather' niet"),
        ("survey", {"source": " "}, 422, "Bron is niet ingevuld"),
        ("survey", {"mean": "11"}, 409, "gemiddelde 11"),
        ("consent", {"consented": "174"}, 409, "100 benaderd, 174 stemden in, 4 haakten af"),
    ],
)
def test_what_cannot_be_recorded_comes_back_as_it_was_filled_in(
    site: Site, report: str, changed: dict[str, str], status: int, told: str
) -> None:
    before = site.position()
    fields = SURVEY if report == "survey" else CONSENT
    sent = send(site.client(), report, fields, **changed)
    assert sent.status_code == status
    assert told in said(sent.text)
    assert "Niet vastgelegd." in said(sent.text)
    assert (status == 422) is ("Regel report-unclear." in said(sent.text))
    assert 'value="2026-10-31"' in sent.text
    assert ('value="rapport oktober"' in sent.text) is ("source" not in changed)
    assert site.position() == before


def test_a_body_that_is_no_form_and_a_form_there_is_not_are_turned_down(client: TestClient) -> None:
    unread = client.post("/indicators/survey", content="%%%", headers=FORM)
    assert unread.status_code == 422
    assert "regel form-unclear" in said(unread.text)
    assert send(client, "weather", SURVEY).status_code == 422

"""The page and the documents of the indicators."""

import pytest
from starlette.testclient import TestClient

from tests.kraamplan.web.told import said


def test_the_page_shows_both_sets_and_says_what_is_not_known(client: TestClient) -> None:
    text = said(client.get("/indicators").text)
    assert "De acht succesindicatoren van Kraamzorg op Maat" in text
    assert "Landelijke kwaliteitsindicatoren" in text
    assert "onvoldoende bekend" in text


def test_the_page_tells_the_norms_in_dutch(client: TestClient) -> None:
    text = said(client.get("/indicators").text)
    assert "tussen -36 en 36 minuten (0,6 u), pakket 1 minder en 2-12 meer" in text
    assert "package 1" not in text


@pytest.mark.parametrize(("kind", "count"), [("study", 8), ("national", 10)])
def test_a_set_is_a_document(client: TestClient, kind: str, count: int) -> None:
    found = client.get(f"/api/indicators?set={kind}").json()
    assert (found["set"], len(found["indicators"])) == (kind, count)
    for each in found["indicators"]:
        assert (each["value"] is None) == (each["not_known"] is not None)
        assert each["version"] >= 1
        assert each["norm"] is None or {"nl", "en"} == each["norm"].keys()
        assert each["last_position"] == found["position"]


@pytest.mark.parametrize(
    ("asked", "status"), [("region=gooi", 404), ("from=nooit", 422), ("set=other", 422)]
)
def test_what_cannot_be_asked_is_refused(client: TestClient, asked: str, status: int) -> None:
    assert client.get(f"/api/indicators?{asked}").status_code == status

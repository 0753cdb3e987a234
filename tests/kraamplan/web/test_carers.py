"""A carer's hours and her log, as a page and as a document."""

import pytest
from starlette.testclient import TestClient

from kraamplan.web import rules
from tests.kraamplan.web.told import said


def test_the_page_of_a_carer_has_her_hours_and_her_log(client: TestClient) -> None:
    text = said(client.get("/carers/K1").text)
    assert "Zorgverlener K1" in text
    # Monday's session of six hours is all she worked.
    assert "Gewerkt 6 u" in text
    assert "Minuren" in text
    assert "Vrije zondagen in 52 weken 52" in text
    assert "In dienst" in text
    assert "Gewerkte tijd vastgelegd" in text


def test_the_hours_of_carers_are_a_document(client: TestClient) -> None:
    found = client.get("/api/carer-hours?until=2026-12-01").json()
    assert (found["quarter"], found["unit"]) == ("2026-Q4", "minutes")
    assert [each["carer"] for each in found["carers"]] == ["K1", "K10", "K2"]
    (first,) = client.get("/api/carer-hours?carer=K1&until=2026-12-01").json()["carers"]
    assert first["worked_minutes"] == 360
    assert first["balance_minutes"] == 360 - first["due_minutes"]


@pytest.mark.parametrize("carer", ["K99", "é", "x" * 3000])
def test_a_carer_nobody_knows_is_not_found(client: TestClient, carer: str) -> None:
    answer = client.get(f"/carers/{carer}")
    assert answer.status_code == 404
    assert "staat niet in het logboek" in said(answer.text)


def test_the_document_names_the_rule() -> None:
    assert rules.UNKNOWN_CARER.name == "carer-must-be-known"


def test_a_day_that_does_not_exist_is_a_problem(client: TestClient) -> None:
    assert client.get("/api/carer-hours?until=2026-02-30").status_code == 422

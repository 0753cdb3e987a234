"""A carer's hours, the labour rules and her log, as a page and as documents."""

import pytest
from starlette.testclient import TestClient

from kraamplan.web import rules
from tests.kraamplan.web.told import Site, said
from tests.support.carer_builders import report_pregnancy


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


def test_the_page_says_that_the_labour_rules_were_kept(client: TestClient) -> None:
    text = said(client.get("/carers/K1").text)
    assert "Arbeidsregels" in text
    assert "Geen overtredingen." in text


def test_how_a_carer_stands_with_a_rule_is_a_document(client: TestClient) -> None:
    found = client.get("/api/compliance?carer=K1&rule=max_shift&until=2026-12-01").json()
    assert found["day"] == "2026-12-01"
    (rule,) = found["rules"]
    assert (rule["carer"], rule["rule"], rule["broken"]) == ("K1", "max_shift", [])
    # Six hours on Monday, of ten.
    nearest = {"measured": 360, "allowed": 600, "slack": 240, "in_minutes": True}
    assert rule["nearest"] == nearest


def test_a_rule_nobody_knows_is_a_problem_that_names_those_there_are(client: TestClient) -> None:
    answer = client.get("/api/compliance?rule=rest")
    assert answer.status_code == 422
    assert "daily_rest" in answer.text


def test_her_page_says_that_she_is_protected_and_not_why(site: Site) -> None:
    site.happens(report_pregnancy(reported_on="2026-12-01", expected_on="2027-03-01"))
    page = site.client().get("/carers/K1").text
    assert "Bescherming gemeld" in said(page)
    assert "pregnan" not in page


@pytest.mark.parametrize("carer", ["K99", "é", "x" * 3000])
def test_a_carer_nobody_knows_is_not_found(client: TestClient, carer: str) -> None:
    answer = client.get(f"/carers/{carer}")
    assert answer.status_code == 404
    assert "staat niet in het logboek" in said(answer.text)


def test_the_document_names_the_rule() -> None:
    assert rules.UNKNOWN_CARER.name == "carer-must-be-known"


def test_a_day_that_does_not_exist_is_a_problem(client: TestClient) -> None:
    assert client.get("/api/carer-hours?until=2026-02-30").status_code == 422

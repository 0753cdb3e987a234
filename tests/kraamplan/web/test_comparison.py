"""The page that compares indication policies."""

import pytest
from starlette.testclient import TestClient

from tests.kraamplan.web.told import Site, said
from tests.support.assessment_builders import indicate_family
from tests.support.builders import register_family, report_birth
from tests.support.policy_builders import adopt, drafted, protocol_policy, publish

# The one policy has 49 hours for every family that feeds its child itself: G4 is indicated by it.
BY_HOURS = (
    *drafted(protocol_policy()),
    publish("hours"),
    adopt("hours"),
    register_family("G4"),
    report_birth("G4"),
    indicate_family(family="G4"),
)


@pytest.fixture
def client(site: Site) -> TestClient:
    site.happens(*BY_HOURS)
    return site.client()


def test_with_one_policy_the_page_says_how_to_add_another(client: TestClient) -> None:
    answer = client.get("/indications")
    assert answer.status_code == 200
    assert "nog geen gezinnen onder twee indicatiemethoden" in said(answer.text)


def test_every_page_leads_there(client: TestClient) -> None:
    assert 'href="/indications"' in client.get("/families/G4").text


def test_an_unknown_region_is_not_found(client: TestClient) -> None:
    assert client.get("/indications?region=gooi").status_code == 404


def test_a_position_the_log_has_not_reached_is_a_bad_question(client: TestClient) -> None:
    assert client.get("/indications?as_of=99999").status_code in (400, 422)

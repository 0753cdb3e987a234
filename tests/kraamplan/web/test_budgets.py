"""The page of hour budgets added up: what is chosen stands in the address, and leads to families.

G1 has package 1 and one session on record, G2 package 5, G3 is closed; it is 2026-12-01.
"""

import pytest
from starlette.testclient import TestClient

from domain.indication.burn import BurnStatus, burn
from kraamplan.web.budgets_view import HEIGHT, burn_chart
from projections.budget_rollups import FamilyBurn
from tests.kraamplan.web.told import Site, said
from tests.support.carer_builders import join_team
from tests.support.course_builders import set_scarcity_level


def of(family: str, day: int, delivered: int, *, closed: bool = False) -> FamilyBurn:
    """A family due 360 minutes on each of four days."""
    burnt = burn([360] * 4, day, delivered)
    return FamilyBurn(family=family, region="utrecht", package=1, closed=closed, burn=burnt)


def test_a_family_stands_as_many_mean_days_ahead_as_it_got_more_than_its_days_say() -> None:
    # On day 2 720 are expected: 720 is none ahead, 180 a day and a half behind, 1440 two ahead.
    chart = burn_chart([of("A", 2, 720), of("B", 2, 180), of("C", 2, 1440)])
    assert [dot.days_ahead for dot in chart.dots] == [0, -1.5, 2]
    assert [dot.y for dot in chart.dots] == [HEIGHT // 2, HEIGHT * 3 // 4, round(HEIGHT / 6)]
    assert len({dot.x for dot in chart.dots}) == 3
    assert chart.counts == {BurnStatus.UNDER: 1, BurnStatus.WITHIN: 1, BurnStatus.OVER: 1}


def test_a_family_whose_care_is_closed_burns_no_more() -> None:
    assert burn_chart([of("A", 2, 720, closed=True)]).dots == ()


def test_what_lies_beyond_the_chart_stands_on_its_edge() -> None:
    assert burn_chart([of("A", 4, 0)]).dots[0].y == HEIGHT


def test_budgets_are_added_up_and_every_number_leads_to_its_families(client: TestClient) -> None:
    page = client.get("/budgets").text
    text = said(page)
    for caption in ("Per regio", "Per pakket", "Per week", "Per team"):
        assert caption in text
    assert 'href="/budgets?package=5#gezinnen"' in page
    assert 'href="/budgets?week=2026-W49#gezinnen"' in page
    assert 'href="/families/G2"' in page
    assert 'href="/budgets"' in client.get("/indicators").text


def test_a_choice_narrows_the_families(client: TestClient) -> None:
    page = client.get("/budgets?package=5&region=utrecht").text
    assert 'href="/families/G2"' in page
    assert 'href="/families/G1"' not in page
    assert "pakket 5" in said(page)
    # The rows of regions and weeks add up package 5 alone: 49 hours, no longer the 38 of G1.
    assert said(page).count("49 u") > 2
    everything = said(client.get("/budgets?region=utrecht").text)
    assert said(page).count("38 u") < everything.count("38 u")
    assert client.get("/budgets?package=&week=&region=").status_code == 200


def test_a_team_narrows_page_and_document_to_the_families_it_came_to(
    site: Site, client: TestClient
) -> None:
    # K1 came to G1 and is planned there, K2 is planned with G2.
    site.happens(join_team("K1"), join_team("K2", team="West"))
    page = client.get("/budgets?team=West").text
    assert ('href="/families/G2"' in page, 'href="/families/G1"' in page) == (True, False)
    assert "team West" in said(page)
    assert "<option selected>West</option>" in page
    # What is chosen further keeps the team.
    assert 'href="/budgets?package=5&amp;team=West#gezinnen"' in page
    found = client.get("/api/budget?team=Oost").json()
    assert (found["team"], [each["family"] for each in found["families"]]) == ("Oost", ["G1"])
    week = client.get("/api/regions/utrecht/weeks/2026-W49/budget?team=West").json()
    assert [each["family"] for each in week["families"]] == ["G2"]


@pytest.mark.parametrize("address", ["/budgets", "/api/budget"])
def test_a_team_there_is_not_is_answered_with_those_there_are(
    site: Site, client: TestClient, address: str
) -> None:
    site.happens(join_team("K1"))
    answer = client.get(f"{address}?team=Zuid")
    assert answer.status_code == 422
    assert "Oost" in answer.text


def test_the_level_of_scarcity_in_force_is_told(site: Site, client: TestClient) -> None:
    assert "geldt geen schaarsteniveau" in said(client.get("/budgets").text)
    before = site.services.application.position()
    site.happens(set_scarcity_level(first_day="2026-11-01"), reason="vakantie")
    assert "hoogstens 36 u per gezin" in said(client.get("/budgets").text)
    assert "geldt geen schaarsteniveau" in said(client.get(f"/budgets?as_of={before}").text)


@pytest.mark.parametrize(
    ("asked", "status"), [("region=gooi", 404), ("week=2026-W54", 422), ("package=vijf", 422)]
)
def test_what_cannot_be_asked_is_refused(client: TestClient, asked: str, status: int) -> None:
    assert client.get(f"/budgets?{asked}").status_code == status

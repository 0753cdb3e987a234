"""A planner finds a carer, a family or a skill on the board of a large region."""

import re

import pytest
from starlette.testclient import TestClient

from domain.values.skill import Skill
from tests.kraamplan.web.told import BOARD, Site, said
from tests.support.carer_builders import certify_skill


@pytest.mark.parametrize(
    ("sought", "carers", "counted"),
    [
        ("find=K1", ["K1", "K10"], "2 van 3 zorgverleners"),
        ("find=g2", ["K2"], "1 van 3 zorgverleners"),
        ("skill=lactation", ["K2"], "1 van 3 zorgverleners"),
        ("find=K1&skill=lactation", [], "0 van 3 zorgverleners"),
        ("find=&skill=", ["K1", "K2", "K10"], "3 zorgverleners"),
    ],
)
def test_a_carer_a_family_and_whoever_has_a_skill_are_found(
    site: Site, sought: str, carers: list[str], counted: str
) -> None:
    site.happens(certify_skill("K2", skill=Skill.LACTATION))
    page = site.client().get(f"{BOARD}?{sought}").text
    assert re.findall(r'class="carer" href="[^"]*">([^<]*)<', page) == carers
    assert counted in said(page)


def test_what_is_sought_stays_on_other_weeks_and_layers_until_all_is_shown(
    client: TestClient,
) -> None:
    page = client.get(f"{BOARD}?find=G2").text
    assert f'href="{BOARD}?layer=published&amp;find=G2"' in page
    assert 'href="/regions/utrecht/weeks/2026-W50?find=G2"' in page
    assert f'<a href="{BOARD}">Toon alles</a>' in page
    assert "Toon alles" not in client.get(BOARD).text


def test_the_tray_holds_the_families_that_are_sought(client: TestClient) -> None:
    assert "Geen van deze gezinnen past bij wat u zoekt." in said(
        client.get(f"{BOARD}?find=K1").text
    )
    assert "past bij wat u zoekt" not in client.get(f"{BOARD}?find=G2").text


def test_who_seeks_what_there_is_not_is_told_so(client: TestClient) -> None:
    text = said(client.get(f"{BOARD}?find=%3Cb%3E").text)
    assert "Niemand gevonden" in text
    assert "heeft „<b>” in het nummer. Toon alles" in text

"""Wishes are seen and set where families and carers are shown, and priced in a week's roster."""

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from domain.values.week import Week
from kraamplan.planning.week import plan, publish
from kraamplan.web.app import create_app
from tests.kraamplan.planned_region import QUICK, planned_in
from tests.kraamplan.web.told import BOARD, HERE, WEEK, Site, problem, said
from tests.support.wish_builders import (
    prioritise_family,
    set_planning_goals,
    wish_carer,
    wish_days_off,
)

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
PRICE = f"/api/regions/utrecht/weeks/{WEEK}/wish-price"


def send(client: TestClient, address: str, **fields: str) -> Response:
    return client.post(address, content=urlencode(fields), headers=FORM)


def test_a_family_wishes_a_carer_and_has_no_wish_any_more(client: TestClient) -> None:
    wished = {"carer": "K1", "wish": "preferred", "ground": "known_before", "reason": "eerder"}
    answer = send(client, "/families/G1/wishes", **wished)
    assert (answer.status_code, answer.headers["location"]) == (303, "/families/G1")
    page = client.get("/families/G1").text
    assert "K1: bij voorkeur" in said(page)
    assert "Reden: eerder" in said(page)
    assert client.get("/api/wishes?family=G1").json()["carers"] == [
        {"family": "G1", "carer": "K1", "wish": "preferred"}
    ]
    send(client, "/families/G1/wishes", **{**wished, "wish": "none"})
    assert client.get("/api/wishes?family=G1").json()["carers"] == []


def test_a_family_gets_priority(client: TestClient) -> None:
    assert send(client, "/families/G1/priority", percent="150").status_code == 303
    page = client.get("/families/G1").text
    assert "Voorrang: 150 % van de gewone prijs" in said(page)
    assert 'size="5" value="150"' in page
    refused = send(client, "/families/G1/priority", percent="1001")
    assert (refused.status_code, "Regel priority-implausible" in said(refused.text)) == (409, True)


def test_a_carer_asks_days_off_and_takes_one_back(client: TestClient) -> None:
    days = {"first_day": "2026-12-05", "last_day": "2026-12-06"}
    answer = send(client, "/carers/K1/days-off", **days)
    assert (answer.status_code, answer.headers["location"]) == (303, "/carers/K1")
    assert "Liever vrij op za 5 dec Liever vrij op zo 6 dec" in said(client.get("/carers/K1").text)
    send(client, "/carers/K1/days-off", first_day="2026-12-06", withdraw="1")
    assert client.get("/api/wishes?carer=K1").json()["days_off"] == [
        {"carer": "K1", "day": "2026-12-05"}
    ]


@pytest.mark.parametrize(
    ("address", "fields"),
    [
        ("/families/G1/wishes", {"carer": "K1", "wish": "often", "ground": "language"}),
        ("/families/G1/wishes", {"wish": "none", "ground": "language"}),
        ("/families/G1/priority", {"percent": "-1"}),
        ("/families/G1/priority", {"percent": "heel veel"}),
        ("/carers/K1/days-off", {"last_day": "2026-12-05"}),
        ("/carers/K1/days-off", {"first_day": "2026-02-30"}),
    ],
)
def test_a_form_that_does_not_say_what_is_wished_is_turned_down(
    client: TestClient, address: str, fields: dict[str, str]
) -> None:
    assert send(client, address, **fields).status_code == 422


@pytest.mark.parametrize(
    ("address", "fields", "told"),
    [
        (
            "/families/G1/wishes",
            {"carer": "K9", "wish": "forbidden", "ground": "language", "reason": "spreekt Pools"},
            "K9",
        ),
        (
            "/families/G1/priority",
            {"percent": "heel veel", "reason": "drieling"},
            "Voorrang: 'heel veel' is geen geheel getal zoals 12",
        ),
        (
            "/carers/K1/days-off",
            {"first_day": "2026-12-06", "last_day": "2026-12-05", "reason": "verhuizing"},
            "2026-12-05",
        ),
    ],
)
def test_a_wish_that_is_refused_stays_filled_in(
    site: Site, address: str, fields: dict[str, str], told: str
) -> None:
    before = site.position()
    answer = send(site.client(), address, **fields)
    assert answer.status_code in {404, 409, 422}
    assert "Niet vastgelegd." in said(answer.text)
    assert told in said(answer.text)
    for name, value in fields.items():
        if name in ("wish", "ground"):
            assert f'<option value="{value}" selected>' in answer.text
        else:
            assert f'value="{value}"' in answer.text
    assert site.position() == before


def test_who_is_not_known_has_no_wishes(client: TestClient) -> None:
    assert send(client, "/families/G9/priority", percent="150").status_code == 404
    assert send(client, "/carers/K9/days-off", first_day="2026-12-05").status_code == 404


def test_the_past_shows_what_was_wished_then_and_no_forms(site: Site) -> None:
    site.happens(wish_carer("G1", "K1"), prioritise_family("G1"), wish_days_off("K1"))
    then = site.position()
    site.happens(wish_carer("G1", "K2"), set_planning_goals(most_carers=3))
    client = site.client()
    page = client.get(f"/families/G1?as_of={then}").text
    assert "K1: bij voorkeur Voorrang: 150 %" in said(page)
    assert ("K2: bij voorkeur" in said(page), 'class="wish"' in page) == (False, False)
    now, before = (client.get(f"/api/wishes{asked}").json() for asked in ("", f"?as_of={then}"))
    assert (len(now["carers"]), len(before["carers"])) == (2, 1)
    assert (now["goals"]["most_carers"], before["goals"]["most_carers"]) == (3, None)


@pytest.fixture
def priced(sqlite_database: str) -> Iterator[tuple[TestClient, str, str]]:
    """A client of a site whose week was planned with wishes, who is busy, and who is idle.

    On Wednesday the busy carer asked off, and so did one who has nothing to do then.
    """
    services, sender = planned_in(sqlite_database)
    client = TestClient(
        create_app(services, sender, publish), base_url=HERE, follow_redirects=False
    )
    rows = client.get(f"/api{BOARD}/roster").json()["carers"]
    busy, idle = (
        next(
            row["carer"]
            for row in rows
            if any(each["day"] == "2026-12-02" for each in row["visits"]) is works
        )
        for works in (True, False)
    )
    for command in (
        wish_carer("G1", busy),
        wish_days_off(idle, "2026-12-02", "2026-12-02"),
        set_planning_goals(most_carers=2),
    ):
        services.application.handle(command, sender.context())
    plan(services, sender, "utrecht", Week.parse(WEEK), effort=QUICK)
    yield client, busy, idle
    services.close()


def test_each_wish_of_a_roster_is_priced(priced: tuple[TestClient, str, str]) -> None:
    client, busy, idle = priced
    page = client.get(f"{BOARD}/wishes").text
    text = said(page)
    assert f"{idle} is liever vrij op wo 2 dec Wat kost dit?" in text
    assert f"Gezin G1 heeft liefst {busy} Wat kost dit?" in text
    assert "Ten hoogste 2 zorgverleners per gezin Wat kost dit?" in text
    assert "gewerkte gewenste vrije dag 1.500 standaard, verzonnen" in text
    assert f'href="{BOARD}/wishes"' in client.get(BOARD).text
    # The week was planned to its best without the day off, which binds nobody: it costs nothing.
    free = client.get(PRICE, params={"carer": idle, "day": "2026-12-02"}).json()
    assert (free["shown"], free["at_least"], free["exact"]) == (0, 0, True)
    assert free["wish"] == {"family": None, "carer": idle, "day": "2026-12-02", "visit": None}
    asked = {"carer": idle, "day": "2026-12-02"}
    assert free["text_nl"] in said(client.get(f"{BOARD}/wishes", params=asked).text)
    for wish in ({"family": "G1", "carer": busy}, {}):
        found = client.get(PRICE, params=wish).json()
        assert 0 <= found["at_least"] <= found["at_most"]


def test_a_wish_that_nobody_had_or_that_is_none_has_no_price(
    priced: tuple[TestClient, str, str],
) -> None:
    client, busy, idle = priced
    for wish, rule in (
        ({"carer": idle, "day": "2026-12-03"}, "nobody-asked"),
        ({"family": "G2", "carer": busy}, "nobody-asked"),
        ({"carer": idle}, "question-not-answerable"),
        ({"family": "G1"}, "question-not-answerable"),
    ):
        assert problem(client.get(PRICE, params=wish))["type"] == f"/problems/{rule}"
    assert client.get(f"{BOARD}/wishes", params={"carer": idle}).status_code == 422
    assert client.get(f"{BOARD}/wishes", params={"day": "gisteren"}).status_code == 422

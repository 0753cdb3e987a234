"""A week through the HTTP interface alone, over real connections and on each kind of database."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from httpx2 import Client, Response

from domain.kernel.ids import derived_id
from domain.values.week import Week
from kraamplan.planning.week import plan, publish
from kraamplan.web.app import create_app
from planner.effort import Effort
from tests.kraamplan.web.served import served
from tests.kraamplan.web.told import Site, opened_site, said

WEEK = "2026-W50"
"""The week after the one the clock of the site stands in."""
ROSTER = f"/api/regions/utrecht/weeks/{WEEK}/roster"

COMMANDS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("EstablishOrganisation", {"name": "Kraamzorg De Zon", "demonstration": True}),
    ("AddRegion", {"region": "utrecht", "name": "Utrecht"}),
    *(
        (
            "HireCarer",
            {
                "carer": carer,
                "region": "utrecht",
                "postcode": "3521",
                "contract_minutes": 1440,
                "hired_on": "2024-03-01",
            },
        )
        for carer in ("K1", "K2")
    ),
    *(
        (
            "RegisterFamily",
            {
                "family": family,
                "region": "utrecht",
                "due_date": "2026-11-28",
                "postcode": "3511",
                "feeding": "breast",
                "parity": 0,
            },
        )
        for family in ("G1", "G2")
    ),
    *(
        (
            "ReportBirth",
            {
                "family": family,
                "born_at": "2026-11-30T22:10",
                "place": "home",
                "mode": "spontaneous",
            },
        )
        for family in ("G1", "G2")
    ),
    ("AssignPackage", {"family": "G1", "package": 1, "criteria": [], "first_day": "2026-12-02"}),
    ("AssignPackage", {"family": "G2", "package": 1, "criteria": [], "first_day": "2026-12-02"}),
)


@pytest.fixture
def site(database_url: str) -> Iterator[Site]:
    """A site on an empty log, on Tuesday 2026-12-01."""
    with opened_site(database_url) as opened:
        yield opened


@pytest.fixture
def client(site: Site) -> Iterator[Client]:
    """A client with real connections to it."""
    with (
        served(create_app(site.services, site.sender, publish)) as address,
        Client(base_url=address, timeout=60) as connected,
    ):
        yield connected


def give(client: Client, key: str, name: str, body: dict[str, Any]) -> Response:
    """Send a command under the id this key stands for."""
    headers = {"Idempotency-Key": str(derived_id(key))}
    return client.post(f"/api/commands/{name}", json=body, headers=headers)


def _everything(client: Client) -> list[Response]:
    return [
        give(client, f"command {number}", name, body)
        for number, (name, body) in enumerate(COMMANDS)
    ]


def _form(page: str) -> dict[str, str]:
    """The hidden fields of the form of publishing."""
    form = page.partition('class="publish"')[2].partition("</form>")[0]
    found = [part.split('"')[:3] for part in form.split('name="')[1:]]
    return {name: value for name, _, value in found}


def test_a_week_is_told_planned_looked_at_and_published(site: Site, client: Client) -> None:
    assert {answer.status_code for answer in _everything(client)} == {201}
    assert client.get("/").status_code == 200  # no roster yet: what to run

    plan(site.services, site.sender, "utrecht", Week.parse(WEEK), effort=Effort(limit=1.0))

    proposal = client.get(ROSTER)
    assert proposal.json()["published"] is False
    visits = [visit for carer in proposal.json()["carers"] for visit in carer["visits"]]
    assert {visit["family"] for visit in visits} == {"G1", "G2"}

    page = client.get("/", follow_redirects=True)
    assert page.url.path == f"/regions/utrecht/weeks/{WEEK}"
    done = client.post(f"{page.url.path}/publish", data=_form(page.text), follow_redirects=True)
    assert done.status_code == 200
    assert "Gepubliceerd. Dit is nu het rooster" in said(done.text)

    published = client.get(f"{ROSTER}?layer=published")
    assert published.json()["published"] is True
    assert published.headers["etag"] != proposal.headers["etag"]
    before = proposal.json()["position"]
    assert client.get(f"{ROSTER}?as_of={before}").json() == proposal.json()


def test_what_changed_after_the_plan_keeps_it_from_being_published(
    site: Site, client: Client
) -> None:
    _everything(client)
    plan(site.services, site.sender, "utrecht", Week.parse(WEEK), effort=Effort(limit=1.0))
    page = client.get("/", follow_redirects=True)
    for carer in ("K1", "K2"):
        absence = {"first_day": "2026-12-07", "last_day": "2026-12-13", "kind": "sickness"}
        give(client, f"{carer} is ill", "ReportAbsence", {"carer": carer, **absence})
    refused = client.post(f"{page.url.path}/publish", data=_form(page.text))
    assert refused.status_code == 409
    assert "Niet gepubliceerd. Het rooster kan niet meer worden gepubliceerd" in said(refused.text)
    assert "valt op een dag met ziekte" in said(refused.text)


def test_everything_sent_again_records_nothing_more(site: Site, client: Client) -> None:
    _everything(client)
    position = site.position()
    again = _everything(client)
    assert {answer.status_code for answer in again} == {200}
    assert all(answer.json()["repeated"] for answer in again)
    assert site.position() == position


def test_many_clients_at_once_lose_nothing_and_see_one_moment(site: Site, client: Client) -> None:
    _everything(client)
    before = site.position()

    def work(number: int) -> Response:
        if number % 2:
            return client.get("/api/budget")
        name, body = COMMANDS[4]
        return give(client, f"family {number}", name, {**body, "family": f"G{100 + number}"})

    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(work, range(80)))
    assert {answer.status_code for answer in answers} == {200, 201}
    assert site.position() == before + 40
    for budget in (answer.json() for answer in answers if answer.status_code == 200):
        assert before <= budget["position"] <= before + 40
        assert budget["total"]["indicated"] == 2 * 38 * 60


def test_of_two_who_saw_the_same_version_one_is_told(client: Client) -> None:
    _everything(client)
    tag = client.get("/api/families/G1/log").headers["etag"]
    _, body = COMMANDS[4]

    def amend(postcode: str) -> int:
        key = str(derived_id(f"to {postcode}"))
        return client.post(
            "/api/commands/AmendRegistration",
            json={**body, "family": "G1", "postcode": postcode},
            headers={"Idempotency-Key": key, "If-Match": tag},
        ).status_code

    with ThreadPoolExecutor(4) as pool:
        statuses = sorted(pool.map(amend, ("3512", "3513", "3514", "3515")))
    assert statuses == [201, 412, 412, 412]


def test_the_service_is_ready_on_each_kind_of_database(client: Client) -> None:
    assert client.get("/livez").json() == {"status": "alive"}
    assert client.get("/readyz").json()["status"] == "ready"

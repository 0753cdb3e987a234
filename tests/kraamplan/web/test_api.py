"""Reading as JSON: the same numbers as the page, each as of a position."""

from datetime import datetime

import pytest
from starlette.testclient import TestClient

from domain.care.commands import care_stream
from tests.kraamplan.web.told import WEEK, Site, problem
from tests.support.builders import close_care
from tests.support.planning_builders import propose_roster, publish_roster, run_id

ROSTER = f"/api/regions/utrecht/weeks/{WEEK}/roster"
BUDGET = f"/api/regions/utrecht/weeks/{WEEK}/budget"


def test_regions_come_with_the_weeks_they_have_a_roster_for(site: Site) -> None:
    assert site.client().get("/api/regions").json() == {
        "position": site.position(),
        "organisation": "Kraamzorg De Zon",
        "demonstration": True,
        "regions": [
            {"region": "utrecht", "name": "Utrecht", "weeks": [WEEK]},
            {"region": "zeist", "name": "Zeist", "weeks": []},
        ],
        "incomplete": [],
    }


def test_a_roster_has_carers_with_their_visits_and_the_visits_nobody_has(site: Site) -> None:
    answer = site.client().get(ROSTER)
    roster = answer.json()
    assert answer.headers["etag"] == '"1"'
    assert (roster["position"], roster["run"]) == (site.position(), str(run_id()))
    assert (roster["version"], roster["published"]) == (1, False)
    carers = {carer["carer"]: carer for carer in roster["carers"]}
    assert list(carers) == ["K1", "K10", "K2"]
    assert carers["K2"]["absent"] == {
        "2026-12-02": "leave",
        "2026-12-03": "leave",
        "2026-12-04": "training",
    }
    assert carers["K2"]["visits"] == [
        {
            "visit": "G2/2026-12-01",
            "family": "G2",
            "package": 5,
            "carer": "K2",
            "day": "2026-12-01",
            "starts_at": "2026-12-01T08:00:00+01:00",
            "ends_at": "2026-12-01T15:00:00+01:00",
            "minutes": 420,
        }
    ]
    assert [visit["visit"] for visit in roster["uncovered"]] == ["G2/2026-12-02"]


def test_the_entity_tag_of_a_roster_moves_with_it(site: Site) -> None:
    site.happens(publish_roster(), propose_roster(run=2))
    client = site.client()
    assert client.get(ROSTER).headers["etag"] == '"3"'
    published = client.get(f"{ROSTER}?layer=published").json()
    assert (published["run"], published["published"]) == (str(run_id()), True)


def test_the_budget_of_a_week_is_in_minutes_and_adds_up(client: TestClient) -> None:
    budget = client.get(BUDGET).json()
    total = {
        "indicated": 4740,
        "withheld": 0,
        "planned": 1410,
        "delivered": 360,
        "released": 0,
        "remaining": 4380,
    }
    assert (budget["unit"], budget["total"]) == ("minutes", total)
    assert [family["family"] for family in budget["families"]] == ["G1", "G2"]
    assert sum(family["remaining"] for family in budget["families"]) == total["remaining"]


def test_budgets_of_all_regions_can_be_narrowed_down(client: TestClient) -> None:
    everything = client.get("/api/budget").json()
    assert [week["week"] for week in everything["weeks"]] == [
        "2026-W47", "2026-W48", "2026-W49", "2026-W50",
    ]  # fmt: skip
    assert client.get("/api/budget?region=zeist").json()["families"] == []
    narrowed = client.get(f"/api/budget?region=utrecht&week={WEEK}").json()
    assert narrowed == client.get(BUDGET).json()


def test_the_log_of_a_family_says_which_version_its_care_has(site: Site) -> None:
    answer = site.client().get("/api/families/G1/log")
    log = answer.json()
    topics = [entry["topic"] for entry in log["entries"]]
    assert topics == [
        "care.registered",
        "care.birth-reported",
        "care.package-assigned",
        "care.session-delivered",
        "carer.work-recorded",
    ]
    assert answer.headers["etag"] == '"4"', "work is in the carer's stream"
    assert log["entries"][0]["stream"] == str(care_stream("G1"))
    assert log["position"] == site.position()


@pytest.mark.parametrize(
    "address",
    [
        "/api/regions",
        ROSTER,
        BUDGET,
        "/api/budget",
        "/api/families/G2/log",
        "/api/forecast",
        "/api/capacity",
    ],
)
def test_every_read_can_be_asked_as_of_a_position(site: Site, address: str) -> None:
    client = site.client()
    before, position = client.get(address), site.position()
    site.happens(close_care("G2"), propose_roster(run=2))
    after = client.get(address)
    assert after.json() != before.json()
    again = client.get(f"{address}?as_of={position}")
    assert (again.json(), again.headers.get("etag")) == (before.json(), before.headers.get("etag"))


def test_every_read_can_be_asked_as_of_a_time(site: Site) -> None:
    newest = site.position()
    client = site.client()
    assert client.get("/api/regions?as_of=2026-12-01T12:00:00Z").json()["position"] == newest
    # Unescaped, the plus sign of the offset arrives as a space.
    assert client.get("/api/regions?as_of=2026-12-01T13:00:00+01:00").json()["position"] == newest
    assert client.get("/api/regions?as_of=2026-12-01T11:59:59Z").json()["position"] == 0


def test_times_carry_the_dutch_offset(client: TestClient) -> None:
    visits = client.get(ROSTER).json()["carers"][0]["visits"]
    offsets = {datetime.fromisoformat(visit["starts_at"]).utcoffset() for visit in visits}
    assert {str(offset) for offset in offsets} == {"1:00:00"}


def test_the_description_of_the_interface_names_every_address(client: TestClient) -> None:
    paths = client.get("/api/openapi.json").json()["paths"]
    assert set(paths) == {
        "/api/regions",
        "/api/regions/{region}/weeks/{week}/roster",
        "/api/regions/{region}/weeks/{week}/budget",
        "/api/regions/{region}/weeks/{week}/choices",
        "/api/regions/{region}/weeks/{week}/edits",
        "/api/regions/{region}/weeks/{week}/moves",
        "/api/regions/{region}/weeks/{week}/pin",
        "/api/regions/{region}/weeks/{week}/undo",
        "/api/regions/{region}/weeks/{week}/unpin",
        "/api/regions/{region}/weeks/{week}/why",
        "/api/regions/{region}/weeks/{week}/candidates",
        "/api/regions/{region}/weeks/{week}/on-call",
        "/api/regions/{region}/weeks/{week}/runs",
        "/api/regions/{region}/weeks/{week}/wish-price",
        "/api/wishes",
        "/api/runs/{run}",
        "/api/runs/{run}/cancel",
        "/api/neutrality",
        "/api/carer-hours",
        "/api/compliance",
        "/api/log",
        "/api/difference",
        "/api/trace/{table}",
        "/api/indicators",
        "/api/activities",
        "/api/forecast",
        "/api/capacity",
        "/api/intake-room",
        "/api/outcomes",
        "/api/shortfalls",
        "/api/budget",
        "/api/families/{family}/log",
        "/api/commands/{name}",
        "/livez",
        "/readyz",
    }


@pytest.mark.parametrize("address", ["/docs", "/redoc", "/openapi.json"])
def test_no_page_that_loads_from_elsewhere_is_served(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("address", "status", "rule"),
    [
        ("/api/regions/nergens/weeks/2026-W49/roster", 404, "region-must-exist"),
        ("/api/regions/nergens/weeks/2026-W49/budget", 404, "region-must-exist"),
        ("/api/regions/%00/weeks/2026-W49/roster", 404, "region-must-exist"),
        ("/api/regions/%F0%9F%92%A5/weeks/2026-W49/budget", 404, "region-must-exist"),
        ("/api/regions/'--/weeks/2026-W49/budget", 404, "region-must-exist"),
        ("/api/budget?region=nergens", 404, "region-must-exist"),
        ("/api/budget?region=%00", 404, "region-must-exist"),
        ("/api/regions/utrecht/weeks/2026-W50/roster", 404, "roster-must-exist"),
        (f"{ROSTER}?layer=published", 404, "roster-must-exist"),
        (f"{ROSTER}?as_of=0", 404, "region-must-exist"),
        ("/api/families/G99/log", 404, "family-must-exist"),
        ("/api/families/%00/log", 404, "family-must-exist"),
        ("/api/families/G1/log?as_of=5", 404, "family-must-exist"),
        ("/api/nothing", 404, "address-must-exist"),
        ("/api/regions/a/b/weeks/2026-W49/roster", 404, "address-must-exist"),
        ("/api/regions/utrecht/weeks/2026-W54/roster", 422, "week-does-not-exist"),
        ("/api/regions/utrecht/weeks/9999-W52/budget", 422, "week-does-not-exist"),
        ("/api/regions/utrecht/weeks/0000-W01/budget", 422, "week-does-not-exist"),
        ("/api/regions/utrecht/weeks/49/budget", 422, "week-does-not-exist"),
        ("/api/regions/utrecht/weeks/{}/budget", 422, "week-does-not-exist"),
        ("/api/budget?week=2026-W00", 422, "week-does-not-exist"),
        ("/api/budget?week=%C2%B2026-W49", 422, "week-does-not-exist"),
        (f"{ROSTER}?layer=draft", 422, "layer-does-not-exist"),
        ("/api/regions?as_of=nonsense", 422, "as-of-not-understood"),
        ("/api/regions?as_of=1000000", 422, "as-of-not-understood"),
        ("/api/regions?as_of=-1", 422, "as-of-not-understood"),
        ("/api/regions?as_of=1.5", 422, "as-of-not-understood"),
        ("/api/regions?as_of=%C2%B2", 422, "as-of-not-understood"),
        ("/api/regions?as_of=%D9%A3", 422, "as-of-not-understood"),
        (f"/api/regions?as_of={'9' * 5000}", 422, "as-of-not-understood"),
        ("/api/regions?as_of=2090-01-01", 422, "as-of-not-understood"),
        ("/api/regions?as_of=2026-02-30", 422, "as-of-not-understood"),
        ("/api/regions?as_of=2027-03-28T02:30", 422, "as-of-not-understood"),
        ("/api/regions?as_of=0001-01-01T00:00%2B14:00", 422, "as-of-not-understood"),
        ("/api/regions?as_of=9999-12-31", 422, "as-of-not-understood"),
        ("/api/regions?as_of=%00", 422, "as-of-not-understood"),
    ],
)
def test_what_cannot_be_answered_is_a_problem(
    client: TestClient, address: str, status: int, rule: str
) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert problem(answer)["type"] == f"/problems/{rule}"


def test_a_method_an_address_does_not_take_is_a_problem(client: TestClient) -> None:
    answer = client.delete("/api/regions")
    assert answer.status_code == 405
    assert problem(answer)["type"] == "/problems/method-not-allowed"
    assert answer.headers["allow"] == "GET"


@pytest.mark.parametrize(
    "address",
    [
        "/nergens",
        "/regions/nergens/weeks/2026-W49",
        "/regions/utrecht/weeks/2026-W54",
        "/regions/utrecht/budget?week=x",
        "/families/G99",
        "/?as_of=morgen",
        "/static/nothing.css",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
    ],
)
def test_a_person_reads_the_same_problems_on_a_dutch_page(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code in (404, 422)
    assert answer.headers["content-type"].startswith("text/html")
    assert "Dat kan niet" in answer.text

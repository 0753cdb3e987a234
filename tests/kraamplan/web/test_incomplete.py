"""A family of which not everything is taken in is called incomplete wherever it is shown.

The addresses are found in the application, so that a new one is held to it by itself.
"""

import csv
import io
from http import HTTPStatus
from importlib import import_module
from pkgutil import iter_modules
from xml.etree import ElementTree as ET

from fastapi.routing import APIRoute
from httpx2 import Response

from domain.values.week import Week
from kraamplan import web
from kraamplan.planning.week import plan
from kraamplan.web.site import Site as WebSite
from tests.kraamplan.planned_region import QUICK, planned_in
from tests.kraamplan.web.told import WEEK, Publisher, Site
from tests.support.builders import add_region, command_context
from tests.support.on_call_builders import draft_on_call, on_call
from tests.support.parked import park
from tests.support.planning_builders import run_id
from tests.support.wish_builders import set_planning_goals

FAMILY = "G1"
PARTS = {
    "region": "utrecht",
    "week": WEEK,
    "family": FAMILY,
    "carer": "K1",
    "table": "regions",
    "file": "packages.csv",
    "run": str(run_id()),
}
CHARTS = ("packages.svg", "cumulative.svg", "control.svg", "cumulative.csv", "control.csv")
"""What else is saved from the page with charts."""
ASKED = {
    "/api/trace/{table}": "?key=region=utrecht",
    "/api/regions/{region}/weeks/{week}/why": f"?visit={FAMILY}/2026-12-01",
    "/api/regions/{region}/weeks/{week}/candidates": f"?visit={FAMILY}/2026-12-01&top=0",
    "/regions/{region}/weeks/{week}/why": f"?visit={FAMILY}/2026-12-01",
}
"""What an address needs besides."""
TEXT = "{http://www.w3.org/2000/svg}text"
READS_NOTHING = {"/livez", "/readyz", "/", "/runs/{run}/events"}
"""Whether it is well, the way to the first region, and what is under way."""
NEEDS_A_REAL_RUN = {
    "/api/regions/{region}/weeks/{week}/why",
    "/api/regions/{region}/weeks/{week}/candidates",
    "/regions/{region}/weeks/{week}/why",
    "/api/regions/{region}/weeks/{week}/choices",
    "/regions/{region}/weeks/{week}/visit",
    "/regions/{region}/weeks/{week}/wishes",
    "/api/regions/{region}/weeks/{week}/wish-price",
}
"""The run told of at first was made up; these are asked about one that was not."""
VISIT = f"?visit={FAMILY}/2026-12-02"
ASKED_BETWEEN_MOMENTS = {"/api/difference", "/difference"}
ASKED_AS_OF_NOW = {
    "/api/regions/{region}/weeks/{week}/choices",
    "/regions/{region}/weeks/{week}/visit",
}
"""What can be done to a visit can be done to it now alone."""


def reads(site: Site) -> list[str]:
    """Every address that answers a question."""
    parts = WebSite(site.services, site.sender, Publisher())
    found = [
        route.path
        for each in iter_modules(web.__path__)
        for module in [import_module(f"{web.__name__}.{each.name}")]
        if hasattr(module, "routes")
        for route in module.routes(parts).routes
        if isinstance(route, APIRoute) and "GET" in (route.methods or ())
    ]
    assert len(found) > 20
    return [path for path in found if path not in READS_NOTHING]


def names(answer: Response) -> list[str]:
    """The families an answer says it may lag behind on, whatever it is."""
    match answer.headers["content-type"].partition(";")[0]:
        case "application/json":
            found: list[str] = answer.json()["incomplete"]
            return found
        case "text/csv":
            lines = list(csv.DictReader(io.StringIO(answer.text)))
            assert len({line["incomplete"] for line in lines}) == 1
            return lines[0]["incomplete"].split()
        case "image/svg+xml":
            # In what is drawn: a saved image is looked at where nobody reads its description.
            drawn = ["".join(each.itertext()) for each in ET.fromstring(answer.text).iter(TEXT)]
            return [FAMILY] if any(each.startswith("Onvolledig: van G1 ") for each in drawn) else []
        case _:
            said = "<strong>Onvolledig</strong>: van G1 is nog niet alles"
            return [FAMILY] if said in answer.text else []


def test_every_answer_names_the_incomplete_families(site: Site) -> None:
    client = site.client()
    site.happens(draft_on_call(on_call(on="2026-12-02"), week=WEEK))
    addresses = {path: path.format(**PARTS) + ASKED.get(path, "") for path in reads(site)}
    addresses |= {f"chart {name}": f"/neutrality/charts/{name}" for name in CHARTS}
    before = site.services.application.position()
    site.happens(add_region("gooi", "Het Gooi"))
    park(site.services, FAMILY)
    answers = {path: client.get(address) for path, address in addresses.items()}
    answered = {path for path, answer in answers.items() if answer.status_code == HTTPStatus.OK}
    assert set(addresses) - answered == NEEDS_A_REAL_RUN
    assert {path for path in answered if names(answers[path]) != [FAMILY]} == set()
    for path in answered - ASKED_BETWEEN_MOMENTS:
        past = f"{'&' if '?' in addresses[path] else '?'}as_of={before}"
        assert names(client.get(addresses[path] + past)) == [], path


def test_every_answer_about_a_planned_week_does_so_too(sqlite_database: str) -> None:
    services, sender = planned_in(sqlite_database)
    services.application.handle(set_planning_goals(most_carers=2), command_context(2))
    plan(services, sender, "utrecht", Week.parse(WEEK), effort=QUICK)
    site = Site(services, sender)
    before = site.position()
    services.application.handle(add_region("gooi", "Het Gooi"), command_context(1))
    park(services, FAMILY)
    client = site.client()
    for path in NEEDS_A_REAL_RUN:
        address = path.format(**PARTS) + VISIT + ("&top=0" if "candidates" in path else "")
        assert names(client.get(address)) == [FAMILY], path
        if path not in ASKED_AS_OF_NOW:
            assert names(client.get(f"{address}&as_of={before}")) == [], path
    services.close()

"""How long every page takes to be read and drawn, against a page without anything on it.

    python -m benchmarks.pages
    python -m benchmarks.pages --events 80000 --json

The log is a simulated organisation of four regions. Every page there is an address of is asked
several times, through the whole of the web but for the network; pages of a family, carer, region or
week are those of one that was being served at the end of the log. The baseline, asked in turn in
the same run, is the page that says that an address does not exist: the same template around
nothing, and no read. ratio is the quickest of a page / the quickest of that one, in seconds of the
processor, so that what else is going on counts for less. Pages that only a planned week has are not
in it, since simulated histories plan none; they are named.
"""

import argparse
import json
import tempfile
import time
from collections import defaultdict
from dataclasses import asdict, dataclass
from http import HTTPStatus
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from benchmarks.histories import Recording
from domain.values.horizon import local_day
from domain.values.week import Week
from kraamplan import web
from kraamplan.bootstrap import build_services
from kraamplan.planning.week import publish
from kraamplan.services import Sender, Services
from kraamplan.simulation.scale import PLACES, Scale
from kraamplan.web.app import create_app
from kraamplan.web.site import Site
from projections.carer_record import CARERS
from projections.decision_history import recorded_at
from projections.hour_budgets import family_budgets

BASELINE = "the page that says that an address does not exist"
NOWHERE = "/nowhere"
SCALE = Scale(600, PLACES[:4])
"""A small organisation in four regions."""
_FOR_PROGRAMS = ("/api/", "/livez", "/readyz")
TIMES = 5
"""Each page is asked so often; the quickest counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One page; milliseconds of the processor."""

    page: str
    milliseconds: float
    bytes: int
    ratio: float


def measure(events: int, seed: int) -> dict[str, object]:
    """Every figure of one run."""
    with tempfile.TemporaryDirectory() as folder:
        services = build_services(f"sqlite:///{Path(folder) / 'log.db'}")
        recording = Recording(services, SCALE, seed)
        recording.until(events)
        services.runner.catch_up()
        sender = Sender("benchmark", "planner", services.clock)
        app = create_app(services, sender, publish)
        client = TestClient(app, base_url="http://127.0.0.1", follow_redirects=False)
        parts = defaultdict(lambda: "-", _parts(services))
        pages = _pages(Site(services, sender, publish))
        addresses = {page: page.format_map(parts) for page in pages}
        answered = {
            page for page, at in addresses.items() if client.get(at).status_code == HTTPStatus.OK
        }
        quickest = {page: _quickest(client, addresses[page]) for page in sorted(answered)}
        empty = min(_quickest(client, NOWHERE)[0] for _ in range(TIMES))
        services.close()
    return {
        "events": events,
        "seed": seed,
        "baseline": BASELINE,
        "baseline_ms": round(empty * 1000, 2),
        "not_asked": sorted(set(addresses) - answered),
        "pages": [
            Drawn(
                page=page,
                milliseconds=round(seconds * 1000, 2),
                bytes=size,
                ratio=round(seconds / empty, 1),
            )
            for page, (seconds, size) in quickest.items()
        ],
    }


def _pages(site: Site) -> list[str]:
    """Every address that answers with something to look at."""
    modules = [import_module(f"{web.__name__}.{each.name}") for each in iter_modules(web.__path__)]
    return [
        route.path
        for module in modules
        if hasattr(module, "routes")
        for route in module.routes(site).routes
        if isinstance(route, APIRoute)
        and "GET" in (route.methods or ())
        and not route.path.startswith(_FOR_PROGRAMS)
    ]


def _parts(services: Services) -> dict[str, str]:
    """What was being served at the end of the log."""
    with services.reader() as reader:
        moment = recorded_at(reader)
        families = family_budgets(reader)
        carers = reader.rows(CARERS)
    assert moment is not None, "the log is not empty"
    region = SCALE.places[0].region
    return {
        "region": region,
        "week": str(Week.containing(local_day(moment))),
        "family": families[-1].family if families else "-",
        "carer": carers[0]["carer"],
        "file": "packages.svg",
    }


def _quickest(client: TestClient, address: str) -> tuple[float, int]:
    """Seconds of the processor, and the size of the answer."""
    best, size = float("inf"), 0
    for _ in range(TIMES):
        started = time.process_time()
        answer = client.get(address)
        best, size = min(best, time.process_time() - started), len(answer.content)
        assert answer.status_code in (HTTPStatus.OK, HTTPStatus.NOT_FOUND)
    return best, size


def main() -> None:
    """Read the arguments and print one run."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--events", type=int, default=10_000, help="how long the log is")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    arguments = parser.parse_args()
    figures = measure(arguments.events, arguments.seed)
    drawn = figures.pop("pages")
    assert isinstance(drawn, list)
    if arguments.json:
        print(json.dumps({**figures, "pages": [asdict(each) for each in drawn]}))
        return
    for name, figure in figures.items():
        print(f"{name:12} {figure}")
    for each in sorted(drawn, key=lambda one: -one.ratio):
        print(f"{each.page:42} {each.milliseconds:8.1f} ms {each.bytes:8} B  ratio {each.ratio}")


if __name__ == "__main__":
    main()

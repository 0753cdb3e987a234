"""An answer as of a moment of the past is of the day of that moment, whatever day it is now.

It was 2026-12-01 when everything was recorded, and is 2027-01-15.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from tests.kraamplan.web.told import EVERYTHING, Site, opened_site, said
from tests.support.builders import clock
from tests.support.wish_builders import wish_days_off


@pytest.fixture
def later(sqlite_database: str) -> Iterator[TestClient]:
    """The site as it is opened six weeks after its last event."""
    wished = wish_days_off("K1", first_day="2026-12-24", last_day="2026-12-24")
    with opened_site(sqlite_database, *EVERYTHING, wished) as site:
        now = replace(site.services, clock=lambda: clock("2027-01-15T09:00+01:00"))
        yield Site(now, site.sender).client()


MOMENTS = [("", "2027-01-15"), ("as_of=2026-12-05", "2026-12-05")]


@pytest.mark.parametrize(("as_of", "day"), [*MOMENTS, ("as_of={position}", "2026-12-01")])
def test_labour_rules_are_judged_up_to_that_day(later: TestClient, as_of: str, day: str) -> None:
    position = later.get("/api/compliance").json()["position"]
    address = f"/api/compliance?{as_of.format(position=position)}"
    assert later.get(address).json()["day"] == day


@pytest.mark.parametrize(("as_of", "day"), MOMENTS)
def test_hours_are_counted_up_to_that_day(later: TestClient, as_of: str, day: str) -> None:
    found = later.get(f"/api/carer-hours?carer=K1&{as_of}").json()["carers"]
    assert [each["until"] for each in found] == [day]


def test_the_page_of_a_carer_is_of_that_day(later: TestClient) -> None:
    now = said(later.get("/carers/K1").text)
    then = said(later.get("/carers/K1?as_of=2026-12-05").text)
    # Her six hours of November are in the quarter of December, not in that of January.
    assert ("Gewerkt 0 u" in now, "Gewerkt 6 u" in then) == (True, True)
    # The day she asked off was still to come.
    assert ("Liever vrij op" in now, "Liever vrij op" in then) == (False, True)


def test_another_day_may_be_asked_about(later: TestClient) -> None:
    found = later.get("/api/compliance?as_of=2026-12-05&until=2026-12-03").json()
    assert found["day"] == "2026-12-03"
    for address in ("/api/compliance", "/api/carer-hours"):
        assert later.get(f"{address}?until=2026-02-30").status_code == 422

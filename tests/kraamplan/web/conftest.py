"""A site on the whole week, and a client of it."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.kraamplan.web.told import EVERYTHING, Site, opened_site


@pytest.fixture
def site(sqlite_database: str) -> Iterator[Site]:
    """A site on everything that was told."""
    with opened_site(sqlite_database, *EVERYTHING) as opened:
        yield opened


@pytest.fixture
def client(site: Site) -> TestClient:
    """A client of that site."""
    return site.client()

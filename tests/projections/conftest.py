"""A log and its read models in an SQLite file of the test's own."""

from collections.abc import Iterator

import pytest

from kraamplan.bootstrap import build_services
from tests.projections.telling import LATER, Told


@pytest.fixture
def told(sqlite_database: str) -> Iterator[Told]:
    services = build_services(sqlite_database, clock=lambda: LATER)
    yield Told(services)
    services.close()

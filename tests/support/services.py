"""Fixtures for the real services: PostgreSQL and Chromium, started here and ended here.

A service that cannot be started is an error of the test that asked for it, never a skipped test.
"""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.support.browser import private_context, running_chromium
from tests.support.postgres import PostgresServer, running_postgres

PROVISION = Path(__file__).parents[2] / "docker" / "provision.sh"


def installed(service: str) -> Path:
    """Where a service's program is; if it is nowhere, the error says what to install."""
    found = subprocess.run(
        [PROVISION, "find", service], capture_output=True, text=True, check=False
    )
    if found.returncode != 0:
        raise RuntimeError(found.stderr.strip())
    return Path(found.stdout.strip())


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """The server all tests of a run share; nobody may stop it."""
    with running_postgres(installed("postgresql")) as server:
        yield server


@pytest.fixture(scope="session")
def postgres_url(postgres_server: PostgresServer) -> str:
    """The address of the server's administrative database."""
    return postgres_server.url()


@pytest.fixture
def postgres_database(postgres_server: PostgresServer) -> Iterator[str]:
    """The address of an empty PostgreSQL database of this test alone."""
    with postgres_server.empty_database() as url:
        yield url


@pytest.fixture
def sqlite_database(tmp_path: Path) -> str:
    """The address of a SQLite database of this test alone; its file does not exist yet."""
    return f"sqlite:///{tmp_path / 'kraamplan.db'}"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database; the test runs once on each kind."""
    fixture = {"sqlite": "sqlite_database", "postgresql": "postgres_database"}[request.param]
    url: str = request.getfixturevalue(fixture)
    return url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium all tests of a run share."""
    with running_chromium(installed("chromium")) as chromium:
        yield chromium


@pytest.fixture
def browser_context(browser: Browser) -> Iterator[BrowserContext]:
    """A private context; open more pages in it to play several users of one browser."""
    with private_context(browser) as context:
        yield context


@pytest.fixture
def page(browser_context: BrowserContext) -> Page:
    """An empty page in a private context."""
    return browser_context.new_page()

"""The services under the tests are what they promise to be."""

import asyncio
import os
import sqlite3
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import psycopg
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.support.browser import private_context
from tests.support.postgres import PostgresServer, running_postgres
from tests.support.services import installed


class _Hello(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(b"<title>Weekrooster</title><button>Inplannen</button>")

    def log_message(self, *_: object) -> None:
        """Say nothing: the test's output is not an access log."""


@pytest.fixture
def web_server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Hello) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def _tables(connection: psycopg.Connection) -> list[str]:
    query = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    return [name for (name,) in connection.execute(query).fetchall()]


@pytest.mark.parametrize("test", ["one test", "the next test"])
def test_each_test_gets_an_empty_postgresql_database(postgres_database: str, test: str) -> None:
    with psycopg.connect(postgres_database) as connection:
        assert _tables(connection) == []
        connection.execute("CREATE TABLE visit (id int)")


def test_a_database_is_removed_even_while_someone_is_connected(
    postgres_server: PostgresServer, postgres_url: str
) -> None:
    with postgres_server.empty_database() as url:
        guest = psycopg.connect(url)
    with psycopg.connect(postgres_url) as connection:
        name = url.rpartition("/")[2]
        query = "SELECT count(*) FROM pg_database WHERE datname = %s"
        assert connection.execute(query, [name]).fetchone() == (0,)
    with pytest.raises(psycopg.OperationalError):
        guest.execute("SELECT 1")
    guest.close()


def test_a_killed_durable_server_starts_again_with_all_it_acknowledged() -> None:
    with running_postgres(installed("postgresql"), durable=True) as server:
        with psycopg.connect(server.url()) as connection:
            connection.execute("CREATE TABLE visit (id int)")
        server.kill()
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(server.url())
        server.start()
        with psycopg.connect(server.url()) as connection:
            assert _tables(connection) == ["visit"]


def test_a_server_leaves_nothing_behind() -> None:
    with running_postgres(installed("postgresql")) as server:
        home, pid = server.home, server.pid
        assert pid is not None
    assert not home.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_both_kinds_of_database_are_offered_to_one_test(database_url: str) -> None:
    scheme, _, rest = database_url.partition("://")
    if scheme == "sqlite":
        sqlite3.connect(rest.removeprefix("/")).close()
    else:
        psycopg.connect(database_url).close()


def test_a_service_that_is_nowhere_is_an_error_that_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(RuntimeError, match="apt-get install chromium"):
        installed("chromium")


def test_an_event_loop_can_be_started_before_the_browser() -> None:
    asyncio.run(asyncio.sleep(0))


def test_the_browser_shows_a_page_and_can_be_asked_for_what_it_shows(
    page: Page, web_server: str
) -> None:
    page.goto(web_server)
    assert page.title() == "Weekrooster"
    assert page.get_by_role("button", name="Inplannen").is_visible()


@pytest.mark.parametrize("test", ["one test", "the next test"])
def test_each_test_gets_a_browser_without_a_past(
    browser_context: BrowserContext, page: Page, web_server: str, test: str
) -> None:
    page.goto(web_server)
    assert browser_context.cookies() == []
    page.evaluate("document.cookie = 'seen=yes'")


def test_a_page_that_asks_for_something_elsewhere_fails_its_test(
    browser: Browser, web_server: str
) -> None:
    def visit() -> None:
        with private_context(browser) as context:
            page = context.new_page()
            page.goto(web_server)
            page.evaluate("fetch('http://example.org/').catch(() => null)")

    with pytest.raises(AssertionError, match=r"elsewhere: .*example\.org"):
        visit()

"""Debian's Chromium, driven by Playwright, that speaks to this machine only."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Request, sync_playwright

HERE = ("127.0.0.1", "localhost", "")  # no host at all: data:, blob: and about: addresses

QUIET_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    # Whatever a start-up service still wants from outside, it finds no address for it.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
)


@contextmanager
def running_chromium(program: Path) -> Iterator[Browser]:
    """Start Chromium without a window; close it afterwards."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=QUIET_FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def private_context(browser: Browser) -> Iterator[BrowserContext]:
    """Open a context without a past; a page in it that asks for anything elsewhere is a failure."""
    requests_elsewhere: list[str] = []

    def note(request: Request) -> None:
        if (urlsplit(request.url).hostname or "") not in HERE:
            requests_elsewhere.append(request.url)

    with browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam") as context:
        context.on("request", note)
        yield context
    assert not requests_elsewhere, f"asked for something elsewhere: {requests_elsewhere}"

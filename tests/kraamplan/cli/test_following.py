"""The runner as a program of its own: woken by what is recorded, stopped by a signal."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kraamplan.bootstrap import build_services
from kraamplan.services import Services
from tests.projections.tables import every_row
from tests.projections.telling import LATER, Told
from tests.support.builders import add_region, establish_organisation

PATIENCE_SECONDS = 60


@contextmanager
def following(database_url: str) -> Iterator[subprocess.Popen[str]]:
    """A program that keeps the read models up to date; it has looked at the log once."""
    command = "from kraamplan.cli.app import main; main()"
    with subprocess.Popen(
        [
            sys.executable,
            "-c",
            command,
            "project",
            "--follow",
            "--json",
            "--database",
            database_url,
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline().startswith("position ")
        yield process
        if process.poll() is None:
            process.kill()


def reached(services: Services, position: int) -> bool:
    """Whether the read models get to a position, without this program's doing."""
    give_up = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < give_up:
        if services.runner.position() == position:
            return True
    return False


@pytest.fixture
def told(database_url: str) -> Iterator[Told]:
    services = build_services(database_url, clock=lambda: LATER)
    told = Told(services)
    told.tell(establish_organisation())
    yield told
    services.close()


def test_it_follows_what_is_recorded(told: Told, database_url: str) -> None:
    with following(database_url):
        for number in range(3):
            newest = told.tell(add_region(f"r{number}", f"Regio {number}"))
            assert reached(told.services, newest)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_in_good_order(told: Told, database_url: str, how: signal.Signals) -> None:
    with following(database_url) as process:
        process.send_signal(how)
        out, _ = process.communicate(timeout=PATIENCE_SECONDS)
        assert (process.returncode, json.loads(out)) == (0, {"position": 1})


def test_two_of_them_do_no_harm(told: Told, database_url: str) -> None:
    with following(database_url), following(database_url):
        newest = told.tell(*(add_region(f"r{number}", f"Regio {number}") for number in range(20)))
        assert reached(told.services, newest)
    rows = every_row(told.services.engine)
    told.services.runner.rebuild()
    assert every_row(told.services.engine) == rows

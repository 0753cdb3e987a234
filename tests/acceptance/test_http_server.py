"""`kraamplan serve` as a program of its own: where it listens, what it prints, how it ends."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from httpx2 import Client

from tests.acceptance.console import BAD_INPUT
from tests.kraamplan.web.told import EVERYTHING, opened_site

PROGRAM = Path(sys.executable).with_name("kraamplan")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
    return port


@contextmanager
def _serving(database_url: str, port: int, home: Path) -> Iterator[subprocess.Popen[str]]:
    variables = {"HOME": str(home), "LC_ALL": "C.UTF-8", "KRAAMPLAN_PORT": str(port)}
    with subprocess.Popen(
        [PROGRAM, "serve", "--database", database_url],
        env={**variables, "PATH": os.defpath},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        try:
            yield program
        finally:
            program.kill()


def _told(program: subprocess.Popen[str], words: str) -> str:
    """What was reported up to the line with these words."""
    assert program.stderr is not None
    lines = []
    for line in program.stderr:
        lines.append(line)
        if words in line:
            return "".join(lines)
    raise AssertionError("".join(lines))


@pytest.fixture
def database(sqlite_database: str) -> str:
    """A database with everything that was told."""
    with opened_site(sqlite_database, *EVERYTHING):
        return sqlite_database


def test_it_serves_this_machine_reports_on_standard_error_and_ends_when_asked(
    database: str, tmp_path: Path
) -> None:
    port = _free_port()
    with _serving(database, port, tmp_path) as program:
        report = _told(program, "Application startup complete")
        assert f"http://127.0.0.1:{port}" in report
        with Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            assert client.get("/livez").json() == {"status": "alive"}
            assert client.get("/", follow_redirects=True).status_code == 200
        program.send_signal(signal.SIGINT)
        out, report = program.communicate(timeout=60)
    assert out == ""
    assert "GET /livez" in report
    assert "Traceback" not in report
    assert program.returncode in (0, 130, -signal.SIGINT)


def test_a_port_that_is_taken_is_said_and_nothing_is_served(database: str, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with _serving(database, port, tmp_path) as program:
            _, report = program.communicate(timeout=60)
    assert f"bad-input:\n  op 127.0.0.1:{port} is niet te luisteren" in report
    assert f"cannot listen on 127.0.0.1:{port} (Address already in use" in report
    assert "Serving on" not in report
    assert program.returncode == BAD_INPUT

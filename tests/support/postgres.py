"""A private PostgreSQL server: made, started, killed and removed by whoever needs a real one."""

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import LiteralString

import psycopg
from psycopg import sql

USER = "kraamplan"
READY_WITHIN_SECONDS = 60

# Waiting for the disk protects only against a power cut, which most tests do not play.
NOT_DURABLE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class PostgresServer:
    """One server on one data folder; `kill` is the accident that `start` must survive."""

    def __init__(self, programs: Path, home: Path, *, durable: bool) -> None:
        self.port = _free_port()
        self._programs = programs
        self.home = home
        self._durable = durable
        self._password = secrets.token_hex(16)
        self._log = home / "log"
        self._process: subprocess.Popen[bytes] | None = None
        self._initialise()

    def url(self, database: str = "postgres") -> str:
        """The address of one database, in the form the settings of kraamplan take."""
        return f"postgresql://{USER}:{self._password}@127.0.0.1:{self.port}/{database}"

    @property
    def pid(self) -> int | None:
        """The running server's process id."""
        return None if self._process is None else self._process.pid

    def start(self) -> None:
        """Start the server and come back when it answers."""
        options = [
            f"port={self.port}",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            *(() if self._durable else NOT_DURABLE),
        ]
        arguments = [argument for option in options for argument in ("-c", option)]
        self._process = self._spawn("postgres", *arguments)
        self._wait_until_ready(self._process)

    def stop(self) -> None:
        """End the server in good order, whoever is still connected."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait()
            self._process = None

    def kill(self) -> None:
        """End the server and all its workers at once, as a power cut would."""
        if self._process is not None:
            workers = _children(self._process.pid)
            self._process.kill()
            for worker in workers:
                # It may have ended by itself on seeing its parent go.
                with suppress(ProcessLookupError):
                    os.kill(worker, signal.SIGKILL)
            self._process.wait()
            self._process = None

    @contextmanager
    def empty_database(self) -> Iterator[str]:
        """Yield the address of a new database, which is removed afterwards."""
        name = f"test_{secrets.token_hex(6)}"
        self._administer("CREATE DATABASE {}", name)
        try:
            yield self.url(name)
        finally:
            self._administer("DROP DATABASE {} WITH (FORCE)", name)

    def _administer(self, statement: LiteralString, name: str) -> None:
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(sql.Identifier(name)))

    def _initialise(self) -> None:
        user, group = _account()
        password_file = self.home / "password"
        password_file.write_text(self._password)
        if user is not None and group is not None:
            for path in (self.home, password_file):
                os.chown(path, user, group)
        initdb = self._spawn(
            "initdb",
            f"--username={USER}",
            f"--pwfile={password_file}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        )
        if initdb.wait() != 0:
            raise RuntimeError(f"PostgreSQL made no data folder:\n{self._log.read_text()}")

    def _spawn(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        user, group = _account()
        with self._log.open("ab") as log:
            return subprocess.Popen(
                [self._programs / program, "-D", self.home / "data", *arguments],
                cwd=self.home,
                user=user,
                group=group,
                extra_groups=None if user is None else [],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def _wait_until_ready(self, process: subprocess.Popen[bytes]) -> None:
        give_up = time.monotonic() + READY_WITHIN_SECONDS
        while process.poll() is None and time.monotonic() < give_up:
            try:
                psycopg.connect(self.url(), connect_timeout=5).close()
            except psycopg.OperationalError:
                time.sleep(0.02)
            else:
                return
        self.stop()
        raise RuntimeError(f"PostgreSQL did not start:\n{self._log.read_text()}")


@contextmanager
def running_postgres(programs: Path, *, durable: bool = False) -> Iterator[PostgresServer]:
    """Start a server of one's own in a temporary folder; stop and remove it afterwards.

    Only a durable one keeps what it acknowledged when it is killed together with the machine.
    """
    # A folder of our own making: pytest's are closed to the account the server runs as.
    home = Path(tempfile.mkdtemp(prefix="kraamplan-postgres-"))
    try:
        server = PostgresServer(programs, home, durable=durable)
        try:
            server.start()
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(home)


def _account() -> tuple[int | None, int | None]:
    """The user and group to become: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None, None
    accounts = {entry.pw_name: entry for entry in pwd.getpwall()}
    account = accounts.get("postgres") or accounts["nobody"]
    return account.pw_uid, account.pw_gid


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

"""The console script as a person runs it, and what it said."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tests.support.stores import opened

PROGRAM = Path(sys.executable).with_name("kraamplan")

DONE, REFUSED, BAD_INPUT = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command left behind."""

    exit_code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on stdout; anything besides it is an error."""
        return json.loads(self.out)

    @property
    def rule(self) -> str:
        """The name of the rule the command was refused by."""
        rule: str = self.document["error"]["rule"]
        return rule

    def done(self) -> "Answer":
        """The same answer, of a command that went well."""
        assert self.exit_code == DONE, f"exit code {self.exit_code}\n{self.out}\n{self.err}"
        return self


@dataclass(frozen=True, slots=True)
class Console:
    """Runs commands in a folder, on one database, in an environment of nothing else."""

    folder: Path
    database: str | None = None
    variables: dict[str, str] = field(default_factory=dict)

    def __call__(self, *arguments: object) -> Answer:
        """Run one command; the database is named on its command line."""
        named = [] if self.database is None else ["--database", self.database]
        outcome = subprocess.run(
            [PROGRAM, *map(str, arguments), *named],
            cwd=self.folder,
            env={"HOME": str(self.folder), "LC_ALL": "C.UTF-8", "COLUMNS": "120", **self.variables},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in outcome.stderr, outcome.stderr
        return Answer(outcome.returncode, outcome.stdout, outcome.stderr)

    def json(self, *arguments: object) -> Answer:
        """Run one command that answers as a document."""
        return self(*arguments, "--json")

    def on(self, database: str | None, **variables: str) -> "Console":
        """The same folder with another database and these environment variables."""
        return replace(self, database=database, variables=variables)

    def put(self, name: str, content: str | bytes) -> str:
        """Write a file into the folder; returns its name."""
        written = content.encode() if isinstance(content, str) else content
        (self.folder / name).write_bytes(written)
        return name

    def position(self) -> int:
        """Where the log ends, asked of the event store itself."""
        assert self.database is not None
        with opened(self.database) as application:
            return application.position()

    @contextmanager
    def nothing_recorded(self) -> Iterator[None]:
        """Whatever is run inside must leave the log as it is."""
        before = self.position()
        yield
        assert self.position() == before

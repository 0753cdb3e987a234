"""Commands of the command line, run in this process."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from domain.kernel.command import Command
from kraamplan.bootstrap import build_services
from kraamplan.cli.app import app
from tests.projections.telling import LATER
from tests.support.builders import command_context


@dataclass(frozen=True, slots=True)
class CommandLine:
    """Runs commands in this process, on one database."""

    database: str
    folder: Path

    def run(self, *arguments: object) -> Result:
        """A command that needs no database."""
        return CliRunner().invoke(app, [*map(str, arguments)])

    def __call__(self, *arguments: object) -> Result:
        """A command that works on the database."""
        return self.run(*arguments, "--database", self.database)

    def document(self, *arguments: object) -> Any:
        """What a command that works on the database answers as JSON."""
        result = self(*arguments, "--json")
        assert result.exit_code == 0, result.output
        return json.loads(result.stdout)

    def file(self, text: str) -> Path:
        path = self.folder / "policy.toml"
        path.write_text(text, encoding="utf-8")
        return path

    def tell(self, commands: Iterable[Command]) -> int:
        """Have commands handled, none of which may be refused; returns the position of the log."""
        services = build_services(self.database, clock=lambda: LATER)
        for number, command in enumerate(commands, services.application.position() + 1):
            context = command_context(number, now=LATER, reason="verteld")
            services.application.handle(command, context)
        position = services.application.position()
        services.close()
        return position

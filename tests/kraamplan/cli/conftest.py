"""A command line on an empty database."""

from pathlib import Path

import pytest

from tests.kraamplan.cli.line import CommandLine


@pytest.fixture
def line(sqlite_database: str, tmp_path: Path) -> CommandLine:
    """A command line on an empty database."""
    return CommandLine(sqlite_database, tmp_path)

"""The console on an empty database, and on the story up to some point."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.console import Console
from tests.acceptance.prepared import Prepared, copied, prepare


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """The story, told once for all tests."""
    return prepare(tmp_path_factory.mktemp("prepared"))


@pytest.fixture
def empty(tmp_path: Path, sqlite_database: str) -> Console:
    """A console on a database that does not exist yet."""
    return Console(tmp_path, sqlite_database)


Told = Callable[[Path], Console]


@pytest.fixture
def told_up_to(tmp_path: Path) -> Told:
    """A console on a copy of one of the prepared databases."""
    return lambda path: Console(tmp_path, copied(path, tmp_path))


@pytest.fixture
def registered(prepared: Prepared, told_up_to: Told) -> Console:
    """A console on a log with an organisation, carers and families."""
    return told_up_to(prepared.registered)


@pytest.fixture
def born(prepared: Prepared, told_up_to: Told) -> Console:
    """A console on a log with births, packages and a session besides."""
    return told_up_to(prepared.born)


@pytest.fixture
def published(prepared: Prepared, told_up_to: Told) -> Console:
    """A console on a log with next week planned and published besides."""
    return told_up_to(prepared.published)

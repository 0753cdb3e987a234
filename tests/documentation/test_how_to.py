"""The how-to pages do what they say: their blocks are run, and print what the pages show."""

import doctest
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.documentation.markdown_files import HOW_TO, blocks
from tests.documentation.shell import Said, run_page
from tests.support.postgres import PostgresServer

FLEXIBLE = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

pytestmark = pytest.mark.timeout(900)


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Said]]:
    """The folder in which the first page was followed, and what was printed."""
    folder: Path = tmp_path_factory.mktemp("planning")
    return folder, run_page(HOW_TO / "import-your-own-files.md", folder)


@pytest.fixture
def role_of_the_page(postgres_server: PostgresServer) -> Iterator[None]:
    """The role and database of the page on PostgreSQL, made as the page says."""
    (block,) = (each for each in blocks(HOW_TO / "use-postgresql.md") if each.language == "sql")
    with psycopg.connect(postgres_server.url(), autocommit=True) as administrator:
        for statement in block.text.strip().split("\n"):
            administrator.execute(statement.encode())
        yield
        administrator.execute("DROP DATABASE planning WITH (FORCE)")
        administrator.execute("DROP ROLE planning")


def check(answers: list[Said]) -> None:
    """Hold what was printed against what the page shows."""
    shown = [said for said in answers if said.expected is not None]
    assert shown
    for said in shown:
        assert said.expected is not None
        agrees = doctest.OutputChecker().check_output(said.expected, said.printed, FLEXIBLE)
        assert agrees, f"{said.block}\nshown:\n{said.expected}\nprinted:\n{said.printed}"


def test_files_are_imported_planned_and_published(imported: tuple[Path, list[Said]]) -> None:
    folder, answers = imported
    check(answers)
    assert len((folder / "roster.csv").read_text().splitlines()) > 7
    assert all((folder / f"C-{number}.ics").exists() for number in (1, 2, 3))


def test_the_past_is_looked_at(imported: tuple[Path, list[Said]]) -> None:
    folder, _ = imported
    check(run_page(HOW_TO / "look-back-in-time.md", folder))


@pytest.mark.usefixtures("role_of_the_page")
def test_postgresql_is_used(tmp_path: Path, postgres_server: PostgresServer) -> None:
    here = f"127.0.0.1:{postgres_server.port}"

    def adapt(text: str) -> str:
        return text.replace("localhost:5432", here)

    check(run_page(HOW_TO / "use-postgresql.md", tmp_path, adapt))


def test_every_how_to_page_is_run() -> None:
    assert {page.name for page in HOW_TO.iterdir()} == {
        "import-your-own-files.md",
        "look-back-in-time.md",
        "use-postgresql.md",
    }

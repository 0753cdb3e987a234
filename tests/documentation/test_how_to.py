"""The how-to pages do what they say: their blocks are run, and print what the pages show."""

import doctest
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from kraamplan.bootstrap import build_services
from tests.documentation.markdown_files import HOW_TO, blocks
from tests.documentation.shell import Said, run_page
from tests.support.parked import park
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


@pytest.fixture(scope="module")
def repaired(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Said]]:
    """The folder in which a week was planned and repaired, and what was printed."""
    folder: Path = tmp_path_factory.mktemp("repaired")
    return folder, run_page(HOW_TO / "plan-a-week-and-repair-it.md", folder)


@pytest.fixture(scope="module")
def budgeted(repaired: tuple[Path, list[Said]]) -> tuple[Path, list[Said]]:
    """The same folder, in which budgets were read beside it, and what was printed."""
    folder, _ = repaired
    return folder, run_page(HOW_TO / "read-the-budgets.md", folder)


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


def test_a_week_is_planned_and_repaired(repaired: tuple[Path, list[Said]]) -> None:
    _, answers = repaired
    check(answers)


def test_wishes_and_blocks_on_call_are_recorded(repaired: tuple[Path, list[Said]]) -> None:
    folder, _ = repaired
    check(run_page(HOW_TO / "record-wishes-and-blocks-on-call.md", folder))


def test_budgets_are_read(budgeted: tuple[Path, list[Said]]) -> None:
    _, answers = budgeted
    check(answers)


def test_care_is_promised(budgeted: tuple[Path, list[Said]]) -> None:
    folder, _ = budgeted
    check(run_page(HOW_TO / "promise-care.md", folder))


def test_the_law_is_shown_to_be_kept(budgeted: tuple[Path, list[Said]]) -> None:
    folder, _ = budgeted
    check(run_page(HOW_TO / "show-that-the-law-was-kept.md", folder))


def test_what_goes_wrong_is_put_right(repaired: tuple[Path, list[Said]]) -> None:
    folder, _ = repaired
    services = build_services(f"sqlite:///{folder / 'planning.db'}")
    park(services, "F-1001")
    services.close()
    check(run_page(HOW_TO / "when-something-goes-wrong.md", folder))


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
        "plan-a-week-and-repair-it.md",
        "promise-care.md",
        "read-the-budgets.md",
        "record-wishes-and-blocks-on-call.md",
        "show-that-the-law-was-kept.md",
        "use-postgresql.md",
        "when-something-goes-wrong.md",
    }

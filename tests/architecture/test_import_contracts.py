"""The import contracts hold, and each of them refuses what it is there to refuse."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.checks import packages

ROOT = Path(__file__).parents[2]
LINTER = Path(sys.executable).with_name("lint-imports")
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]

# One forbidden import per line: contract, importing module, import.
VIOLATIONS = [
    ("layers", "domain/planted.py", "import planner.problem"),
    ("layers", "planner/planted.py", "import projections"),
    ("layers", "projections/planted.py", "import kraamplan"),
    ("pure-domain", "domain/planted.py", "import sqlalchemy"),
    ("plain-rules", "domain/values/planted.py", "import eventsourcing"),
    ("plain-rules", "domain/labour/planted.py", "import domain.kernel.mapper"),
    ("pure-planner", "planner/planted.py", "import eventsourcing"),
    ("planner-sees", "planner/planted.py", "import domain.kernel.ids"),
    ("planner-sees", "planner/constraints/planted.py", "import domain.care.aggregate"),
    ("projections-see", "projections/planted.py", "import planner.result"),
    ("pure-projections", "projections/planted.py", "import ortools"),
    ("solver-home", "kraamplan/planted.py", "import ortools"),
    ("web-home", "projections/planted.py", "import fastapi"),
    ("edge-rooms", "kraamplan/planning/planted.py", "import kraamplan.rosters"),
    ("edge-rooms", "kraamplan/web/planted.py", "import kraamplan.cli"),
    ("entry-points", "kraamplan/planted.py", "import kraamplan.config"),
    ("aggregates", "domain/planted/aggregate.py", "import domain.care.aggregate"),
    ("labour-rules", "domain/labour/rules/planted.py", "import domain.labour.rules.sibling"),
    ("constraints", "planner/constraints/planted.py", "import planner.constraints.sibling"),
    ("objectives", "planner/objectives/planted.py", "import planner.objectives.sibling"),
    ("read-models", "projections/planted.py", "import projections.sibling"),
]


def _lint(tree: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [str(LINTER), "--no-logo", "--no-cache", *options]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)


def _plant(path: Path, source: str) -> None:
    path.parent.mkdir(exist_ok=True)
    (path.parent / "__init__.py").touch()
    path.write_text(source)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the packages, to plant violations in."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in packages(ROOT):
        shutil.copytree(
            ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    return tmp_path


def test_every_import_contract_holds() -> None:
    outcome = _lint(ROOT)
    assert outcome.returncode == 0, outcome.stdout


def test_the_contracts_watch_every_package_that_is_shipped() -> None:
    assert sorted(CONTRACTS["root_packages"]) == sorted(packages(ROOT))


@pytest.mark.parametrize(("contract", "importer", "statement"), VIOLATIONS)
def test_a_forbidden_import_breaks_its_contract(
    tree: Path, contract: str, importer: str, statement: str
) -> None:
    sibling = (tree / importer).with_name("sibling.py")
    _plant(sibling, "")
    before = _lint(tree, "--contract", contract)
    _plant(tree / importer, statement + "\n")
    after = _lint(tree, "--contract", contract)
    assert (before.returncode, after.returncode) == (0, 1), after.stdout
    assert importer.removesuffix(".py").replace("/", ".") in after.stdout


def test_every_contract_has_been_seen_to_break() -> None:
    contracts = {contract["id"] for contract in CONTRACTS["contracts"]}
    assert contracts == {contract for contract, _, _ in VIOLATIONS}

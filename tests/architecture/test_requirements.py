"""The lock files are those of pyproject.toml: all pinned, all hashed, no addresses."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
RUNTIME = PROJECT["dependencies"]
DEVELOPMENT = PROJECT["optional-dependencies"]["dev"]

PIN = re.compile(r"^([\w.-]+)==(\S+)(?: ; .*)? \\$(?=\n    --hash=sha256:)", re.MULTILINE)


def _pins(lock: str) -> dict[str, str]:
    return {canonicalize_name(name): version for name, version in PIN.findall(lock)}


@pytest.mark.parametrize(
    ("file", "wanted"),
    [("requirements.txt", RUNTIME), ("requirements-dev.txt", [*RUNTIME, *DEVELOPMENT])],
)
def test_the_lock_file_pins_what_the_project_asks_for(file: str, wanted: list[str]) -> None:
    pins = _pins((ROOT / file).read_text())
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)])


def test_a_test_run_uses_the_versions_of_the_runtime() -> None:
    runtime = _pins((ROOT / "requirements.txt").read_text())
    development = _pins((ROOT / "requirements-dev.txt").read_text())
    assert runtime.items() <= development.items()


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_the_lock_file_holds_hashed_pins_and_nothing_else(file: str) -> None:
    lock = (ROOT / file).read_text()
    lines = [line for line in lock.splitlines() if not line.lstrip().startswith("#")]
    statements = [line for line in lines if not line.startswith("    --hash=sha256:")]
    assert len(statements) == len(PIN.findall(lock))
    assert "://" not in lock

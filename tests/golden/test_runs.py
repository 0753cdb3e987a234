"""A run of any version is still read, its roster still lawful and worth what it was."""

from pathlib import Path

import pytest

from planner.model import MODEL_VERSION
from planner.price import price
from planner.solve import solve
from planner.verify import verify
from tests.golden.runs import FOLDER, name_of, read

FILES = sorted(FOLDER.glob("*.json"))


def test_the_model_of_today_has_a_run() -> None:
    """`python -m tests.golden` writes it."""
    assert FOLDER / name_of(MODEL_VERSION) in FILES


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_its_roster_is_judged_as_it_was(file: Path) -> None:
    problem, result = read(file)
    assert verify(problem, result.assignments) == ()
    today = {term.name: term for term in price(problem, result.assignments)}
    assert [today[term.name] for term in result.terms] == list(result.terms)


def test_the_run_of_todays_model_comes_out_again() -> None:
    problem, result = read(FOLDER / name_of(MODEL_VERSION))
    assert solve(problem, result.settings) == result

"""The demonstration: a believable organisation, planned, and every question answered on it."""

from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.console import Answer, Console

pytestmark = pytest.mark.timeout(900)


@pytest.fixture(scope="module")
def console(tmp_path_factory: pytest.TempPathFactory) -> Console:
    folder: Path = tmp_path_factory.mktemp("demo")
    return Console(folder, f"sqlite:///{folder / 'demo.db'}")


@pytest.fixture(scope="module")
def made(console: Console) -> Answer:
    """The demonstration, made and planned once."""
    return console.json("demo", "--no-serve")


@pytest.fixture(scope="module")
def plan(made: Answer) -> Any:
    return made.done().document


def test_the_demonstration_plans_most_visits_at_no_more_than_the_greedy_cost(plan: Any) -> None:
    assert plan["visits"] == plan["covered"] + len(plan["uncovered"])
    assert plan["covered"] > 0.9 * plan["visits"]
    assert plan["lower_bound"] <= plan["objective"] <= plan["baseline_objective"]


def test_the_demonstration_says_why_each_other_visit_found_nobody(plan: Any) -> None:
    assert all(visit["explanation_nl"] and visit["reason"] for visit in plan["uncovered"])


def test_the_demonstration_has_hours_and_a_board(console: Console, plan: Any) -> None:
    asked = ("--region", plan["region"], "--week", plan["week"])
    budget = console.json("budget", *asked).done().document
    board = console.json("roster", *asked).done().document
    planned = sum(carer["planned_minutes"] for carer in board["carers"])
    assert budget["total"]["planned"] == planned > 0
    assert budget["total"]["indicated"] >= planned
    assert board["run"] == plan["run"]


def test_a_demonstration_that_is_there_is_not_made_again(console: Console, plan: Any) -> None:
    with console.nothing_recorded():
        again = console.json("demo", "--no-serve").done().document
    assert again == plan


def test_the_plan_of_the_demonstration_comes_out_equal_again(console: Console, plan: Any) -> None:
    replayed = console.json("replay", "plans").done().document
    assert plan["run"]
    assert replayed == {"total": 1, "equal": 1, "different": [], "incomplete": []}

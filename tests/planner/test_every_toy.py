"""No rule without a toy on which check, model and ledger agree; no goal without one by hand."""

from pathlib import Path

import pytest

from domain.labour.catalogue import CHECKED_ONLY, RULES
from planner.objectives import __doc__ as goals

HERE = Path(__file__).parent
GOALS = [line.split()[0] for line in (goals or "").splitlines()[2:] if line.strip()]


@pytest.mark.parametrize("rule", [rule.name for rule in RULES if rule not in CHECKED_ONLY])
def test_every_planned_rule_is_tried_on_every_assignment_of_a_toy(rule: str) -> None:
    assert "assert_agreement(" in (HERE / "constraints" / f"test_{rule}.py").read_text("utf-8")


@pytest.mark.parametrize("goal", GOALS)
def test_every_goal_has_an_optimum_by_hand(goal: str) -> None:
    assert "cheapest(" in (HERE / "objectives" / f"test_{goal}.py").read_text("utf-8")


def test_the_goals_named_are_those_there_are() -> None:
    assert {*GOALS} == {one.stem for one in (HERE.parents[1] / "planner/objectives").glob("[a-z]*")}

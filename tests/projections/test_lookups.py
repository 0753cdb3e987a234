"""A question about a few days looks at the families of those days, not at all there ever were."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event

from projections.budget_rollups import team_hours
from projections.hour_budgets import family_budgets
from projections.reader import Reader
from projections.scarcity import waiting_families
from tests.projections.telling import Told
from tests.support.builders import ORGANISATION

MONDAY = date(2026, 11, 30)


def steps(told: Told, question: Callable[[Reader], object]) -> list[str]:
    """How the database goes about all it is asked."""
    asked: list[tuple[str, Any]] = []

    def ask(reader: Reader) -> list[str]:
        event.listen(reader.connection, "before_cursor_execute", lambda *all_: note(*all_[2:4]))
        question(reader)
        plans = [
            reader.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            for statement, parameters in tuple(asked)
        ]
        return [row[-1] for plan in plans for row in plan]

    def note(statement: str, parameters: Any) -> None:
        if not statement.startswith("EXPLAIN"):
            asked.append((statement, parameters))

    return told.ask(ask)


@pytest.mark.parametrize(
    ("question", "indexes"),
    [
        (
            lambda reader: waiting_families(reader, "utrecht", MONDAY, None),
            {"ix_family_hours_first_day"},
        ),
        (
            lambda reader: family_budgets(reader, "utrecht", "2026-W49"),
            {"ix_hour_budget_weeks_week", "ix_delivered_sessions_week"},
        ),
        (
            lambda reader: team_hours(reader, "utrecht", "2026-W49"),
            {"ix_delivered_sessions_week"},
        ),
    ],
)
@pytest.mark.parametrize("as_of", [None, 2])
def test_families_are_sought_by_the_days_asked_about(
    told: Told, question: Callable[[Reader], object], indexes: set[str], as_of: int | None
) -> None:
    told.tell(*ORGANISATION)
    found = steps(Told(told.services, as_of, told.numbers), question)
    assert {name for name in indexes if any(name in step for step in found)} == indexes
    assert not [step for step in found if step.startswith(("SCAN families", "SCAN delivered"))]

"""As of a position is as if the log ended there: for every table, and for every question asked.

Tables and questions are found in the code, so that a new read model is held to it by itself.
"""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.reads import Asked, questions
from domain.values.quarter import Quarter
from domain.values.week import Week
from kraamplan.bootstrap import build_services
from projections.population import Selection
from projections.reader import Reader
from tests.projections.histories import EVERY_KIND, SOME_EXAMPLES, Step, histories
from tests.projections.telling import LATER, Told, cut_off, empty_engine, in_memory, runner_on
from tests.projections.test_difference import state_at

ASKED = Asked(
    kinds={
        Week: Week.parse("2026-W49"),
        Quarter: Quarter.parse("2026-Q4"),
        Selection: Selection(),
        date: date(2026, 12, 1),
        date | None: None,
    },
    words={
        "region": "utrecht",
        "family": "G1",
        "carer": "K1",
        "week": "2026-W49",
        "weeks": [Week.parse("2026-W49"), Week.parse("2026-W50")],
        "days": 14,
        "month": "2026-12",
        "position": 9,
        "layer": "published",
        "policies": ("small", "hours"),
        "by": "criterion",
    },
)
UNEQUAL_TO_ITSELF = {"demand_forecast.outlook", "demand_forecast.outlook (region)"}
"""Holds arrays, which are compared number by number and never as a whole."""
QUESTIONS = {name: ask for name, ask in questions(ASKED) if name not in UNEQUAL_TO_ITSELF}


def answers(reader: Reader) -> dict[str, Any]:
    """Every question that can be asked, and its answer."""
    return {name: ask(reader) for name, ask in QUESTIONS.items()}


def is_as_if_the_log_ended_there(told: Told, position: int) -> None:
    with empty_engine() as other, cut_off(told.services.application, position) as shorter:
        runner = runner_on(shorter, other)
        runner.catch_up()
        with other.connect() as connection, told.services.reader(position) as reader:
            fresh = Reader(connection, log=runner.log)
            assert state_at(reader, position) == state_at(fresh, position)
            assert answers(reader) == answers(fresh)


def test_questions_are_found() -> None:
    assert {
        "hour_budgets.family_budgets",
        "roster_board.roster_board",
        "decision_history.decision_history",
        "planning_runs.planning_runs",
        "indications.compare",
    } <= set(QUESTIONS)


@given(histories(), st.data())
@SOME_EXAMPLES
def test_any_history_as_of_any_position(history: Step, data: st.DataObject) -> None:
    with in_memory() as told:
        told.try_to_tell(*history)
        newest = told.services.application.position()
        is_as_if_the_log_ended_there(told, data.draw(st.integers(0, newest)))


def test_every_kind_of_event_as_of_some_positions_on_both_databases(database_url: str) -> None:
    services = build_services(database_url, clock=lambda: LATER)
    try:
        told = Told(services)
        newest = told.tell(*EVERY_KIND)
        for position in (0, newest // 3, newest * 2 // 3, newest):
            is_as_if_the_log_ended_there(told, position)
    finally:
        services.close()

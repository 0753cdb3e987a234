"""As of a position is as if the log ended there: for every table, and for every question asked.

Tables and questions are found in the code, so that a new read model is held to it by itself.
"""

import inspect
from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, get_type_hints

from hypothesis import given
from hypothesis import strategies as st

import projections
from domain.values.quarter import Quarter
from domain.values.week import Week
from kraamplan.bootstrap import build_services
from projections.reader import Reader
from tests.projections.histories import EVERY_KIND, SOME_EXAMPLES, Step, histories
from tests.projections.telling import LATER, Told, cut_off, empty_engine, in_memory, runner_on
from tests.projections.test_difference import state_at

WORDS: dict[str, Any] = {
    "region": "utrecht",
    "family": "G1",
    "carer": "K1",
    "layer": "proposed",
    "policies": ("small", "hours"),
    "by": "criterion",
    "model": "hour_budgets",
}
"""What questions about one thing are asked about, by the name of the parameter."""
KINDS: dict[Any, Any] = {
    Week: Week.parse("2026-W49"),
    Quarter: Quarter.parse("2026-Q4"),
    date: date(2026, 12, 1),
}

Question = Callable[[Reader], Any]


def questions() -> Iterator[tuple[str, Question]]:
    """Every function of the read models that reads, with what it has to be asked about."""
    (folder,) = projections.__path__
    for path in sorted(Path(folder).glob("*.py")):
        module = import_module(f"projections.{path.stem}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            own = function.__module__ == module.__name__ and not name.startswith("_")
            if own and list(inspect.signature(function).parameters)[:1] == ["reader"]:
                arguments = _arguments(function)
                if arguments is not None:
                    yield f"{path.stem}.{name}", _asking(function, arguments)


def _arguments(function: Callable[..., Any]) -> dict[str, Any] | None:
    """What to ask it about; None when it wants something nobody can guess."""
    hints = get_type_hints(function)
    found = {}
    for name, parameter in list(inspect.signature(function).parameters.items())[1:]:
        if parameter.default is not inspect.Parameter.empty:
            continue
        if hints[name] in KINDS:
            found[name] = KINDS[hints[name]]
        elif name in WORDS:
            found[name] = WORDS[name]
        elif name == "week":
            found[name] = "2026-W49"
        else:
            return None
    return found


def _asking(function: Callable[..., Any], arguments: dict[str, Any]) -> Question:
    def ask(reader: Reader) -> Any:
        try:
            answer = function(reader, **arguments)
            return list(answer) if isinstance(answer, Iterator) else answer
        except (LookupError, ValueError) as error:
            return repr(error)

    return ask


UNEQUAL_TO_ITSELF = {"demand_forecast.outlook"}
"""Holds arrays, which are compared number by number and never as a whole."""
QUESTIONS = {name: ask for name, ask in questions() if name not in UNEQUAL_TO_ITSELF}


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

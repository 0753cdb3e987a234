"""Every question to the planner with what it knew, and every answer."""

from dataclasses import asdict, replace
from typing import Any

import pytest

from domain.planning_run.aggregate import PlanningRun
from projections.planning_runs import planning_run, planning_runs, problem_of
from tests.projections.telling import Told
from tests.support.builders import ORGANISATION, command_context
from tests.support.planning_builders import (
    ask_problem,
    cancel_run,
    complete_run,
    fail_run,
    outcome,
    planned_visit,
    propose_roster,
    question,
    run_id,
    start_run,
)


def run(told: Told, number: int = 1) -> dict[str, Any]:
    found = told.ask(planning_run, str(run_id(number)))
    assert found is not None
    return found


def test_a_run_stands_with_all_it_was_asked(told: Told) -> None:
    told.tell(start_run())
    assert run(told) == {
        "run": str(run_id(1)),
        "region": "utrecht",
        "week": "2026-W49",
        "log_position": 7,
        "problem_hash": ask_problem().problem_hash,
        "settings": {"seed": 42, "workers": 1, "deterministic_limit": 20.0},
        "model_version": "1",
        "solver_version": "ortools-9.15",
        "started": 1,
        "outcome": None,
        "cancelled": False,
        "proposed": None,
        "failure": None,
    }


def test_the_problem_is_kept_as_it_was_given(told: Told) -> None:
    told.tell(ask_problem(), start_run())
    assert told.ask(problem_of, ask_problem().problem_hash) == '{"carers":[],"visits":[]}'


def test_a_problem_nobody_was_asked_is_unknown(told: Told) -> None:
    told.tell(start_run())
    with pytest.raises(KeyError, match="f0f0"):
        told.ask(problem_of, "f0" * 32)


def test_the_same_problem_asked_twice_is_kept_once(told: Told) -> None:
    told.tell(ask_problem(), start_run(1), ask_problem(), start_run(2))
    assert told.ask(problem_of, ask_problem().problem_hash) == '{"carers":[],"visits":[]}'
    assert [each["problem_hash"] for each in told.ask(planning_runs)] == [
        ask_problem().problem_hash
    ] * 2


def test_a_completed_run_has_its_answer(told: Told) -> None:
    told.tell(start_run(), complete_run())
    terms = [{"name": "travel", "unit": "minutes", "quantity": 31, "cost": 310}]
    progress = [asdict(step) for step in outcome().progress]
    assert run(told)["outcome"] == {**asdict(outcome()), "terms": terms, "progress": progress}
    assert run(told)["failure"] is None


def test_a_cancelled_run_has_what_it_found_and_is_marked(told: Told) -> None:
    told.tell(start_run(), cancel_run())
    assert run(told)["cancelled"]
    assert run(told)["outcome"]["status"] == "cancelled"


def test_a_run_knows_where_its_roster_was_first_proposed(told: Told) -> None:
    told.tell(*ORGANISATION, start_run(1), complete_run(1))
    first = told.tell(propose_roster(run=1))
    told.tell(propose_roster(planned_visit(), run=1), propose_roster(run=2))
    assert run(told)["proposed"] == first


def test_a_run_from_before_problems_had_a_stream_still_has_its_problem(told: Told) -> None:
    told.tell(*ORGANISATION)
    context = command_context(99)
    old = PlanningRun(start_run().stream_id).under(context)
    old.record(PlanningRun.Started(run=run_id(), question=question(), problem="{}"))
    told.services.application.events.put(list(old.collect_events()))
    assert told.ask(problem_of, question().problem_hash) == "{}"


def test_a_failed_run_says_why(told: Told) -> None:
    told.tell(start_run(), fail_run())
    assert run(told)["outcome"] is None
    assert run(told)["failure"] == "infeasible: K1"


def test_a_run_ends_beside_others_that_do_not(told: Told) -> None:
    told.tell(start_run(1), start_run(2), start_run(3), fail_run(1), complete_run(2))
    ended = [
        (each["outcome"] is not None, each["failure"] is not None)
        for each in told.ask(planning_runs)
    ]
    assert ended == [(False, True), (True, False), (False, False)]


def test_runs_stand_in_the_order_they_were_started(told: Told) -> None:
    told.tell(*(start_run(number) for number in (3, 1, 2)), complete_run(1), complete_run(3))
    order = [str(run_id(number)) for number in (3, 1, 2)]
    assert [each["run"] for each in told.ask(planning_runs)] == order


def test_an_unknown_run_is_none(told: Told) -> None:
    assert told.ask(planning_run, str(run_id(1))) is None
    assert told.ask(planning_runs) == []


def test_a_run_can_be_asked_as_of_its_start(told: Told) -> None:
    started = told.tell(start_run(asked=replace(question(), log_position=3)))
    told.tell(complete_run())
    assert run(told.as_of(started))["outcome"] is None
    assert run(told.as_of(started))["log_position"] == 3
    assert told.as_of(started - 1).ask(planning_runs) == []


def test_as_of_its_start_a_run_says_nothing_of_what_came_after(told: Told) -> None:
    started = told.tell(start_run())
    before = run(told.as_of(started))
    told.tell(complete_run())
    assert run(told.as_of(started)) == before

"""A run records what it was asked before it starts, and ends once."""

from domain.planning_run.aggregate import PlanningRun
from domain.planning_run.errors import RunAlreadyEndedError
from tests.support.builders import ORGANISATION
from tests.support.given_when_then import given
from tests.support.planning_builders import (
    cancel_run,
    complete_run,
    fail_run,
    outcome,
    question,
    run_id,
    start_run,
)

STARTED = PlanningRun.Started(run=run_id(), question=question(), problem=None)
COMPLETED = PlanningRun.Completed(run=run_id(), outcome=outcome())
CANCELLED = PlanningRun.Cancelled(run=run_id(), outcome=outcome(status="cancelled"))
FAILED = PlanningRun.Failed(run=run_id(), failure="infeasible: K1")


def test_a_run_records_its_question() -> None:
    given(*ORGANISATION).when(start_run()).then(STARTED)


def test_asking_the_same_again_changes_nothing() -> None:
    given(*ORGANISATION, STARTED).when(start_run()).then_nothing()


def test_a_run_records_its_answer() -> None:
    given(STARTED).when(complete_run()).then(COMPLETED)


def test_a_run_records_that_there_was_no_answer() -> None:
    given(STARTED).when(fail_run()).then(FAILED)


def test_a_run_records_what_it_had_when_it_was_stopped() -> None:
    given(STARTED).when(cancel_run()).then(CANCELLED)


def test_a_run_that_was_stopped_is_not_answered_any_more() -> None:
    given(STARTED, CANCELLED).when(complete_run()).then_refused(RunAlreadyEndedError, str(run_id()))


def test_a_run_that_was_answered_is_not_answered_again() -> None:
    given(STARTED, COMPLETED).when(complete_run(answer=outcome(status="feasible"))).then_refused(
        RunAlreadyEndedError, str(run_id())
    )


def test_a_run_that_failed_does_not_fail_again() -> None:
    given(STARTED, FAILED).when(fail_run()).then_refused(RunAlreadyEndedError, str(run_id()))


def test_runs_end_independently() -> None:
    given(*ORGANISATION, STARTED, COMPLETED, start_run(2)).when(fail_run(2)).then(
        PlanningRun.Failed(run=run_id(2), failure="infeasible: K1")
    )

"""CP-SAT hears that it has to stop while it searches, and leaves Ctrl-C to the program."""

import subprocess
import sys
from collections.abc import Iterator

from ortools.sat.python import cp_model

from benchmarks.instances import generate
from planner.model import build
from planner.possible import choices_in
from planner.problem import PlanningProblem
from planner.situation import Situation
from planner.stopping import bound_of, solve_model
from tests.planner.toys import known_optimum

MINUTES_OF_WORK = 1_000.0


def model(asked: PlanningProblem) -> cp_model.CpModel:
    return build(choices_in(Situation.of(asked))).cp


def test_a_search_of_minutes_ends_soon_after_somebody_says_stop() -> None:
    answers = iter([False, False])
    ended = solve_model(
        model(generate(40, 25, 1)),
        seed=1,
        limit=MINUTES_OF_WORK,
        cancelled=lambda: next(answers, True),
    )
    assert ended.stopped
    assert ended.status is not cp_model.OPTIMAL
    assert ended.solver.response_proto.deterministic_time < MINUTES_OF_WORK / 100


def test_being_asked_changes_no_answer() -> None:
    asked, optimum = known_optimum()
    ended = solve_model(model(asked), seed=1, limit=1.0, cancelled=lambda: False)
    assert (ended.stopped, ended.found, ended.lower_bound) == (False, True, optimum)
    assert round(ended.solver.objective_value) == optimum


def test_better_rosters_are_told_while_it_searches() -> None:
    told: list[tuple[int, int, float]] = []
    ended = solve_model(
        model(generate(8, 4, 1)),
        seed=1,
        limit=1.0,
        cancelled=lambda: False,
        met=lambda *one: told.append(one),
    )
    costs = [cost for cost, _, _ in told]
    assert costs == sorted(costs, reverse=True)
    assert costs[-1] == round(ended.solver.objective_value)
    assert all(bound <= cost and work <= 1.1 for cost, bound, work in told)


def test_a_bound_a_hair_above_a_whole_number_is_that_number() -> None:
    assert [bound_of(told) for told in (7.0, 7.0000000001, 7.2)] == [7, 7, 8]


def test_after_a_search_ctrl_c_is_heard_by_the_program() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(_pressing_ctrl_c())],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "heard"


def _pressing_ctrl_c() -> Iterator[str]:
    yield "import os, signal"
    yield "from ortools.sat.python import cp_model"
    yield "from planner.stopping import solve_model"
    yield "signal.signal(signal.SIGINT, lambda *_: print('heard'))"
    yield "solve_model(cp_model.CpModel(), seed=1, limit=1.0)"
    yield "os.kill(os.getpid(), signal.SIGINT)"

"""A visit has one carer at the most."""

from ortools.sat.python import cp_model

from planner.choices import Choices
from planner.constraints import coverage
from planner.possible import choices_in
from planner.situation import Situation
from planner.variables import Variables
from tests.planner.toys import carer, problem, visit


def choices() -> Choices:
    return choices_in(Situation.of(problem([visit("a")], [carer("anna"), carer("bea")])))


def test_two_carers_never_serve_one_visit() -> None:
    variables = Variables(choices())
    coverage.add(variables)
    variables.cp.maximize(sum(variables.serve.values()))

    solver = cp_model.CpSolver()

    assert solver.solve(variables.cp) == cp_model.OPTIMAL
    assert solver.objective_value == 1


def test_a_visit_may_stay_without_a_carer() -> None:
    variables = Variables(choices())
    coverage.add(variables)
    variables.cp.minimize(sum(variables.serve.values()))

    solver = cp_model.CpSolver()

    assert solver.solve(variables.cp) == cp_model.OPTIMAL
    assert solver.objective_value == 0

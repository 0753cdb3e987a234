"""From problem to result: greedy roster, search, timetable, check, explanation.

The search ends on work done, never on a clock, so the same problem and settings give the same
result again, on any number of cores.
"""

from collections.abc import Callable, Sequence

import msgspec
import ortools
from ortools.sat.python import cp_model

from domain.labour.rule import Violation
from planner.baseline import fill, plan_greedily
from planner.draft import Draft
from planner.explain import explain
from planner.model import MODEL_VERSION, build
from planner.price import objective, price
from planner.problem import PlanningProblem
from planner.result import Assignment, PlanningResult, Settings, Status
from planner.situation import Situation
from planner.variables import Variables
from planner.verify import verify

DEFAULT = Settings()


class UnlawfulRosterError(RuntimeError):
    """The planner made a roster its own check refuses; it is never returned. Carries why."""

    def __init__(self, violations: tuple[Violation, ...]) -> None:
        first = violations[0]
        super().__init__(f"{len(violations)} violations, first {first.rule}: {first.message_en}")
        self.violations = violations


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """Where a search is: the best roster so far and what is proven, in points."""

    step: int
    objective: int
    lower_bound: int


def solve(
    problem: PlanningProblem,
    settings: Settings = DEFAULT,
    progress: Callable[[Progress], None] | None = None,
) -> PlanningResult:
    """The best roster found for a problem, checked, priced and explained.

    Args:
        problem: What has to be planned.
        settings: Seed and limit of the search.
        progress: Told of every better roster or bound; it must not change anything.

    Raises:
        UnlawfulRosterError: the planner made a mistake; nothing is returned that the check refuses.
    """
    tell = progress or (lambda _: None)
    situation = Situation.of(problem)
    greedy = plan_greedily(situation)
    baseline = best = objective(price(problem, greedy))
    tell(Progress(step=0, objective=best, lower_bound=0))
    variables = build(situation)
    solver, status = _search(variables, greedy, settings)
    lower_bound = max(0, -int(-solver.best_objective_bound // 1))
    roster = greedy
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        found = _roster(variables, solver)
        if objective(price(problem, found)) < best:
            roster = found
    violations = verify(problem, roster)
    if violations:
        raise UnlawfulRosterError(violations)
    terms = price(problem, roster)
    tell(Progress(step=1, objective=objective(terms), lower_bound=lower_bound))
    return PlanningResult(
        status=Status.OPTIMAL if objective(terms) == lower_bound else Status.FEASIBLE,
        assignments=roster,
        uncovered=explain(problem, roster),
        terms=terms,
        objective=objective(terms),
        lower_bound=lower_bound,
        baseline_objective=baseline,
        settings=settings,
        model_version=MODEL_VERSION,
        solver_version=f"ortools {ortools.__version__}",
    )


def _search(
    variables: Variables, hint: Sequence[Assignment], settings: Settings
) -> tuple[cp_model.CpSolver, cp_model.CpSolverStatus]:
    hinted = {(one.visit, one.carer) for one in hint}
    for key, serve in variables.serve.items():
        variables.cp.add_hint(serve, key in hinted)
    solver = cp_model.CpSolver()
    solver.parameters.max_deterministic_time = settings.deterministic_limit
    solver.parameters.num_workers = settings.workers
    solver.parameters.interleave_search = True
    solver.parameters.random_seed = settings.seed
    return solver, solver.solve(variables.cp)


def _roster(variables: Variables, solver: cp_model.CpSolver) -> tuple[Assignment, ...]:
    situation = variables.situation
    draft = Draft(situation, variables.starts)
    for (visit, carer), serve in variables.serve.items():
        if solver.boolean_value(serve):
            draft.give(situation.visits[visit], situation.carers[carer])
    return fill(draft).assignments()

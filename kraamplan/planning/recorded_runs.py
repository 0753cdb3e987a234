"""A planning run on the record: what was asked before it starts, what was answered once it ends."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

import msgspec

from domain.kernel.command import CommandContext, Order
from domain.kernel.errors import Bilingual, DomainError
from domain.planning_problem.commands import RecordPlanningProblem
from domain.planning_run.commands import (
    CancelPlanningRun,
    CompletePlanningRun,
    FailPlanningRun,
    StartPlanningRun,
)
from domain.planning_run.errors import RunAlreadyEndedError
from domain.planning_run.facts import (
    LeastChange,
    ObjectiveTerm,
    Outcome,
    ProgressStep,
    Question,
    SolverSettings,
)
from domain.values.week import Week
from kraamplan.services import Sender, Services
from planner.model import MODEL_VERSION
from planner.problem import PlanningProblem
from planner.progress import Progress
from planner.result import PlanningResult, Settings, Status
from planner.solve import SOLVER_VERSION
from projections.planning_runs import runs_without_end

_STEPS_KEPT = 40
"""Of the progress of a run: enough to draw it."""


Tell = Callable[[Progress], None]
Cancelled = Callable[[], bool]
Solver = Callable[[PlanningProblem, Settings, Tell, Cancelled], PlanningResult]
"""Answers a problem, telling how far it is and asking now and then whether to stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Onlooker:
    """Who follows a run: is told how far it is, and can have it stopped."""

    progress: Tell = lambda _step: None
    cancelled: Cancelled = lambda: False


NOBODY = Onlooker()


class RecordedRun:
    """One run: started when it is made, ended by `answer`."""

    def __init__(
        self,
        services: Services,
        sender: Sender,
        problem: PlanningProblem,
        settings: Settings,
        log_position: int,
        run: UUID | None = None,
    ) -> None:
        """Record the problem, once however often it is asked, and that a run asks it.

        run is the id it is to have, where that is to be known before it starts.
        """
        self._services, self._sender = services, sender
        self.problem, self.settings = problem, settings
        self.context: CommandContext = sender.context(command_id=run)
        self.id: UUID = self.context.command_id
        question = Question(
            region=problem.region,
            week=str(Week.containing(problem.first_day)),
            log_position=log_position,
            problem_hash=problem.hash,
            settings=SolverSettings(
                seed=settings.seed,
                workers=settings.workers,
                deterministic_limit=settings.deterministic_limit,
            ),
            model_version=MODEL_VERSION,
            solver_version=SOLVER_VERSION,
        )
        asked = RecordPlanningProblem(problem=problem.to_json().decode())
        services.application.handle_all(
            [
                Order(command=asked, context=sender.context(causation=self.context)),
                Order(
                    command=StartPlanningRun(run=self.id, question=question), context=self.context
                ),
            ]
        )

    def answer(self, solver: Solver, onlooker: Onlooker = NOBODY) -> PlanningResult:
        """Solve and record how it ended; what breaks the solver off is recorded and raised."""
        steps: list[Progress] = []

        def tell(step: Progress) -> None:
            steps.append(step)
            onlooker.progress(step)

        try:
            result = solver(self.problem, self.settings, tell, onlooker.cancelled)
        except BaseException as error:
            failed = FailPlanningRun(run=self.id, failure=f"{type(error).__name__}: {error}")
            self._services.application.handle(failed, self.follow_up())
            raise
        ended = CancelPlanningRun if result.status is Status.CANCELLED else CompletePlanningRun
        outcome = _outcome(self.problem, result, steps)
        self._services.application.handle(ended(run=self.id, outcome=outcome), self.follow_up())
        return result

    def follow_up(self) -> CommandContext:
        """The context of a command that follows from the run."""
        return self._sender.context(causation=self.context)


def said_of(error: Exception) -> Bilingual:
    """Why a run came to nothing: a refusal in its own words, else what broke."""
    if isinstance(error, DomainError):
        return Bilingual(nl=error.text_nl, en=error.text_en)
    what = f"{type(error).__name__}: {error}"
    return Bilingual(nl=f"de planner brak af ({what})", en=f"the planner broke off ({what})")


def record_broken_off(services: Services, sender: Sender, region: str) -> None:
    """Record of runs in a region that nobody works on any more that they came to no end."""
    with services.reader() as reader:
        runs = [UUID(run["run"]) for run in runs_without_end(reader, region)]
    for run in runs:
        gone = FailPlanningRun(run=run, failure="the program that planned was gone before it ended")
        with suppress(RunAlreadyEndedError):
            services.application.handle(gone, sender.context())


def _outcome(problem: PlanningProblem, result: PlanningResult, steps: list[Progress]) -> Outcome:
    return Outcome(
        status=str(result.status),
        objective=result.objective,
        lower_bound=result.lower_bound,
        gap=result.gap,
        baseline=result.baseline_objective,
        terms=tuple(
            ObjectiveTerm(term.name, term.unit, term.quantity, term.cost) for term in result.terms
        ),
        visits=len(problem.visits),
        uncovered=len(result.uncovered),
        result_hash=result.hash,
        least_change=None
        if result.least_change is msgspec.UNSET
        else LeastChange(result.least_change.changed, result.least_change.changed_at_least),
        progress=tuple(ProgressStep(**msgspec.structs.asdict(step)) for step in _thinned(steps)),
    )


def _thinned(steps: list[Progress]) -> list[Progress]:
    """The first, the last, and so many in between that the shape of the search stays."""
    apart = max(1, -(-(len(steps) - 1) // (_STEPS_KEPT - 1)))
    return [*steps[:-1:apart], *steps[-1:]]

"""From problem to result: greedy roster, search, timetable, check, explanation.

Small problems go to CP-SAT whole and mostly come back proven. Larger ones are annealed, bounded by
decomposition, combined from the weeks that both met, and then improved part by part, the last two
by CP-SAT. The search ends on work done, never on a clock, so the same problem and settings give the
same result again, on any number of cores.
"""

import random
from collections.abc import Callable, Sequence

import ortools

from domain.labour.rule import Violation
from planner.anneal import Annealing
from planner.baseline import open_visits, plan_greedily
from planner.bound import LowerBound
from planner.combine import Weeks, combine
from planner.explain import explain
from planner.layout import lay_out
from planner.ledger import Ledger
from planner.model import MODEL_VERSION
from planner.neighbourhood import part_of, some_carers
from planner.possible import choices_in
from planner.price import objective, price
from planner.problem import PlanningProblem
from planner.progress import Progress
from planner.result import Assignment, PlanningResult, Settings, Status
from planner.search import search
from planner.situation import Situation
from planner.tables import Tables
from planner.verify import verify

DEFAULT = Settings()

SOLVER_VERSION = f"ortools {ortools.__version__}"
"""Recorded with every run: another version may answer the same question otherwise."""

WHOLE = 600
"""Choices (of a carer for a visit, of a pair) up to which CP-SAT gets the problem whole."""
WHOLE_SHARE = 1 / 4
"""Of the limit, for solving a small problem whole."""
STEPS = 300_000
"""Annealing steps to one unit of the limit."""
STEPS_A_VISIT = 2_000
"""Annealing steps to a visit after which starting again finds more than going on: the weeks of many
fair rosters combine to a better one than those of a few good ones."""
ANNEALS = 32
"""Times annealing starts at the most."""
TIMED_STEPS = 4
"""Steps that one step counts for where every change has to find a timetable."""
BOUND_WORK = 500_000_000
"""Numbers the bound may look at to one unit of the limit."""
COMBINING_SHARE = 1 / 4
"""Of the limit, for combining the weeks of all rosters met."""
PART = 5
"""Carers in a part."""
PART_LIMIT = 0.2
PARTS_SHARE = 1 / 6
"""Of the limit, for improving parts, at the most."""
FRUITLESS = 20
"""Parts that find nothing, one after the other, after which the next hardly will."""


class UnlawfulRosterError(RuntimeError):
    """The planner made a roster its own check refuses; it is never returned. Carries why."""

    def __init__(self, violations: tuple[Violation, ...]) -> None:
        first = violations[0]
        super().__init__(f"{len(violations)} violations, first {first.rule}: {first.message_en}")
        self.violations = violations


class _Search:
    """One run: the best roster and the best bound so far."""

    def __init__(
        self,
        problem: PlanningProblem,
        settings: Settings,
        progress: Callable[[Progress], None] | None,
        cancelled: Callable[[], bool],
    ) -> None:
        self.settings = settings
        self._cancelled = cancelled
        self.stopped = False
        self.work = 0.0
        self.situation = Situation.of(problem)
        self.choices = choices_in(self.situation)
        self.tables = Tables.of(self.choices)
        self.grid = lay_out(self.tables)
        self.roster = plan_greedily(self.tables, self.grid)
        self.baseline = self.objective = self._price(self.roster)
        self.lower_bound = 0
        self._steps_left = int(STEPS * settings.deterministic_limit)
        if self.choices.rest_binds:
            self._steps_left //= TIMED_STEPS
        self._chance = random.Random(settings.seed)
        self._weeks = Weeks(Ledger(self.tables, self.grid))
        self._progress = progress
        self._tell("greedy")

    def run(self) -> None:
        small = len(self.choices.starts) + len(self.choices.pairs) <= WHOLE
        if small and self._worth_going_on():
            self._whole()
        if self._worth_going_on():
            # A good roster soon; what the bound learns then makes better ones.
            self._anneal([sorted(one, key=one.__getitem__) for one in self.tables.alone], 1)
        if self._worth_going_on():
            liked = self._bound()
            if self._worth_going_on():
                self._anneal(liked, ANNEALS)
        if self._worth_going_on():
            self._combine()
        if self._worth_going_on():
            self._improve_parts()

    @property
    def status(self) -> Status:
        if self.stopped:
            return Status.CANCELLED
        return Status.OPTIMAL if self.objective == self.lower_bound else Status.FEASIBLE

    def _worth_going_on(self) -> bool:
        return self.objective > self.lower_bound and not self._stop()

    def _stop(self) -> bool:
        self.stopped = self.stopped or self._cancelled()
        return self.stopped

    def _whole(self) -> None:
        settings = self.settings
        found = search(
            self.choices,
            self.roster,
            settings.seed,
            settings.workers,
            settings.deterministic_limit * WHOLE_SHARE,
            cancelled=self._cancelled,
            met=self._met,
        )
        self.work += found.work
        self.stopped = self.stopped or found.stopped
        self._raise_bound("whole", found.lower_bound)
        if found.carer_of is not None:
            self._offer("whole", self._timed(found.carer_of))

    def _anneal(self, liked: list[list[int]], times: int) -> None:
        for _ in range(times):
            steps = min(self._steps_left, STEPS_A_VISIT * len(self.tables.visits))
            if steps == 0 or not self._worth_going_on():
                break
            self._steps_left -= steps
            ledger = Ledger(self.tables, self.grid)
            if self.objective == self.baseline:
                ledger.hold(_carer_of(self.roster))
            annealing = Annealing(ledger, self._chance.randrange(2**30), liked)
            annealing.run(steps, self._weeks.add_roster, self._stop)
            self.work += steps / STEPS * (TIMED_STEPS if self.choices.rest_binds else 1)
            ledger.fill(open_visits(ledger))
            self._weeks.add_roster(ledger.carer_of)
            self._offer("anneal", ledger.assignments())

    def _bound(self) -> list[list[int]]:
        bound = LowerBound(self.tables, self.grid)
        proven = bound.prove(
            BOUND_WORK * self.settings.deterministic_limit,
            lambda best: self._raise_bound("bound", best),
            self._stop,
        )
        self.work += bound.work / BOUND_WORK
        self._raise_bound("bound", proven)
        self._weeks.add(sorted(bound.weeks))
        return bound.liked()

    def _combine(self) -> None:
        carer_of = Ledger(self.tables, self.grid).hold(_carer_of(self.roster)).carer_of
        self._weeks.add_roster(carer_of)
        limit = self.settings.deterministic_limit * COMBINING_SHARE
        found = combine(
            self.tables, self._weeks, carer_of, self.settings.seed, limit, self._cancelled
        )
        self.work += found.work
        self.stopped = self.stopped or found.stopped
        combined = Ledger(self.tables, self.grid).enter(found.carer_of)
        self._offer("combine", combined.assignments())

    def _improve_parts(self) -> None:
        chance = random.Random(self.settings.seed)
        left = self.settings.deterministic_limit * PARTS_SHARE
        fruitless = 0
        while left > 0 and fruitless < FRUITLESS and self._worth_going_on():
            before = self.objective
            carers = some_carers(self.situation, self.roster, PART, chance)
            part = part_of(self.situation, self.roster, carers)
            inside = {visit.id for visit in part.visits}
            found = search(
                choices_in(Situation.of(part)),
                self.roster,
                chance.randrange(2**30),
                1,
                PART_LIMIT,
                cancelled=self._cancelled,
            )
            self.work += found.work
            self.stopped = self.stopped or found.stopped
            left -= max(found.work, PART_LIMIT / 10)
            if found.carer_of is not None:
                held = {one.visit: one.carer for one in self.roster if one.visit not in inside}
                self._offer("parts", self._timed(held | found.carer_of))
            fruitless = 0 if self.objective < before else fruitless + 1

    def _timed(self, carer_of: dict[str, str]) -> tuple[Assignment, ...]:
        return Ledger(self.tables, self.grid).hold(carer_of).assignments()

    def _offer(self, phase: str, roster: tuple[Assignment, ...]) -> None:
        cost = self._price(roster)
        if cost < self.objective:
            self.roster, self.objective = roster, cost
            self._tell(phase)

    def _raise_bound(self, phase: str, bound: int) -> None:
        if bound > self.lower_bound:
            self.lower_bound = bound
            self._tell(phase)

    def _met(self, cost: int, bound: int, work: float) -> None:
        """Told while CP-SAT is still at it: what it has is offered only once it is done."""
        if self._progress is not None and cost < self.objective:
            self._progress(
                Progress(
                    phase="whole",
                    work=round(self.work + work, 3),
                    objective=cost,
                    lower_bound=max(self.lower_bound, bound),
                )
            )

    def _price(self, roster: Sequence[Assignment]) -> int:
        return objective(price(self.situation.problem, roster))

    def _tell(self, phase: str) -> None:
        if self._progress is not None:
            self._progress(
                Progress(
                    phase=phase,
                    work=round(self.work, 3),
                    objective=self.objective,
                    lower_bound=self.lower_bound,
                )
            )


def _carer_of(roster: Sequence[Assignment]) -> dict[str, str]:
    return {one.visit: one.carer for one in roster}


def solve(
    problem: PlanningProblem,
    settings: Settings = DEFAULT,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> PlanningResult:
    """The best roster found for a problem, checked, priced and explained.

    Args:
        problem: What has to be planned.
        settings: Seed and limit of the search.
        progress: Told of every better roster and bound; what it does changes nothing.
        cancelled: Asked a few times a second; once it says yes the best roster so far is the
            answer, with the status that says so.

    Raises:
        UnlawfulRosterError: the planner made a mistake; nothing the check refuses is returned.
    """
    search_run = _Search(problem, settings, progress, cancelled)
    search_run.run()
    roster = search_run.roster
    violations = verify(problem, roster)
    if violations:
        raise UnlawfulRosterError(violations)
    return PlanningResult(
        status=search_run.status,
        assignments=roster,
        uncovered=explain(problem, roster),
        terms=price(problem, roster),
        objective=search_run.objective,
        lower_bound=search_run.lower_bound,
        baseline_objective=search_run.baseline,
        settings=settings,
        model_version=MODEL_VERSION,
        solver_version=SOLVER_VERSION,
    )

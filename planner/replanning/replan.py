"""Plan again with least change: cover what can be, leave the published roster be, then cost.

First everything that still holds is frozen, and only the visits without a carer are given out. If
some find nobody, the weeks of a few carers who could serve them are thawed, then of more. That is
enough after a sick call or an early birth, takes seconds in a region, and mostly proves itself:
what broke by itself must change, and what nobody can serve with the rest frozen takes one more.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain, zip_longest

from planner.explain import explain
from planner.model import MODEL_VERSION
from planner.objectives import uncovered
from planner.possible import choices_in
from planner.price import objective, price
from planner.problem import PlanningProblem
from planner.progress import Progress
from planner.replanning.changes import Change, changed, changes_of
from planner.replanning.frozen import frozen, still_holding, timed
from planner.replanning.stages import Reached, least_change
from planner.result import Assignment, LeastChange, PlanningResult, Settings, Status
from planner.situation import Situation
from planner.solve import DEFAULT, SOLVER_VERSION, UnlawfulRosterError
from planner.verify import verify

THAWED = (4, 8, 16)
"""Carers whose weeks are thawed, growing until nothing more can be gained."""
FEW_CARERS = 16
"""So many carers are thawed all at once, which can prove what is least."""
PART_LIMIT = 1.0
"""Work for each goal of each part, in CP-SAT's deterministic time."""


@dataclass(frozen=True, slots=True)
class Replanned:
    """A roster with what it changes, and what is proven of that."""

    result: PlanningResult
    changes: tuple[Change, ...]
    changed_at_least: int
    """No roster with as little open changes fewer of the published visits still asked for."""

    @property
    def changed(self) -> int:
        """Published visits still asked for that come out otherwise."""
        return changed(self.changes)

    @property
    def proven(self) -> bool:
        """Whether fewer changes are impossible."""
        return self.changed == self.changed_at_least


def replan(
    problem: PlanningProblem,
    settings: Settings = DEFAULT,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Replanned:
    """The roster that changes least, checked, priced and explained.

    Args:
        problem: As it is known now, with the roster carers work by.
        settings: Its seed counts; the work allowed is this module's own.
        progress: Told of every better roster.
        cancelled: Asked a few times a second; once it says yes the best roster so far is it.

    Raises:
        UnlawfulRosterError: the planner made a mistake; nothing the check refuses is returned.
    """
    run = _Replan(problem, settings, progress, cancelled)
    run.run()
    violations = verify(problem, run.roster)
    if violations:
        raise UnlawfulRosterError(violations)
    terms = price(problem, run.roster)
    changes = changes_of(problem, run.roster)
    result = PlanningResult(
        status=Status.CANCELLED if run.stopped else Status.FEASIBLE,
        assignments=run.roster,
        uncovered=explain(problem, run.roster),
        terms=terms,
        objective=objective(terms),
        # The cheapest roster is not what was looked for: proven is what changes at least, and
        # of the cost only that of visits nobody could ever have.
        lower_bound=run.unavoidable,
        baseline_objective=objective(price(problem, run.kept)),
        settings=settings,
        model_version=MODEL_VERSION,
        solver_version=SOLVER_VERSION,
        least_change=LeastChange(changed=changed(changes), changed_at_least=run.changed_at_least),
    )
    return Replanned(result, changes, run.changed_at_least)


class _Replan:
    def __init__(
        self,
        problem: PlanningProblem,
        settings: Settings,
        progress: Callable[[Progress], None] | None,
        cancelled: Callable[[], bool],
    ) -> None:
        self.problem, self.seed = problem, settings.seed
        self.kept, self.lost = still_holding(problem)
        self.roster: tuple[Assignment, ...] = self.kept
        self.changed_at_least = self.lost
        self.unavoidable = 0
        """Price of visits that nobody could ever have, once that is known."""
        self.stopped = False
        self._cancelled, self._progress = cancelled, progress
        self._work = 0.0
        self._tell("kept")

    def run(self) -> None:
        """Thaw nothing, then a few weeks, then more, until nothing more can be gained."""
        first = None if self._stop() else self._part(())
        if first is None or first.open_cost == 0:
            return
        best = (first.open_cost, 0)
        waiting, self.unavoidable = self._who_could()
        for carers in waiting:
            if (best[0] <= self.unavoidable and best[1] <= 1) or self._stop():
                return
            reached = self._part(carers, best)
            if reached is None:
                continue
            best = min(best, (reached.open_cost, reached.changed))
            # With everything frozen more stays open: at least one that held has to change.
            one_more = int(first.proven[0] and best[0] < first.open_cost)
            self.changed_at_least = max(self.changed_at_least, self.lost + one_more)
            if len(carers) == len(self.problem.carers) and all(reached.proven):
                self.changed_at_least = self.lost + max(one_more, reached.changed)
                return

    def _part(self, thawed: tuple[str, ...], best: tuple[int, int] | None = None) -> Reached | None:
        part = frozen(self.problem, self.kept, thawed)
        free = {one.id for one in part.visits}
        before = {one.visit: one.carer for one in self.kept if one.visit in free}
        choices = choices_in(Situation.of(part))
        reached = least_change(choices, before, self.seed, PART_LIMIT, self._cancelled)
        self._stop()
        if reached is None:
            return None
        self._work += reached.work
        if best is None or (reached.open_cost, reached.changed) < best:
            still = {one.visit: one.carer for one in self.kept if one.visit not in free}
            self.roster = timed(self.problem, self.kept, still | reached.carer_of)
            self._tell(f"thawed {len(thawed)}")
        return reached

    def _who_could(self) -> tuple[list[tuple[str, ...]], int]:
        """(carers to thaw, ever more; the price of visits that nobody could ever have)."""
        situation = Situation.of(self.problem)
        served = {one.visit for one in self.roster}
        left = [one for one in situation.visits.values() if one.id not in served]
        alone = frozen(self.problem, (), ())
        able: dict[str, list[str]] = {one.id: [] for one in left}
        for visit, carer in choices_in(Situation.of(alone)).starts:
            if visit in able:
                able[visit].append(carer)
        unavoidable = sum(uncovered.of_visit(situation, one.id) for one in left if not able[one.id])
        if len(situation.carers) <= FEW_CARERS:
            return [tuple(situation.carers)], unavoidable
        near = [
            sorted((situation.from_home(who, one.family), who) for who in able[one.id])
            for one in left
        ]
        order = dict.fromkeys(each[1] for each in chain(*zip_longest(*near)) if each is not None)
        return [tuple(list(order)[:size]) for size in THAWED if order], unavoidable

    def _stop(self) -> bool:
        self.stopped = self.stopped or self._cancelled()
        return self.stopped

    def _tell(self, phase: str) -> None:
        if self._progress is not None:
            cost = objective(price(self.problem, self.roster))
            self._progress(
                Progress(phase=phase, work=round(self._work, 3), objective=cost, lower_bound=0)
            )

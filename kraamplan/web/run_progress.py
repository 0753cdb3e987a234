"""How far a planning run is, as a page shows it: best roster and bound over the work done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from domain.kernel.errors import Bilingual
from kraamplan.planning.runs_at_work import RunAtWork
from kraamplan.telling import dutch, words
from kraamplan.web import rules
from kraamplan.web.problems import ProblemError
from kraamplan.web.question import Asked
from kraamplan.web.site import Site
from planner.progress import Progress
from projections.planning_runs import planning_run

WIDTH, HEIGHT = 1000, 300
_ROOM_BELOW = 0.1
"""Of the height, under the highest bound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Curves:
    """Points of an SVG: costs and bounds over work, each a staircase."""

    objective: str
    bound: str
    highest: int
    lowest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RunProgress:
    """A run as it stands."""

    run: UUID
    region: str
    week: str
    here: bool
    """Whether it is at work in this service, which can be followed and stopped."""
    elsewhere: bool
    """Whether it is at work in another program."""
    stopping: bool
    refusal: Bilingual | None
    steps: tuple[Progress, ...]
    recorded: Mapping[str, Any] | None
    """The run as the log knows it; None before it has started."""

    @property
    def outcome(self) -> Mapping[str, Any] | None:
        """What the log says it came to."""
        return None if self.recorded is None else self.recorded["outcome"]

    @property
    def state(self) -> str:
        """One word for programs; a run without an end that nobody works on was broken off."""
        if self.here or self.elsewhere:
            return "stopping" if self.stopping else "at_work"
        if self.recorded is None:
            return "refused"
        if self.outcome is None:
            return "failed" if self.recorded["failure"] else "broken_off"
        if self.recorded["cancelled"]:
            return "cancelled"
        return "proposed" if self.recorded["proposed"] else "not_proposed"

    @property
    def last(self) -> Progress | None:
        """Where it is."""
        return self.steps[-1] if self.steps else None

    @property
    def phase(self) -> str:
        """What it is doing, in Dutch."""
        return words.phase(self.last.phase) if self.last else ""

    @property
    def gap(self) -> str:
        """How much cheaper a roster could be at the most."""
        gap = self.last.gap if self.last else None
        return "–" if gap is None else dutch.percent(gap)

    @property
    def curves(self) -> Curves | None:
        """The two curves, once there are two steps."""
        return curves(self.steps)


def run_progress(site: Site, question: Asked, run: UUID) -> RunProgress:
    """A run at work or on record. Raises ProblemError for one nobody knows."""
    recorded = planning_run(question.reader, str(run))
    here = None if site.runs is None or question.as_of else site.runs.of(run)
    if recorded is None and here is None:
        raise ProblemError(rules.UNKNOWN_RUN, run=run)
    if here is not None:
        return at_work(here, recorded)
    assert recorded is not None
    outcome = recorded["outcome"] or {"progress": []}
    return RunProgress(
        run=run,
        region=recorded["region"],
        week=recorded["week"],
        here=False,
        elsewhere=not question.as_of and not _ended(recorded) and _is_planned(site, recorded),
        stopping=False,
        refusal=None,
        steps=tuple(Progress(**step) for step in outcome["progress"]),
        recorded=recorded,
    )


def at_work(here: RunAtWork, recorded: Mapping[str, Any] | None = None) -> RunProgress:
    """A run started here as it stands; recorded is what the log knows of it."""
    return RunProgress(
        run=here.wanted.run,
        region=here.wanted.region,
        week=str(here.wanted.week),
        here=not here.ended,
        elsewhere=False,
        stopping=here.stopping,
        refusal=here.refusal,
        steps=here.steps,
        recorded=recorded,
    )


def _ended(run: Mapping[str, Any]) -> bool:
    return run["outcome"] is not None or run["failure"] is not None


def _is_planned(site: Site, run: Mapping[str, Any]) -> bool:
    """Whether a run is at work in the region: then its turn is not to be had."""
    give_back = site.services.take_turn(run["region"])
    if give_back is not None:
        give_back()
    return give_back is None


def curves(steps: Sequence[Progress]) -> Curves | None:
    """Staircases from the first step to the last; None where nothing can be drawn."""
    if len(steps) < 2:
        return None
    most_work = steps[-1].work or 1
    highest = max(step.objective for step in steps)
    proven = max(step.lower_bound for step in steps)
    lowest = max(0, round(proven - _ROOM_BELOW * (highest - proven)))
    height = max(1, highest - lowest)

    def point(work: float, cost: int) -> str:
        down = HEIGHT * (highest - max(cost, lowest)) / height
        return f"{WIDTH * work / most_work:.1f},{down:.1f}"

    def staircase(costs: Sequence[int]) -> str:
        points = [point(steps[0].work, costs[0])]
        for at, step in enumerate(steps[1:], 1):
            points += [point(step.work, costs[at - 1]), point(step.work, costs[at])]
        return " ".join(points)

    return Curves(
        objective=staircase([step.objective for step in steps]),
        bound=staircase([step.lower_bound for step in steps]),
        highest=highest,
        lowest=lowest,
    )

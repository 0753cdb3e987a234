"""What a planning run is described by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SolverSettings:
    """What makes a solve repeatable; the limit is the solver's deterministic time, not seconds."""

    seed: int
    workers: int
    deterministic_limit: float


@dataclass(frozen=True, slots=True)
class Question:
    """What the planner was asked and everything it knew, read from the log up to log_position.

    problem_hash is the SHA-256, in hex, of the planning problem as canonical JSON.
    """

    region: str
    week: str
    log_position: int
    problem_hash: str
    settings: SolverSettings
    model_version: str
    solver_version: str


@dataclass(frozen=True, slots=True)
class ObjectiveTerm:
    """One goal's share of the objective; cost in points, 10 points are a minute of travel."""

    name: str
    unit: str
    quantity: int
    cost: int


@dataclass(frozen=True, slots=True)
class ProgressStep:
    """A better roster or a better bound, met after so much work.

    work counts in the solver's deterministic time, objective and lower_bound in points.
    """

    phase: str
    work: float
    objective: int
    lower_bound: int


@dataclass(frozen=True, slots=True)
class LeastChange:
    """What a week planned again changes of its published roster.

    changed counts published visits still asked for that come out otherwise; no roster that leaves
    as little open changes fewer than changed_at_least.
    """

    changed: int
    changed_at_least: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the planner answered, and how it came there.

    No lawful roster costs less than lower_bound; baseline is what the greedy planner's costs.
    Only a run that kept to a published roster has its least_change: the cheapest roster is not what
    it looked for, and gap says little of it.
    """

    status: str
    objective: int
    lower_bound: int
    gap: float
    baseline: int
    terms: tuple[ObjectiveTerm, ...]
    visits: int
    uncovered: int
    result_hash: str
    progress: tuple[ProgressStep, ...]
    least_change: LeastChange | None = None

"""What came out of planning: the roster, what it costs and how good it provably is."""

import hashlib
from enum import StrEnum
from typing import Self

import msgspec


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class Status(StrEnum):
    """How the search ended."""

    OPTIMAL = "optimal"
    """No cheaper roster exists."""
    FEASIBLE = "feasible"
    """The deterministic limit ended the search; the bound says how much there may be left."""
    CANCELLED = "cancelled"
    """Somebody ended the search, at a moment that no replay can find again."""


class Assignment(_Part, frozen=True):
    """One visit given to one carer, in minutes since the first midnight of the horizon."""

    visit: str
    carer: str
    start: int
    end: int


class Reason(StrEnum):
    """Why no carer was found, the first that explains it."""

    NO_SKILL = "no_skill"
    NOT_AVAILABLE = "not_available"
    TOO_FAR = "too_far"
    RULES = "rules"
    OTHER_VISITS_FIRST = "other_visits_first"


class Uncovered(_Part, frozen=True):
    """A visit left without a carer, and why, in planners' words."""

    visit: str
    reason: Reason
    explanation_nl: str
    explanation_en: str


class Term(_Part, frozen=True):
    """One goal's share of the objective: cost = sum over its steps of quantity x weight."""

    name: str
    unit: str
    quantity: int
    cost: int
    """In points; 10 points are a minute of travel."""


class LeastChange(_Part, frozen=True):
    """What a roster planned again changes of the one carers work by."""

    changed: int
    """Published visits still asked for that come out otherwise."""
    changed_at_least: int
    """No roster with as little open changes fewer."""

    @property
    def proven(self) -> bool:
        """Whether fewer changes are impossible."""
        return self.changed == self.changed_at_least


class Settings(_Part, frozen=True):
    """What makes a solve repeatable. The limit is work done, never time on a clock."""

    seed: int = 1
    workers: int = 1
    """Searches CP-SAT lets take turns on a small problem; one proves most for the same work."""
    deterministic_limit: float = 12.0
    """Work allowed, in CP-SAT's deterministic time; annealing and bounding count at fixed rates."""


class PlanningResult(_Part, frozen=True):
    """The answer to one problem under one set of settings."""

    status: Status
    assignments: tuple[Assignment, ...]
    """Ordered by visit id."""
    uncovered: tuple[Uncovered, ...]
    terms: tuple[Term, ...]
    objective: int
    """Sum of the terms' costs, in points."""
    lower_bound: int
    """No lawful roster for this problem costs less (for the model named below)."""
    baseline_objective: int
    """What the greedy planner would have cost on the same problem."""
    settings: Settings
    model_version: str
    solver_version: str
    least_change: LeastChange | msgspec.UnsetType = msgspec.UNSET
    """Absent where the cheapest roster was looked for, so that its answers keep their bytes."""

    @property
    def gap(self) -> float:
        """(objective - lower bound) / objective; 0 when proven optimal."""
        return 0.0 if self.objective == 0 else (self.objective - self.lower_bound) / self.objective

    def to_json(self) -> bytes:
        """Canonical JSON: the same result always gives the same bytes."""
        return msgspec.json.encode(self, order="deterministic")

    @classmethod
    def from_json(cls, text: bytes | str) -> Self:
        """Read a result back. Raises msgspec.ValidationError naming the field that does not fit."""
        return msgspec.json.decode(text, type=cls)

    @property
    def hash(self) -> str:
        """SHA-256 of the canonical JSON, in hex."""
        return hashlib.sha256(self.to_json()).hexdigest()

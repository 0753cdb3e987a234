"""What came of filling blocks on call."""

import msgspec

from planner.result import Settings, Status


class Taken(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, order=True):
    """One block with one carer."""

    block: str
    carer: str


class OnCallResult(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The answer to one problem under one set of settings."""

    status: Status
    taken: tuple[Taken, ...]
    """Ordered by block and carer."""
    objective: int
    lower_bound: int
    """No lawful answer to this problem costs less (for the model named below)."""
    baseline_objective: int
    """What the greedy answer costs."""
    settings: Settings
    model_version: str
    solver_version: str

    def to_json(self) -> bytes:
        """Canonical JSON: the same result always gives the same bytes."""
        return msgspec.json.encode(self, order="deterministic")

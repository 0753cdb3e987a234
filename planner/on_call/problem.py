"""Which blocks on call have to be filled: one region, one week, and who is there.

The carers, what stands of them and the rulebook are those of a planning problem without visits:
both stages of planning know carers by the same words. Times are minutes since its first midnight.
"""

import hashlib
from typing import Self

import msgspec

from planner.problem import PlanningProblem, ProblemError


class BlockToFill(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One block of a day and how many carers it asks for."""

    id: str
    """`<local date>/<name of the block>`."""
    day: int
    """0 is the first day of the horizon; the block starts on it."""
    start: int
    end: int
    carers: int


class BlocksHad(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Blocks of one carer in the quarter of the first day, before it, called away from or not."""

    carer: str
    blocks: int
    weekend_blocks: int
    """Of those, on a Saturday or Sunday."""


class OnCallWeights(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Prices in points. INVENTED: what is fair enough is the organisation's to say."""

    short: int = 1_000_000
    """A carer too few on call in one block."""
    block: int = 100
    """The first block in a quarter of a carer with a full contract; each next two of these more."""
    weekend_block: int = 100
    """The same again for blocks on Saturday and Sunday."""


class OnCallProblem(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything one solve may know. Raises ProblemError when it contradicts itself."""

    staff: PlanningProblem
    """Without visits: carers, their work and blocks so far, rulebook."""
    blocks: tuple[BlockToFill, ...]
    weights: OnCallWeights = OnCallWeights()
    had: tuple[BlocksHad, ...] | msgspec.UnsetType = msgspec.UNSET
    """Who is not named had none. Absent in problems of old, which counted what stands of them."""

    def __post_init__(self) -> None:
        names = [block.id for block in self.blocks]
        if len(set(names)) != len(names):
            raise ProblemError("block: each may stand in a problem once")
        if self.staff.visits:
            raise ProblemError("staff: visits are planned when families are known, not here")
        for block in self.blocks:
            if not (block.start < block.end and 0 <= block.day < self.staff.days):
                raise ProblemError(f"block {block.id}: it ends after it starts, in the horizon")
            if block.carers < 0:
                raise ProblemError(f"block {block.id}: it asks for no carers or more")

    def to_json(self) -> bytes:
        """Canonical JSON: the same problem always gives the same bytes."""
        plain = msgspec.to_builtins(self)
        plain["staff"] = msgspec.Raw(self.staff.to_json())
        return msgspec.json.encode(plain)

    @classmethod
    def from_json(cls, text: bytes | str) -> Self:
        """Read a problem back. Raises ProblemError naming the field that does not fit."""
        try:
            return msgspec.json.decode(text, type=cls)
        except msgspec.MsgspecError as error:
            raise ProblemError(f"not a problem of blocks on call: {error}") from error

    @property
    def hash(self) -> str:
        """SHA-256 of the canonical JSON, in hex."""
        return hashlib.sha256(self.to_json()).hexdigest()

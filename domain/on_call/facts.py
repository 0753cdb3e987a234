"""What a week of blocks on call says. Values are stored, so never renamed or reused."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.values.horizon import moment_of, on_dutch_clock

MOST_CARE_DAYS = 10
"""Care is insured for ten days from the birth at the most. Besluit zorgverzekering art. 2.11."""
USUAL_CARE_DAYS = 8
"""INVENTED DEFAULT: the eight days in a row that let one carer do all of a family's care."""


class BlockName(StrEnum):
    """One of the three blocks of eight hours of a day."""

    NIGHT = "night"
    DAY = "day"
    EVENING = "evening"


STARTS = {BlockName.NIGHT: time(0), BlockName.DAY: time(8), BlockName.EVENING: time(16)}
"""INVENTED DEFAULT: when each begins, on the Dutch clock; that a block is 8 hours is of the CAO."""


@dataclass(frozen=True, slots=True)
class BlockNeed:
    """How many carers one block asks for."""

    day: date
    block: BlockName
    carers: int


@dataclass(frozen=True, slots=True)
class OnCallBlock:
    """One carer on call; the times carry the Dutch offset.

    care_days: when she is called, so many days of care may follow for her at the most, which she is
    told beforehand (CAO Kraamzorg 2024-2026).
    """

    carer: str
    day: date
    block: BlockName
    starts_at: datetime
    ends_at: datetime
    care_days: int


@dataclass(frozen=True, slots=True)
class Draft:
    """How a draft was made, so that it can be made again.

    percent is the chance with which every block's calls are to be met; problem_hash is the SHA-256
    of the problem as canonical JSON, which is recorded beside it; costs are in points.
    """

    percent: int
    problem_hash: str
    log_position: int
    seed: int
    deterministic_limit: float
    objective: int
    lower_bound: int
    model_version: str
    solver_version: str


@dataclass(frozen=True, slots=True)
class Change:
    """Who loses a published block, who gets it, or both."""

    day: date
    block: BlockName
    from_carer: str | None
    to_carer: str | None


def block_on(day: date, block: BlockName) -> tuple[datetime, datetime]:
    """When a block of a day starts and ends: where the next one starts."""
    order = list(BlockName)
    at = order.index(block) + 1
    ends_on = day + timedelta(days=at // len(order))
    next_one = order[at % len(order)]
    return (
        on_dutch_clock(moment_of(day, STARTS[block])),
        on_dutch_clock(moment_of(ends_on, STARTS[next_one])),
    )

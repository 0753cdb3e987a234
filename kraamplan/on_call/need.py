"""How many carers a week asks to have on call, block by block.

Calls of families are independent, so their number in a block is a convolution of their chances.
"""

import math
from dataclasses import dataclass
from datetime import date

import numpy as np

from domain.demand.calls import CALLS_A_CARER, chance_of_call
from domain.on_call.facts import BlockName
from domain.organisation.service_level import ServiceLevel
from domain.values.week import Week
from projections.capacity import service_level
from projections.convolution import Distribution
from projections.demand import Known, Outlook
from projections.demand_forecast import outlook
from projections.reader import Reader


@dataclass(frozen=True, slots=True)
class BlockCalls:
    """The calls to be expected in one block, and the carers that takes."""

    day: date
    block: BlockName
    mean: float
    calls: int
    """Not exceeded with the chance asked for."""
    carers: int
    enough: float
    """The chance that so many carers are enough."""


@dataclass(frozen=True, slots=True)
class WeekNeed:
    """The need of a region's week, and the chance it is sized by."""

    region: str
    week: Week
    level: ServiceLevel
    blocks: tuple[BlockCalls, ...]


def week_need(
    reader: Reader, region: str, week: Week, not_before: date, percent: int | None = None
) -> WeekNeed:
    """What a week asks for, when births are told up to the day before this.

    Without a chance of its own it is sized by the service level in force.
    """
    level = service_level(reader, week.monday)
    if percent is not None:
        level = ServiceLevel(percent, week.monday)
    known = outlook(reader, region, not_before)
    return WeekNeed(
        region,
        week,
        level,
        tuple(
            _of_block(known, day, part, block, level.percent / 100)
            for day in week.days
            for part, block in enumerate(BlockName)
        ),
    )


def _of_block(known: Outlook, day: date, part: int, block: BlockName, chance: float) -> BlockCalls:
    before = date.fromordinal(day.toordinal() - 1)
    chances = (
        chance_of_call(
            family.birth.by(day) - family.birth.by(before),
            part,
            planned=family.known is Known.PLANNED,
        )
        for family in known.expecting
    )
    calls = Distribution.total(0, [np.array([1 - each, each]) for each in chances if each > 0])
    asked = calls.quantile(chance)
    carers = math.ceil(asked / CALLS_A_CARER)
    return BlockCalls(
        day, block, calls.mean, asked, carers, 1 - calls.above(carers * CALLS_A_CARER)
    )

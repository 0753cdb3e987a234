"""What a block more costs a carer: the more she had in the quarter for her contract, the dearer.

The n-th block of a quarter costs 2n - 1 times the first, so what all blocks cost grows with the
square of their number, and dividing them in proportion to contracts is cheapest.
"""

from collections import Counter
from collections.abc import Iterable

from msgspec import UNSET

from domain.labour.rule import Work
from domain.values.quarter import Quarter
from planner.on_call.problem import OnCallProblem
from planner.on_call.result import Taken
from planner.situation import Situation

FULL_CONTRACT = 36 * 60
"""CAO Kraamzorg art. 4.1."""
LEAST_CONTRACT = 4 * 60
"""Contracts below this count as this: a carer of an hour a week is not on call once a year."""


class Turns:
    """Blocks each carer had before, in the quarter of the first day."""

    def __init__(self, problem: OnCallProblem, situation: Situation) -> None:
        self._weights = problem.weights
        self._contract = {
            carer.id: max(LEAST_CONTRACT, carer.contract_minutes)
            for carer in situation.carers.values()
        }
        if problem.had is not UNSET:
            self._blocks = Counter({one.carer: one.blocks for one in problem.had})
            self._weekend = Counter({one.carer: one.weekend_blocks for one in problem.had})
            return
        quarter = Quarter.containing(situation.date(0))
        before = [
            work
            for hers in situation.on_call_of.values()
            for work in hers
            if Quarter.containing(work.day) == quarter and work.day < situation.date(0)
        ]
        self._blocks = Counter(work.carer for work in before)
        self._weekend = Counter(work.carer for work in before if in_weekend(work))

    def block(self, carer: str, further: int) -> int:
        """What the next block costs a carer who got so many of them already now."""
        return self._step(self._weights.block, carer, self._blocks[carer] + further)

    def weekend_block(self, carer: str, further: int) -> int:
        """What it costs more when it lies in a weekend."""
        return self._step(self._weights.weekend_block, carer, self._weekend[carer] + further)

    def _step(self, weight: int, carer: str, had: int) -> int:
        return weight * (2 * had + 1) * FULL_CONTRACT // self._contract[carer]


def in_weekend(block: Work) -> bool:
    """Whether a block starts on a Saturday or Sunday."""
    return block.day.isoweekday() >= 6


def price(problem: OnCallProblem, situation: Situation, taken: Iterable[Taken]) -> int:
    """What an answer costs, in points."""
    turns, blocks = Turns(problem, situation), {block.id: block for block in problem.blocks}
    filled: Counter[str] = Counter()
    had: Counter[str] = Counter()
    weekend: Counter[str] = Counter()
    total = 0
    for one in taken:
        block = blocks[one.block]
        filled[block.id] += 1
        total += turns.block(one.carer, had[one.carer])
        had[one.carer] += 1
        if situation.date(block.day).isoweekday() >= 6:
            total += turns.weekend_block(one.carer, weekend[one.carer])
            weekend[one.carer] += 1
    missing = sum(block.carers - filled[block.id] for block in problem.blocks)
    return total + problem.weights.short * missing

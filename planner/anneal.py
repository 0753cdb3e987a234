"""Simulated annealing: very many small changes, a million and more in a second.

A change is kept when it costs less than a random threshold that shrinks to nothing, so the search
first wanders and then settles. Every change is lawful on its own; nothing has to be repaired after.
Only whole numbers decide, chance included, so a seed gives the same roster on every machine.
"""

from collections.abc import Callable, Sequence

import numpy as np

from planner.compiled.changes import BEST, CHANGED, WINDOW, anneal, restore
from planner.layout import rows_of
from planner.ledger import Ledger

LIKELY = 5
"""Carers to whom a visit is mostly offered."""
STRIDE = 64 * WINDOW
"""Steps between two looks at whoever is waiting."""
COLD = 1 / 14
"""Of the steps, the last in which rosters it passes are worth telling."""


class Annealing:
    """One search over a ledger; after `run` the ledger holds the best roster met."""

    def __init__(self, ledger: Ledger, seed: int, liked: Sequence[Sequence[int]]) -> None:
        """Start from what the ledger holds.

        Args:
            ledger: Changed by `run`.
            seed: Of every choice.
            liked: Of each visit, its carers, those first who suit it best.
        """
        self.ledger = ledger
        self._able = rows_of([list(offers) for offers in ledger.tables.alone])
        self._likely = rows_of([carers[:LIKELY] for carers in liked])
        self._movable = np.flatnonzero(self._able[:, 0])
        days: list[list[int]] = [[] for _ in ledger.tables.week]
        for visit in self._movable.tolist():
            days[ledger.tables.day[visit]].append(visit)
        self._on_day = rows_of(days)
        # Any two seeds differ in their upper half, and no state is 0.
        self._state = np.array([(seed + 1) << 32 | 0x9E3779B9, 0, 0], dtype=np.int64)

    def run(
        self,
        steps: int,
        passed: Callable[[list[int]], None] = lambda _: None,
        stop: Callable[[], bool] = lambda: False,
    ) -> int:
        """Take so many steps; returns what the objective changed by, never more than 0.

        Args:
            steps: Changes tried.
            passed: Told rosters, of each visit its carer, when nearly settled: good ones, each a
                little other than the one before.
            stop: Asked now and then whether the rest of the steps is not wanted any more.
        """
        if not len(self._movable):
            return 0
        grid, sheet = self.ledger.grid, self.ledger.sheet
        kept = sheet.carer_of.copy()
        self._state[CHANGED] = self._state[BEST] = 0
        for first in range(0, steps, STRIDE):
            if stop():
                break
            last = min(steps, first + STRIDE)
            tables = self._able, self._likely, self._movable, self._on_day
            anneal(grid, sheet, *tables, self._state, kept, first, last, steps)
            if last > (1 - COLD) * steps:
                passed(self.ledger.carer_of)
        restore(grid, sheet, kept)
        return int(self._state[BEST])

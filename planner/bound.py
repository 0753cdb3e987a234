"""A proven lower bound: the problem split into weeks of carers and stays of families.

Who serves whom, and who is a new face where, is decided twice: once by the carers, each of whom
chooses her best lawful week, and once by the families, each of whom chooses its best few faces. A
price on every visit by a carer pays the carers what it charges the families, and one on entering a
family as a new face charges the carers what it pays the families. So whatever the prices, the two
sides together never cost more than the cheapest roster: their sum is a lower bound for the whole
problem (Lagrangian decomposition). The prices follow the disagreements, by the steps of Adam
(Kingma and Ba, 2015), and the best sum is kept.

The carers' side ignores the rest between two days and the limits of single weeks in a longer
horizon, and rounds odd visit lengths down; the families' side is exact up to three new faces and
cheaper than the truth beyond. Both only ever lower the bound. All sums are whole numbers.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from planner.carer_weeks import CarerWeeks
from planner.family_stays import FamilyStays
from planner.grid import Grid, Row
from planner.layout import lay_out
from planner.tables import Tables

FIRST_STEP, LAST_STEP = 500, 1
"""Points a price moves in one round, at first and at last."""
FIRST_RENT = -600
"""What a carer is paid for a visit beyond her drive, at first: little, so that only the pay of
visits that families ask her for ever rises, and few duties are worth looking at."""
SLOW, SLOWER = 0.9, 0.999
"""How much of the mean disagreement and of its mean square a round keeps."""
ENTER_STEP = 200
"""The first step once entering is priced."""
WITHOUT = 500
"""Rounds in which entering a family costs carers nothing: their best weeks are found at once."""
LEARNING = 1 / 2
"""Of the rounds, the last that say who suits whom; the first prices say little about it."""
ENTERABLE = 5_000
"""Duties up to which entering is priced: beyond, finding best weeks takes longer than it pays."""
ROUND_WORK = 20_000
"""What a round costs beside the numbers it looks at, in those."""


class _Prices:
    """One table of prices, and how it follows disagreements."""

    def __init__(self, first: NDArray[np.float64], lowest: float, highest: float) -> None:
        self._exact, self._between = first, (lowest, highest)
        self._mean, self._square = np.zeros_like(first), np.zeros_like(first)
        self._kept_mean = self._kept_square = 1.0

    def whole(self) -> Row:
        return np.rint(self._exact).astype(np.int64)

    def follow(self, disagreement: Row, step: float) -> None:
        self._mean = SLOW * self._mean + (1 - SLOW) * disagreement
        self._square = SLOWER * self._square + (1 - SLOWER) * disagreement * disagreement
        self._kept_mean, self._kept_square = self._kept_mean * SLOW, self._kept_square * SLOWER
        mean = self._mean / (1 - self._kept_mean)
        self._exact += step * mean / (np.sqrt(self._square / (1 - self._kept_square)) + 1e-3)
        np.clip(self._exact, *self._between, out=self._exact)


class LowerBound:
    """Proves a bound, and learns on the way who suits whom."""

    def __init__(self, tables: Tables, grid: Grid | None = None) -> None:
        """For one problem; `grid` spares laying the tables out again."""
        grid = lay_out(tables) if grid is None else grid
        self._tables, self._grid = tables, grid
        entered = _entered(tables)
        self._liked = np.zeros(grid.alone.shape, dtype=np.int64)
        self._weeks, self._stays = CarerWeeks(tables, entered), FamilyStays(grid, entered)
        weights = tables.choices.situation.problem.weights
        self._pay = _Prices((grid.alone + FIRST_RENT).astype(np.float64), -1e9, 1e12)
        dearest = max(0, weights.further_carer)
        self._entrance = _Prices(np.zeros(entered.shape), 0.0, float(dearest))
        self._round_work = ROUND_WORK + len(grid.day) * len(grid.owed) * 10
        self.work = 0
        """Numbers looked at so far."""

    def prove(
        self,
        work: float,
        better: Callable[[int], None] = lambda _: None,
        stop: Callable[[], bool] = lambda: False,
    ) -> int:
        """A number no lawful roster costs less than, in points, never below 0.

        Args:
            work: Numbers to look at; a few hundred million in a second.
            better: Told of every better bound.
            stop: Asked every round whether the rest is not wanted any more.
        """
        kept, asked = np.zeros_like(self._liked), np.zeros_like(self._liked)
        enters = np.zeros(self._grid.known.shape, dtype=np.int64)
        opened = np.zeros_like(enters)
        best = rounds = begun = 0
        while self.work < work and not stop():
            pay, entrance = self._pay.whole(), self._entrance.whole()
            of_carers, looked = self._weeks.cheapest(pay, entrance, kept, enters)
            total = of_carers + self._stays.cheapest(pay, entrance, asked, opened)
            if total > best:
                best = total
                better(best)
            self.work += looked + self._round_work
            rounds += 1
            agreed = np.array_equal(asked, kept) and np.array_equal(enters, opened)
            left = max(0.0, 1 - max(rounds / WITHOUT, self.work / work))
            if agreed or left < LEARNING:
                self._liked += asked + kept
            if agreed or (rounds == WITHOUT and self._weeks.duties > ENTERABLE):
                break
            if rounds < WITHOUT:
                self._pay.follow(asked - kept, _step(FIRST_STEP, left))
                continue
            if rounds == WITHOUT:
                begun = self.work
            step = _step(ENTER_STEP, max(0.0, (work - self.work) / (work - begun)))
            self._pay.follow(asked - kept, step)
            self._entrance.follow(enters - opened, step)
        return best

    def liked(self) -> list[list[int]]:
        """For each visit its carers, first those whom both sides chose most often."""
        return [
            sorted(carers, key=lambda carer: (-int(liked[carer]), carer))
            for liked, carers in zip(self._liked, self._tables.alone, strict=True)
        ]


def _step(first: int, left: float) -> float:
    return LAST_STEP + (first - LAST_STEP) * left * left * left


def _entered(tables: Tables) -> Row:
    """Families x carers: visits a carer could make there as a new face."""
    entered = np.zeros((len(tables.visits_of), len(tables.carers)), dtype=np.int64)
    for visit, offers in enumerate(tables.alone):
        family = tables.family[visit]
        for carer in offers:
            entered[family, carer] += carer not in tables.known[family]
    return entered

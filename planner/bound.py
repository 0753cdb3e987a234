"""A proven lower bound: the problem split into weeks of carers and stays of families.

Who serves whom, and who is a new face where, is decided twice: once by the carers, each of whom
chooses her best lawful week, and once by the families, each of whom chooses its best few faces. A
price on every visit by a carer pays the carers what it charges the families, and one on entering a
family as a new face charges the carers what it pays the families. So whatever the prices, the two
sides together never cost more than the cheapest roster: their sum is a lower bound for the whole
problem (Lagrangian decomposition). The prices follow the disagreements, by the steps of Adam
(Kingma and Ba, 2015), and the best sum is kept.

First all carers share one price of a visit and one of entering a family: so few prices come near
their best in a hundred rounds. Then each carer gets her own, beginning with those, and hundreds of
rounds more raise the bound by another per cent or two.

The carers' side ignores the rest between two days and the limits of single weeks in a longer
horizon, and rounds odd visit lengths down; the families' side is exact up to three new faces and
cheaper than the truth beyond. Both only ever lower the bound. All sums are whole numbers.
"""

from collections.abc import Callable

import numpy as np

from planner.carer_weeks import CarerWeeks
from planner.compiled.grid import NEVER, Grid, Row
from planner.family_stays import FamilyStays
from planner.layout import lay_out
from planner.tables import Tables

FIRST_STEP, OWN_STEP, LAST_STEP = 200, 100, 1
"""Points a price moves in one round: shared prices at first, own prices at first, any at last."""
ENTER, OWN_ENTER = 7 / 10, 7 / 20
"""Of a step, for the price of entering: shared, own."""
FIRST_RENT, FIRST_ENTRANCE = -600, 1_000
"""What a carer is paid for a visit beyond a usual drive, and what a new face pays, at first. With
little pay few weeks are worth looking at, and only where families ask for visits it ever rises."""
LEAST_PAY, MOST_PAY = -1e9, 1e12
USUAL = 5
"""Carers whose drives make the usual one: those nearest to a visit."""
SHARED, SHARED_ROUNDS = 2 / 5, 100
"""Of the work, and rounds, for shared prices: whichever is over first."""
SLOW, SLOWER = 0.6, 0.99
"""How much of the mean disagreement and of its mean square a round keeps."""
LEARNING = 1 / 2
"""Of the rounds, the last that say who suits whom; the first prices say little about it."""
ROUND_WORK = 100_000
"""What a round costs beside the numbers it looks at, in those."""


class _Prices:
    """One table of prices, shared by all carers (one column) or not, and how it follows."""

    def __init__(self, first: Row, lowest: float, highest: float) -> None:
        self._exact, self._between = first.astype(np.float64), (lowest, highest)
        self._mean, self._square = np.zeros_like(self._exact), np.zeros_like(self._exact)
        self._kept_mean = self._kept_square = 1.0

    def whole(self, carers: int) -> Row:
        column = np.rint(self._exact).astype(np.int64)
        return np.ascontiguousarray(np.broadcast_to(column, (len(column), carers)))

    def follow(self, of_carers: Row, step: float) -> None:
        shared = self._exact.shape[1] != of_carers.shape[1]
        disagreement = of_carers.sum(axis=1, keepdims=True) if shared else of_carers
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
        entered = _entered(tables)
        self._tables, self._grid = tables, grid
        self._liked = np.zeros(grid.alone.shape, dtype=np.int64)
        self._weeks, self._stays = CarerWeeks(tables, grid, entered), FamilyStays(grid, entered)
        self._dearest = max(0, tables.choices.situation.problem.weights.further_carer)
        self._round_work = ROUND_WORK + len(grid.day) * len(grid.owed) * 10
        self.work = 0
        """Numbers looked at so far."""
        self.weeks: set[tuple[int, tuple[int, ...]]] = set()
        """(carer, visits) of the best weeks met, once prices say something; a few unlawful."""

    def prove(
        self,
        work: float,
        better: Callable[[int], None] = lambda _: None,
        stop: Callable[[], bool] = lambda: False,
    ) -> int:
        """A number no lawful roster costs less than, in points, never below 0.

        Args:
            work: Numbers to look at; a thousand million in a second.
            better: Told of every better bound.
            stop: Asked every round whether the rest is not wanted any more.
        """
        grid, carers = self._grid, len(self._grid.owed)
        kept, asked = np.zeros_like(self._liked), np.zeros_like(self._liked)
        enters = np.zeros(grid.known.shape, dtype=np.int64)
        opened = np.zeros_like(enters)
        pays = _Prices(_usual_drives(grid) + FIRST_RENT, LEAST_PAY, MOST_PAY)
        entrances = _Prices(np.full((len(enters), 1), FIRST_ENTRANCE), 0, self._dearest)
        best, best_prices = 0, (pays.whole(carers), entrances.whole(carers))
        own, first_step, begun, ends = False, FIRST_STEP, 0.0, SHARED * work
        rounds = 0
        while self.work < work and not stop():
            pay, entrance = pays.whole(carers), entrances.whole(carers)
            of_carers, looked = self._weeks.cheapest(pay, entrance, kept, enters)
            total = of_carers + self._stays.cheapest(pay, entrance, asked, opened)
            if total > best:
                best, best_prices = total, (pay, entrance)
                better(best)
            self.work += looked + self._round_work
            rounds += 1
            agreed = np.array_equal(asked, kept) and np.array_equal(enters, opened)
            if agreed or self.work > (1 - LEARNING) * work:
                self._liked += kept
                self.weeks.update(self._weeks.found())
            if agreed:
                break
            left = max(0.0, (ends - self.work) / (ends - begun))
            if not own:
                left = max(0.0, min(left, 1 - rounds / SHARED_ROUNDS))
            if left == 0 and not own:
                own, first_step, begun, ends = True, OWN_STEP, self.work, work
                pays = _Prices(best_prices[0], LEAST_PAY, MOST_PAY)
                entrances = _Prices(best_prices[1], 0, self._dearest)
                continue
            step = LAST_STEP + (first_step - LAST_STEP) * left * left
            pays.follow(asked - kept, step)
            entrances.follow(enters - opened, step * (OWN_ENTER if own else ENTER))
        return best

    def liked(self) -> list[list[int]]:
        """For each visit its carers, first those whose best weeks had it most often."""
        return [
            sorted(carers, key=lambda carer: (-int(liked[carer]), carer))
            for liked, carers in zip(self._liked, self._tables.alone, strict=True)
        ]


def _usual_drives(grid: Grid) -> Row:
    """One column: of each visit the mean price of driving there for those who live nearest."""
    nearest = np.sort(grid.alone, axis=1)[:, :USUAL]
    able = nearest < NEVER
    drives = np.where(able, nearest, 0).sum(axis=1, keepdims=True)
    usual: Row = drives // np.maximum(1, able.sum(axis=1, keepdims=True))
    return usual


def _entered(tables: Tables) -> Row:
    """Families x carers: visits a carer could make there as a new face."""
    entered = np.zeros((len(tables.visits_of), len(tables.carers)), dtype=np.int64)
    for visit, offers in enumerate(tables.alone):
        family = tables.family[visit]
        for carer in offers:
            entered[family, carer] += carer not in tables.known[family]
    return entered

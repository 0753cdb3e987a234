"""A proven lower bound: the problem split into weeks of carers and stays of families.

Who serves whom is decided twice, once by the carers, each of whom chooses her best lawful week, and
once by the families, each of whom chooses its best few faces. A price on every (visit, carer) pays
the carers what it charges the families, so whatever the prices, the two sides together never cost
more than the cheapest roster: their sum is a lower bound (Lagrangian decomposition). The prices
follow the disagreements, by the steps of Adam (Kingma and Ba, 2015), and the best sum is kept.

The carers' side is exact but for the rest between two days, which it may ignore, and for odd visit
lengths, which it rounds down; a family's side is exact up to two new faces and cheaper than the
truth beyond. Both only ever lower the bound. All sums are whole numbers: no rounding can raise it.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from planner.carer_weeks import CarerWeeks
from planner.family_stays import FamilyStays
from planner.offers import Offers
from planner.tables import Tables

FIRST_STEP, LAST_STEP = 500, 1
"""Points a price moves in one round, at first and at last."""
FIRST_RENT = 300
"""What a carer is paid for a visit beyond her drive, at first."""
SLOW, SLOWER = 0.9, 0.999
"""How much of the mean disagreement and of its mean square a round keeps."""


class LowerBound:
    """Proves a bound, and learns on the way who suits whom."""

    def __init__(self, tables: Tables) -> None:
        offers = Offers.of(tables)
        self._tables, self._offers = tables, offers
        self._liked = np.zeros(len(offers.number), dtype=np.int64)
        self._weeks = CarerWeeks(tables, offers)
        self._stays = FamilyStays(tables, offers)
        self._first_prices = offers.drive + FIRST_RENT
        self.work = self._weeks.work + self._stays.work
        """Numbers one round looks at; what a round costs grows with it."""

    def prove(
        self,
        rounds: int,
        better: Callable[[int], None] = lambda _: None,
        stop: Callable[[], bool] = lambda: False,
    ) -> int:
        """A number no lawful roster costs less than, in points, never below 0.

        Args:
            rounds: How often prices follow the disagreements.
            better: Told of every better bound.
            stop: Asked every round whether the rest is not wanted any more.
        """
        exact = self._first_prices.astype(np.float64)
        mean, square = np.zeros_like(exact), np.zeros_like(exact)
        kept_mean, kept_square, best = 1.0, 1.0, 0
        for one in range(rounds):
            if stop():
                break
            prices: NDArray[np.int64] = np.rint(exact).astype(np.int64)
            of_families, asked = self._stays.cheapest(prices)
            of_carers, offered = self._weeks.cheapest(prices)
            if of_families + of_carers > best:
                best = of_families + of_carers
                better(best)
            disagreement = (asked - offered).astype(np.float64)
            agreed = not disagreement.any()
            if agreed or 2 * one >= rounds:  # the first prices say little about who suits whom
                self._liked += asked + offered
            if agreed:
                break
            mean = SLOW * mean + (1 - SLOW) * disagreement
            square = SLOWER * square + (1 - SLOWER) * disagreement * disagreement
            kept_mean, kept_square = kept_mean * SLOW, kept_square * SLOWER
            left = 1 - one / rounds
            step = LAST_STEP + (FIRST_STEP - LAST_STEP) * left * left * left
            exact += step * (mean / (1 - kept_mean)) / (np.sqrt(square / (1 - kept_square)) + 1e-3)
        return best

    def liked(self) -> list[list[int]]:
        """For each visit its carers, first those whom both sides chose most often."""
        number, liked = self._offers.number, self._liked
        return [
            sorted(carers, key=lambda carer: (-int(liked[number[visit, carer]]), carer))
            for visit, carers in enumerate(self._tables.alone)
        ]

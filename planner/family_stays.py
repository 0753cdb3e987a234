"""The families' side of the bound: for each family the faces and visits that cost it least.

A family pays a price for every visit a carer makes, the price of every new face less what that
face pays to enter, and that of every visit left open.
"""

import numpy as np

from planner.compiled.best_stays import best_stays
from planner.compiled.grid import NEVER, Grid, Row


class FamilyStays:
    """The cheapest stay of every family under prices."""

    def __init__(self, grid: Grid, entered: Row) -> None:
        """Lay the stays out; `entered` as in CarerWeeks."""
        self._grid, self._entered = grid, entered
        prices = np.zeros((len(grid.stays), grid.stays.shape[1]), dtype=np.int64)
        for family, faces in enumerate(grid.faces.tolist()):
            for number, face in enumerate(faces):
                so_far = int(prices[family, number])
                prices[family, number + 1] = min(NEVER, so_far + face)
        self._prices = prices

    def cheapest(self, pay: Row, entrance: Row, asked: Row, opened: Row) -> int:
        """Sum over families of what they pay; prices and filled rows as in CarerWeeks."""
        asked[:], opened[:] = 0, 0
        return best_stays(self._grid, self._prices, self._entered, pay, entrance, asked, opened)

"""Sorting, compiled."""

import numpy as np
from numpy.typing import NDArray

from planner.compiled.machine_code import compiled


@compiled
def in_order(keys: NDArray[np.int64], order: NDArray[np.int64]) -> None:
    """Sort places by their keys, equal ones as they stand; a shell sort, quick to compile."""
    gap = len(order) // 2
    while gap > 0:
        for end in range(gap, len(order)):
            moving, at = order[end], end
            while at >= gap and (
                keys[order[at - gap]] > keys[moving]
                or (keys[order[at - gap]] == keys[moving] and order[at - gap] > moving)
            ):
                order[at] = order[at - gap]
                at -= gap
            order[at] = moving
        gap //= 2

"""How the inner loops are compiled: whole numbers only, one thread, kept for the next start.

The first start after any file of the planner changed compiles, which takes seconds; the machine
code is kept beside the source, under a name made of that source, and read back by later starts.
Where the folder cannot be written Numba keeps it elsewhere for the user.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

import numba
import numpy as np
from numpy.typing import NDArray

P = ParamSpec("P")
R = TypeVar("R")

_HERE = Path(__file__).parent


def _version() -> str:
    """Of everything compiled code may be made of: Numba itself looks at one file at a time."""
    sources = sorted(_HERE.rglob("*.py"))
    return hashlib.sha256(b"".join(one.read_bytes() for one in sources)).hexdigest()[:16]


_KEPT = _HERE / "__pycache__" / f"compiled-{_version()}"
numba.config.CACHE_DIR = str(_KEPT)  # type: ignore[attr-defined]  # filled in by Numba itself


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """The function as machine code. It checks no index, and knows no exceptions."""
    return cast("Callable[P, R]", numba.njit(cache=True, error_model="numpy")(function))


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

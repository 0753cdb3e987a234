"""Every (visit, carer) that could be, numbered in one row: what both sides of the bound price."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from planner.tables import Tables


@dataclass(frozen=True, slots=True)
class Offers:
    """One carer's offer to serve one visit, by visit and then by carer."""

    number: dict[tuple[int, int], int]
    """(visit, carer) -> place in the row."""
    drive: NDArray[np.int64]
    """What the carer drives for the visit alone, in points."""

    @classmethod
    def of(cls, tables: Tables) -> Self:
        number: dict[tuple[int, int], int] = {}
        for visit, carers in enumerate(tables.alone):
            for carer in carers:
                number[visit, carer] = len(number)
        drives = [tables.alone[visit][carer] for visit, carer in number]
        return cls(number=number, drive=np.array(drives, dtype=np.int64))

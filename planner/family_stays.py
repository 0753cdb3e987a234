"""The families' side of the bound: for each family the faces and visits that cost it least.

A family pays a price for every visit a carer makes, the price of every new face, and that of every
visit left open. Up to two new faces all choices are tried; from three on it is taken to find, for
the price of three, the cheapest carer for each visit, which no real choice undercuts.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.offers import Offers
from planner.tables import Tables

Row = NDArray[np.int64]
NEVER = 10**12
"""More than any roster costs."""


@dataclass(frozen=True, slots=True)
class _Stay:
    offers: Row
    """visits x carers -> place of the offer, -1 where there is none."""
    known: tuple[int, ...]
    new: Row
    """Carers who would be new faces."""
    open_price: Row
    """Of each visit, left without a carer."""
    faces: tuple[int, ...]
    """Price of no, one, two, three and more new faces together."""
    two: tuple[Row, Row]
    """Every two of the new carers, as places in `new`."""


class FamilyStays:
    """The cheapest stay of every family under prices."""

    def __init__(self, tables: Tables, offers: Offers) -> None:
        self._stays = [
            _stay(tables, offers, family)
            for family, visits in enumerate(tables.visits_of)
            if visits
        ]
        self._size = len(offers.number)
        self.work = sum(
            stay.offers.size + len(stay.two[0]) * len(stay.open_price) for stay in self._stays
        )

    def cheapest(self, prices: Row) -> tuple[int, Row]:
        """(sum of what families pay, how often each offer is asked for) at these prices."""
        with_none = np.append(prices, NEVER)
        asked = np.zeros(self._size + 1, dtype=np.int64)
        total = 0
        for stay in self._stays:
            cost, served = _cheapest(stay, with_none[stay.offers])
            total += cost
            rows = np.flatnonzero(served >= 0)
            asked[stay.offers[rows, served[rows]]] += 1
        return total, asked[:-1]


def _stay(tables: Tables, offers: Offers, family: int) -> _Stay:
    visits = tables.visits_of[family]
    places = np.full((len(visits), len(tables.carers)), -1, dtype=np.int64)
    for row, visit in enumerate(visits):
        for carer in tables.alone[visit]:
            places[row, carer] = offers.number[visit, carer]
    could: NDArray[np.bool_] = np.asarray((places >= 0).any(axis=0))
    known = tuple(sorted(carer for carer in tables.known[family] if could[carer]))
    new = np.array([carer for carer in np.flatnonzero(could) if carer not in known], dtype=np.int64)
    first, second = np.triu_indices(len(new), k=1)
    prices = (*tables.faces[family][:3], NEVER, NEVER, NEVER)
    return _Stay(
        offers=places,
        known=known,
        new=new,
        open_price=np.array([tables.uncovered[visit] for visit in visits], dtype=np.int64),
        faces=(0, prices[0], prices[0] + prices[1], prices[0] + prices[1] + prices[2]),
        two=(first, second),
    )


def _cheapest(stay: _Stay, prices: Row) -> tuple[int, Row]:
    """(what the family pays, the carer of each visit or -1)."""
    cheapest, served = stay.open_price, np.full(len(stay.open_price), -1, dtype=np.int64)
    for carer in stay.known:
        cheapest, served = _with(carer, prices, cheapest, served)
    best, chosen = int(cheapest.sum()), np.array([], dtype=np.int64)
    if len(stay.new):
        beside = np.minimum(prices[:, stay.new], cheapest[:, None])
        alone = beside.sum(axis=0)
        one = int(alone.argmin())
        if int(alone[one]) + stay.faces[1] < best:
            best, chosen = int(alone[one]) + stay.faces[1], stay.new[[one]]
        ideal = int(beside.min(axis=1).sum())
        if ideal + stay.faces[2] < best:
            best, chosen = _two(stay, beside, best, chosen)
        if ideal + stay.faces[3] < best:
            best, chosen = ideal + stay.faces[3], stay.new
    for carer in chosen:
        cheapest, served = _with(int(carer), prices, cheapest, served)
    return best, served


def _two(stay: _Stay, beside: Row, best: int, chosen: Row) -> tuple[int, Row]:
    """The best two new faces, when they beat the best so far."""
    first, second = stay.two
    if not len(first):
        return best, chosen
    both = np.minimum(beside[:, first], beside[:, second]).sum(axis=0)
    two = int(both.argmin())
    if int(both[two]) + stay.faces[2] >= best:
        return best, chosen
    return int(both[two]) + stay.faces[2], stay.new[[first[two], second[two]]]


def _with(carer: int, prices: Row, cheapest: Row, served: Row) -> tuple[Row, Row]:
    better = prices[:, carer] < cheapest
    return np.where(better, prices[:, carer], cheapest), np.where(better, carer, served)

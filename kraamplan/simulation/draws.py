"""Drawing from tables, and counts of rare things. Chance is always a seeded generator."""

import math
from bisect import bisect
from collections.abc import Mapping
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


class Table(Generic[T]):
    """Values with their weights; weights need not add up to anything."""

    __slots__ = ("_cumulative", "_values")

    def __init__(self, weights: Mapping[T, float]) -> None:
        if any(weight < 0 for weight in weights.values()):
            raise ValueError(f"a weight is negative: {dict(weights)}")
        self._values = tuple(weights)
        self._cumulative = tuple(accumulate(weights.values()))

    def draw(self, chance: Random) -> T:
        """One of the values."""
        at = bisect(self._cumulative, chance.random() * self._cumulative[-1])
        return self._values[min(at, len(self._values) - 1)]


def happens(chance: Random, share: float) -> bool:
    """Whether something of this probability happens."""
    return chance.random() < share


def poisson(chance: Random, mean: float) -> int:
    """How many of many rare things happen. For a mean of at most some hundreds (Knuth)."""
    limit, product, count = math.exp(-mean), chance.random(), 0
    while product > limit:
        product *= chance.random()
        count += 1
    return count


def between(chance: Random, mean: float, spread: float, least: int, most: int) -> int:
    """A whole number from a bell curve, kept within bounds."""
    return max(least, min(most, round(chance.gauss(mean, spread))))

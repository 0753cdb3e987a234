"""Quantiles of Student's t distribution: one function, not worth a library of its own.

Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4 (the
distribution as a finite series) and 26.7.5 (its expansion around the normal one).
"""

from functools import lru_cache
from math import atan, cos, pi, sin, sqrt
from statistics import NormalDist

_MANY = 200
"""Degrees of freedom from which the expansion is used; there it is right to seven digits."""
_HALVINGS = 60


@lru_cache(maxsize=1024)
def t_quantile(probability: float, degrees: int) -> float:
    """The value t stays below with this probability, at least a half and less than one."""
    if not 0.5 <= probability < 1 or degrees < 1:
        raise ValueError(f"no quantile {probability} of t with {degrees} degrees of freedom")
    if degrees >= _MANY:
        return _expanded(NormalDist().inv_cdf(probability), degrees)
    low, high = 0.0, 1.0
    while _within(high, degrees) < 2 * probability - 1:
        low, high = high, 2 * high
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _within(middle, degrees) < 2 * probability - 1:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _within(t: float, degrees: int) -> float:
    """The probability that t lies between -t and t."""
    angle = atan(t / sqrt(degrees))
    square = cos(angle) ** 2
    term, total = 1.0, 0.0
    if degrees % 2:
        for step in range(1, (degrees - 1) // 2 + 1):
            total += term
            term *= square * 2 * step / (2 * step + 1)
        return 2 / pi * (angle + sin(angle) * cos(angle) * total)
    for step in range(1, degrees // 2 + 1):
        total += term
        term *= square * (2 * step - 1) / (2 * step)
    return sin(angle) * total


def _expanded(x: float, degrees: int) -> float:
    first = (x**3 + x) / 4
    second = (5 * x**5 + 16 * x**3 + 3 * x) / 96
    third = (3 * x**7 + 19 * x**5 + 17 * x**3 - 15 * x) / 384
    return x + first / degrees + second / degrees**2 + third / degrees**3

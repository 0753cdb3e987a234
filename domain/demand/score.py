"""How good a forecast of quantiles was, once the value is known.

Pinball loss: Koenker and Bassett, Econometrica 46 (1978) 33-50; it is least on average for the
true quantile, in the unit of the value.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Quantiles = Mapping[float, float]
"""A value by the chance with which it is not exceeded."""

BAND = (0.1, 0.9)
"""The ends of the band that should hold four in five values."""


@dataclass(frozen=True, slots=True)
class Score:
    """Mean pinball loss over forecasts and levels, and the share of values inside the band."""

    forecasts: int
    pinball: float
    coverage: float


def pinball_loss(level: float, forecast: float, value: float) -> float:
    """What one quantile costs when this value came."""
    return (value - forecast) * level if value >= forecast else (forecast - value) * (1 - level)


def score(forecasts: Sequence[tuple[Quantiles, float]]) -> Score | None:
    """Forecasts with the values that came; None without any."""
    if not forecasts:
        return None
    losses = [
        pinball_loss(level, quantile, value)
        for quantiles, value in forecasts
        for level, quantile in quantiles.items()
    ]
    low, high = BAND
    inside = sum(quantiles[low] <= value <= quantiles[high] for quantiles, value in forecasts)
    return Score(
        forecasts=len(forecasts),
        pinball=sum(losses) / len(losses),
        coverage=inside / len(forecasts),
    )


def poisson_quantile(mean: float, level: float) -> int:
    """The least count that is not exceeded with this chance, of many rare things."""
    count, chance = 0, math.exp(-mean)
    reached = chance
    while reached < level and count < mean + 40 * math.sqrt(mean) + 40:
        count += 1
        chance *= mean / count
        reached += chance
    return count

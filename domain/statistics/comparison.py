"""How much higher one group scores than another, over several measures, and how sure that is.

Welch (1947): variances of the groups may differ; the degrees of freedom are those of Satterthwaite
(1946), which hold for any weighted sum of independent means.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import floor, sqrt

from domain.statistics.student import t_quantile
from domain.statistics.summary import Interval

_UPPER = 0.975


@dataclass(frozen=True, slots=True)
class Sample:
    """So many answers with their mean and standard deviation (of the sample; 0 of one answer)."""

    count: int
    mean: float
    spread: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """How much higher the first group scores; interval is the 95 % one, None when unknowable.

    It is unknowable when a group is a single answer, or nobody differs from anybody.
    """

    difference: float
    interval: Interval | None
    answers: int


def pooled(samples: Iterable[Sample]) -> Sample | None:
    """Samples of one group as if they had been one; None of none."""
    known = list(samples)
    count = sum(each.count for each in known)
    if not count:
        return None
    mean = sum(each.count * each.mean for each in known) / count
    squares = sum(
        (each.count - 1) * each.spread**2 + each.count * (each.mean - mean) ** 2 for each in known
    )
    return Sample(count, mean, sqrt(squares / (count - 1)) if count > 1 else 0.0)


def compare(pairs: Sequence[tuple[Sample, Sample]]) -> Comparison | None:
    """The first of each pair against the second, a pair weighing as many answers as it has.

    None of no pairs.
    """
    answers = sum(one.count + other.count for one, other in pairs)
    if not answers:
        return None
    difference, variances = 0.0, []
    for one, other in pairs:
        weight = (one.count + other.count) / answers
        difference += weight * (one.mean - other.mean)
        variances += [
            (weight**2 * each.spread**2 / each.count, each.count) for each in (one, other)
        ]
    return Comparison(difference, _interval(difference, variances), answers)


def _interval(difference: float, variances: Sequence[tuple[float, int]]) -> Interval | None:
    whole = sum(variance for variance, _ in variances)
    if not whole or any(count < 2 for _, count in variances):
        return None
    degrees = whole**2 / sum(variance**2 / (count - 1) for variance, count in variances)
    reach = t_quantile(_UPPER, max(1, floor(degrees))) * sqrt(whole)
    return Interval(low=difference - reach, high=difference + reach)

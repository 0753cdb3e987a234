"""Differences of means with their intervals, calculated by hand."""

import pytest

from domain.statistics.comparison import Sample, compare, pooled
from domain.statistics.summary import summary

KOM, LIP = Sample(50, 0.70, 0.10), Sample(40, 0.65, 0.12)


def test_a_difference_has_the_interval_of_welch() -> None:
    found = compare([(KOM, LIP)])
    assert found is not None
    assert found.difference == pytest.approx(0.05)
    assert found.answers == 90
    # Variances 0.0002 + 0.00036 = 0.00056; 0.00056^2 / (0.0002^2 / 49 + 0.00036^2 / 39) = 75.8
    # degrees; t is 1.9921 at 75, times the root 0.023664 is 0.04714.
    assert found.interval is not None
    assert found.interval.low == pytest.approx(0.05 - 0.04714, abs=1e-5)
    assert found.interval.high == pytest.approx(0.05 + 0.04714, abs=1e-5)


def test_measures_weigh_as_many_answers_as_they_have() -> None:
    # 90 answers differ by 0.05 and 10 by -0.05: 0.9 x 0.05 - 0.1 x 0.05.
    found = compare([(KOM, LIP), (Sample(5, 0.60, 0.1), Sample(5, 0.65, 0.1))])
    assert found is not None
    assert found.difference == pytest.approx(0.04)


@pytest.mark.parametrize("other", [Sample(1, 0.6, 0.0), Sample(9, 0.6, 0.0)])
def test_a_single_answer_or_no_spread_at_all_gives_no_interval(other: Sample) -> None:
    found = compare([(Sample(9, 0.7, 0.0), other)])
    assert found is not None
    assert found.interval is None


def test_of_nothing_there_is_no_comparison() -> None:
    assert compare([]) is None
    assert pooled([]) is None


def test_pooling_parts_of_a_sample_gives_the_sample() -> None:
    first, second = [70, 80, 90], [50, 60]
    whole = summary([*first, *second])
    # 70, 80 and 90: mean 80, spread 10; 50 and 60: mean 55, spread the root of 50.
    found = pooled([Sample(len(first), 80.0, 10.0), Sample(len(second), 55.0, 50**0.5)])
    assert found is not None
    assert (found.count, found.mean) == (5, 70)
    assert found.spread == pytest.approx(whole.spread)

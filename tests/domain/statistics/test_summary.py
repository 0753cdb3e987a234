"""Mean, spread, quartiles and interval, worked out by hand."""

from fractions import Fraction
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.statistics.summary import FEWEST, Interval, Summary, mean_interval, summary

TEN = [2280, 2280, 2280, 2340, 2400, 2400, 2460, 2520, 2520, 2520]


def test_ten_numbers_in_short() -> None:
    # The sum is 24000, so the mean 2400. Deviations -120 x 3, -60, 0, 0, 60, 120 x 3; their squares
    # 6 x 14400 + 2 x 3600 = 93600; over 9 that is 10400, and the spread its root 101.98039.
    # Quartiles at places 2.25, 4.5 and 6.75 counted from 0: 2280 + 0.25 x 60 = 2295; 2400;
    # 2460 + 0.75 x 60 = 2505. Interval: 2.262157 x 101.98039 / sqrt(10) = 72.9521 either side.
    found = summary(TEN)
    assert found.count == 10
    assert found.mean == 2400
    assert found.spread == pytest.approx(sqrt(10400))
    assert found.quartiles == (2295.0, 2400.0, 2505.0)
    assert found.interval is not None
    assert found.interval.low == pytest.approx(2400 - 72.9521, abs=0.001)
    assert found.interval.high == pytest.approx(2400 + 72.9521, abs=0.001)


def test_a_mean_is_exact() -> None:
    assert summary([1, 1, 2]).mean == Fraction(4, 3)


def test_of_nothing_nothing_is_known() -> None:
    assert summary([]) == Summary(count=0, mean=None, spread=None, quartiles=None, interval=None)


def test_of_one_number_there_is_no_spread() -> None:
    found = summary([2280])
    assert found.mean == 2280
    assert found.spread is None
    assert found.quartiles == (2280, 2280, 2280)


def test_too_few_numbers_have_no_interval() -> None:
    assert FEWEST == 10
    assert mean_interval(TEN[:9]) is None
    assert mean_interval(TEN) is not None


def test_equal_numbers_have_an_interval_of_no_width() -> None:
    assert mean_interval([2280] * 12) == Interval(low=2280, high=2280)


@given(st.lists(st.integers(0, 5000), min_size=FEWEST, max_size=60))
def test_the_interval_lies_around_the_mean_and_the_quartiles_in_order(values: list[int]) -> None:
    found = summary(values)
    assert found.interval is not None
    assert found.mean is not None
    assert found.quartiles is not None
    assert found.interval.low <= float(found.mean) + 1e-6
    assert float(found.mean) <= found.interval.high + 1e-6
    assert min(values) <= found.quartiles[0] <= found.quartiles[1]
    assert found.quartiles[1] <= found.quartiles[2] <= max(values)

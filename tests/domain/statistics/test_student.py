"""Quantiles of t are those of the printed tables."""

from math import pi, tan

import pytest

from domain.statistics.student import t_quantile


@pytest.mark.parametrize(
    ("degrees", "printed"),
    [(1, 12.706), (2, 4.303), (5, 2.571), (9, 2.262), (10, 2.228), (30, 2.042), (100, 1.984)],
)
def test_the_0975_quantile_is_the_one_of_the_tables(degrees: int, printed: float) -> None:
    assert t_quantile(0.975, degrees) == pytest.approx(printed, abs=0.0005)


def test_with_one_degree_of_freedom_it_is_the_quantile_of_cauchy() -> None:
    # The quantile function of Cauchy is tan(pi (p - 1/2)).
    assert t_quantile(0.9, 1) == pytest.approx(tan(pi * 0.4))


def test_with_two_degrees_of_freedom_it_has_a_closed_form() -> None:
    # (2p - 1) / sqrt(2 p (1 - p)): at 0.8 that is 0.6 / sqrt(0.32) = 1.0606602.
    assert t_quantile(0.8, 2) == pytest.approx(1.0606602)


def test_the_series_and_the_expansion_meet() -> None:
    # Between 199 and 200 degrees the method changes; the quantile falls by about 0.00006 a degree.
    fall = t_quantile(0.975, 199) - t_quantile(0.975, 200)
    assert fall == pytest.approx(t_quantile(0.975, 198) - t_quantile(0.975, 199), rel=0.02)


def test_with_very_many_degrees_it_is_the_normal_quantile() -> None:
    assert t_quantile(0.975, 10**7) == pytest.approx(1.959964, abs=1e-6)


def test_the_median_is_zero() -> None:
    assert t_quantile(0.5, 7) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(("probability", "degrees"), [(0.4, 5), (1.0, 5), (0.9, 0)])
def test_what_has_no_quantile_is_refused(probability: float, degrees: int) -> None:
    with pytest.raises(ValueError, match="no quantile"):
        t_quantile(probability, degrees)

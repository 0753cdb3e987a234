"""A value is called a signal by one of four rules, and otherwise it is noise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.statistics.control_chart import (
    FEWEST,
    LIMIT_FACTOR,
    RANGE_FACTOR,
    Rule,
    control_chart,
)


def zigzag(count: int) -> list[float]:
    """Half a unit above and below zero in turn: every moving range is 1."""
    return [0.5 if place % 2 == 0 else -0.5 for place in range(count)]


def signals(values: list[float]) -> list[tuple[int, Rule]]:
    chart = control_chart(values)
    assert chart is not None
    return [(signal.index, signal.rule) for signal in chart.signals]


def test_centre_and_limits_by_hand() -> None:
    # The sum is 24, so the centre is 4; the ranges 2, 1, 3, 2 and 5 are 13, on average 2.6.
    # 2.66 x 2.6 = 6.916 either side, and no range should exceed 3.267 x 2.6 = 8.4942.
    chart = control_chart([3, 5, 4, 7, 5, 0])
    assert chart is not None
    assert (chart.centre, chart.mean_range) == (4, 2.6)
    assert chart.lower == pytest.approx(4 - 6.916)
    assert chart.upper == pytest.approx(4 + 6.916)
    assert chart.range_limit == pytest.approx(8.4942)
    assert chart.signals == ()


def test_the_factors_follow_from_the_constants_for_two_values() -> None:
    # d2 = 2 / sqrt(pi) = 1.128 and d3 = sqrt(2 - 4 / pi) = 0.853 of the range of two values.
    assert pytest.approx(3 / 1.128, abs=0.001) == LIMIT_FACTOR
    assert pytest.approx(1 + 3 * 0.853 / 1.128, abs=0.002) == RANGE_FACTOR


def test_too_few_values_have_no_limits() -> None:
    assert control_chart(zigzag(FEWEST - 1)) is None
    assert control_chart(zigzag(FEWEST)) is not None


def test_noise_has_no_signals() -> None:
    assert signals(zigzag(30)) == []


def test_a_value_outside_the_limits_fires_alone() -> None:
    # Nineteen values in zigzag, the last of them 0.5, and then 3.5. Ranges 18 x 1 and 3: on average
    # 21 / 19 = 1.105; the centre is (0.5 + 3.5) / 20 = 0.2. The limit is 0.2 + 2.94 = 3.14, passed;
    # the limit of the range is 3.61, not passed by 3.
    assert signals([*zigzag(19), 3.5]) == [(19, Rule.OUTSIDE_LIMITS)]


def test_a_range_above_its_limit_fires_alone() -> None:
    # The mean of the 43 ranges is (40 x 1 + 2.5 + 4 + 2.5) / 43 = 1.14. From -2 to 2: both lie
    # within the limits of 2.66 x 1.14 = 3.03, and their range of 4 exceeds 3.267 x 1.14 = 3.72.
    values = [*zigzag(21), -2.0, 2.0, *(-value for value in zigzag(21))]
    assert signals(values) == [(22, Rule.RANGE_ABOVE_LIMIT)]


def test_eight_values_on_one_side_fire_alone() -> None:
    # Eight above the centre of 0 and eight below. Ranges 14 x 0.6 and 1.4, on average 0.653;
    # half way to the limit is 1.33 x 0.653 = 0.87, passed twice in four.
    high = [1.0, 0.4] * 4
    assert signals([*high, *(-value for value in high)]) == [
        (7, Rule.RUN_ON_ONE_SIDE),
        (15, Rule.RUN_ON_ONE_SIDE),
    ]


def test_seven_values_on_one_side_do_not() -> None:
    high = [1.0, 0.4, 1.0, 0.4, 1.0, 0.4, 1.0]
    assert signals([*high, *(-value for value in high)]) == []


def test_a_value_on_the_centre_breaks_a_run() -> None:
    high = [1.0, 0.4, 1.0, 0.4]
    values = [*high, 0.0, *high, *(-value for value in high), 0.0, *(-value for value in high)]
    assert signals(values) == []


def test_three_of_four_values_near_one_limit_fire_alone() -> None:
    # Centre 5.9 / 44 = 0.134; mean range 46.2 / 43 = 1.074. Half way to the upper limit of 2.99 is
    # 1.56, passed by three of 1.9, 1.9, 0.2 and 1.9.
    values = [*zigzag(20), 1.9, 1.9, 0.2, 1.9, *(-value for value in zigzag(20))]
    assert signals(values) == [(23, Rule.NEAR_ONE_LIMIT)]


def test_two_of_four_do_not() -> None:
    values = [*zigzag(20), 1.9, 0.2, 0.2, 1.9, *(-value for value in zigzag(20))]
    assert signals(values) == []


def test_three_near_different_limits_do_not() -> None:
    values = [*zigzag(40), 1.9, 0.2, -1.6, 0.2, 1.9, *(-value for value in zigzag(40))]
    assert Rule.NEAR_ONE_LIMIT not in {rule for _, rule in signals(values)}


@given(st.fractions(-50, 50, max_denominator=60).map(float), st.integers(FEWEST, 30))
def test_equal_values_are_no_signal(value: float, count: int) -> None:
    # The mean of 33 times 7 / 3 in floating point is not 7 / 3.
    assert signals([value] * count) == []


# Whole numbers, so that shifting and turning them changes no rounding.
ROWS = st.lists(st.integers(-50, 50).map(float), min_size=8, max_size=16)


@given(ROWS)
def test_turned_upside_down_the_same_values_are_signals(values: list[float]) -> None:
    assert signals([-value for value in values]) == signals(values)


@given(ROWS, st.integers(-100, 100), st.sampled_from([2, 4, 60]))
def test_other_units_and_another_zero_have_the_same_signals(
    values: list[float], shift: int, scale: int
) -> None:
    rows = [value for value in values for _ in range(2)]
    # Of 16 or 32 values the centre is exact in either unit.
    exact = (rows * 16)[:32]
    assert signals([value * scale + shift for value in exact]) == signals(exact)

"""Hours go as fast as the days of care say, faster or slower."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.indication.burn import BurnStatus, burn

# 38 hours over eight days: 6, 6, 5, 5, 5, 4, 4 and 3; a mean day is 285 minutes.
PATTERN = (360, 360, 300, 300, 300, 240, 240, 180)


@pytest.mark.parametrize(
    ("day", "delivered", "expected", "least", "most", "status"),
    [
        (0, 0, 0, 0, 285, BurnStatus.WITHIN),
        (1, 0, 360, 75, 645, BurnStatus.UNDER),
        (1, 75, 360, 75, 645, BurnStatus.WITHIN),
        (1, 645, 360, 75, 645, BurnStatus.WITHIN),
        (1, 646, 360, 75, 645, BurnStatus.OVER),
        (3, 734, 1020, 735, 1305, BurnStatus.UNDER),
        (8, 2280, 2280, 1995, 2280, BurnStatus.WITHIN),
        (8, 2281, 2280, 1995, 2280, BurnStatus.OVER),
        (20, 1994, 2280, 1995, 2280, BurnStatus.UNDER),
    ],
)
def test_what_is_delivered_is_held_against_a_band_of_one_mean_day(
    day: int, delivered: int, expected: int, least: int, most: int, status: BurnStatus
) -> None:
    found = burn(PATTERN, day, delivered)
    assert (found.expected, found.least, found.most) == (expected, least, most)
    assert found.status is status


def test_without_hours_nothing_is_expected() -> None:
    found = burn((), 3, 0)
    assert (found.expected, found.status) == (0, BurnStatus.WITHIN)


@given(st.lists(st.integers(180, 480), min_size=1, max_size=10), st.integers(-5, 15))
def test_whoever_delivers_what_is_expected_is_always_within(pattern: list[int], day: int) -> None:
    expected = burn(pattern, day, 0).expected
    found = burn(pattern, day, expected)
    assert found.status is BurnStatus.WITHIN
    assert 0 <= found.least <= found.expected <= found.most <= sum(pattern)

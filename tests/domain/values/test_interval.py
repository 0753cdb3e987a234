"""Intervals behave as the sets of minutes they stand for."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values.interval import Interval, subtract

INTERVALS = st.builds(
    lambda start, minutes: Interval(start, start + minutes),
    st.integers(-30, 30),
    st.integers(1, 30),
)


def minutes_of(*intervals: Interval) -> set[int]:
    """The model: an interval is the set of its minutes."""
    return {minute for each in intervals for minute in range(each.start, each.end)}


@pytest.mark.parametrize(("start", "end"), [(5, 5), (6, 5)])
def test_an_interval_ends_after_it_starts(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"must end after it starts, got {start}..{end}"):
        Interval(start, end)


def test_touching_ends_do_not_overlap() -> None:
    assert not Interval(480, 840).overlaps(Interval(840, 1080))


@given(INTERVALS)
def test_its_length_is_the_number_of_its_minutes(interval: Interval) -> None:
    assert interval.minutes == len(minutes_of(interval))


@given(INTERVALS, INTERVALS)
def test_two_overlap_when_they_share_a_minute(one: Interval, other: Interval) -> None:
    assert one.overlaps(other) == bool(minutes_of(one) & minutes_of(other))
    assert one.overlaps(other) == other.overlaps(one)


@given(INTERVALS, INTERVALS)
def test_one_covers_another_when_it_has_all_its_minutes(one: Interval, other: Interval) -> None:
    assert one.covers(other) == (minutes_of(other) <= minutes_of(one))


@given(INTERVALS, INTERVALS)
def test_the_part_within_bounds_has_the_minutes_of_both(one: Interval, bounds: Interval) -> None:
    part = one.within(bounds)
    assert (minutes_of(part) if part else set()) == minutes_of(one) & minutes_of(bounds)


@given(st.lists(INTERVALS, max_size=4).map(tuple), st.lists(INTERVALS, max_size=6).map(tuple))
def test_what_is_left_are_the_free_minutes_without_the_taken_ones(
    free: tuple[Interval, ...], taken: tuple[Interval, ...]
) -> None:
    assert minutes_of(*subtract(free, taken)) == minutes_of(*free) - minutes_of(*taken)


@given(INTERVALS, st.lists(INTERVALS, max_size=6).map(tuple))
def test_what_is_left_of_one_interval_stands_in_order_without_overlap(
    free: Interval, taken: tuple[Interval, ...]
) -> None:
    left = subtract((free,), taken)
    assert all(one.end < other.start for one, other in pairwise(left))


def test_a_cut_in_the_middle_leaves_two_pieces() -> None:
    assert subtract((Interval(480, 1080),), (Interval(720, 750),)) == (
        Interval(480, 720),
        Interval(750, 1080),
    )

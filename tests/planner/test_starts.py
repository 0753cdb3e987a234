"""Arithmetic of starts, against counting every minute."""

from hypothesis import given
from hypothesis import strategies as st

from planner.starts import Slot, Starts, arrange, last_start, next_start, within, without
from tests.planner.toys import visit

minutes = st.integers(-20, 80)


@st.composite
def starts(draw: st.DrawFn) -> Starts:
    """Up to three ranges, in order and apart."""
    ends = sorted(draw(st.sets(st.integers(0, 60), max_size=6)))
    return tuple(zip(ends[::2], ends[1::2], strict=False))


def every(one: Starts) -> set[int]:
    return {minute for begin, end in one for minute in range(begin, end + 1)}


@given(starts(), minutes, minutes)
def test_within_keeps_what_lies_inside(one: Starts, first: int, last: int) -> None:
    assert every(within(one, first, last)) == {m for m in every(one) if first <= m <= last}


@given(starts(), minutes, minutes)
def test_without_keeps_what_lies_outside(one: Starts, first: int, last: int) -> None:
    kept = {m for m in every(one) if not first <= m <= last}
    assert every(without(one, first, last)) == kept or first > last


@given(starts(), minutes, st.sampled_from([1, 5, 15]))
def test_the_next_start_is_the_first_multiple_from_a_minute_on(
    one: Starts, minute: int, grain: int
) -> None:
    later = [m for m in every(one) if m >= minute and m % grain == 0]
    assert next_start(one, minute, grain) == min(later, default=None)


@given(starts(), minutes, st.sampled_from([1, 5, 15]))
def test_the_last_start_is_the_last_multiple_up_to_a_minute(
    one: Starts, minute: int, grain: int
) -> None:
    earlier = [m for m in every(one) if m <= minute and m % grain == 0]
    assert last_start(one, minute, grain) == max(earlier, default=None)


@given(
    starts(),
    starts(),
    st.integers(0, 20),
    st.none() | st.integers(1, 60),
    st.integers(-5, 40),
    st.sampled_from([1, 5]),
    st.integers(1, 15),
    st.integers(1, 15),
)
def test_an_arrangement_ends_as_early_as_any_can_and_waits_as_little(
    first: Starts,
    second: Starts,
    gap: int,
    longest: int | None,
    not_before: int,
    grain: int,
    length: int,
    other_length: int,
) -> None:
    one = Slot(visit("a", 0, length / 60), first)
    other = Slot(visit("b", 0, other_length / 60), second)

    possible = [
        (late, -early)
        for early in every(first)
        for late in every(second)
        if early >= not_before
        and early % grain == late % grain == 0
        and late >= early + length + gap
        and (longest is None or late + other_length - early <= longest)
    ]

    found = arrange(one, other, gap, longest, not_before, grain)

    best = min(possible, default=None)
    assert found == (None if best is None else (-best[1], best[0]))

"""The minutes at which a visit may start, and the arithmetic of two visits on one day.

Starts are ranges of minutes, first and last included, in order and apart; none means never.
"""

from dataclasses import dataclass

from planner.problem import Visit

Starts = tuple[tuple[int, int], ...]

NEVER: Starts = ()

_LONG_AGO = -(10**9)


def without(starts: Starts, first: int, last: int) -> Starts:
    """The starts outside first..last."""
    return tuple(
        (low, high)
        for begin, end in starts
        for low, high in ((begin, min(end, first - 1)), (max(begin, last + 1), end))
        if low <= high
    )


def within(starts: Starts, first: int, last: int) -> Starts:
    """The starts inside first..last."""
    return tuple(
        (max(begin, first), min(end, last))
        for begin, end in starts
        if max(begin, first) <= min(end, last)
    )


def next_start(starts: Starts, minute: int, grain: int = 1) -> int | None:
    """The first start at or after a minute that is a multiple of the grain."""
    for begin, end in starts:
        start = -(-max(begin, minute) // grain) * grain
        if start <= end:
            return start
    return None


def last_start(starts: Starts, minute: int, grain: int = 1) -> int | None:
    """The last start at or before a minute that is a multiple of the grain."""
    for begin, end in reversed(starts):
        start = min(end, minute) // grain * grain
        if start >= begin:
            return start
    return None


@dataclass(frozen=True, slots=True)
class Slot:
    """A visit with the starts that one carer could keep."""

    visit: Visit
    starts: Starts


def arrange(
    first: Slot,
    second: Slot,
    gap: int,
    longest: int | None = None,
    not_before: int = _LONG_AGO,
    grain: int = 1,
) -> tuple[int, int] | None:
    """Starts of two visits in this order that end as early as possible, or None.

    Args:
        first: The visit served first.
        second: The visit served after it.
        gap: Minutes of travel between the two, at the least.
        longest: Minutes from the start of the first to the end of the second, at the most.
        not_before: The first may not start before this minute.
        grain: Both start at a multiple of this many minutes.

    Returns:
        The two starts; the first as late as the second allows, so that nobody waits in between.
    """
    apart = first.visit.minutes + gap
    if longest is not None and apart + second.visit.minutes > longest:
        return None
    early = next_start(first.starts, not_before, grain)
    while early is not None:
        late = next_start(second.starts, early + apart, grain)
        if late is None:
            return None
        closest = last_start(first.starts, late - apart, grain)
        begin = early if closest is None else max(early, closest)
        if longest is None or late + second.visit.minutes - begin <= longest:
            return begin, late
        early = next_start(first.starts, begin + 1, grain)
    return None

"""Time on call among work: what the rules about being on call share."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.labour.rule import Work
from domain.values.horizon import Horizon, local
from domain.values.interval import Interval, subtract


def time_on_call(carer: str, day: date, start: int, end: int) -> Work:
    """A block, or a part of one in which she was not called."""
    return Work(carer=carer, day=day, start=start, end=end, on_call=True)


def told_apart(hers: Sequence[Work]) -> tuple[list[Work], list[Work]]:
    """(on call, other work) of one carer, in the order given."""
    return [one for one in hers if one.on_call], [one for one in hers if not one.on_call]


def on_the_clock(one: Work, first_day: date) -> int:
    """Minutes of time on call by the Dutch clock: a night is one of 8 hours when the clock changes.

    first_day is the day at whose local midnight minutes are zero.
    """
    horizon = Horizon(first_day, 1)
    begins, ends = (local(horizon.moment(minute)) for minute in (one.start, one.end))
    return int((ends.replace(tzinfo=None) - begins.replace(tzinfo=None)).total_seconds() // 60)


def blocks_whole(hers: Sequence[Work], longest: int, first_day: date) -> list[Work]:
    """The blocks of one carer, those she was called from told as one again.

    Parts of a day with nothing but work between them are one block, when that is no longer than
    a block is by the clock. longest is its minutes; first_day as in `on_the_clock`.
    """
    on_call, other = told_apart(hers)
    work = tuple(Interval(one.start, one.end) for one in other if one.start < one.end)
    blocks: list[Work] = []
    for part in sorted(on_call, key=lambda one: one.start):
        before = blocks[-1] if blocks else part
        called = before.day == part.day and before.end < part.start
        whole = replace(before, end=part.end)
        if (
            called
            and on_the_clock(whole, first_day) <= longest
            and not subtract((Interval(before.end, part.start),), work)
        ):
            blocks[-1] = whole
        else:
            blocks.append(part)
    return blocks


def blocks_on_end(on_call: Sequence[Work], rest: int) -> list[list[Work]]:
    """Runs of time on call with less than so much rest in between, in order of time."""
    runs: list[list[Work]] = []
    for one in sorted(on_call, key=lambda one: one.start):
        if runs and one.start - runs[-1][-1].end < rest:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs

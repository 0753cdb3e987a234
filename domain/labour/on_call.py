"""Time on call among work: what the rules about being on call share."""

from collections.abc import Sequence
from datetime import date

from domain.labour.rule import Work
from domain.values.horizon import Horizon, local


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


def blocks_on_end(on_call: Sequence[Work], rest: int) -> list[list[Work]]:
    """Runs of time on call with less than so much rest in between, in order of time."""
    runs: list[list[Work]] = []
    for one in sorted(on_call, key=lambda one: one.start):
        if runs and one.start - runs[-1][-1].end < rest:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs

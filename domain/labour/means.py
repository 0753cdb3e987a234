"""Work a week on average over several weeks: what the rules about means share."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from domain.labour.rule import History, Work, by_carer
from domain.values.week import Week


def runs_over(
    work: Sequence[Work], history: History, weeks: int, allowed: int
) -> Iterator[tuple[str, Week, int, list[Work]]]:
    """(carer, last week, minutes, work) of every run of so many weeks that holds too much.

    Minutes are those worked and those that count beside them; runs without any work are left out.
    Weeks are numbered while they are counted: this is asked very often.
    """
    counted: defaultdict[str, defaultdict[int, int]] = defaultdict(lambda: defaultdict(int))
    for one in history.counted:
        counted[one.carer][_number(one.week.monday)] += one.minutes
    for carer, hers in by_carer(work):
        minutes = counted[carer]
        for stretch in hers:
            minutes[_number(stretch.day)] += stretch.end - stretch.start
        for last in sorted(minutes):
            total = sum(minutes.get(last - back, 0) for back in range(weeks))
            if total > allowed:
                within = [one for one in hers if 0 <= last - _number(one.day) < weeks]
                if within:
                    yield carer, Week.containing(_monday(last)), total, within


def _number(day: date) -> int:
    """Weeks since the first Monday there is."""
    return (day.toordinal() - 1) // 7


def _monday(number: int) -> date:
    return date.fromordinal(number * 7 + 1)

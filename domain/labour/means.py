"""Work a week on average over several weeks: what the rules about means share."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from domain.labour.rule import History, Work, by_carer
from domain.values.week import Week


def totals(
    work: Sequence[Work], history: History, weeks: int
) -> Iterator[tuple[str, Week, int, list[Work]]]:
    """(carer, last week, minutes, work) of every run of so many weeks that ends with a known one.

    Minutes are those worked and those that count beside them; runs without any work are left out.
    """
    counted: defaultdict[str, defaultdict[Week, int]] = defaultdict(lambda: defaultdict(int))
    for one in history.counted:
        counted[one.carer][one.week] += one.minutes
    for carer, hers in by_carer(work):
        minutes = counted[carer]
        worked: defaultdict[Week, list[Work]] = defaultdict(list)
        for stretch in hers:
            week = Week.containing(stretch.day)
            minutes[week] += stretch.end - stretch.start
            worked[week].append(stretch)
        for last in sorted(minutes):
            run = [last.shifted(-back) for back in range(weeks)]
            within = [stretch for week in run for stretch in worked.get(week, ())]
            if within:
                yield carer, last, sum(minutes.get(week, 0) for week in run), within

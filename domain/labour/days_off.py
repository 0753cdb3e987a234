"""Days of the week worked in a year: what the rules about free Sundays and weekends share."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from domain.labour.rule import History, Work, by_carer

WEEKS = 52
"""A year, as the law counts it. Arbeidstijdenwet art. 5:6."""


def worked_weeks(
    work: Sequence[Work], history: History, weekdays: frozenset[int]
) -> Iterator[tuple[str, list[Work], int]]:
    """(carer, her work on these days of a week, such weeks in the 52 that end with it).

    weekdays are those of ISO 8601, Monday is 1; a week counts when she works on any of them.
    """
    before: defaultdict[str, set[date]] = defaultdict(set)
    for carer, day in history.weekend_days:
        if day.isoweekday() in weekdays:
            before[carer].add(_monday(day))
    for carer, hers in by_carer(work):
        shown: defaultdict[date, list[Work]] = defaultdict(list)
        for one in hers:
            if one.day.isoweekday() in weekdays:
                shown[_monday(one.day)].append(one)
        mondays = before[carer] | set(shown)
        for last, stretches in shown.items():
            first = last - timedelta(weeks=WEEKS - 1)
            yield carer, stretches, sum(first <= monday <= last for monday in mondays)


def _monday(day: date) -> date:
    return day - timedelta(days=day.isoweekday() - 1)

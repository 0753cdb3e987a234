"""Work a week on average over several weeks: what the rules about means share."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from domain.labour.rule import (
    History,
    LabourRule,
    Violation,
    Work,
    by_carer,
    hours_en,
    hours_nl,
)
from domain.values.week import Week


def beyond_mean(
    rule: LabourRule, weeks: int, minutes: int | None, work: Sequence[Work], history: History
) -> tuple[Violation, ...]:
    """Every run of so many weeks in which a carer works more than the mean of so many minutes.

    No minutes ask nothing.
    """
    if minutes is None:
        return ()
    allowed = weeks * minutes
    return tuple(
        sorted(
            Violation(
                rule=rule.name,
                carer=carer,
                start=min(one.start for one in within),
                end=max(one.end for one in within),
                measured=total,
                allowed=allowed,
                message_nl=f"{carer} werkt {hours_nl(total)} in de {weeks} weken tot en met "
                f"week {last}; ten hoogste {hours_nl(allowed)} mag ({rule.source}).",
                message_en=f"{carer} works {hours_en(total)} in the {weeks} weeks up to "
                f"{last}; at most {hours_en(allowed)} is allowed ({rule.source}).",
            )
            for carer, last, total, within in runs_over(work, history, weeks, allowed)
        )
    )


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

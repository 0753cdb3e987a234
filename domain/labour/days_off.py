"""Days of the week worked in a year: what the rules about free Sundays and weekends share."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import ClassVar, Protocol

from domain.labour.rule import History, LabourRule, Violation, Work, by_carer

WEEKS = 52
"""A year, as the law counts it. Arbeidstijdenwet art. 5:6."""


class FreeDays(LabourRule, Protocol):
    """A rule about days of a week that are to be free so often in a year."""

    weekdays: ClassVar[frozenset[int]]
    """Those of ISO 8601; a week counts when she works on any of them."""
    words: ClassVar[tuple[str, str, str, str]]
    """(Dutch of one such time, of many, English of one, of many)."""

    @property
    def free(self) -> int | None:
        """How often, in 52 weeks; None asks nothing."""


def too_few_free(rule: FreeDays, work: Sequence[Work], history: History) -> tuple[Violation, ...]:
    """Every week worked on these days that leaves less than so many free in 52."""
    if rule.free is None:
        return ()
    return tuple(
        sorted(
            _violation(rule, carer, hers, WEEKS - worked, rule.free)
            for carer, hers, worked in worked_weeks(work, history, rule.weekdays)
            if WEEKS - worked < rule.free
        )
    )


def _violation(
    rule: FreeDays, carer: str, hers: Sequence[Work], free: int, wanted: int
) -> Violation:
    one_nl, many_nl, one_en, many_en = rule.words
    return Violation(
        rule=rule.name,
        carer=carer,
        start=min(one.start for one in hers),
        end=max(one.end for one in hers),
        measured=free,
        allowed=wanted,
        message_nl=f"Met {one_nl} {hers[0].day} heeft {carer} {free} vrije {many_nl} in "
        f"{WEEKS} weken; ten minste {wanted} zijn nodig ({rule.source}).",
        message_en=f"With {one_en} {hers[0].day} {carer} has {free} free {many_en} in "
        f"{WEEKS} weeks; at least {wanted} are needed ({rule.source}).",
    )


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

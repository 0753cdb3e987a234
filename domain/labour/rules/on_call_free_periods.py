"""Days without being on call, and long times without work, of a carer who is on call.

Rule: Of each 28 days so many are free of being on call. And in each 28 times 24 hours in which she
    is on call a carer has so many long times free of it and of work.

Source: Arbeidstijdenwet art. 5:9 (14 of each 28 times 24 hours; twice 48 hours in each).

Parameters: Rulebook.on_call_free_days, Rulebook.on_call_long_free_minutes and
    Rulebook.on_call_long_free_times.

Counted as: A day is not free when a block starts on it. Elapsed minutes between work and blocks,
    in the 28 times 24 hours that begin with any of them; 96 hours on end are twice 48. What is not
    known yet counts as free.

Passes: On call and at work on every weekday: each weekend has its 48 hours.

Violates: On call on fifteen days of four weeks; or on every third day, with care on all others.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Self

from domain.labour.on_call import told_apart
from domain.labour.rule import (
    NOTHING_BEFORE,
    History,
    Violation,
    Work,
    by_carer,
    hours_en,
    hours_nl,
)
from domain.labour.rulebook import Rulebook

DAYS = 28
_PERIOD = DAYS * 24 * 60


@dataclass(frozen=True, slots=True)
class OnCallFreePeriods:
    """Free days and long free times in 28 days; measured and allowed count those."""

    name: ClassVar[str] = "on_call_free_periods"
    source: ClassVar[str] = "Arbeidstijdenwet art. 5:9"
    weekdays: ClassVar[frozenset[int]] = frozenset(range(1, 8))
    reach_days: ClassVar[int] = DAYS
    """Work that ended longer before a day says nothing about it."""

    free_days: int | None = None
    long_free: int | None = None
    times: int | None = None

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(
            rulebook.on_call_free_days,
            rulebook.on_call_long_free_minutes,
            rulebook.on_call_long_free_times,
        )

    @property
    def in_force(self) -> bool:
        """Whether it asks anything."""
        return self.free_days is not None or None not in {self.long_free, self.times}

    def violations(
        self, work: Sequence[Work], _history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        found: list[Violation] = []
        for _, hers in by_carer(work):
            on_call, _ = told_apart(hers)
            if on_call:
                found += self._too_few_days(on_call)
                found += self._too_few_long_times(hers)
        return tuple(sorted(found))

    def _too_few_days(self, on_call: Sequence[Work]) -> Iterator[Violation]:
        if self.free_days is None:
            return
        days: dict[date, Work] = {one.day: one for one in on_call}
        for first in days:
            within = [days[day] for day in days if first <= day < first + timedelta(days=DAYS)]
            if DAYS - len(within) < self.free_days:
                carer, free = on_call[0].carer, DAYS - len(within)
                yield Violation(
                    rule=self.name,
                    carer=carer,
                    start=within[0].start,
                    end=within[-1].end,
                    measured=free,
                    allowed=self.free_days,
                    message_nl=f"In de {DAYS} dagen vanaf {first} heeft {carer} {free} dagen geen "
                    f"wachtdienst; ten minste {self.free_days} zijn nodig ({self.source}).",
                    message_en=f"In the {DAYS} days from {first} {carer} is not on call on {free} "
                    f"days; at least {self.free_days} are needed ({self.source}).",
                )

    def _too_few_long_times(self, hers: Sequence[Work]) -> Iterator[Violation]:
        if self.long_free is None or self.times is None:
            return
        parts = sorted(hers, key=lambda one: one.start)
        starts = [one.start for one in parts]
        for number, first in enumerate(parts):
            until = first.start + _PERIOD
            within = parts[number : bisect_left(starts, until)]
            if not any(one.on_call for one in within):
                continue
            free = sum(rest // self.long_free for rest in _rests(within, until))
            if free < self.times:
                yield Violation(
                    rule=self.name,
                    carer=first.carer,
                    start=first.start,
                    end=until,
                    measured=free,
                    allowed=self.times,
                    message_nl=f"In de {DAYS} dagen vanaf {first.day} is {first.carer} {free} keer "
                    f"{hours_nl(self.long_free)} vrij van werk en wachtdienst; ten minste "
                    f"{self.times} keer is nodig ({self.source}).",
                    message_en=f"In the {DAYS} days from {first.day} {first.carer} is free of work "
                    f"and of being on call for {hours_en(self.long_free)} {free} times; at least "
                    f"{self.times} are needed ({self.source}).",
                )


def _rests(within: Sequence[Work], until: int) -> Iterator[int]:
    """Minutes between these, and after the last up to the end of the period."""
    ended = within[0].end
    for one in within[1:]:
        yield max(0, one.start - ended)
        ended = max(ended, one.end)
    yield max(0, until - ended)

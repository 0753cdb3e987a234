"""Long unbroken rest, every week or in one of the other ways law and agreement word.

Rule: From the first work of any day, a carer has within 7 times 24 hours the weekly rest unbroken,
    or within 9 times 24 hours a longer rest unbroken, or within 14 times 24 hours a still longer
    one in parts, none of them short. Which way holds, and where the rest lies, is the witness.

Source: Arbeidstijdenwet art. 5:5 (36 hours in 7 times 24, or 72 in 14 times 24 in parts of at least
    32) and CAO Kraamzorg art. 4.4 (36 in 7 times 24, or 60 in 9 times 24, of which 32 once in 5
    weeks; that exception counts for time worked and is never planned).

Parameters: Rulebook.weekly_rest_minutes, Rulebook.nine_day_rest_minutes,
    Rulebook.fortnight_rest_minutes, Rulebook.fortnight_rest_part_minutes, and of time worked
    Rulebook.short_nine_day_rest_minutes.

Counted as: Elapsed minutes between the last end of one worked day and the first start of the next,
    as far as they lie in the period; periods start with the first work of each worked day. What is
    not known yet, after the last work, is rest. That each period may choose its own way is our
    reading, and that a way of the agreement will do where those of the law do not, or the other way
    round: strictly read, each asks for one of its own.

Passes: Work on Monday to Saturday until 18:00 and again on Monday from 08:00: 38 hours.

Violates: Work on fourteen days on end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Self

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

DAY = 24 * 60
_EXCEPTION_DAYS = 35


@dataclass(frozen=True, slots=True)
class Witness:
    """Which way of resting holds for the period that starts here, and where the rest lies."""

    start: int
    days: int
    """Length of the period: 7, 9 or 14 times 24 hours."""
    rests: tuple[tuple[int, int], ...]
    """Start and end of the rest, or of its parts."""


@dataclass(frozen=True, slots=True)
class WeeklyRest:
    """Unbroken rest in minutes in 7 days, or in 9, or in parts in 14; None is not a way."""

    name: ClassVar[str] = "weekly_rest"
    source: ClassVar[str] = "Arbeidstijdenwet art. 5:5"
    weekdays: ClassVar[frozenset[int]] = frozenset(range(1, 8))

    reach_days: ClassVar[int] = 14
    """Work that ended longer before a day says nothing about it."""

    week: int | None
    nine_days: int | None = None
    fortnight: int | None = None
    part: int | None = None
    short: int | None = None
    """What will do in nine days once in five weeks."""

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(
            rulebook.weekly_rest_minutes,
            rulebook.nine_day_rest_minutes,
            rulebook.fortnight_rest_minutes,
            rulebook.fortnight_rest_part_minutes,
        )

    @classmethod
    def with_exceptions(cls, rulebook: Rulebook) -> Self:
        """As it judges time worked."""
        return replace(cls.under(rulebook), short=rulebook.short_nine_day_rest_minutes)

    @property
    def in_force(self) -> bool:
        """Whether it asks anything."""
        return self.week is not None

    def violations(
        self, work: Sequence[Work], _history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        if self.week is None:
            return ()
        found = []
        for carer, hers in by_carer(work):
            days, spans = _spans(hers)
            used: int | None = None
            for number, day in enumerate(days):
                if self.witness(spans[number:]) is not None:
                    continue
                short = self._short_rest(spans[number:], used)
                if short is None:
                    found.append(self._violation(carer, day, spans[number:], self.week))
                used = used if short is None else short
        return tuple(sorted(found))

    def witness(self, spans: Sequence[tuple[int, int]]) -> Witness | None:
        """How the period that starts with the first of these working days has its rest, or None.

        Spans are start and end of the work of each day, in order; after the last is rest.
        """
        start = spans[0][0]
        for days, wanted in ((7, self.week), (9, self.nine_days)):
            if wanted is not None:
                for rest in _rests(spans, start + days * DAY):
                    if rest[1] - rest[0] >= wanted:
                        return Witness(start, days, (rest,))
        if self.fortnight is None:
            return None
        parts = tuple(
            rest
            for rest in _rests(spans, start + 14 * DAY)
            if rest[1] - rest[0] >= (self.part or 0)
        )
        enough = sum(end - begin for begin, end in parts) >= self.fortnight
        return Witness(start, 14, parts) if enough else None

    def room(self, work: Sequence[Work]) -> Iterator[tuple[int, int]]:
        """(rest, rest wanted) of every period, in the way that leaves it most room."""
        for _, hers in by_carer(work) if self.week is not None else ():
            _, spans = _spans(hers)
            for number in range(len(spans)):
                ways = self._ways(spans[number : number + 15])
                yield max(ways, key=lambda way: way[0] - way[1])

    def _ways(self, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """(rest, rest wanted) of the period that starts here, in each way."""
        for days, wanted in ((7, self.week), (9, self.nine_days), (14, self.fortnight)):
            if wanted is not None:
                rests = [end - begin for begin, end in _rests(spans, spans[0][0] + days * DAY)]
                parts = [rest for rest in rests if rest >= (self.part or 0)]
                yield sum(parts) if days == 14 else max(rests), wanted

    def _short_rest(self, spans: Sequence[tuple[int, int]], used: int | None) -> int | None:
        """Start of a rest the exception allows in these nine days, or None.

        It is the one used last, or one five weeks later.
        """
        if self.short is None:
            return None
        rests = [
            begin
            for begin, end in _rests(spans, spans[0][0] + 9 * DAY)
            if end - begin >= self.short
            and (used is None or begin == used or begin - used >= _EXCEPTION_DAYS * DAY)
        ]
        return max(rests, default=None)

    def _violation(
        self, carer: str, day: date, spans: Sequence[tuple[int, int]], wanted: int
    ) -> Violation:
        start = spans[0][0]
        longest = max(end - begin for begin, end in _rests(spans, start + 7 * DAY))
        return Violation(
            rule=self.name,
            carer=carer,
            start=start,
            end=start + 7 * DAY,
            measured=longest,
            allowed=wanted,
            message_nl=f"{carer} rust in de 7 dagen vanaf {day} ten hoogste {hours_nl(longest)} "
            f"achtereen; {hours_nl(wanted)} is nodig, of langer in 9 of 14 dagen ({self.source}).",
            message_en=f"In the 7 days from {day} {carer} rests at most {hours_en(longest)} on "
            f"end; {hours_en(wanted)} is needed, or longer in 9 or 14 days ({self.source}).",
        )


def _spans(hers: Sequence[Work]) -> tuple[list[date], list[tuple[int, int]]]:
    """Her working days in order, and the start and end of each."""
    days: dict[date, tuple[int, int]] = {}
    for one in hers:
        first, last = days.get(one.day, (one.start, one.end))
        days[one.day] = min(first, one.start), max(last, one.end)
    return list(days), list(days.values())


def _rests(spans: Sequence[tuple[int, int]], until: int) -> Iterator[tuple[int, int]]:
    """The rests between these days and after them, as far as they lie before the minute."""
    ended = spans[0][1]
    for start, end in spans[1:]:
        if start >= until:
            break
        if start > ended:
            yield ended, start
        ended = max(ended, end)
    yield ended, max(ended, until)

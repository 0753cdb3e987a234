"""Unbroken rest between the work of one day and that of the next worked day.

Rule: After the last minute worked on a day a carer rests unbroken for at least the daily rest
    before the first minute of her next worked day.

Source: Arbeidstijdenwet art. 5:3 (11 hours in every 24; once in 7 times 24 hours 8 will do).
    Arbeidstijdenbesluit art. 5.19 lets an agreement allow 10 once more. These exceptions count for
    time worked and are never planned.

Parameters: Rulebook.daily_rest_minutes, and of time worked Rulebook.short_daily_rest_minutes and
    Rulebook.second_short_daily_rest_minutes.

Counted as: Elapsed minutes from the last end of one day's work to the first start of a later
    day's. Work belongs to the local day on which it starts, so a birth at night belongs to the
    evening it began. Travel between home and family is not work.

Passes: Work until 18:00 and again from 08:00 the next day: 14 hours.

Violates: Work until 22:30 and again from 08:00 the next day: 9 hours 30.
"""

from collections.abc import Sequence
from dataclasses import dataclass
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

Rest = tuple[int, int]
"""Its start and end."""
_PERIOD = 7 * 24 * 60
_NEVER = -(10**9)


@dataclass(frozen=True, slots=True)
class Excused:
    """A rest shorter than the daily one that an exception allows, and how short that may be."""

    carer: str
    start: int
    end: int
    allowed: int


@dataclass(frozen=True, slots=True)
class DailyRest:
    """At least so many minutes of rest between two worked days."""

    name: ClassVar[str] = "daily_rest"
    source: ClassVar[str] = "Arbeidstijdenwet art. 5:3"

    minutes: int
    exceptions: tuple[int, ...] = ()
    """Shorter rests that will do, each once in 7 times 24 hours."""

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(rulebook.daily_rest_minutes)

    @classmethod
    def with_exceptions(cls, rulebook: Rulebook) -> Self:
        """As it judges time worked."""
        shorter = (rulebook.short_daily_rest_minutes, rulebook.second_short_daily_rest_minutes)
        known = tuple(each for each in shorter if each is not None)
        return cls(rulebook.daily_rest_minutes, known)

    def violations(
        self, work: Sequence[Work], _history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        found = []
        for carer, hers in by_carer(work):
            short = self._short_rests(hers)
            excused = {rest for rest, _ in self._excused(short)}
            found += [self._violation(carer, *rest) for rest in short if rest not in excused]
        return tuple(sorted(found))

    def excused(self, work: Sequence[Work]) -> tuple[Excused, ...]:
        """The short rests that exceptions allow, which one each: why they are no violations."""
        return tuple(
            Excused(carer, start, end, allowed)
            for carer, hers in by_carer(work)
            for (start, end), allowed in self._excused(self._short_rests(hers))
        )

    def _short_rests(self, hers: Sequence[Work]) -> list[Rest]:
        days: dict[date, tuple[int, int]] = {}
        for one in hers:
            first, last = days.get(one.day, (one.start, one.end))
            days[one.day] = min(first, one.start), max(last, one.end)
        short = []
        ended: int | None = None
        for start, end in days.values():
            if ended is not None and start - ended < self.minutes:
                short.append((ended, start))
            ended = end if ended is None else max(ended, end)
        return short

    def _excused(self, short: Sequence[Rest]) -> list[tuple[Rest, int]]:
        """Each short rest an exception allows, with that exception, as many as can be.

        Every way to use them up to here is kept, by when each exception was used last.
        """
        ways: dict[tuple[int, ...], list[tuple[Rest, int]]] = {(_NEVER,) * len(self.exceptions): []}
        for rest in short:
            further = {
                (*used[:which], rest[0], *used[which + 1 :]): [*way, (rest, allowed)]
                for used, way in ways.items()
                for which, allowed in enumerate(self.exceptions)
                if rest[1] - rest[0] >= allowed and rest[0] - used[which] >= _PERIOD
            }
            ways = further or ways
        return next(iter(ways.values()))

    def _violation(self, carer: str, end: int, start: int) -> Violation:
        return Violation(
            rule=self.name,
            carer=carer,
            start=min(end, start),
            end=max(end, start),
            measured=start - end,
            allowed=self.minutes,
            message_nl=f"Tussen twee werkdagen van {carer} ligt {hours_nl(start - end)} rust; "
            f"ten minste {hours_nl(self.minutes)} is nodig ({self.source}).",
            message_en=f"{carer} rests {hours_en(start - end)} between two working days; "
            f"at least {hours_en(self.minutes)} is needed ({self.source}).",
        )

"""Unbroken rest between the work of one day and that of the next worked day.

Rule: After the last minute worked on a day a carer rests unbroken for at least the daily rest
    before the first minute of her next worked day.

Source: Arbeidstijdenwet art. 5:3 (11 hours in every 24). The exception of 8 hours once in seven
    days is left to the carer and never planned.

Parameters: Rulebook.daily_rest_minutes.

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


@dataclass(frozen=True, slots=True)
class DailyRest:
    """At least so many minutes of rest between two worked days."""

    name: ClassVar[str] = "daily_rest"
    source: ClassVar[str] = "Arbeidstijdenwet art. 5:3"

    minutes: int

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(rulebook.daily_rest_minutes)

    def violations(
        self, work: Sequence[Work], _history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        found = []
        for carer, hers in by_carer(work):
            days: dict[date, tuple[int, int]] = {}
            for one in hers:
                first, last = days.get(one.day, (one.start, one.end))
                days[one.day] = min(first, one.start), max(last, one.end)
            ended: int | None = None
            for start, end in days.values():
                if ended is not None and start - ended < self.minutes:
                    found.append(self._violation(carer, ended, start))
                ended = end if ended is None else max(ended, end)
        return tuple(sorted(found))

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

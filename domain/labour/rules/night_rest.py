"""Rest after a night shift.

Rule: After a night shift that ends after 02:00 a carer rests unbroken for the night rest. After a
    series of night shifts on end, before a shift by day, it is the rest after a series.

Source: Arbeidstijdenwet art. 5:8 (14 hours; 46 after 3 or more) and art. 1:7 (a night shift has
    more than an hour of work between 00:00 and 06:00). The 8 hours once in seven days are never
    planned.

Parameters: Rulebook.night_rest_minutes, Rulebook.night_series, Rulebook.night_series_rest_minutes.

Counted as: All work that starts on one local day is one shift; elapsed minutes from its last end to
    the first start of a later day. Visits are planned by day, so this is about work that was done:
    assistance at a birth at night. A series is night shifts on days that follow each other.

Passes: A birth on Monday from 23:00 to 05:00 and a family on Tuesday from 19:00: 14 hours.

Violates: A birth on Monday from 23:00 to 05:00 and a family on Tuesday from 16:00: 11 hours.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import groupby, pairwise
from typing import ClassVar, Self

from domain.labour.nights import SOME_NIGHT_MINUTES, night_minutes
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
from domain.values.horizon import Horizon

LATE = time(2)


@dataclass(frozen=True, slots=True)
class Shift:
    """One day's work of a carer."""

    start: int
    end: int
    nights: int
    """Night shifts on end that it is the last of; 0 for a shift by day."""
    late: bool
    """Whether it is a night shift that ends after 02:00."""


@dataclass(frozen=True, slots=True)
class NightRest:
    """At least so many minutes of rest after a night shift; None asks nothing."""

    name: ClassVar[str] = "night_rest"
    source: ClassVar[str] = "Arbeidstijdenwet art. 5:8"

    minutes: int | None
    series: int | None = None
    """Night shifts on end that make a series."""
    after_series: int | None = None

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(
            rulebook.night_rest_minutes, rulebook.night_series, rulebook.night_series_rest_minutes
        )

    def violations(
        self, work: Sequence[Work], history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        if self.minutes is None:
            return ()
        found = []
        for carer, hers in by_carer(work):
            for before, after in pairwise(_shifts(hers, history.first_day)):
                wanted = self.wanted_after(before, by_day=after.nights == 0)
                if wanted and after.start - before.end < wanted:
                    found.append(self._violation(carer, before.end, after.start, wanted))
        return tuple(sorted(found))

    def wanted_after(self, shift: Shift, *, by_day: bool) -> int:
        """Minutes of rest between a shift and the next, which is by day or at night."""
        wanted = (self.minutes or 0) if shift.late else 0
        if by_day and self.series and self.after_series and shift.nights >= self.series:
            return max(wanted, self.after_series)
        return wanted

    def free_from(self, past: Sequence[Work], first_day: date) -> int | None:
        """The minute from which one carer may work by day after this; None asks nothing."""
        shifts = list(_shifts(past, first_day))
        if self.minutes is None or not shifts:
            return None
        ends = [one.end + self.wanted_after(one, by_day=one is shifts[-1]) for one in shifts]
        return max(ends)

    def _violation(self, carer: str, end: int, start: int, wanted: int) -> Violation:
        return Violation(
            rule=self.name,
            carer=carer,
            start=min(end, start),
            end=max(end, start),
            measured=start - end,
            allowed=wanted,
            message_nl=f"Na haar nachtdienst heeft {carer} {hours_nl(start - end)} rust; ten "
            f"minste {hours_nl(wanted)} is nodig ({self.source}).",
            message_en=f"After her night shift {carer} rests {hours_en(start - end)}; at least "
            f"{hours_en(wanted)} is needed ({self.source}).",
        )


def _shifts(hers: Sequence[Work], first_day: date) -> Iterator[Shift]:
    """The shifts of one carer, whose work is in order of time."""
    nights, last = 0, date.min
    for day, group in groupby(hers, key=lambda one: one.day):
        shift = list(group)
        start, end = min(one.start for one in shift), max(one.end for one in shift)
        at_night, night = night_minutes(day, shift, first_day)
        late = False
        if at_night > SOME_NIGHT_MINUTES:
            nights = nights + 1 if (day - last).days == 1 else 1
            late = end > Horizon(first_day, 1).offset_at((night - first_day).days, LATE)
        else:
            nights = 0
        last = day
        yield Shift(start, end, nights, late)
